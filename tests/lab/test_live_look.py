"""From what a session's thread knows to what a window shows at one moment."""

from dataclasses import replace

from uxlab.lab.live_look import Look, state_at
from uxlab.lab.live_state import Beginnings, Input, Keeping, Stage
from uxlab.model.design import Design, Task
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.model.session import (
    ASSIST_TAG,
    Attempt,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Session,
    SessionState,
)
from uxlab.recording.ports import SourceInfo
from uxlab.recording.snapshot import Snapshot

S = 1_000_000_000
SESSION = Session(
    uid="s", participant="P01", condition=None, moderator="Ada", started_utc="2026-01-05T09:00:00Z",
    state=SessionState.RUNNING,
)  # fmt: skip
NOTHING = ExcludedInput(chords=InputCounts(), own_windows=InputCounts(), repeats=InputCounts())
SNAPSHOT = Snapshot(
    session=SESSION,
    attempts=(
        Attempt(uid="a", task="find", started_ns=1 * S, ended_ns=9 * S, outcome=Outcome.SUCCESS),
        Attempt(uid="b", task="buy", started_ns=20 * S, extra_time_s=30.0),
    ),
    pauses=(Pause(uid="p", started_ns=22 * S, ended_ns=25 * S),),
    errors=(ErrorMark(uid="e", t_ns=5 * S), ErrorMark(uid="f", t_ns=21 * S), ErrorMark(uid="g", t_ns=26 * S)),
    notes=(
        Note(uid="m", t_ns=6 * S, text="", tag=ASSIST_TAG),
        Note(uid="n", t_ns=21 * S, text="", tag=ASSIST_TAG),
        Note(uid="o", t_ns=21 * S, text="hm"),
    ),
)
LOOK = Look(
    beginnings=Beginnings(source=SourceInfo(backend="X11"), resumed=False, withheld=(), unfinished=(), chords={}),
    snapshot=SNAPSHOT,
    design=Design(name="Shop", tasks=(Task(key="find", name="F"), Task(key="buy", name="B", time_limit_s=60.0))),
    order=("find", "buy"),
    undoable=None,
    redoable=None,
    input=Input(excluded=NOTHING, clicks=4, last_event_ns=29 * S, heartbeat_ns=int(29.5 * S)),
    keeping=Keeping(saved_ns=29 * S),
)


def test_the_open_attempt_is_told_apart_from_the_earlier_ones() -> None:
    state = state_at(LOOK, 30 * S)
    assert (state.attempt_ns, state.limit_s, state.clicks, state.errors, state.assists) == (7 * S, 90.0, 4, 2, 1)
    assert state.stage is Stage.RUNNING


def test_ages_count_back_from_the_moment_and_grow_without_news() -> None:
    early, late = state_at(LOOK, 30 * S), state_at(LOOK, 40 * S)
    assert (early.last_event_age_s, early.heartbeat_age_s, early.saved_ns_ago) == (1.0, 0.5, 1 * S)
    assert (late.last_event_age_s, late.heartbeat_age_s, late.saved_ns_ago) == (11.0, 10.5, 11 * S)
    assert late.attempt_ns - early.attempt_ns == 10 * S
    assert state_at(LOOK, 28 * S).last_event_age_s == 0.0  # the event was stamped later than the clock was read


def test_between_attempts_there_is_nothing_to_count() -> None:
    between = replace(LOOK, snapshot=replace(SNAPSHOT, attempts=SNAPSHOT.attempts[:1]))
    state = state_at(replace(between, input=Input(excluded=NOTHING)), 30 * S)
    assert (state.attempt_ns, state.limit_s, state.clicks, state.errors, state.assists) == (0, None, 0, 0, 0)
    assert (state.last_event_age_s, state.heartbeat_age_s) == (None, None)
