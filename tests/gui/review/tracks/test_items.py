"""What was noted lies where it was, with as many words as fit."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage

from uxlab.gui.review.tracks.ink import Ink
from uxlab.gui.review.tracks.items import (
    Shown,
    focus_roles,
    paint_focus,
    paint_hatched,
    paint_moments,
    shown,
    tint,
)
from uxlab.gui.review.tracks.rows import Row
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.tracks.words import Names
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting
from uxlab.timeline.frame import item_track
from uxlab.timeline.items import Item, Track

S = 1_000_000_000
WHITE = QColor("#ffffff")


def painted(look: Look, paint: Callable[[Ink], None]) -> QImage:
    image = QImage(400, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(WHITE)
    with painting(image) as painter:
        paint(Ink(painter, look, Scale((0, 40 * S), 0, 400)))
    return image


def inked(image: QImage, first: int = 0, last: int = 400) -> bool:
    return any(image.pixelColor(x, y) != WHITE for x in range(first, last) for y in range(20))


def at(track: Track, first: float, last: float | None = None, label: str = "", detail: str = "") -> Shown:
    end = first if last is None else last
    item = Item(track=track, started_ns=int(first * S / 10), ended_ns=int(end * S / 10), label=label, detail=detail)
    return Shown(item, first, end)


@pytest.mark.parametrize("track", [Track.ERRORS, Track.NOTES])
def test_marks_differ_in_shape_and_colour(look: Look, track: Track) -> None:
    row = Row(track, "", 0, 20)
    image = painted(look, lambda ink: paint_moments(ink, row, [at(track, 100)], Names(), None))
    assert image.pixelColor(100, 10) == look.colour(f"track-{track}")
    low = sum(image.pixelColor(x, 14) != WHITE for x in range(90, 108))
    assert low >= 10 if track is Track.ERRORS else low <= 5  # a triangle is broad below, a diamond is not


def test_a_label_ends_before_the_next_mark(look: Look) -> None:
    row = Row(Track.NOTES, "", 0, 20)
    text = "Reads the delivery terms line by line"
    items = [at(Track.NOTES, 50, detail=text), at(Track.NOTES, 150, detail=text), at(Track.NOTES, 190, detail=text)]
    image = painted(look, lambda ink: paint_moments(ink, row, items, Names(), None))
    assert inked(image, 62, 130)
    assert not inked(image, 139, 144)
    assert not inked(image, 160, 184)  # 40 px are too few for a label
    assert inked(image, 200, 390)


def test_what_is_chosen_has_a_halo(look: Look) -> None:
    row, one = Row(Track.ERRORS, "", 0, 20), at(Track.ERRORS, 100)
    plain = painted(look, lambda ink: paint_moments(ink, row, [one], Names(), None))
    chosen = painted(look, lambda ink: paint_moments(ink, row, [one], Names(), one.item))
    assert plain.pixelColor(100, 2) == WHITE
    assert chosen.pixelColor(100, 2) != WHITE


def test_a_gap_is_hatched_and_told(look: Look) -> None:
    row = Row(Track.GAPS, "", 0, 20)
    items = [at(Track.GAPS, 50, 90, "secure input")]
    image = painted(look, lambda ink: paint_hatched(ink, row, items, Names(), None))
    assert inked(image, 50, 90)
    assert any(image.pixelColor(x, 10) == WHITE for x in range(51, 89))
    assert inked(image, 97, 180)


def test_applications_have_tints_of_their_own(look: Look) -> None:
    row = Row(Track.FOCUS, "", 0, 20)
    items = [
        at(Track.FOCUS, 0, 100, "Firefox"),
        at(Track.FOCUS, 100, 200, "Mail"),
        at(Track.FOCUS, 200, 300, "Firefox"),
    ]
    roles = focus_roles([one.item for one in items])
    assert len(set(roles.values())) == 2
    image = painted(look, lambda ink: paint_focus(ink, row, items, roles, None))
    assert image.pixelColor(90, 5) == image.pixelColor(290, 5)
    assert image.pixelColor(90, 5) != image.pixelColor(190, 5)
    assert painted(look, lambda ink: ink.painter.fillRect(0, 0, 9, 9, tint(ink, "text3"))).pixelColor(4, 4) != WHITE


def test_items_of_a_frame_lie_at_their_times(viewing: Viewing, look: Look) -> None:
    session = viewing.session
    assert session is not None
    found: list[Shown] = []
    painted(look, lambda ink: found.extend(shown(ink, item_track(session, Track.TASKS, (0, 40 * S), 400))))
    assert [(round(one.left), round(one.right)) for one in found] == [(0, 100), (110, 310)]
