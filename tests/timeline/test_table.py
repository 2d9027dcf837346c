"""Rows of a table: moments among events."""

import numpy as np
import pytest

from tests.timeline.made_session import session_of
from uxlab.timeline.items import ITEM_TRACKS, Item, Track
from uxlab.timeline.ordinals import Ordinals
from uxlab.timeline.table import By, EventTable, Moment, RowKind, TableFilter, all_moments, rows_of

NOTE = Item(track=Track.NOTES, started_ns=15, ended_ns=15, uid="n")
TASK = Item(track=Track.TASKS, started_ns=5, ended_ns=15, uid="a")
NEXT = Item(track=Track.TASKS, started_ns=15, ended_ns=25, uid="b")
OPEN = Item(track=Track.TASKS, started_ns=30, ended_ns=99, uid="c", open=True)


def test_what_ends_comes_before_what_begins_then() -> None:
    told = [(moment.t_ns, moment.kind, moment.item.uid) for moment in all_moments((TASK, NEXT, NOTE, OPEN))]
    assert told == [
        (5, RowKind.ATTEMPT_BEGIN, "a"),
        (15, RowKind.ATTEMPT_END, "a"),
        (15, RowKind.ATTEMPT_BEGIN, "b"),
        (15, RowKind.NOTE, "n"),
        (25, RowKind.ATTEMPT_END, "b"),
        (30, RowKind.ATTEMPT_BEGIN, "c"),
    ]


def test_what_is_empty_begins_before_it_ends() -> None:
    pause = Item(track=Track.PAUSES, started_ns=7, ended_ns=7, uid="p")
    assert [moment.kind for moment in all_moments((pause,))] == [RowKind.PAUSE_BEGIN, RowKind.PAUSE_END]


@pytest.fixture
def table() -> EventTable:
    """Events 0, 1 and 5, and moments before the first and after the second of them."""
    moments = (Moment(5, RowKind.ATTEMPT_BEGIN, TASK), Moment(15, RowKind.NOTE, NOTE))
    events = Ordinals.of(np.array([0, 1, 5]))
    return EventTable(session_of([]), TableFilter(), events, moments, np.array([0, 3]))


def test_pages_mix_both(table: EventTable) -> None:
    assert table.count == 5
    page = table.page(0, 99)
    assert (page.event_rows.tolist(), page.ordinals.tolist()) == ([1, 2, 4], [0, 1, 5])
    assert [(row, moment.kind) for row, moment in page.moments] == [(0, RowKind.ATTEMPT_BEGIN), (3, RowKind.NOTE)]
    assert table.page(4, 1).ordinals.tolist() == [5]
    assert table.page(5, 3)[0].tolist() == []


def test_the_row_of_a_time_and_of_an_item(table: EventTable) -> None:
    assert table.row_at(5, events_before=0) == 0
    assert table.row_at(6, events_before=0) == 1
    assert table.row_at(15, events_before=2) == 3
    assert table.row_at(99, events_before=6) == 5
    assert table.row_of(NOTE, RowKind.NOTE) == 3
    assert table.row_of(TASK, RowKind.ATTEMPT_END) is None


def test_every_track_has_its_rows() -> None:
    kinds = [rows_of(track)[0] for track in Track]
    assert frozenset().union(*kinds) == frozenset(RowKind)
    assert rows_of(Track.TASKS) == (frozenset({RowKind.ATTEMPT_BEGIN, RowKind.ATTEMPT_END}), By.ANYONE)
    assert rows_of(Track.CLICKS) == (frozenset({RowKind.BUTTON}), By.PARTICIPANT)
    assert all(rows_of(track)[1] is By.ANYONE for track in ITEM_TRACKS)


def test_any_kind_is_wanted_unless_some_are() -> None:
    assert TableFilter().wants(RowKind.MOVE)
    assert not TableFilter(kinds=frozenset()).wants(RowKind.MOVE)
