"""The words of a session, and changes that can be undone."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.session import (
    ASSIST_TAG,
    Action,
    ActionKind,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    PauseReason,
    SessionState,
)

notes = st.builds(Note, uid=st.just("n"), t_ns=st.integers(0), text=st.text())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (SessionState, "ready running paused break finished"),
        (Outcome, "success partial failure abandoned timeout stopped fault skipped"),
        (PauseReason, "moderator interruption"),
        (ActionKind, "do undo redo"),
    ],
)
def test_the_stored_words_never_change(kind: type[StrEnum], words: str) -> None:
    assert [member.value for member in kind] == words.split()
    assert ASSIST_TAG == "assist"


@given(st.none() | notes, st.none() | notes)
def test_the_inverse_of_a_change_goes_back_and_its_inverse_goes_forth(before: Note | None, result: Note | None) -> None:
    change = Change(before, result)
    assert (change.inverse().before, change.inverse().after) == (result, before)
    assert change.inverse().inverse() == change


def test_what_has_just_begun_is_open_unassisted_and_the_moderators() -> None:
    attempt = Attempt(uid="a", task="t1", started_ns=5)
    assert (attempt.ended_ns, attempt.outcome, attempt.assisted) == (None, None, False)
    pause = Pause(uid="p", started_ns=5)
    assert (pause.ended_ns, pause.reason) == (None, PauseReason.MODERATOR)


def test_an_action_is_of_the_coder_whose_marks_it_changes() -> None:
    attempt, own = Attempt(uid="t", task="find", started_ns=0), Note(uid="n", t_ns=0, text="")
    theirs = ErrorMark(uid="e", t_ns=0, coder="Cy")

    def coder(*changes: Change) -> str | None:
        return Action(uid="a", t_ns=0, actor="", kind=ActionKind.DO, command="", changes=changes).coder

    assert coder() is None
    assert coder(Change(None, attempt), Change(own, None)) is None
    assert coder(Change(theirs, None)) == coder(Change(None, theirs)) == "Cy"
