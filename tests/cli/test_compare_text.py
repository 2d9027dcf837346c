"""A comparison as text."""

from dataclasses import replace

from uxlab.cli.compare_text import render
from uxlab.lab.compare import Compared
from uxlab.metrics.compare import SEQ, SUS, PairComparison, TaskComparison
from uxlab.metrics.compare_goals import GoalResult, Outcome
from uxlab.metrics.compare_rows import means_row, rates_row
from uxlab.metrics.compare_terms import Terms
from uxlab.metrics.estimate import Estimate

BETWEEN = Terms(paired=False, confidence=0.95)


def people(*values: float) -> dict[str, float]:
    return {f"P{n}": value for n, value in enumerate(values)}


def pair(*, paired: bool = False, left_out: int = 0) -> PairComparison:
    better = means_row(SUS, people(50, 55, 60), people(80, 85, 88), BETWEEN)
    even = means_row(SEQ, people(5, 6, 5), people(6, 5, 6), BETWEEN)
    worse = means_row(SUS, people(80, 85, 88), people(50, 55, 60), BETWEEN)
    rates = rates_row(SUS, people(1, 1, 0), people(1, 0, 0), BETWEEN)
    assert better is not None
    assert even is not None
    assert worse is not None
    assert rates is not None
    return PairComparison(
        first="A",
        second="B",
        paired=paired,
        confidence=0.95,
        people=(3, 3),
        shared=0,
        left_out=left_out,
        overall=(better, even),
        tasks=(TaskComparison(task="find", name="Find a shoe", rows=(even, worse)),),
        other_tasks=("buy",),
    )


def text(*pairs: PairComparison, goals: tuple[GoalResult, ...] = (), same_codes: int = 0) -> str:
    made = Compared(comparisons=pairs, goals=goals, task_names=(("find", "Find a shoe"),), same_codes=same_codes)
    return " ".join(render(made, 100).split())


def test_a_narrow_terminal_shows_the_sides_without_their_intervals() -> None:
    made = Compared(comparisons=(pair(),), goals=(), task_names=())
    wide, narrow = render(made, 120), render(made, 70)
    assert "SUS                 55.0 [" in wide
    assert "SUS                 55.0, n = 3" in narrow
    assert max(map(len, narrow.splitlines())) <= 100


def test_what_is_decided_and_what_not() -> None:
    said = text(pair())
    assert "B has a higher SUS. Not decided: SEQ." in said
    assert "Find a shoe SEQ" in said
    assert "A better" in said
    assert "The test of each figure decides: where its p lies below 0.05, the verdict names a side." in said


def test_the_price_of_many_tests_and_of_few_people() -> None:
    said = text(pair())
    assert (
        "4 figures tested. With no real difference, about 19 % of such sets would still name a side somewhere." in said
    )
    assert "Fewer than 10 people on a side" in said
    assert "About 49 people a side would settle SEQ four times in five, if the effect stays near +0.3." in said


def test_who_and_what_is_left_out() -> None:
    assert "2 people left out, for they are on both sides." in text(pair(left_out=2))
    assert "1 person left out, for they are on one side only." in text(pair(paired=True, left_out=1))
    assert "Tasks on one side only, in no figure: buy." in text(pair())


def test_goals_and_their_certainty() -> None:
    goal = GoalResult(
        side="A",
        figure="time",
        task="find",
        target=60,
        estimate=Estimate(50, 40, 62, 8, ""),
        certainty=0.93,
        test="",
        outcome=Outcome.UNDECIDED,
    )
    assert "time at most 1:00 Find a shoe A 0:50 [0:40\N{EN DASH}1:02], n = 8 93 % Not decided" in text(goals=(goal,))
    assert "are those of the design" not in text(goals=(goal,))
    assert "Goals that no --benchmark asks for are those of the design." in text(goals=(replace(goal, designed=True),))


def test_shared_codes_are_told() -> None:
    assert "3 codes of participants occur in every study" in text(pair(), same_codes=3)


def test_nothing_to_compare() -> None:
    assert text() == "There is nothing to compare: no figure has values on both sides."


def test_attempts_without_counted_errors_are_told() -> None:
    said = text(replace(pair(), no_errors_counted=(1, 12)))
    assert "Errors were not counted in 1 attempt of A and 12 of B, which are in no figure of errors." in said
    assert "not counted" not in text(pair())


def test_a_rate_and_its_goal_are_told_as_they_are() -> None:
    goal = GoalResult(
        side="A",
        figure="success",
        task="find",
        target=0.785,
        estimate=Estimate(0.5, 0.09, 0.91, 2, ""),
        certainty=0.0001,
        test="",
        outcome=Outcome.MISSED,
    )
    said = text(goals=(goal,))
    assert "success above 78.5 % Find a shoe A 50 % [9\N{EN DASH}91], n = 2 less than 1 % Missed" in said
