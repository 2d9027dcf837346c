"""Screens as they are drawn."""

import pytest
from PySide6.QtGui import QColor, QImage

from uxlab.gui.review.stage.ground import Ground, draw_ground, ink_on, screens_text
from uxlab.gui.review.stage.layout import desktop_of, fitted
from uxlab.gui.review.stage.picture import Screenshot
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting
from uxlab.model.events import Screen, Surface

ONE = Screen(t_ns=0, name="one", x_px=0, y_px=0, width_px=400, height_px=300)
TWO = Screen(t_ns=0, name="two", x_px=400, y_px=0, width_px=200, height_px=300, scale=1.5)
CARD = Surface(t_ns=0, name="card", x_px=100, y_px=100, width_px=200, height_px=100, visible=True, active=False)
NOWHERE = (0, 0, 400, 300)


def shot(colour: str, *, dark: bool) -> Screenshot:
    image = QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return Screenshot(image, dark)


def drawn(look: Look, ground: Ground) -> QImage:
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    with painting(image) as painter:
        draw_ground(
            painter, look, ground, fitted(desktop_of([one for one, _ in ground.screens], NOWHERE), (0, 0, 600, 300))
        )
    return image


def test_a_bare_screen_is_surface_with_lines_at_round_places(look: Look) -> None:
    image = drawn(look, Ground(((ONE, None), (TWO, None)), (), NOWHERE))
    assert image.pixelColor(150, 150) == look.colour("surface")
    assert image.pixelColor(100, 150) == look.colour("grid")
    assert image.pixelColor(150, 200) == look.colour("grid")
    assert image.pixelColor(550, 250) == look.colour("surface")


def test_each_screen_lies_in_its_place(look: Look) -> None:
    image = drawn(look, Ground(((ONE, shot("#336699", dark=True)), (TWO, None)), (), NOWHERE))
    assert image.pixelColor(200, 150).blue() > 80
    # Marks have one set of colours, so a bare screen beside a dark screenshot is dark, too.
    assert image.pixelColor(550, 250).lightness() < 60


def test_a_screenshot_is_paler_than_it_is(look: Look) -> None:
    light = drawn(look, Ground(((ONE, shot("#808080", dark=False)),), (), NOWHERE)).pixelColor(300, 150)
    dark = drawn(look, Ground(((ONE, shot("#808080", dark=True)),), (), NOWHERE)).pixelColor(300, 150)
    assert light.lightness() > 0x80 > dark.lightness()
    look.use("dark")
    dimmed = drawn(look, Ground(((ONE, shot("#808080", dark=False)),), (), NOWHERE)).pixelColor(300, 150)
    assert dimmed.lightness() < light.lightness()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_on_a_screenshot_keep_to_its_scheme(look: Look, scheme: str) -> None:
    look.use(scheme)
    bare = ink_on(look, Ground(((ONE, None),), (), NOWHERE))
    light = ink_on(look, Ground(((ONE, shot("white", dark=False)),), (), NOWHERE))
    dark = ink_on(look, Ground(((ONE, shot("black", dark=True)),), (), NOWHERE))
    assert bare("accent-text") == look.colour("accent-text")
    assert light("accent-text").lightness() < dark("accent-text").lightness()


def test_a_window_of_uxlab_is_outlined(look: Look) -> None:
    without = drawn(look, Ground(((ONE, None),), (), NOWHERE))
    image = drawn(look, Ground(((ONE, None),), (CARD,), NOWHERE))
    changed = [(x, y) for x in range(600) for y in range(300) if image.pixel(x, y) != without.pixel(x, y)]
    assert changed
    assert all(198 <= x <= 402 and 98 <= y <= 202 for x, y in changed)


def test_an_unknown_screen_is_outlined_all_the_same(look: Look) -> None:
    image = drawn(look, Ground((), (), NOWHERE))
    assert image.pixelColor(350, 150) == look.colour("surface")
    assert image.pixelColor(50, 150) == QColor("red")


def test_sizes_in_words() -> None:
    assert screens_text([ONE]) == "400 × 300 px"
    assert screens_text([TWO]) == "200 × 300 px at 150 %"
    assert screens_text([ONE, TWO]) == "2 screens"
    assert screens_text([]) == "The size of the screen is not known"
