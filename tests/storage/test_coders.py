"""The marks of further coders."""

from dataclasses import replace
from functools import partial

import pytest

from uxlab.model.coding import CodedMark
from uxlab.model.session import Attempt, Change, ErrorMark, Outcome, Session, SessionState
from uxlab.recording.corrections import Correction, RemoveError, Settle, WriteNote
from uxlab.recording.corrections_decide import Corrector, decide
from uxlab.storage.coders import read_coded_marks, read_coders, read_not_counted, replace_marks
from uxlab.storage.corrected import change_session
from uxlab.storage.records import apply_change, read_records, update_session
from uxlab.storage.results import read_study_data
from uxlab.storage.session_store import StoredSession
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord

LIVE = ErrorMark(uid="e1", t_ns=7, error_type="slip")


def mark(t_ns: int, kind: str | None = "slip", coder: str | None = "Bea") -> CodedMark:
    return CodedMark(session_uid="s1", t_ns=t_ns, error_type=kind, coder=coder)


def put(study: StudyToRecord, *marks: CodedMark) -> int:
    return study.writer.run(lambda connection: replace_marks(connection, "Bea", {"s1": marks}, "Ada"))


@pytest.mark.usefixtures("store")
def test_marks_replace_what_the_coder_marked_before(study: StudyToRecord) -> None:
    study.writer.run(lambda connection: apply_change(connection, Change(None, LIVE), 1))
    assert put(study, mark(5), mark(9, None)) == 1
    assert put(study, mark(9, None), mark(5)) == 0
    assert put(study, mark(6)) == 1
    assert study.writer.run(read_coded_marks) == (mark(6), mark(7, "slip", None))
    logged = study.writer.run(
        lambda connection: connection.execute("SELECT command, before, after FROM study_action").fetchall()
    )
    assert logged[1] == ("marks of Bea in session s1", '[[5, "slip"], [9, null]]', '[[6, "slip"]]')


def test_they_are_in_no_figure_and_in_no_session_under_way(study: StudyToRecord, store: StoredSession) -> None:
    study.writer.run(lambda connection: apply_change(connection, Change(None, LIVE), 1))
    put(study, mark(5), mark(8))
    assert study.writer.run(lambda connection: read_records(connection, ErrorMark, 1)) == (LIVE,)
    assert store.load().errors == (LIVE,)
    study.close()
    assert read_study_data(study.path).sessions[0].errors == (LIVE,)


def test_a_session_with_an_uncounted_attempt_was_not_coded_by_the_moderator(
    study: StudyToRecord, store: StoredSession
) -> None:
    attempt = Attempt(uid="a1", task="return", started_ns=0, ended_ns=9, outcome=Outcome.SUCCESS)
    study.writer.run(lambda connection: apply_change(connection, Change(None, attempt), 1))
    assert study.writer.run(read_not_counted) == frozenset()
    uncounted = replace(attempt, uid="a2", errors_counted=False)
    study.writer.run(lambda connection: apply_change(connection, Change(None, uncounted), 1))
    assert study.writer.run(read_not_counted) == {store.load().session.uid}


def finished(study: StudyToRecord, store: StoredSession) -> Session:
    """Finish the session with one attempt of which nobody counted errors, and one error of the moderator."""
    session = replace(store.load().session, state=SessionState.FINISHED, ended_ns=20)
    attempt = Attempt(uid="a1", task="return", started_ns=0, ended_ns=9, outcome=Outcome.SUCCESS, errors_counted=False)
    study.writer.run(lambda connection: apply_change(connection, Change(None, attempt), 1))
    study.writer.run(lambda connection: apply_change(connection, Change(None, LIVE), 1))
    study.writer.run(lambda connection: update_session(connection, session, 1))
    return session


def change(study: StudyToRecord, uid: str, correction: Correction, by: Corrector) -> None:
    study.writer.run(
        partial(change_session, uid=uid, decide=lambda now, _: decide(now, correction, by), coder=by.coder)
    )


def test_what_was_settled_says_nothing_of_how_far_coders_agree(study: StudyToRecord, store: StoredSession) -> None:
    session = finished(study, store)
    put(study, mark(5))
    by = Corrector(design=study.design(), actor="Ada", new_uid=new_uid)
    theirs = ErrorMark(uid="x", t_ns=5, error_type="slip", coder="Bea")
    for correction in (RemoveError("e1"), Settle(None, theirs, adopt=True)):
        change(study, session.uid, correction, by)
    assert [one.t_ns for one in store.load().errors] == [5]
    assert store.load().attempts[0].errors_counted
    assert study.writer.run(read_coded_marks) == (mark(5),)
    assert study.writer.run(read_not_counted) == {session.uid}


def test_coders_are_those_who_marked_or_noted_anything(study: StudyToRecord, store: StoredSession) -> None:
    assert study.writer.run(read_coders) == ()
    session = finished(study, store)
    put(study, mark(5))
    by = Corrector(design=study.design(), actor="Cy", new_uid=new_uid, coder="Cy")
    change(study, session.uid, WriteNote(3, "x"), by)
    assert study.writer.run(read_coders) == ("Bea", "Cy")
