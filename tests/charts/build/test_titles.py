"""Titles that state findings."""

from dataclasses import replace

from uxlab.charts.build.titles import discovery_title, standing_out, sus_title
from uxlab.metrics.problems import ProblemSummary, summarise_problems
from uxlab.metrics.study import StudySummary
from uxlab.model.problems import Evidence, Problem
from uxlab.model.results import StudyData


def problem(number: int, *people: str) -> Problem:
    evidence = tuple(Evidence(uid=f"{number}{who}", session_uid=who, participant=who, t_ns=0) for who in people)
    return Problem(uid=str(number), title=f"Problem {number}", evidence=evidence)


def test_what_stands_out_most_is_the_title(shop: StudyData, shop_summary: StudySummary) -> None:
    title = standing_out(shop_summary, shop.design)
    assert title == "Pay with a voucher is worst in all three: 58 % success, 1:31, 1.33 errors"


def test_where_nothing_stands_out_nothing_is_said(shop: StudyData, shop_summary: StudySummary) -> None:
    assert standing_out(replace(shop_summary, tasks=()), shop.design) == ""
    assert standing_out(shop_summary, None) == ""


def test_the_grade_is_that_of_several_people_only(shop_summary: StudySummary) -> None:
    assert sus_title(shop_summary.sus) == "SUS 74.6, grade B"
    assert sus_title(replace(shop_summary.sus, grade="C-")) == "SUS 74.6, grade C−"
    assert sus_title(replace(shop_summary.sus, grade=None)) == "SUS"
    assert sus_title(replace(shop_summary.sus, estimate=None)) == "SUS"


def test_the_share_of_problems_is_said_where_it_can_be_estimated() -> None:
    found: ProblemSummary = summarise_problems([problem(1, "P1", "P2"), problem(2, "P1")], ["P1", "P2", "P3"])
    assert found.discovery is not None
    assert found.discovery.found is not None
    assert discovery_title(found) == f"About {100 * found.discovery.found:.0f} % of the problems are found"
    assert discovery_title(summarise_problems([], ["P1"])) == "How many problems are found"
