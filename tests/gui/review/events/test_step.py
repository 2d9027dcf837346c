"""The row of what is chosen on the timeline."""

import pytest

from tests.lab.made_studies import S
from uxlab.gui.review.events.step import row_of_item
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track
from uxlab.timeline.table import EventTable, RowKind, TableFilter


@pytest.fixture
def table(viewing: Viewing) -> EventTable:
    assert viewing.session is not None
    return viewing.review.table(viewing.session, TableFilter()).result(60)


def test_begin_and_end_have_rows_of_their_own(viewing: Viewing, table: EventTable) -> None:
    attempt = viewing.attempt_at(5 * S)
    assert attempt is not None
    begin, end = row_of_item(table, attempt, 0), row_of_item(table, attempt, 10 * S)
    assert begin is not None
    assert end is not None
    rows = viewing.review.runs(table, ((begin, begin + 1), (end, end + 1))).result(60)
    assert [(row.kind, row.item) for row in rows] == [
        (RowKind.ATTEMPT_BEGIN, attempt),
        (RowKind.ATTEMPT_END, attempt),
    ]


def test_between_them_or_without_a_choice_there_is_none(viewing: Viewing, table: EventTable) -> None:
    assert row_of_item(table, viewing.attempt_at(5 * S), 5 * S) is None
    assert row_of_item(table, None, 0) is None


def test_the_end_of_what_was_in_front_is_no_row(viewing: Viewing, table: EventTable) -> None:
    assert viewing.session is not None
    first = viewing.session.by_track[Track.FOCUS][0]
    assert row_of_item(table, first, first.started_ns) is not None
    assert row_of_item(table, first, first.ended_ns) is None


def test_what_the_filter_leaves_out_has_no_row(viewing: Viewing) -> None:
    assert viewing.session is not None
    clicks = TableFilter(kinds=frozenset({RowKind.BUTTON}))
    table = viewing.review.table(viewing.session, clicks).result(60)
    assert row_of_item(table, viewing.attempt_at(5 * S), 0) is None
