"""Marks as they are drawn."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from uxlab.gui.review.stage.layout import Fitting
from uxlab.gui.review.stage.marks import Clicks, Keys, Scroll
from uxlab.gui.review.stage.painting import draw_view
from uxlab.gui.review.stage.path_lines import Line
from uxlab.gui.review.stage.state import Error, StageView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting

SIZE = (400, 200)
SAME = Fitting(1.0, 0, 0)


def drawn(look: Look, view: StageView) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    with painting(image) as painter:
        draw_view(painter, look, look.colour, view, SAME, QRectF(0, 0, *SIZE))
    return image


def clicks(*places: tuple[float, float], first: int = 1, pressed: bool = False) -> Clicks:
    return Clicks(np.array(places, np.float64).reshape(-1, 2), first, pressed)


def inked(look: Look, image: QImage) -> list[tuple[int, int]]:
    ground = look.colour("surface").rgb()
    return [(x, y) for x in range(SIZE[0]) for y in range(SIZE[1]) if image.pixel(x, y) != ground]


def test_the_way_is_fainter_the_older_it_is(look: Look) -> None:
    lines = tuple(Line(age, np.array([(10.0, y), (390.0, y)])) for age, y in ((1.0, 20.0), (0.5, 60.0), (0.0, 100.0)))
    image = drawn(look, StageView(lines=lines))
    shades = [image.pixelColor(200, y).lightness() for y in (20, 60, 100)]
    assert shades == sorted(shades, reverse=True)
    assert image.pixelColor(200, 100) == look.colour("accent-text")


def test_a_long_line_has_no_holes(look: Look) -> None:
    points = np.column_stack((np.arange(10.0, 390.0), np.full(380, 100.0)))
    image = drawn(look, StageView(lines=(Line(0.0, points),)))
    assert all(image.pixelColor(x, 100) == look.colour("accent-text") for x in range(15, 385))


def test_a_click_is_a_ring_and_filled_while_it_is_pressed(look: Look) -> None:
    ring = drawn(look, StageView(clicks=clicks((100, 100))))
    assert ring.pixelColor(109, 100).lightness() < look.colour("accent-text").lightness() + 20
    assert ring.pixelColor(100, 93) == look.colour("surface")
    pressed = drawn(look, StageView(clicks=clicks((100, 100), pressed=True)))
    assert pressed.pixelColor(100, 93) == look.colour("accent-text")


def test_only_the_last_click_is_pressed(look: Look) -> None:
    image = drawn(look, StageView(clicks=clicks((100, 100), (200, 100), pressed=True)))
    assert image.pixelColor(100, 93) == look.colour("surface")
    assert image.pixelColor(200, 93) == look.colour("accent-text")


def test_numbers_go_on_from_the_first(look: Look) -> None:
    one = drawn(look, StageView(clicks=clicks((100, 100), first=1)))
    hundred = drawn(look, StageView(clicks=clicks((100, 100), first=100)))
    widths = [max(x for x, _ in inked(look, image)) - 100 for image in (one, hundred)]
    assert widths[0] < widths[1]


def test_of_very_many_clicks_only_dots_are_drawn(look: Look) -> None:
    many = clicks(*((20.0 + 4 * number, 100.0) for number in range(80)))
    assert all(93 < y < 107 for _, y in inked(look, drawn(look, StageView(clicks=many))))


def test_an_error_points_at_its_place_from_above(look: Look) -> None:
    image = drawn(look, StageView(errors=(Error(200, 100),)))
    assert image.pixelColor(200, 93) == look.colour("track-errors")
    assert max(y for _, y in inked(look, image)) <= 102
    over = drawn(look, StageView(errors=(Error(200, 100),), clicks=clicks((200, 100))))
    assert over.pixelColor(200, 83) == look.colour("track-errors")


def test_the_pointer_begins_at_its_place(look: Look) -> None:
    image = drawn(look, StageView(pointer=(200.0, 100.0)))
    assert image.pixelColor(202, 107) == QColor("black")
    xs, ys = zip(*inked(look, image), strict=True)
    assert min(xs) >= 198
    assert min(ys) >= 97


@pytest.mark.parametrize("strength", [1.0, 0.1])
def test_keys_flash_at_the_lower_edge_and_fade(look: Look, strength: float) -> None:
    image = drawn(look, StageView(keys=(Keys("Letter ×3", strength),)))
    places = inked(look, image)
    assert min(y for _, y in places) > 150
    darkest = min(image.pixelColor(x, y).lightness() for x, y in places)
    assert (darkest < 60) is (strength == 1.0)


def test_of_too_many_keys_the_last_are_shown(look: Look) -> None:
    few = drawn(look, StageView(keys=tuple(Keys(f"Letter ×{number}", 1) for number in range(8, 10))))
    many = drawn(look, StageView(keys=tuple(Keys(f"Letter ×{number}", 1) for number in range(1, 10))))
    assert max(x for x, _ in inked(look, many)) < SIZE[0]
    assert max(x for x, _ in inked(look, few)) <= max(x for x, _ in inked(look, many))


def test_scrolling_flashes_beside_its_place(look: Look) -> None:
    places = inked(look, drawn(look, StageView(scroll=Scroll(200, 100, 8, sideways=False, strength=1))))
    assert min(x for x, _ in places) > 205
    assert max(y for _, y in places) < 100


def test_nothing_to_draw(look: Look) -> None:
    assert inked(look, drawn(look, StageView(clicks=clicks()))) == []
