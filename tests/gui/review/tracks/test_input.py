"""Input is marks while they can be told apart, columns where not."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from uxlab.gui.review.tracks.ink import Ink
from uxlab.gui.review.tracks.input import (
    key_part,
    paint_clicks,
    paint_keys,
    paint_moderator,
    paint_scrolls,
    paint_speed,
    runs_of,
)
from uxlab.gui.review.tracks.rows import Row
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting
from uxlab.privacy.keys import KeyClass
from uxlab.timeline.frame import Columns, timeline_frame
from uxlab.timeline.input_index import Numbers
from uxlab.timeline.items import Track

ROW = Row(Track.CLICKS, "Clicks", 0, 20)
S = 1_000_000_000
NOTHING = np.zeros(0, np.int64)


def columns(places: dict[int, int], key_class: int | None = None) -> Columns:
    counts = np.zeros(400, np.int64)
    for place, count in places.items():
        counts[place] = count
    by_class = () if key_class is None else ((key_class, counts),)
    return Columns(counts, by_class, False, NOTHING, NOTHING, NOTHING)


def painted(look: Look, paint: Callable[[Ink], None]) -> QImage:
    image = QImage(400, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#ffffff"))
    with painting(image) as painter:
        paint(Ink(painter, look, Scale((0, 40 * S), 0, 400)))
    return image


def heights(image: QImage) -> Numbers:
    """Return how many pixels of each column are no longer white."""
    white = QColor("#ffffff")
    return np.array([sum(image.pixelColor(x, y) != white for y in range(20)) for x in range(400)])


def test_few_clicks_are_dots_also_two_in_one_pixel(look: Look) -> None:
    image = painted(look, lambda ink: paint_clicks(ink, ROW, columns({100: 1, 200: 2})))
    assert image.pixelColor(100, 10) == look.colour("track-clicks")
    found = heights(image)
    assert set(np.flatnonzero(found) // 10) == {9, 10, 19, 20}
    assert found.max() <= 10


def test_crowded_clicks_are_columns_as_high_as_there_are_many(look: Look) -> None:
    counts = {place: 1 + place // 100 for place in range(0, 400, 5)}
    found = heights(painted(look, lambda ink: paint_clicks(ink, ROW, columns(counts))))
    assert found[395] == 16  # the most fill the row but for its margins
    assert 0 < found[0] < found[395]
    assert found[1] == 0


@pytest.mark.parametrize(
    ("key_class", "least", "most"),
    [(KeyClass.LETTER, 12, 14), (KeyClass.ENTER, 17, 19), (KeyClass.BACKSPACE, 6, 8), (KeyClass.MODIFIER, 4, 6)],
)
def test_classes_of_keys_differ_in_height(look: Look, key_class: KeyClass, least: int, most: int) -> None:
    found = heights(painted(look, lambda ink: paint_keys(ink, ROW, columns({50: 1}, int(key_class)))))
    assert np.flatnonzero(found).tolist() == [50]
    assert least <= found[50] <= most


def test_each_class_of_keys_has_a_part_of_the_row() -> None:
    assert all(0 <= top < bottom <= 1 for top, bottom in map(key_part, map(int, KeyClass)))


def test_steps_close_to_each_other_are_one_pill(look: Look) -> None:
    image = painted(look, lambda ink: paint_scrolls(ink, ROW, columns({50: 1, 53: 2, 54: 1, 90: 1})))
    assert image.pixelColor(52, 10) == look.colour("track-scrolls")
    found = heights(image)
    assert found[70] == 0
    assert found[90] == 8


@given(st.sets(st.integers(0, 500)), st.integers(1, 20))
def test_runs_hold_all_places_and_keep_their_distance(places: set[int], apart: int) -> None:
    ordered = np.array(sorted(places), np.intp)
    runs = runs_of(ordered, apart).tolist()
    assert all(other[0] - one[1] > apart for one, other in pairwise(runs))
    assert all(any(first <= place <= last for first, last in runs) for place in places)
    assert len(runs) == (0 if not places else 1 + sum(b - a > apart for a, b in pairwise(sorted(places))))


def test_the_speed_is_high_where_the_pointer_was_fast(look: Look, viewing: Viewing) -> None:
    session = viewing.session
    assert session is not None
    frame = timeline_frame(session, session.span_ns, 400)
    found = heights(painted(look, lambda ink: paint_speed(ink, ROW, frame)))
    fast, slow = int(frame.speed_px_s.argmax()), np.flatnonzero(frame.speed_px_s == 0)
    assert found[fast] >= 16
    assert found[slow].max(initial=0) == 0


def test_the_moderator_is_fainter_than_the_participant(look: Look, viewing: Viewing) -> None:
    session = viewing.session
    assert session is not None
    frame = timeline_frame(session, session.span_ns, 400)
    assert frame.moderator.counts.any()
    image = painted(look, lambda ink: paint_moderator(ink, ROW, frame))
    found = heights(image)
    assert set(np.flatnonzero(found)) == set(np.flatnonzero(frame.moderator_moves | (frame.moderator.counts > 0)))
    darkest = min(image.pixelColor(x, 17).lightness() for x in range(400))
    assert darkest > look.colour("text3").lightness()
