"""How far the reading of pointers is, and how it is stopped."""

import pytest

from uxlab.errors import Cancelled
from uxlab.lab.pointer_watch import Watch, never, silent
from uxlab.model.results import SessionData
from uxlab.model.session import Attempt, Outcome, Session, SessionState

S = 1_000_000_000


def attempt(task: str, started_s: int, ended_s: int | None, outcome: Outcome | None = Outcome.SUCCESS) -> Attempt:
    ended_ns = None if ended_s is None else ended_s * S
    return Attempt(uid=f"a{started_s}", task=task, started_ns=started_s * S, ended_ns=ended_ns, outcome=outcome)


VISIT = SessionData(
    session=Session(
        uid="s1",
        participant="P01",
        condition=None,
        moderator="",
        started_utc="2026-03-12T10:00:00+00:00",
        state=SessionState.FINISHED,
    ),
    group=None,
    attempts=(attempt("find", 0, 10), attempt("buy", 10, 40), attempt("buy", 50, 60, Outcome.SKIPPED)),
    pauses=(),
    gaps=(),
)


def test_the_attempts_that_are_read_make_the_whole() -> None:
    told: list[tuple[int, int]] = []
    watch = Watch([VISIT], None, lambda done, whole: told.append((done // S, whole // S)), never)
    for part in [(0, 10 * S), (10 * S, 25 * S), (25 * S, 40 * S)]:
        watch(part)
    assert told == [(0, 40), (10, 40), (25, 40)]


def test_of_one_task_alone() -> None:
    told: list[int] = []
    Watch([VISIT], "buy", lambda _done, whole: told.append(whole // S), never)((0, S))
    assert told == [30]


def test_an_attempt_of_unknown_length_is_never_more_than_the_whole() -> None:
    told: list[tuple[int, int]] = []
    watch = Watch([], None, lambda *one: told.append(one), never)
    watch((0, S))
    watch((S, 2 * S))
    assert told == [(0, 0), (0, 0)]


def test_it_stops_before_the_next_part() -> None:
    answers = iter([False, True])
    watch = Watch([VISIT], None, silent, lambda: next(answers))
    watch((0, S))
    with pytest.raises(Cancelled):
        watch((S, 2 * S))


def test_an_index_being_made_goes_before_what_is_read_of_it() -> None:
    told: list[int] = []
    watch = Watch([VISIT], None, lambda done, _whole: told.append(done // S), never)
    watch.tell_of(VISIT, 1, 4)
    watch.tell_of(VISIT, 4, 4)
    watch((0, 10 * S))
    watch((10 * S, 40 * S))
    watch.tell_of(VISIT, 0, 0)
    assert told == [10, 40, 40, 40, 40]
    assert not watch.cancelled()
