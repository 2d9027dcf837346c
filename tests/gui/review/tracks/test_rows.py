"""Tracks lie one below the other."""

from itertools import pairwise

import pytest

from uxlab.gui.review.tracks.rows import COUNTED, counts, row_at, rows
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.frame import timeline_frame
from uxlab.timeline.items import Track


def test_every_track_has_a_row_and_they_leave_no_space() -> None:
    made = rows()
    assert {row.track for row in made} == set(Track)
    assert made[0].top == 0
    assert all(one.bottom == other.top for one, other in pairwise(made))


def test_all_of_them_fit_into_the_page_with_ruler_and_overview() -> None:
    assert rows()[-1].bottom <= 275 - 24 - 33 - 1
    assert all(18 <= row.height <= 28 for row in rows())


def test_larger_text_makes_higher_rows() -> None:
    assert rows(1.3)[-1].bottom == pytest.approx(1.3 * rows()[-1].bottom, abs=6)


def test_a_height_belongs_to_the_row_around_it() -> None:
    made = rows()
    assert row_at(made, 0) is made[0]
    assert row_at(made, made[0].bottom) is made[1]
    assert row_at(made, made[-1].bottom) is None
    assert row_at(made, -1) is None


def test_the_counts_are_of_what_is_seen(viewing: Viewing) -> None:
    session = viewing.session
    assert session is not None
    whole = counts(timeline_frame(session, session.span_ns, 500))
    assert whole[Track.ERRORS] == len(session.by_track[Track.ERRORS]) == 2
    assert whole[Track.CLICKS] == session.presses(Track.CLICKS).t_ns.size > 0
    assert set(whole) == COUNTED
    assert counts(timeline_frame(session, (0, 10**9), 500))[Track.ERRORS] == 0
