"""Corrections of errors and notes, and differences that are settled."""

from dataclasses import replace

import pytest

from tests.recording.correcting import ASSIST, REMARK, SLIP, S, attempt, by, corrected, finished_session
from uxlab.errors import Refused
from uxlab.model.session import ASSIST_TAG, IMPRESSION_TAG, Change, ErrorMark, Note
from uxlab.recording.corrections import (
    ChangeError,
    ChangeNote,
    CodeError,
    Correction,
    RemoveError,
    RemoveNote,
    Settle,
    TagNote,
    WriteNote,
)
from uxlab.recording.corrections_decide import decide
from uxlab.recording.snapshot import Snapshot, after, changed


def test_an_error_is_coded_as_live_with_the_severity_of_its_type() -> None:
    now = corrected(finished_session(), CodeError(15 * S, "slip"), CodeError(16 * S, "slip", 4, "twice"))
    assert [(one.t_ns, one.error_type, one.severity, one.text) for one in now.errors[1:]] == [
        (15 * S, "slip", 2, ""), (16 * S, "slip", 4, "twice"),
    ]  # fmt: skip


def test_an_error_becomes_another_and_goes() -> None:
    now = corrected(finished_session(), ChangeError(replace(SLIP, t_ns=21 * S, error_type="mistake", text="x")))
    assert now.errors == (replace(SLIP, t_ns=21 * S, error_type="mistake", text="x"),)
    assert corrected(now, RemoveError("slip-1")).errors == ()


def test_a_note_is_written_changed_tagged_and_removed() -> None:
    now = corrected(finished_session(), WriteNote(5 * S, "Waits", "does"))
    (note,) = (one for one in now.notes if one.t_ns == 5 * S)
    assert (note.text, note.tag) == ("Waits", "does")
    now = corrected(now, ChangeNote(replace(note, text="Waits long")), TagNote(note.uid, "feels"))
    assert replace(note, text="Waits long", tag="feels") in now.notes
    assert len(corrected(now, RemoveNote(note.uid)).notes) == len(now.notes) - 1


def test_an_assist_makes_its_attempt_an_assisted_one_until_the_last_is_gone() -> None:
    now = corrected(finished_session(), WriteNote(15 * S, "", ASSIST_TAG))
    assert attempt(now, "find-1").assisted
    assert not attempt(corrected(now, RemoveNote(now.notes[-1].uid)), "find-1").assisted


@pytest.mark.parametrize(
    ("correction", "sentence"),
    [
        (CodeError(15 * S, "slp"), 'perhaps "slip"'),
        (ChangeError(replace(SLIP, error_type="slp")), 'perhaps "slip"'),
        (ChangeError(replace(SLIP, uid="gone")), "no such error"),
        (RemoveError("gone"), "no such error"),
        (RemoveNote("gone"), "no such note"),
        (WriteNote(5, "  "), "needs a text"),
        (WriteNote(5, "fine", IMPRESSION_TAG), "impression is no note"),
        (TagNote("assist-1", "says"), "keep their tags"),
        (TagNote("note-1", ASSIST_TAG), "keep their tags"),
        (ChangeNote(replace(REMARK, text="")), "needs a text"),
    ],
)
def test_what_makes_no_sense_is_refused(correction: Correction, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        corrected(finished_session(), correction)


THEIRS = ErrorMark(uid="theirs", t_ns=20 * S + 5, error_type="mistake", severity=3, coder="Cy")


def test_adopting_makes_the_mark_what_the_other_coder_saw() -> None:
    start = finished_session()
    assert corrected(start, Settle(SLIP, THEIRS, adopt=True)).errors == (
        replace(SLIP, error_type="mistake", severity=3),
    )
    assert corrected(start, Settle(SLIP, None, adopt=True)).errors == ()
    added = corrected(start, Settle(None, THEIRS, adopt=True)).errors[-1]
    assert (added.t_ns, added.error_type, added.coder) == (THEIRS.t_ns, "mistake", None)
    assert added.uid != THEIRS.uid


def test_keeping_is_logged_and_changes_nothing() -> None:
    action = decide(finished_session(), Settle(SLIP, THEIRS, adopt=False), by(reason="He missed the click."))
    assert (action.changes, action.command, action.reason) == ((), "settle keep slip-1 theirs", "He missed the click.")


def test_what_was_settled_away_cannot_be_settled_again() -> None:
    now = corrected(finished_session(), RemoveError("slip-1"))
    with pytest.raises(Refused, match="no such error"):
        corrected(now, Settle(SLIP, THEIRS, adopt=True))


def test_a_second_coder_marks_under_a_name_and_nothing_else() -> None:
    blind = replace(finished_session(), errors=(), notes=(), log=())
    cy = by("Cy", coder="Cy")
    now: Snapshot = after(blind, decide(blind, CodeError(15 * S, "slip"), cy))
    assert [one.coder for one in now.errors] == ["Cy"]
    assert now.log[-1].coder == "Cy"
    changing = decide(now, ChangeError(replace(now.errors[0], severity=1, coder=None)), cy)
    assert [one.coder for one in after(now, changing).errors] == ["Cy"]
    noted = after(now, decide(now, WriteNote(15 * S, "", ASSIST_TAG), cy))
    assert noted.attempts == blind.attempts
    with pytest.raises(Refused, match="Cy codes errors and notes"):
        decide(now, Settle(None, THEIRS, adopt=True), cy)


def test_an_impression_is_not_removed_as_a_note_is() -> None:
    impression = Note(uid="i", t_ns=100 * S, text="fine", tag=IMPRESSION_TAG)
    start = changed(finished_session(), (Change(None, impression),))
    with pytest.raises(Refused, match="impression is no note"):
        corrected(start, RemoveNote("i"))
    assert ASSIST in start.notes
