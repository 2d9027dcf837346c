"""Ruler, cursor and an edge on its way are seen where they are."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage

from uxlab.gui.review.tracks.edges import EdgeMove
from uxlab.gui.review.tracks.ink import Ink
from uxlab.gui.review.tracks.overlay import flag_rect, move_text, paint_cursor, paint_move, paint_ruler
from uxlab.gui.review.tracks.ruler import Tick
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting
from uxlab.recording.corrections import Edge

S = 1_000_000_000
WHITE = QColor("#ffffff")
SCALE = Scale((0, 100 * S), 50, 500)


def painted(look: Look, paint: Callable[[Ink], None]) -> QImage:
    image = QImage(560, 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(WHITE)
    with painting(image) as painter:
        paint(Ink(painter, look, SCALE))
    return image


def inked(image: QImage, top: int, bottom: int) -> list[int]:
    return [x for x in range(560) if any(image.pixelColor(x, y) != WHITE for y in range(top, bottom))]


def with_cursor(ink: Ink, t_ns: int) -> None:
    flag = flag_rect(ink, t_ns, "0:50.0", 24)
    assert flag is not None
    paint_cursor(ink, t_ns, "0:50.0", flag, 90)


def test_labels_of_the_ruler_stand_over_their_lines_and_inside(look: Look) -> None:
    made = (Tick(50, "0:00"), Tick(200, ""), Tick(300, "0:50"), Tick(550, "1:40"))
    image = painted(look, lambda ink: paint_ruler(ink, made, 24))
    assert inked(image, 21, 24) == [50, 200, 300, 550]
    words = inked(image, 0, 18)
    assert min(words) >= 50
    assert max(words) <= 550
    assert not set(words) & set(range(180, 220))
    middle = [x for x in words if 250 < x < 350]
    assert abs((middle[0] + middle[-1]) / 2 - 300) <= 2


@pytest.mark.parametrize("t_ns", [0, 50 * S, 100 * S])
def test_the_cursor_goes_through_all_tracks_under_its_flag(look: Look, t_ns: int) -> None:
    image = painted(look, lambda ink: with_cursor(ink, t_ns))
    x = round(SCALE.x(t_ns))
    line = inked(image, 40, 90)
    assert line == [x - 1, x]
    flag = inked(image, 4, 16)
    assert flag[0] <= x <= flag[-1]
    assert flag[-1] < 560
    assert inked(image, 91, 100) == []


def test_a_cursor_out_of_sight_has_no_flag(look: Look) -> None:
    found: list[bool] = []
    painted(look, lambda ink: found.append(flag_rect(ink, 101 * S, "1:41.0", 24) is None))
    assert found == [True]


def test_the_flag_takes_the_place_of_a_label(look: Look) -> None:
    made = (Tick(200, "0:30"), Tick(300, "0:50"))
    image = painted(look, lambda ink: paint_ruler(ink, made, 24, flag_rect(ink, 52 * S, "0:52.0", 24)))
    words = inked(image, 0, 18)
    assert any(180 < x < 220 for x in words)
    assert not any(280 < x < 320 for x in words)


def test_a_movement_says_old_and_new_time() -> None:
    move = EdgeMove(uid="a", edge=Edge.END, from_ns=432_400_000_000, to_ns=428 * S, held_by="at a click")
    assert move_text(move) == "Ends 7:12.4 → 7:08.0, at a click"
    start = EdgeMove(uid="a", edge=Edge.START, from_ns=0, to_ns=S)
    assert move_text(start) == "Starts 0:00.0 → 0:01.0"


@pytest.mark.parametrize("to_s", [2, 60, 98])
def test_the_times_stand_beside_the_edge_and_inside(look: Look, to_s: int) -> None:
    move = EdgeMove(uid="a", edge=Edge.END, from_ns=50 * S, to_ns=to_s * S)
    image = painted(look, lambda ink: paint_move(ink, move, 0, 100))
    assert image.pixelColor(round(SCALE.x(to_s * S)), 90).lightness() < 230
    bubble = inked(image, 8, 20)
    assert min(bubble) >= 49
    assert max(bubble) <= 551


def test_a_refusal_is_told_in_a_second_line(look: Look) -> None:
    plain = EdgeMove(uid="a", edge=Edge.END, from_ns=50 * S, to_ns=60 * S)
    refused = EdgeMove(uid="a", edge=Edge.END, from_ns=50 * S, to_ns=60 * S, refused="They would overlap.")

    def low(move: EdgeMove) -> int:
        image = painted(look, lambda ink: paint_move(ink, move, 0, 100))
        return max(y for y in range(100) if sum(image.pixelColor(x, y) != WHITE for x in range(560)) > 20)

    assert low(refused) >= low(plain) + 15
