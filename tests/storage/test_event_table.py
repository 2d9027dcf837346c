"""The table shows what sorting all rows in a plain list shows, whatever the filter."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage import random_input
from tests.storage.random_input import Made
from uxlab.model.events import EventFlag, InputEvent
from uxlab.storage.event_table import events_before, read_events_at, read_page, read_table, row_at
from uxlab.storage.event_words import event_words
from uxlab.timeline.items import Item, Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span, contains
from uxlab.timeline.table import ROWS_OF_EVENTS, By, RowKind, TableFilter, all_moments

SIZE = st.integers(0, 1600)
MADE = st.builds(random_input.made, st.integers(0, 10**6), SIZE)
FILTERS = st.builds(
    TableFilter,
    kinds=st.none() | st.frozensets(st.sampled_from(RowKind)),
    by=st.sampled_from(By),
    task=st.none() | st.sampled_from(["find", "buy", "none"]),
    spans=st.none()
    | st.lists(st.tuples(st.integers(0, 4 * 10**10), st.integers(0, 4 * 10**10)), max_size=2).map(tuple),
    text=st.sampled_from(["", "", "", "left", "Mov", "shortcut C", "hesitates", "a shoe"]),
    counted=st.booleans(),
)
Shown = tuple[int, RowKind, Item | InputEvent]


def naive(made: Made, session: ReviewedSession, wanted: TableFilter) -> list[Shown]:
    """Look at each row alone."""
    rows: list[tuple[int, int, int, Shown]] = []
    for place, moment in enumerate(all_moments(session.items)):
        words = (moment.kind, moment.item.label, dict(session.names).get(moment.item.label, ""), moment.item.detail)
        if wanted.wants(moment.kind) and wanted.text.lower() in " ".join(words).lower():
            rows.append((moment.t_ns, 0, place, (moment.t_ns, moment.kind, moment.item)))
    rest = made.moderators()
    for place, event in enumerate(made.events):
        kind = ROWS_OF_EVENTS[event.kind]
        theirs = bool(rest) and rest[0] == event
        rest = rest[theirs:]
        by_whom = {By.ANYONE: True, By.MODERATOR: theirs, By.PARTICIPANT: not theirs}[wanted.by]
        words_of = event_words(kind, -1 if event.code is None else event.code)
        let_go = event.kind in {1, 3} and (event.value == 0 or event.flags & EventFlag.REPEAT)
        told = wanted.text.lower() in words_of.lower() and not (wanted.counted and let_go)
        if wanted.wants(kind) and by_whom and told:
            rows.append((event.t_ns, 1, place, (event.t_ns, kind, event)))
    return [shown for *_, shown in sorted(rows, key=lambda row: row[:3]) if lies_within(session, wanted, shown)]


def lies_within(session: ReviewedSession, wanted: TableFilter, shown: Shown) -> bool:
    t_ns, kind, _ = shown
    ends = kind in {RowKind.ATTEMPT_END, RowKind.PAUSE_END, RowKind.GAP_END}

    def inside(spans: tuple[Span, ...]) -> bool:
        return any(contains(span, t_ns) or (ends and span[0] < t_ns == span[1]) for span in spans)

    of_task = wanted.task is None or inside(session.spans_of_task(wanted.task))
    return of_task and (wanted.spans is None or inside(wanted.spans))


@given(MADE, FILTERS, st.data())
@settings(max_examples=120, deadline=None)
def test_any_page_of_any_filter(made: Made, wanted: TableFilter, data: st.DataObject) -> None:
    session = made.session()
    expected = naive(made, session, wanted)
    table = read_table(made.connection, session, wanted)
    assert table.count == len(expected)
    first = data.draw(st.integers(0, table.count))
    rows = read_page(made.connection, table, first, 40)
    assert [row.row for row in rows] == list(range(first, min(first + 40, table.count)))
    shown = [(row.t_ns, row.kind, row.item or (row.x, row.y, row.code, row.value, row.flags)) for row in rows]
    told = [(t_ns, kind, one if isinstance(one, Item) else one[2:]) for t_ns, kind, one in expected[first : first + 40]]
    assert shown == told


@given(MADE, FILTERS, st.integers(-1, 4 * 10**10))
@settings(max_examples=60, deadline=None)
def test_the_first_row_from_a_time_on(made: Made, wanted: TableFilter, t_ns: int) -> None:
    session = made.session()
    expected = naive(made, session, wanted)
    found = row_at(made.connection, read_table(made.connection, session, wanted), t_ns)
    assert found == sum(row[0] < t_ns for row in expected)


@given(MADE)
@settings(max_examples=20, deadline=None)
def test_events_before_times(made: Made) -> None:
    times = sorted({0, *(event.t_ns + more for event in made.events[::97] for more in (0, 1))})
    counted = events_before(made.connection, 1, made.session().input, np.array(times, np.int64))
    assert counted.tolist() == [sum(event.t_ns < t_ns for event in made.events) for t_ns in times]


def test_events_by_their_numbers() -> None:
    made = random_input.made(9, 1300)
    wanted = [0, 1, 2, 511, 512, 700, 1299]
    read = read_events_at(made.connection, 1, made.session().input, np.array(wanted))
    assert [tuple(event) for event in read] == [tuple(made.events[number]) for number in wanted]


def test_the_moderators_rows_and_the_task_are_told() -> None:
    made = random_input.made(10, 900)
    session = made.session()
    table = read_table(made.connection, session, TableFilter(kinds=frozenset({RowKind.KEY, RowKind.MOVE})))
    rows = read_page(made.connection, table, 0, table.count)
    moderators = [event for event in made.moderators() if event.kind in {0, 3}]
    assert [(row.t_ns, row.code) for row in rows if row.moderators] == [(one.t_ns, one.code) for one in moderators]
    attempts = session.by_track[Track.TASKS]
    assert {row.task for row in rows} == {"", "find", "buy"}
    for row in rows:
        assert row.task == next((item.label for item in attempts if contains(item.span, row.t_ns)), "")


@pytest.mark.parametrize("first", [-5, 10_000])
def test_rows_that_are_not_there_are_not_shown(first: int) -> None:
    made = random_input.made(11, 20)
    table = read_table(made.connection, made.session(), TableFilter())
    assert len(read_page(made.connection, table, first, 10)) == (5 if first < 0 else 0)
