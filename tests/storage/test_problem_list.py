"""Changes of the list, all or nothing."""

import json

import pytest

from uxlab.errors import UsageError
from uxlab.model.problems import Pointer, Problem, ProblemDraft
from uxlab.model.results import SessionData
from uxlab.model.session import Session
from uxlab.storage.problem_list import add_drafts, link, move, place_of, plan_drafts, remove
from uxlab.storage.problems import read_problems
from uxlab.storage.study_file import StudyToRecord

LISTED = tuple(Problem(uid=title, title=title) for title in ("a", "b", "2", "d"))


@pytest.fixture
def listed(study: StudyToRecord) -> StudyToRecord:
    drafts = [ProblemDraft(title=problem.title) for problem in LISTED]
    study.writer.run(lambda connection: add_drafts(connection, drafts, (), "Ada"))
    return study


def titles(study: StudyToRecord) -> list[str]:
    return [problem.title for problem in study.writer.run(read_problems)]


def last_action(study: StudyToRecord) -> tuple[str, str, object, object]:
    actor, command, before, after = study.writer.run(
        lambda connection: connection.execute(
            "SELECT actor, command, before, after FROM study_action ORDER BY id DESC"
        ).fetchone()
    )
    return actor, command, json.loads(before), json.loads(after)


@pytest.mark.usefixtures("store")
def test_drafts_come_with_their_evidence(study: StudyToRecord, session: Session) -> None:
    sessions = (SessionData(session=session, group=None),)
    drafts = [ProblemDraft(title="a", evidence=(Pointer(participant="P01", at="5"),)), ProblemDraft(title="b")]
    for new in (1, 0):
        plan = study.writer.run(lambda c: add_drafts(c, drafts, sessions, "Ada"))
        assert sum(one.new_evidence for one in plan) == new
    first, second = study.writer.run(read_problems)
    assert ([one.t_ns for one in first.evidence], second.evidence) == ([5_000_000_000], ())
    pointer = Pointer(participant="P01", at="9")
    assert [study.writer.run(lambda c: link(c, "b", pointer, sessions, "Ada")) for _ in range(2)] == [1, 0]
    assert len(study.writer.run(read_problems)[1].evidence) == 1


def test_drafts_of_one_title_are_one_problem() -> None:
    drafts = [ProblemDraft(title="b", severity=3), ProblemDraft(title="c"), ProblemDraft(title="b", place="pay")]
    first, second = plan_drafts(LISTED, drafts, ())
    assert first.before is LISTED[1]
    assert (first.after.uid, first.after.severity, first.after.place) == ("b", 3, "pay")
    assert (second.before, second.after.title) == (None, "c")


def test_one_that_leads_nowhere_leaves_no_trace_of_the_others(study: StudyToRecord) -> None:
    drafts = [ProblemDraft(title="a"), ProblemDraft(title="b", evidence=(Pointer(participant="P09", at="5"),))]
    with pytest.raises(UsageError, match="P09 has no session"):
        study.writer.run(lambda connection: add_drafts(connection, drafts, (), "Ada"))
    assert study.writer.run(read_problems) == ()


def test_a_problem_is_found_by_title_before_number() -> None:
    assert [place_of(LISTED, which) for which in ("d", "1", "2", "4")] == [3, 0, 2, 3]


@pytest.mark.parametrize("which", ["0", "5", "-1", "A", "9" * 9999, "²"])
def test_a_problem_that_is_none_is_refused(which: str) -> None:
    with pytest.raises(UsageError, match="the study has 4"):
        place_of(LISTED, which)
    with pytest.raises(UsageError, match="none yet"):
        place_of((), which)


@pytest.mark.parametrize(
    ("which", "number", "order"), [("d", 1, "dab2"), ("1", 4, "b2da"), ("b", 3, "a2bd"), ("b", 2, "ab2d")]
)
def test_a_problem_moves(listed: StudyToRecord, which: str, number: int, order: str) -> None:
    uids = {problem.title: problem.uid for problem in listed.writer.run(read_problems)}
    listed.writer.run(lambda connection: move(connection, which, number, "Bea"))
    assert titles(listed) == list(order)
    assert {problem.title: problem.uid for problem in listed.writer.run(read_problems)} == uids
    before, after = ([uids[title] for title in titles] for titles in ("ab2d", order))
    logged = last_action(listed)
    assert (logged == ("Bea", "problem order", before, after)) is (before != after)


@pytest.mark.parametrize("number", [0, 5])
def test_a_place_that_is_none_is_refused(listed: StudyToRecord, number: int) -> None:
    with pytest.raises(UsageError, match=f"no problem {number}; the study has 4"):
        listed.writer.run(lambda connection: move(connection, "a", number, "Ada"))
    assert titles(listed) == ["a", "b", "2", "d"]


def test_a_removed_problem_stays_in_the_log(listed: StudyToRecord) -> None:
    removed = listed.writer.run(lambda connection: remove(connection, "b", "Bea"))
    assert titles(listed) == ["a", "2", "d"]
    actor, command, before, after = last_action(listed)
    assert isinstance(before, dict)
    assert (actor, command, before["uid"], before["title"], after) == ("Bea", "problem", removed.uid, "b", None)
    listed.writer.run(lambda connection: add_drafts(connection, [ProblemDraft(title="e")], (), "Ada"))
    assert titles(listed) == ["a", "2", "d", "e"]
