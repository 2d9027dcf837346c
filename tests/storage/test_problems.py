"""The list of problems as rows."""

import json
from dataclasses import replace

import pytest

from uxlab.errors import UsageError
from uxlab.model.problems import Evidence, Problem, ProblemDraft
from uxlab.storage.problems import (
    completed,
    delete_problem,
    flaw_of,
    read_problems,
    with_evidence,
    write_order,
    write_problem,
)
from uxlab.storage.study_file import StudyToRecord


def put(study: StudyToRecord, draft: ProblemDraft) -> Problem:
    before = next((one for one in study.writer.run(read_problems) if one.title == draft.title), None)
    after = completed(before, draft)
    study.writer.run(lambda connection: write_problem(connection, before, after, "Ada"))
    return after


def moment(uid: str, t_ns: int) -> Evidence:
    return Evidence(uid=uid, session_uid="s1", participant="P01", t_ns=t_ns)


def log(study: StudyToRecord) -> list[tuple[str, object, object]]:
    rows = study.writer.run(
        lambda connection: connection.execute("SELECT command, before, after FROM study_action ORDER BY id").fetchall()
    )
    return [(command, json.loads(before), json.loads(after)) for command, before, after in rows]


def test_a_problem_is_added_and_completed_under_its_title(study: StudyToRecord) -> None:
    first = put(study, ProblemDraft(title="Voucher overlooked", place="pay"))
    second = put(study, ProblemDraft(title="Other"))
    completed = put(study, ProblemDraft(title="Voucher overlooked", severity=3, description="Below the fold."))
    assert completed.uid == first.uid
    assert (completed.place, completed.severity) == ("pay", 3)
    assert study.writer.run(read_problems) == (completed, second)


def test_every_change_is_logged_and_nothing_else(study: StudyToRecord) -> None:
    for _ in range(2):
        put(study, ProblemDraft(title="x", severity=2))
    put(study, ProblemDraft(title="x", severity=4))
    (command, before, _), (_, changed, after) = log(study)
    assert (command, before) == ("problem", None)
    assert isinstance(changed, dict)
    assert isinstance(after, dict)
    assert (changed["severity"], after["severity"]) == (2, 4)


@pytest.mark.usefixtures("store")
def test_evidence_is_linked_once(study: StudyToRecord) -> None:
    problem = put(study, ProblemDraft(title="x"))
    moments = [moment("a", 5), moment("b", 3)]
    linked = with_evidence(problem, moments)
    assert with_evidence(linked, [moment("c", 5)]) == linked
    assert with_evidence(problem, [moment("c", 5), moment("d", 5)]).evidence == (moment("d", 5),)
    study.writer.run(lambda connection: write_problem(connection, problem, linked, "Ada"))
    (stored,) = study.writer.run(read_problems)
    assert stored.evidence == (moments[1], moments[0])
    assert [command for command, _, _ in log(study)] == ["problem", "evidence", "evidence"]


@pytest.mark.usefixtures("store")
def test_a_deleted_problem_takes_its_evidence_along_and_the_log_keeps_both(study: StudyToRecord) -> None:
    problem = with_evidence(put(study, ProblemDraft(title="x", severity=2)), [moment("a", 5)])
    study.writer.run(lambda connection: write_problem(connection, replace(problem, evidence=()), problem, "Ada"))
    study.writer.run(lambda connection: delete_problem(connection, problem, "Ada"))
    assert study.writer.run(read_problems) == ()
    rows = study.writer.run(lambda c: c.execute("SELECT count(*) FROM problem_evidence").fetchone())
    assert rows == (0,)
    added, linked, unlinked, deleted = log(study)
    assert (unlinked[1:], deleted[1:]) == ((linked[2], None), (added[2], None))


def test_an_order_that_stays_is_not_logged(study: StudyToRecord) -> None:
    first, second = put(study, ProblemDraft(title="x")), put(study, ProblemDraft(title="y"))
    study.writer.run(lambda connection: write_order(connection, [first, second], [first, second], "Ada"))
    assert len(log(study)) == 2
    study.writer.run(lambda connection: write_order(connection, [first, second], [second, first], "Ada"))
    assert study.writer.run(read_problems) == (second, first)


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (ProblemDraft(title=" "), "needs a title"),
        (ProblemDraft(title="x", severity=5), "runs from 1"),
        (ProblemDraft(title="x", severity=0), "runs from 1"),
    ],
)
def test_what_cannot_be_a_problem_is_refused(study: StudyToRecord, draft: ProblemDraft, words: str) -> None:
    assert words in (flaw_of(draft) or "")
    with pytest.raises(UsageError, match=words):
        put(study, draft)
    assert study.writer.run(read_problems) == ()
