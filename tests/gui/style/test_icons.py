"""Icons in a role's colour, sharp at the ratio of the screen, drawn once."""

import pytest
from PySide6.QtGui import QColor, QImage

from uxlab.gui.style.icons import Icons
from uxlab.gui.widgets.marks import ASSIST, ERROR, LAMPS, NOTE, OUTCOMES

NAMED = """
ruler users play-circle film-strip chart-bar gear target record-fill pause-fill note-pencil lifebuoy
warning-octagon-fill chat-circle eye-slash cursor keyboard mouse-simple arrows-down-up monitor microphone video-camera
hard-drive database picture-in-picture arrow-u-up-left arrow-counter-clockwise dots-six-vertical copy trash funnel
export download-simple file-pdf scales question circle-dashed minus-circle x plus caret-down info warning-fill
"""
MARKS = [mark.icon for mark in (*OUTCOMES.values(), *LAMPS.values(), ASSIST, ERROR, NOTE)]


pytestmark = pytest.mark.usefixtures("qapp")


def ink(image: QImage) -> set[str]:
    """Return the colours of what is fully drawn."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places if image.pixelColor(x, y).alpha() == 255}


@pytest.mark.parametrize("name", sorted({*NAMED.split(), *MARKS}))
def test_every_icon_of_the_standard_is_drawn_in_the_colour_asked_for(name: str) -> None:
    image = Icons().pixmap(name, "#B42318", 32, 2.0).toImage()
    assert ink(image) == {QColor("#B42318").name()}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_pixmap_has_the_pixels_of_the_screen(ratio: float) -> None:
    pixmap = Icons().pixmap("ruler", "#000000", 16, ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (round(16 * ratio), ratio)


def test_an_icon_is_drawn_once_for_each_colour_size_and_ratio() -> None:
    icons = Icons()
    first = icons.pixmap("ruler", "#000000", 16, 1.0)
    assert icons.pixmap("ruler", "#000000", 16, 1.0) is first
    others = [
        ("gear", "#000000", 16, 1.0),
        ("ruler", "#FFFFFF", 16, 1.0),
        ("ruler", "#000000", 18, 1.0),
        ("ruler", "#000000", 16, 2.0),
    ]
    assert all(icons.pixmap(*other) is not first for other in others)


def test_an_icon_fills_its_square_as_the_font_means_it() -> None:
    """A phosphor circle is 208 of 256 units wide."""
    image = Icons().pixmap("check-circle-fill", "#000000", 64, 1.0).toImage()
    columns = [x for x in range(64) if any(image.pixelColor(x, y).alpha() > 127 for y in range(64))]
    assert 50 <= columns[-1] - columns[0] + 1 <= 54
