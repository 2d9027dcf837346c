"""Which rows a filter leaves. Whole tables are compared with plain lists in tests/storage/test_event_table.py."""

import numpy as np
import pytest

from tests.timeline.made_session import Event, session_of
from uxlab.timeline.input_index import Numbers
from uxlab.timeline.items import Item, Track
from uxlab.timeline.ordinals import Ordinals
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.table import By, RowKind, TableFilter
from uxlab.timeline.table_rows import chosen_events, moderators, table_of, task_at, wanted_spans

EVENTS: list[Event] = [(10 * n, kind, 0, 0) for n, kind in enumerate([0, 0, 1, 0, 3, 0, 0, 2])]
OWN = frozenset({3, 4})
TASK = Item(track=Track.TASKS, started_ns=10, ended_ns=40, uid="a", label="find")
SLIP = Item(track=Track.ERRORS, started_ns=20, ended_ns=20, uid="e", label="slip", detail="Too far")


@pytest.fixture
def session() -> ReviewedSession:
    return session_of(EVENTS, [TASK, SLIP], own=OWN, end_ns=100)


def words(kind: RowKind, code: int) -> str:
    return f"{kind} {code}"


def numbers(session: ReviewedSession, wanted: TableFilter) -> list[int]:
    found = chosen_events(session.input, Ordinals.between(0, 8), wanted, words)
    return [int(one) for one in found.at(np.arange(len(found)))]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (TableFilter(), [0, 1, 2, 3, 4, 5, 6, 7]),
        (TableFilter(kinds=frozenset({RowKind.MOVE})), [0, 1, 3, 5, 6]),
        (TableFilter(kinds=frozenset({RowKind.MOVE}), by=By.PARTICIPANT), [0, 1, 5, 6]),
        (TableFilter(by=By.MODERATOR), [3, 4]),
        (TableFilter(kinds=frozenset({RowKind.BUTTON, RowKind.KEY})), [2, 4]),
        (TableFilter(text="MOVE"), [0, 1, 3, 5, 6]),
        (TableFilter(text=" 1"), [2, 4, 7]),
        (TableFilter(kinds=frozenset({RowKind.NOTE})), []),
    ],
)
def test_events_by_their_numbers(session: ReviewedSession, wanted: TableFilter, expected: list[int]) -> None:
    assert numbers(session, wanted) == expected


def before(times: Numbers) -> Numbers:
    return np.array([sum(event[0] < t for event in EVENTS) for t in times.tolist()], np.int64)


def test_a_task_is_its_attempts_with_their_ends(session: ReviewedSession) -> None:
    table = table_of(session, TableFilter(task="find"), words, before)
    assert [moment.kind for moment in table.moments] == [RowKind.ATTEMPT_BEGIN, RowKind.ERROR, RowKind.ATTEMPT_END]
    assert table.events.at(np.arange(len(table.events))).tolist() == [1, 2, 3]
    assert table.moment_rows.tolist() == [0, 2, 5]


def test_text_is_sought_in_what_was_noted(session: ReviewedSession) -> None:
    table = table_of(session, TableFilter(text="too f"), words, before)
    assert [moment.item for moment in table.moments] == [SLIP]
    assert table.count == 1


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (TableFilter(), None),
        (TableFilter(task="find"), ((10, 40),)),
        (TableFilter(task="buy"), ()),
        (TableFilter(spans=((30, 50), (0, 20), (15, 31))), ((0, 50),)),
        (TableFilter(task="find", spans=((0, 20), (30, 50))), ((10, 20), (30, 40))),
    ],
)
def test_time_that_is_wanted(
    session: ReviewedSession, wanted: TableFilter, expected: tuple[tuple[int, int], ...] | None
) -> None:
    assert wanted_spans(session, wanted) == expected


def test_whose_an_event_is(session: ReviewedSession) -> None:
    assert moderators(session.input, np.arange(8)).tolist() == [number in OWN for number in range(8)]
    assert moderators(session_of([(0, 0, 1, 1)]).input, np.array([0])).tolist() == [False]


def test_the_task_under_way() -> None:
    spans = (("find", (0, 5)), ("buy", (5, 9)))
    assert [task_at(spans, t) for t in (0, 5, 9)] == ["find", "buy", ""]
