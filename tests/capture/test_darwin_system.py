"""What the macOS back end makes of a display."""

import pytest

from uxlab.capture.darwin_system import Display, screen
from uxlab.model.events import Screen


def test_a_retina_display_is_in_points_with_its_scale() -> None:
    display = Display("1", 0.0, -1080.0, 1512.0, 982.0, 3024, 120.0)
    assert screen(display, 5) == Screen(
        t_ns=5, name="1", x_px=0, y_px=-1080, width_px=1512, height_px=982, scale=2.0, refresh_hz=120.0, unit="point"
    )


@pytest.mark.parametrize("width", [0.0, 1280.0])
def test_a_panel_without_a_fixed_rate_has_none(width: float) -> None:
    told = screen(Display("1", 0, 0, width, 800, 1280, 0.0), 5)
    assert (told.refresh_hz, told.scale) == (None, 1.0)
