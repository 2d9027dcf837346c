"""The list of problems as rows."""

import json

import pytest

from uxlab.errors import UsageError
from uxlab.model.problems import Evidence, Problem, ProblemDraft
from uxlab.storage.problems import flaw_of, link_evidence, put_problem, read_problems
from uxlab.storage.study_file import StudyToRecord


def put(study: StudyToRecord, draft: ProblemDraft) -> Problem:
    return study.writer.run(lambda connection: put_problem(connection, draft, "Ada"))


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
    assert study.writer.run(lambda c: link_evidence(c, problem, moments, "Ada")) == 2
    assert study.writer.run(lambda c: link_evidence(c, problem, [moment("c", 5)], "Ada")) == 0
    (stored,) = study.writer.run(read_problems)
    assert stored.evidence == (moments[1], moments[0])
    assert [command for command, _, _ in log(study)] == ["problem", "evidence", "evidence"]


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
