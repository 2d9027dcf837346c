"""Corrections in words."""

from dataclasses import replace

import pytest

from uxlab.model.design import Design, ErrorType, Task
from uxlab.model.session import (
    ASSIST_TAG,
    Action,
    ActionKind,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Session,
    SessionState,
)
from uxlab.wording.corrections import ChangeWords

S = 1_000_000_000
DESIGN = Design(
    name="Shop",
    tasks=(Task(key="find", name="Find a shoe"), Task(key="buy", name="Buy it")),
    error_types=(ErrorType(key="slip", name="Slip"),),
)
BUY = Attempt(uid="a", task="buy", started_ns=400 * S, ended_ns=432_400_000_000, outcome=Outcome.SUCCESS)
SLIP = ErrorMark(uid="e", t_ns=410 * S, error_type="slip", severity=2, text="hm")
SAID = Note(uid="n", t_ns=410 * S, text="Oh", tag="says")
EASE = Answer(uid="q", t_ns=S, questionnaire="seq", item="1", number=6.0, attempt_uid="a")


def lines(*changes: Change, command: str = "x", texts: bool = True) -> tuple[str, ...]:
    action = Action(uid="a", t_ns=0, actor="Bo", kind=ActionKind.DO, command=command, changes=changes)
    return ChangeWords(DESIGN, texts=texts).lines(action)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (BUY, replace(BUY, ended_ns=428 * S), ("Task 2 ends: 7:12.4 → 7:08.0",)),
        (BUY, replace(BUY, started_ns=401 * S), ("Task 2 begins: 6:40.0 → 6:41.0",)),
        (BUY, replace(BUY, task="find"), ("Task 2 becomes Task 1",)),
        (
            BUY,
            replace(BUY, outcome=Outcome.ABANDONED, assisted=True),
            ("Task 2: success → gave up", "Task 2 is an assisted attempt now"),
        ),
        (replace(BUY, assisted=True), BUY, ("Task 2 is no assisted attempt now",)),
        (replace(BUY, ended_ns=None, outcome=None), BUY, ("Task 2 ends: open → 7:12.4", "Task 2: open → success")),
        (replace(BUY, errors_counted=False), BUY, ("Task 2: its errors count as counted from now on",)),
        (replace(BUY, assists_counted=False), BUY, ("Task 2: its assists count as counted from now on",)),
        (replace(BUY, imported_clicks=7), BUY, ("Task 2, imported clicks: 7 → –",)),
        (None, BUY, ("Attempt at Task 2 added: 6:40.0–7:12.4, success",)),
        (replace(BUY, task="gone"), None, ("Attempt at “gone” removed: 6:40.0–7:12.4, success",)),
        (None, SLIP, ("Error added: 6:50.0, Slip, medium, “hm”",)),
        (
            SLIP,
            replace(SLIP, error_type=None, severity=None, text=""),
            ("Error: 6:50.0, Slip, medium, “hm” → 6:50.0, no type",),
        ),
        (replace(SAID, tag=""), SAID, ("Note: 6:50.0, “Oh” → 6:50.0, says, “Oh”",)),
        (replace(SAID, tag=ASSIST_TAG, text=""), None, ("Assist removed: 6:50.0, assist",)),
        (EASE, None, ("Answer (seq) removed: item 1: 6",)),
        (EASE, replace(EASE, attempt_uid="b"), ("Answer (seq) goes to the merged attempt: item 1: 6",)),
        (None, Pause(uid="p", started_ns=0, ended_ns=S), ("Pause added: 0:00.0–0:01.0",)),
    ],
)
def test_each_change_has_its_words(
    before: Attempt | ErrorMark | Note | Answer | None,
    after: Attempt | ErrorMark | Note | Answer | Pause | None,
    words: tuple[str, ...],
) -> None:
    assert lines(Change(before, after)) == words


def test_several_changes_are_several_lines() -> None:
    assert lines(Change(None, SLIP), Change(SAID, None)) == (
        "Error added: 6:50.0, Slip, medium, “hm”", "Note removed: 6:50.0, says, “Oh”",
    )  # fmt: skip


def test_free_text_is_left_out_where_it_is_not_wanted() -> None:
    assert lines(Change(None, SLIP), texts=False) == ("Error added: 6:50.0, Slip, medium, with a text",)
    written = replace(EASE, number=None, text="secret")
    assert lines(Change(None, written), texts=False) == ("Answer (seq) added: item 1: a text",)
    assert lines(Change(None, replace(written, text=None))) == ("Answer (seq) added: item 1: –",)
    assert lines(Change(None, written)) == ("Answer (seq) added: item 1: secret",)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("settle keep a b", "Difference settled: the moderator’s mark stands"),
        ("revert a", "Taken back: that a difference was settled"),
        ("bulk 0", "Nothing changed"),
    ],
)
def test_what_changes_nothing_says_what_it_was(command: str, words: str) -> None:
    assert lines(command=command) == (words,)


def test_a_session_is_called_by_its_state() -> None:
    session = Session(
        uid="s", participant="P01", condition=None, moderator="", started_utc="", state=SessionState.BREAK
    )
    assert ChangeWords(DESIGN).of(session) == "break"
    assert lines(Change(SLIP, SLIP)) == (f"Error: {ChangeWords(DESIGN).of(SLIP)} → {ChangeWords(DESIGN).of(SLIP)}",)
    assert lines(Change(session, session)) == ("Nothing changed",)
