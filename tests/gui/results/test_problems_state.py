"""The Problems tab."""

from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.gui.results.problems_state import Fact, present_problems
from uxlab.gui.results.results import Results
from uxlab.model.problems import Problem
from uxlab.storage.problems import read_problems
from uxlab.storage.study_file import open_for_reading


@pytest.fixture(scope="module")
def problems(rich: Path) -> tuple[Problem, ...]:
    with open_for_reading(rich) as study:
        return study.read(read_problems)


def test_the_most_frequent_comes_first_and_each_cell_says_who_met_it(
    problems: tuple[Problem, ...], version_b: Results
) -> None:
    view = present_problems(problems, version_b)
    assert view.participants == tuple(f"P{n}" for n in range(11, 23))
    assert [line.seen for line in view.lines] == [10, 6, 5, 4, 4, 3, 2, 2, 2, 1, 1]
    assert view.lines[1].met == tuple(n in {2, 4, 5, 7, 10, 12} for n in range(1, 13))
    assert view.lines[1].frequency == "50 % of people [25–75], 6 of 12. Critical. Checkout."
    assert view.lines[1].moments == 6
    assert view.subtitle == "11 problems, 40 sightings"


def test_the_discovery_is_that_of_the_picture(problems: tuple[Problem, ...], version_b: Results) -> None:
    view = present_problems(problems, version_b)
    assert view.fresh == (3, 3, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0)
    assert view.facts == (
        Fact("Chance to be seen", "adjusted, raw 0.30", "0.23"),
        Fact("Problems in all", "11 found", "about 12"),
        Fact("People for 85 %", "", "8"),
        Fact("People for 95 %", "", "12"),
    )
    assert view.curve is not None
    assert view.refusal == ""


def test_what_cannot_be_estimated_says_why(problems: tuple[Problem, ...], version_b: Results) -> None:
    rare = tuple(one for one in problems if one.title in {"Half sizes look sold out", "Error text below the fold"})
    view = present_problems(rare, version_b)
    assert (view.curve, view.facts) == (None, ())
    assert view.refusal == "Too few repeats to estimate."


def test_a_new_problem_is_in_the_list_and_in_no_estimate(problems: tuple[Problem, ...], version_b: Results) -> None:
    fresh = Problem(uid="new", title="Not met yet")
    view = present_problems((*problems, fresh), version_b)
    assert view.facts == present_problems(problems, version_b).facts
    line = view.line("new")
    assert line is not None
    assert (line.seen, line.severity, line.moments) == (0, None, 0)
    assert view.line("unknown") is None


def test_without_problems_there_is_nothing_to_say(version_b: Results) -> None:
    view = present_problems((), version_b)
    assert (view.lines, view.subtitle, view.curve) == ((), "", None)


def test_nobody_met_anything_without_people(problems: tuple[Problem, ...], version_b: Results) -> None:
    nobody = replace(version_b, data=replace(version_b.data, sessions=()))
    view = present_problems(problems, nobody)
    assert view.participants == ()
    assert view.lines[0].frequency.startswith(("Critical", "Checkout"))
