"""The marks of further coders."""

from dataclasses import replace

import pytest

from uxlab.model.coding import CodedMark
from uxlab.model.session import Attempt, Change, ErrorMark, Outcome
from uxlab.storage.coders import read_coded_marks, read_not_counted, replace_marks
from uxlab.storage.records import apply_change, read_records
from uxlab.storage.results import read_study_data
from uxlab.storage.session_store import StoredSession
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
