"""Folding changes into a session."""

from dataclasses import replace

import pytest

from uxlab.model.session import (
    Action,
    ActionKind,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Record,
    SessionState,
)
from uxlab.recording.snapshot import Changing, Snapshot, after

ATTEMPT = Attempt(uid="a", task="find", started_ns=1)
SLIP = ErrorMark(uid="slip", t_ns=7)
RECORDS: list[tuple[str, Record, Record]] = [
    ("attempts", ATTEMPT, replace(ATTEMPT, ended_ns=2, outcome=Outcome.SUCCESS)),
    ("pauses", Pause(uid="p", started_ns=1), Pause(uid="p", started_ns=1, ended_ns=2)),
    ("errors", ErrorMark(uid="e", t_ns=1), ErrorMark(uid="e", t_ns=1, severity=3)),
    ("notes", Note(uid="n", t_ns=1, text="hm"), Note(uid="n", t_ns=1, text="aha")),
    (
        "answers",
        Answer(uid="w", t_ns=1, questionnaire="seq", item="1", number=3.0),
        Answer(uid="w", t_ns=1, questionnaire="seq", item="1", number=4.0),
    ),
]


def action(*changes: Change) -> Action:
    return Action(uid="x", t_ns=5, actor="Ada", kind=ActionKind.DO, command="?", changes=changes)


@pytest.mark.parametrize(("table", "first", "second"), RECORDS)
def test_a_record_comes_changes_and_goes(fresh: Snapshot, table: str, first: Record, second: Record) -> None:
    came = after(fresh, action(Change(None, first)))
    changed = after(came, action(Change(first, second)))
    gone = after(changed, action(Change(second, None)))
    assert [getattr(s, table) for s in (came, changed, gone)] == [(first,), (second,), ()]
    assert len(gone.log) == 3


@pytest.mark.parametrize(("table", "first", "second"), RECORDS)
def test_other_records_stay_as_they_were(fresh: Snapshot, table: str, first: Record, second: Record) -> None:
    full = after(fresh, action(*(Change(None, record) for _, record, _ in RECORDS)))
    changed = after(full, action(Change(first, second)))
    assert {name: getattr(changed, name) for name, _, _ in RECORDS if name != table} == {
        name: getattr(full, name) for name, _, _ in RECORDS if name != table
    }


def test_the_session_itself_changes(fresh: Snapshot) -> None:
    running = replace(fresh.session, state=SessionState.RUNNING)
    assert after(fresh, action(Change(fresh.session, running))).session == running


def test_what_is_open_is_found(fresh: Snapshot) -> None:
    assert (fresh.open_attempt, fresh.open_pause) == (None, None)
    closed = replace(ATTEMPT, uid="0", ended_ns=1, outcome=Outcome.FAILURE)
    pause = Pause(uid="p", started_ns=2)
    snapshot = after(fresh, action(Change(None, closed), Change(None, ATTEMPT), Change(None, pause)))
    assert (snapshot.open_attempt, snapshot.open_pause) == (ATTEMPT, pause)


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (Change(ATTEMPT, None), ValueError),
        (Change(replace(ATTEMPT, started_ns=9), ATTEMPT), ValueError),
        (Change(None, None), ValueError),
        (Change(None, SLIP), ValueError),
    ],
)
def test_a_change_that_does_not_fit_is_a_bug(fresh: Snapshot, change: Change, trouble: type[Exception]) -> None:
    with pytest.raises(trouble):
        after(replace(fresh, errors=(SLIP,)), action(change))


def test_a_record_never_becomes_one_of_another_kind(fresh: Snapshot) -> None:
    note = Note(uid="a", t_ns=1, text="hm")
    with pytest.raises((TypeError, ValueError)):
        after(after(fresh, action(Change(None, ATTEMPT))), action(Change(ATTEMPT, note)))


def test_each_change_is_made_to_what_the_ones_before_made(fresh: Snapshot) -> None:
    changing = Changing(fresh)
    assert changing.snapshot() is fresh
    slips = [replace(SLIP, uid=uid) for uid in "abc"]
    for slip in slips:
        changing.make(Change(None, slip))
    assert changing.find(ErrorMark, "b") == slips[1]
    assert (changing.find(ErrorMark, "d"), changing.find(Note, "b")) == (None, None)
    later = replace(slips[1], t_ns=9)
    changing.make(Change(slips[1], later))
    assert changing.snapshot().errors == (slips[0], later, slips[2])
    assert changing.snapshot() is changing.snapshot()
    changing.make(Change(slips[0], None))
    changing.make(Change(None, slips[0]))
    assert changing.snapshot().errors == (later, slips[2], slips[0])
    assert changing.snapshot().notes is fresh.notes
