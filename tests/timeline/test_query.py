"""“Clicks in task 2 within 5 s before an error”, and its like, against looking at every pair."""

from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.made_session import S, session_of
from uxlab.timeline.items import Item, Track
from uxlab.timeline.query import EventQuery, Side, found_in
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import contains
from uxlab.timeline.table import By, RowKind

KIND = {1: RowKind.BUTTON, 2: RowKind.SCROLL, 3: RowKind.KEY}
CLICK, ERROR = frozenset({RowKind.BUTTON}), frozenset({RowKind.ERROR})


def words(kind: RowKind, code: int) -> str:
    return f"{kind} {code}"


def error(t_ns: int) -> Item:
    return Item(track=Track.ERRORS, started_ns=t_ns, ended_ns=t_ns, uid=str(t_ns), label="slip")


def attempt(task: str, start: int, end: int) -> Item:
    return Item(track=Track.TASKS, started_ns=start, ended_ns=end, uid=task, label=task)


def times(session: ReviewedSession, query: EventQuery) -> list[int]:
    return [found.t_ns // S for found in found_in(session, query, words)]


def test_clicks_in_task_two_before_an_error() -> None:
    """Clicks at 1, 14, 15, 20, 21 and 30 s; errors at 5 and 20 s; task 2 from 10 to 25 s."""
    clicks = [(t * S, 1, 0, 0) for t in (1, 14, 15, 20, 21, 30)]
    items = [error(5 * S), error(20 * S), attempt("one", 0, 10 * S), attempt("two", 10 * S, 25 * S)]
    session = session_of(clicks, items, end_ns=40 * S)
    assert times(session, EventQuery(what=CLICK, task="two", near=ERROR)) == [15, 20]
    assert times(session, EventQuery(what=CLICK, near=ERROR)) == [1, 15, 20]
    assert times(session, EventQuery(what=CLICK, near=ERROR, side=Side.AFTER)) == [20, 21]
    assert times(session, EventQuery(what=CLICK, near=ERROR, within_ns=6 * S, side=Side.AROUND)) == [1, 14, 15, 20, 21]
    assert times(session, EventQuery(what=CLICK)) == [1, 14, 15, 20, 21, 30]
    assert times(session, EventQuery(what=CLICK, most=2)) == [1, 14]
    assert times(session, EventQuery(what=ERROR, near=CLICK, within_ns=S)) == [20]


def test_what_is_told_of_it() -> None:
    session = session_of([(2 * S, 1, 0, 0)], [attempt("two", 0, 9 * S), error(3 * S)])
    click, slip = found_in(session, EventQuery(what=CLICK | ERROR), words)
    assert (click.session, click.participant, click.kind, click.task, click.code) == (
        "s",
        "P01",
        RowKind.BUTTON,
        "two",
        1,
    )
    assert (slip.kind, slip.label, slip.task, slip.code) == (RowKind.ERROR, "slip", "two", None)


def test_nothing_is_near_to_itself() -> None:
    """Two clicks within a second, one alone."""
    session = session_of([(t, 1, 0, 0) for t in (1 * S, 2 * S, 9 * S)], end_ns=20 * S)
    query = EventQuery(what=CLICK, near=CLICK, within_ns=S, side=Side.AROUND)
    assert times(session, query) == [1, 2]
    errors = session_of([], [error(1 * S), error(9 * S)])
    assert times(errors, EventQuery(what=ERROR, near=ERROR, within_ns=S, side=Side.AROUND)) == []


def test_by_whom_and_with_which_words() -> None:
    session = session_of([(t * S, 1, 0, 0) for t in (1, 2)], own=frozenset({1}))
    assert times(session, EventQuery(what=CLICK)) == [1]
    assert times(session, EventQuery(what=CLICK, by=By.MODERATOR)) == [2]
    assert times(session, EventQuery(what=CLICK, by=By.ANYONE, text="button 1")) == [1, 2]
    assert times(session, EventQuery(what=CLICK, by=By.ANYONE, text="button 2")) == []


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 3), st.just(0), st.just(0)), max_size=25).map(sorted),
    st.lists(st.integers(0, 60), max_size=5, unique=True),
    st.builds(
        EventQuery,
        what=st.frozensets(st.sampled_from([*KIND.values(), RowKind.ERROR]), min_size=1),
        near=st.frozensets(st.sampled_from([*KIND.values(), RowKind.ERROR])),
        within_ns=st.integers(0, 20),
        side=st.sampled_from(Side),
        task=st.sampled_from([None, "two"]),
    ),
)
def test_as_every_pair_has_it(events: list[tuple[int, int, int, int]], errors: list[int], query: EventQuery) -> None:
    session = session_of(events, [*map(error, errors), attempt("two", 10, 40)], end_ns=99)
    things = [(t, KIND[kind]) for t, kind, _, _ in events] + [(t, RowKind.ERROR) for t in errors]
    behind = 0 if query.side is Side.BEFORE else query.within_ns
    ahead = 0 if query.side is Side.AFTER else query.within_ns
    expected = [
        t
        for place, (t, kind) in enumerate(things)
        if kind in query.what
        and (query.task is None or contains((10, 40), t))
        and (
            not query.near
            or any(
                other_kind in query.near and other != place and t - behind <= near <= t + ahead
                for other, (near, other_kind) in enumerate(things)
            )
        )
    ]
    assert sorted(found.t_ns for found in found_in(session, query, words)) == sorted(expected)
