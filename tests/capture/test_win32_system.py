"""What the Windows back end makes of what Windows tells."""

import pytest

from uxlab.capture.win32_system import Monitor, application_name, out_of_reach, screen
from uxlab.model.events import Screen


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (r"C:\Program Files\Google\Chrome\Application\chrome.exe", "chrome"),
        (r"C:\Windows\explorer.EXE", "explorer"),
        (r"D:\tools\my.shop.exe", "my.shop"),
        ("notepad", "notepad"),
        ("", None),
    ],
)
def test_the_application_is_called_like_its_program(path: str, name: str | None) -> None:
    assert application_name(path) == name


def test_a_monitor_left_of_the_primary_one_at_150_percent() -> None:
    monitor = Monitor(r"\\.\DISPLAY2", -2560, -200, 0, 1240, 144, 60)
    assert screen(monitor, 5) == Screen(
        t_ns=5, name=r"\\.\DISPLAY2", x_px=-2560, y_px=-200, width_px=2560, height_px=1440, scale=1.5, refresh_hz=60.0
    )


@pytest.mark.parametrize("default", [0, 1])
def test_the_hardwares_default_rate_is_no_rate(default: int) -> None:
    assert screen(Monitor("m", 0, 0, 800, 600, 96, default), 5).refresh_hz is None


@pytest.mark.parametrize(
    ("theirs", "own", "expected"),
    [
        (0x2000, 0x2000, False),
        (0x3000, 0x2000, True),
        (0x4000, 0x3000, True),
        (0x1000, 0x2000, False),
        (None, 0x2000, True),
        (None, 0x3000, False),
        (0x3000, None, False),
    ],
)
def test_input_of_programs_with_more_rights_is_hidden(theirs: int | None, own: int | None, *, expected: bool) -> None:
    assert out_of_reach(theirs, own) is expected
