"""The matrix of problems and its discovery, by hand."""

import pytest

from uxlab.metrics.discovery import FEW_REPEATS
from uxlab.metrics.problems import summarise_problems, those_who_tried
from uxlab.metrics.rates import adjusted_wald
from uxlab.model.problems import Evidence, Problem
from uxlab.model.results import SessionData
from uxlab.model.session import Attempt, Session, SessionState

PEOPLE = ("P01", "P02", "P03", "P04")


def problem(title: str, *people: str) -> Problem:
    evidence = tuple(
        Evidence(uid=f"{title}{n}", session_uid="s", participant=person, t_ns=n) for n, person in enumerate(people)
    )
    return Problem(uid=title, title=title, evidence=evidence)


def test_the_matrix_counts_people_and_not_moments() -> None:
    summary = summarise_problems([problem("a", "P01", "P01", "P03"), problem("b", "P02")], PEOPLE)
    first, second = summary.rows
    assert (first.number, set(first.met_by), set(second.met_by)) == (1, {"P01", "P03"}, {"P02"})
    assert first.frequency == adjusted_wald(2, 4)


def test_discovery_and_how_many_more_people() -> None:
    # Met by 4, 2, 2 and 1 of 4: p = 9/16, one of four seen once; (p / 1.25 + (p - 1/4) * 3/4) / 2 = 0.3421875.
    found = [("a", PEOPLE), ("b", ("P01", "P02")), ("c", ("P02", "P03")), ("d", ("P04",))]
    summary = summarise_problems([problem(title, *people) for title, people in found], PEOPLE)
    assert summary.discovery is not None
    assert summary.discovery.p == pytest.approx(9 / 16)
    assert summary.discovery.adjusted == pytest.approx(0.3421875)
    assert summary.discovery.found == pytest.approx(1 - 0.6578125**4)
    assert summary.more_for_goal == 1  # ln 0.15 / ln 0.6578 = 4.53, so 5 in all
    assert summary.refusal == ""


def test_problems_without_evidence_are_not_in_the_estimate() -> None:
    summary = summarise_problems([problem("a", "P01", "P02"), problem("b", "P02", "P03"), problem("c")], PEOPLE)
    assert summary.unseen == 1
    assert summary.discovery is not None
    assert summary.discovery.p == pytest.approx(4 / 8)
    assert summary.rows[2].frequency.value == 0


@pytest.mark.parametrize(
    ("problems", "people", "words"),
    [
        ([], PEOPLE, "at least two participants, and a problem"),
        ([problem("a", "P01")], ("P01",), "at least two participants"),
        ([problem("a", *PEOPLE)], PEOPLE, "met every problem"),
        ([problem("a", "P01"), problem("b", "P02")], PEOPLE, FEW_REPEATS),
        ([], (), "at least two participants"),
    ],
)
def test_what_cannot_be_estimated_is_refused(problems: list[Problem], people: tuple[str, ...], words: str) -> None:
    summary = summarise_problems(problems, people)
    assert words in summary.refusal
    assert summary.more_for_goal is None


def test_enough_people_need_no_more() -> None:
    summary = summarise_problems([problem("a", *PEOPLE), problem("b", "P01", "P02", "P03")], PEOPLE)
    assert summary.more_for_goal == 0


def test_those_who_tried_are_in_the_order_of_their_sessions_and_once() -> None:
    tried = [SessionData(session=session, group=None, attempts=(Attempt(uid="a", task="t", started_ns=0),))
             for session in map(visit, ("P02", "P01", "P02"))]  # fmt: skip
    idle = SessionData(session=visit("P03"), group=None)
    assert those_who_tried([*tried, idle]) == ("P02", "P01")


def visit(code: str) -> Session:
    return Session(
        uid=code, participant=code, condition=None, moderator="", started_utc="", state=SessionState.FINISHED
    )
