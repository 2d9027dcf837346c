"""A plan is written whole or not at all, and what is known of a study is what stands in it."""

import os
import signal
import threading
from pathlib import Path

import pytest

from uxlab.errors import StorageTrouble
from uxlab.importing.drafts import DraftAnswer, DraftAttempt, DraftMark, KnownAttempt
from uxlab.importing.plan import Plan, plan_import
from uxlab.importing.problems import Findings
from uxlab.model.session import Outcome
from uxlab.questionnaires.answers import ItemAnswer
from uxlab.storage.actions import read_actions
from uxlab.storage.imports import ACTOR, ImportCancelled, read_known, write_import
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import StudyToRecord

S = 10**9


def plan(study: StudyToRecord, attempts: int = 1) -> Plan:
    drafts = [
        DraftAttempt(
            file="a.csv", row=n + 1, participant="P09", group="novice", task="return", outcome=Outcome.SUCCESS,
            length_ns=n * S, number=n, errors=(DraftMark(),) * 2, assists=(DraftMark(),), clicks=n,
        )
        for n in range(1, attempts + 1)
    ]  # fmt: skip
    answer = DraftAnswer(
        file="q.csv", row=2, participant="P09", questionnaire="seq", answer=ItemAnswer("1", number=6.0), task="return"
    )
    return plan_import(study.writer.run(read_known), drafts, [answer], Findings(), "2026-05-04T10:00:00.000+00:00")


def write(study: StudyToRecord, planned: Plan, cancelled: threading.Event | None = None) -> list[int]:
    steps: list[int] = []
    write_import(study, planned, "a.csv", progress=steps.append, cancelled=cancelled or threading.Event())
    return steps


def test_everything_of_a_plan_is_written(study: StudyToRecord, path: Path) -> None:
    assert sum(write(study, plan(study))) == 5
    study.close()
    (session,) = read_study_data(path).sessions
    (attempt,) = session.attempts
    assert (session.session.participant, session.group, session.session.ended_ns) == ("P09", "novice", S)
    assert (attempt.ended_ns, attempt.assisted, attempt.imported_clicks) == (S, True, 1)
    assert (len(session.errors), len(session.notes), session.answers[0].attempt_uid) == (2, 1, attempt.uid)


def test_the_log_says_what_was_imported(study: StudyToRecord) -> None:
    planned = plan(study)
    write(study, planned)
    (action,) = study.writer.run(lambda connection: list(read_actions(connection, 1)))
    assert (action.actor, action.command, action.undoable) == (ACTOR, "import a.csv", False)
    assert [change.after for change in action.changes] == planned.sessions[0].records
    row = study.writer.run(lambda c: c.execute("SELECT name, value FROM environment").fetchone())
    assert row == ("imported_from", "a.csv")
    row = study.writer.run(lambda c: c.execute("SELECT actor, command, before, after FROM study_action").fetchone())
    assert row == (ACTOR, "participant", "null", '{"code": "P09", "group": "novice", "condition": null}')


def test_what_is_known_is_what_was_written(study: StudyToRecord) -> None:
    write(study, plan(study))
    known = study.writer.run(read_known)
    (session,) = known.sessions
    (attempt,) = known.attempts
    assert attempt == KnownAttempt(
        uid=attempt.uid, session_uid=session.uid, task="return", started_ns=0, length_ns=S, outcome=Outcome.SUCCESS,
        errors=2, assists=1, clicks=1,
    )  # fmt: skip
    assert known.answers == {(session.uid, attempt.uid, "seq", "1"): (6.0, None)}
    again = plan(study)
    assert again.empty


def test_a_second_coders_marks_are_not_those_of_the_file(study: StudyToRecord) -> None:
    write(study, plan(study))
    study.writer.run(lambda c: c.execute("INSERT INTO error (uid, session_id, t_ns, coder) VALUES ('x', 1, 0, 'Bo')"))
    assert plan(study).empty
    assert [attempt.errors for attempt in study.writer.run(read_known).attempts] == [2]


def test_a_later_import_adds_to_the_session(study: StudyToRecord) -> None:
    write(study, plan(study))
    write(study, plan(study, attempts=2))
    known = study.writer.run(read_known)
    assert [(attempt.started_ns, attempt.errors) for attempt in known.attempts] == [(0, 2), (S, 2)]
    assert [session.ended_ns for session in known.sessions] == [3 * S]
    assert len(study.writer.run(lambda connection: list(read_actions(connection, 1)))) == 2


def test_a_stopped_import_leaves_nothing(study: StudyToRecord) -> None:
    before = study.writer.run(lambda connection: list(connection.iterdump()))
    stopped = threading.Event()
    stopped.set()
    with pytest.raises(ImportCancelled, match="as it was"):
        write(study, plan(study), stopped)
    assert study.writer.run(lambda connection: list(connection.iterdump())) == before


def test_an_import_stopped_half_way_leaves_nothing(study: StudyToRecord) -> None:
    before = study.writer.run(lambda connection: list(connection.iterdump()))
    stopped = threading.Event()
    with pytest.raises(ImportCancelled):
        write_import(study, plan(study, attempts=200), "a.csv", progress=lambda _: stopped.set(), cancelled=stopped)
    assert study.writer.run(lambda connection: list(connection.iterdump())) == before


def test_a_full_disk_leaves_nothing(study: StudyToRecord) -> None:
    before = study.writer.run(lambda connection: list(connection.iterdump()))
    planned = plan(study, attempts=500)
    pages = study.writer.run(lambda c: c.execute("PRAGMA page_count").fetchone()[0])
    study.writer.run(lambda c: c.execute(f"PRAGMA max_page_count = {pages + 2}").fetchone())
    with pytest.raises(StorageTrouble, match="full"):
        write(study, planned)
    assert study.writer.run(lambda connection: list(connection.iterdump())) == before


def test_ctrl_c_while_writing_leaves_nothing(study: StudyToRecord) -> None:
    before = study.writer.run(lambda connection: list(connection.iterdump()))
    stopped = threading.Event()

    def interrupt(_steps: int) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        assert stopped.wait(60)

    with pytest.raises(ImportCancelled):
        write_import(study, plan(study, attempts=200), "a.csv", progress=interrupt, cancelled=stopped)
    assert study.writer.run(lambda connection: list(connection.iterdump())) == before


def test_what_was_not_counted_is_known_as_such(study: StudyToRecord, path: Path) -> None:
    draft = DraftAttempt(
        file="a.csv", row=2, participant="P09", task="return", outcome=Outcome.SUCCESS, length_ns=S, errors=None,
        assists=None,
    )  # fmt: skip
    write(study, plan_import(study.writer.run(read_known), [draft], [], Findings(), "2026-05-04T10:00:00.000+00:00"))
    (known,) = study.writer.run(read_known).attempts
    assert (known.errors, known.assists) == (None, None)
    row = study.writer.run(lambda c: c.execute("SELECT errors_counted, assists_counted FROM attempt").fetchone())
    assert row == (0, 0)
    (action,) = study.writer.run(lambda connection: list(read_actions(connection, 1)))
    study.close()
    (session,) = read_study_data(path).sessions
    assert action.changes[0].after == session.attempts[0]
    assert (session.attempts[0].errors_counted, session.attempts[0].assists_counted) == (False, False)
