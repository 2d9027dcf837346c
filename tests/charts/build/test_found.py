"""Charts of problems, set against the summary."""

import pytest

from uxlab.charts.build import discovery, matrix
from uxlab.metrics.problems import GOAL, summarise_problems
from uxlab.model.problems import Evidence, Problem

PEOPLE = ("P1", "P2", "P3", "P4")


def problem(title: str, severity: int | None, *people: str) -> Problem:
    evidence = tuple(Evidence(uid=f"{title}{who}", session_uid=who, participant=who, t_ns=0) for who in people)
    return Problem(uid=title, title=title, severity=severity, evidence=evidence)


SUMMARY = summarise_problems(
    [problem("rare", 4, "P3"), problem("common", 1, "P1", "P2", "P4"), problem("minor", 1, "P2"), problem("new", None)],
    PEOPLE,
)


def test_the_most_frequent_come_first_and_among_equals_the_worst() -> None:
    chart = matrix(SUMMARY)
    assert [row.label for row in chart.rows] == ["common", "rare", "minor", "new"]
    assert chart.rows[0].met == (True, True, False, True)
    assert chart.participants == PEOPLE


def test_the_curve_counts_each_problem_when_it_is_met_first() -> None:
    chart = discovery(SUMMARY)
    assert SUMMARY.discovery is not None
    assert SUMMARY.discovery.total is not None
    total = SUMMARY.discovery.total
    assert chart.found == pytest.approx([1 / total, 2 / total, 3 / total, 3 / total])
    assert chart.adjusted == SUMMARY.discovery.adjusted
    assert SUMMARY.more_for_goal is not None
    assert chart.goal == (GOAL, len(PEOPLE) + SUMMARY.more_for_goal)


def test_where_the_total_cannot_be_estimated_there_is_no_curve() -> None:
    assert discovery(summarise_problems([problem("once", 1, "P1")], PEOPLE)).empty
    assert discovery(summarise_problems([], [])).empty
    assert matrix(summarise_problems([], [])).empty
