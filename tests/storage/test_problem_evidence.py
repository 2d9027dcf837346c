"""From what a person points at to moments."""

import pytest

from uxlab.model.problems import Pointer
from uxlab.model.results import SessionData
from uxlab.model.session import ErrorMark, Note, Session, SessionState
from uxlab.storage.problem_evidence import LeadsNowhere, evidence_for

S = 1_000_000_000


def session(uid: str, person: str, errors: tuple[ErrorMark, ...] = (), notes: tuple[Note, ...] = ()) -> SessionData:
    visit = Session(
        uid=uid,
        participant=person,
        condition=None,
        moderator="",
        started_utc="",
        state=SessionState.FINISHED,
        ended_ns=100 * S,
    )
    return SessionData(session=visit, group=None, errors=errors, notes=notes)


SESSIONS = (
    session(
        "s1", "P01", (ErrorMark(uid="e1", t_ns=10 * S, error_type="slip"),), (Note(uid="n1", t_ns=11 * S, text=""),)
    ),
    session("s2", "P02", (ErrorMark(uid="e2", t_ns=20 * S, error_type="slip"), ErrorMark(uid="e3", t_ns=30 * S))),
    session("s3", "P01", notes=(Note(uid="n2", t_ns=5 * S, text="Looks for the VOUCHER field"),)),
)


def found(pointer: Pointer) -> list[tuple[str, float, str | None, str | None]]:
    return [(e.session_uid, e.t_ns / S, e.error_uid, e.note_uid) for e in evidence_for(pointer, SESSIONS)]


def test_a_moment_is_of_the_latest_session_and_takes_the_marks_near_it() -> None:
    assert found(Pointer(participant="P01", at="0:05.5")) == [("s3", 5.5, None, "n2")]
    assert found(Pointer(participant="P01", session=1, at="10.4")) == [("s1", 10.4, "e1", "n1")]
    assert found(Pointer(participant="P02", at="1:00")) == [("s2", 60, None, None)]


def test_a_person_alone_met_it_at_a_moment_that_nobody_noted() -> None:
    assert found(Pointer(participant="P01")) == [("s3", 0, None, None)]
    assert found(Pointer(participant="P01", session=1)) == [("s1", 0, None, None)]


def test_all_errors_of_a_type_and_all_notes_with_a_text() -> None:
    assert found(Pointer(error_type="slip")) == [("s1", 10, "e1", None), ("s2", 20, "e2", None)]
    assert found(Pointer(error_type="slip", participant="P02")) == [("s2", 20, "e2", None)]
    assert found(Pointer(note="voucher")) == [("s3", 5, None, "n2")]


@pytest.mark.parametrize(
    ("pointer", "field", "words"),
    [
        (Pointer(), "participant", "Evidence is a participant"),
        (Pointer(session=1), "participant", "Evidence is a participant"),
        (Pointer(participant="P01", at="5", note="x"), "note", "Evidence is a participant"),
        (Pointer(at="5"), "participant", "name the participant"),
        (Pointer(participant="P09", at="5"), "participant", "P09 has no session here; there are sessions of P01, P02"),
        (Pointer(participant="P01", session=3, at="5"), "session", "has 2 sessions; there is no 3"),
        (Pointer(participant="P01", at="soon"), "at", "“soon” must be a time"),
        (Pointer(participant="P01", at="2:00"), "at", "ended before 2:00"),
        (Pointer(error_type="gap"), "error_type", "no error of the type gap; name"),
        (Pointer(note="zebra", participant="P02"), "note", "no note with “zebra” in the sessions of P02"),
    ],
)
def test_what_leads_nowhere_is_refused(pointer: Pointer, field: str, words: str) -> None:
    with pytest.raises(LeadsNowhere, match=words) as caught:
        evidence_for(pointer, SESSIONS)
    assert caught.value.field == field
