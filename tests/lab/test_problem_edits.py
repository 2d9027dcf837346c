"""The list of problems of an open study."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from uxlab.errors import UsageError
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.model.problems import Evidence, Problem, ProblemDraft
from uxlab.model.session import Outcome

VISITS = [Visit(code, [("find", Outcome.SUCCESS, 10)]) for code in ("P01", "P02")]


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    opened = open_study(make_study(tmp_path / "s.uxlab", VISITS), pytest.fail)
    yield opened
    opened.close()


def added(study: OpenStudy, title: str = "Hidden") -> Problem:
    return study.problems.add(ProblemDraft(title=title, severity=3)).result()[-1]


def met(study: OpenStudy) -> list[list[str]]:
    return [[moment.participant for moment in one.evidence] for one in study.problems.read().result()]


def test_a_problem_is_added_changed_and_removed_and_all_of_it_undone(study: OpenStudy) -> None:
    uid = added(study).uid
    (changed,) = study.problems.change(uid, ProblemDraft(title="Deeply hidden", place="Basket")).result()
    assert (changed.title, changed.place, changed.severity) == ("Deeply hidden", "Basket", None)
    assert study.problems.remove(uid).result() == ()
    assert study.problems.undo_label == "Remove problem"
    assert study.problems.undo().result() == (changed,)
    assert study.problems.undo().result()[0].title == "Hidden"
    assert study.problems.redo_label == "Edit problem"
    assert study.problems.redo().result() == (changed,)
    study.problems.undo().result()
    assert study.problems.undo().result() == ()
    assert [study.problems.undo_label] == [None]
    assert study.problems.undo().result() == ()


def test_a_mark_comes_and_goes(study: OpenStudy) -> None:
    uid, sessions = added(study).uid, study.data().result().sessions
    study.problems.mark(uid, "P01", sessions).result()
    study.problems.mark(uid, "P02", sessions).result()
    assert met(study) == [["P01", "P02"]]
    assert study.problems.undo_label == "Mark P02"
    study.problems.mark(uid, "P01", sessions).result()
    assert met(study) == [["P02"]]
    study.problems.undo().result()
    assert sorted(met(study)[0]) == ["P01", "P02"]


def test_a_moment_is_linked_once_and_unlinked(study: OpenStudy) -> None:
    uid = added(study).uid
    moment = Evidence(uid="", session_uid="s1", participant="P01", t_ns=5)
    study.problems.link(uid, moment, replace(moment, t_ns=6)).result()
    (problem,) = study.problems.link(uid, moment).result()
    assert [one.t_ns for one in problem.evidence] == [5, 6]
    assert len({one.uid for one in problem.evidence} - {""}) == 2
    (problem,) = study.problems.unlink(uid, problem.evidence[0].uid).result()
    assert [one.t_ns for one in problem.evidence] == [6]
    assert study.problems.undo_label == "Unlink from problem"
    assert met(study) == [["P01"]]
    study.problems.undo().result()
    assert met(study) == [["P01", "P01"]]


def test_what_cannot_be_changes_nothing_and_is_no_step(study: OpenStudy) -> None:
    added(study)
    with pytest.raises(UsageError, match="already"):
        study.problems.add(ProblemDraft(title="Hidden")).result()
    with pytest.raises(UsageError, match="P09"):
        study.problems.mark(study.problems.read().result()[0].uid, "P09", study.data().result().sessions).result()
    assert study.problems.undo_label == "Add problem"
    assert met(study) == [[]]


def test_a_redo_without_an_undo_changes_nothing(study: OpenStudy) -> None:
    problem = added(study)
    assert study.problems.redo().result() == (problem,)
