"""Whole comparisons: who is compared with whom, paired or not, and what is said of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from uxlab.errors import UsageError
from uxlab.metrics.compare import PairComparison, compare
from uxlab.metrics.compare_samples import Side
from uxlab.metrics.compare_terms import Row, Verdict
from uxlab.metrics.comparison import means_between, means_within, times_within
from uxlab.metrics.two_rates import rates_between
from uxlab.model.results import SessionData
from uxlab.model.session import Outcome

Make = Callable[..., Any]
NAMES = {"find": "Find a shoe", "buy": "Buy it"}
DONE, FAILED = Outcome.SUCCESS, Outcome.FAILURE


@pytest.fixture
def side(visit: Make, answered: Make) -> Make:
    """Return a maker of sides: seconds for each person (negative: a failure), with SUS answers of one mark."""

    def make(label: str, seconds: dict[str, float], mark: int = 4, tasks: tuple[str, ...] = ("find",)) -> Side:
        return Side(
            label=label,
            sessions=tuple(
                visit(
                    person,
                    [(task, FAILED if s < 0 else DONE, abs(s)) for task in tasks],
                    answers=answered("sus", *(mark, (number % 3) + 1) * 5),
                )
                for number, (person, s) in enumerate(seconds.items())
            ),
        )

    return make


def people(start: int, *seconds: float) -> dict[str, float]:
    return {f"P{number:02}": value for number, value in enumerate(seconds, start)}


def row(rows: tuple[Row, ...], figure: str) -> Row:
    (found,) = [row for row in rows if row.figure.name == figure]
    return found


def only(found: tuple[PairComparison, ...]) -> PairComparison:
    (pair,) = found
    return pair


def test_different_people(side: Make) -> None:
    a, b = side("A", people(1, 90, 100, -80, 120), 3), side("B", people(5, 50, 60, 45, 55, 40), 5)
    pair = only(compare([a, b], NAMES))
    assert (pair.paired, pair.people, pair.shared, pair.left_out) == (False, (4, 5), 0, 0)
    sus = row(pair.overall, "sus")
    assert sus.effect == means_between([100, 87.5, 75, 100, 87.5], [75, 62.5, 50, 75]).effect
    assert sus.verdict is Verdict.SECOND
    (task,) = pair.tasks
    assert row(task.rows, "success_rate").effect == rates_between(5, 5, 3, 4).effect
    assert task.name == "Find a shoe"


def test_the_same_people_are_compared_with_themselves(side: Make) -> None:
    a, b = side("A", people(1, 90, 100, 80, -70)), side("B", people(1, 50, 60, 45, 30))
    pair = only(compare([a, b], NAMES))
    assert (pair.paired, pair.people, pair.left_out) == (True, (4, 4), 0)
    time = row(pair.overall, "time_geometric_mean")
    assert time.effect is not None
    wanted = times_within([50.0, 60, 45], [90.0, 100, 80]).effect
    assert (time.effect.value, time.effect.low) == pytest.approx((wanted.value, wanted.low))
    assert time.left_out == 0, "P04 completed it on one side only, so the task is in neither of P04's means"
    assert row(pair.tasks[0].rows, "time_geometric_mean").left_out == 1


def test_people_on_one_side_only_are_left_out_of_a_paired_comparison(side: Make) -> None:
    a, b = side("A", people(1, 90, 100, 80)), side("B", people(2, 50, 60, 45))
    pair = only(compare([a, b], NAMES))
    assert (pair.paired, pair.shared, pair.people, pair.left_out) == (True, 2, (2, 2), 2)


def test_a_few_people_on_both_sides_are_left_out_of_an_unpaired_one(side: Make) -> None:
    a, b = side("A", people(1, 90, 100, 80, 85, 95)), side("B", people(5, 50, 60, 45, 55, 65))
    pair = only(compare([a, b], NAMES))
    assert (pair.paired, pair.shared, pair.people, pair.left_out) == (False, 1, (4, 4), 1)


def test_codes_can_be_told_to_mean_different_people(side: Make) -> None:
    a, b = side("A", people(1, 90, 100, 80)), side("B", people(1, 50, 60, 45))
    pair = only(compare([a, b], NAMES, paired=False))
    assert (pair.paired, pair.people, pair.left_out) == (False, (3, 3), 0)


def test_the_same_people_cannot_be_wanted_where_nobody_is_on_both(side: Make) -> None:
    with pytest.raises(UsageError, match="Nobody is in both “A” and “B”"):
        compare([side("A", people(1, 9)), side("B", people(2, 9))], NAMES, paired=True)


def test_overall_figures_rest_on_the_tasks_of_both_sides(side: Make) -> None:
    a = side("A", people(1, 90, 100, -80), tasks=("find", "buy"))
    b = side("B", people(4, 50, 60, 45), tasks=("find", "extra"))
    pair = only(compare([a, b], NAMES))
    assert pair.other_tasks == ("buy", "extra")
    assert [task.task for task in pair.tasks] == ["find"]
    assert row(pair.overall, "time_geometric_mean").first.value == pytest.approx((90 * 100) ** 0.5)


def test_paired_sus(side: Make) -> None:
    a, b = side("A", people(1, 9, 9, 9), 3), side("B", people(1, 9, 9, 9), 5)
    sus = row(only(compare([a, b], NAMES)).overall, "sus")
    assert sus.effect == means_within([100.0, 87.5, 75.0], [75.0, 62.5, 50.0]).effect
    assert "no spread" in sus.remark


def test_three_sides_with_the_first_or_each_with_each(side: Make) -> None:
    sides = [side(label, people(start, 50, 60)) for label, start in (("A", 1), ("B", 3), ("C", 5))]
    assert [(p.first, p.second) for p in compare(sides, NAMES)] == [("A", "B"), ("A", "C")]
    assert [(p.first, p.second) for p in compare(sides, NAMES, pairwise=True)] == [("A", "B"), ("A", "C"), ("B", "C")]


@pytest.mark.parametrize("labels", [[], ["A"]])
def test_one_side_is_no_comparison(labels: list[str], side: Make) -> None:
    with pytest.raises(UsageError, match="two sides or more"):
        compare([side(label, people(1, 9)) for label in labels], NAMES)


def test_the_number_of_tests_and_the_chance_of_a_false_one(side: Make) -> None:
    pair = only(compare([side("A", people(1, 90, 100, -80, 70)), side("B", people(5, 50, -60, 45, 55))], NAMES))
    decidable = [r for r in (*pair.overall, *pair.tasks[0].rows) if r.verdict is not Verdict.NONE]
    assert pair.tests == len(decidable) > 3
    assert pair.chance_of_a_false_verdict == pytest.approx(1 - 0.95**pair.tests)
    assert pair.small


def test_sides_without_anything_in_common_have_no_figures() -> None:
    pair = only(compare([Side(label="A", sessions=()), Side(label="B", sessions=())], NAMES))
    assert (pair.overall, pair.tasks, pair.tests, pair.chance_of_a_false_verdict) == ((), (), 0, 0)


def test_errors_are_compared_where_both_sides_counted_them(side: Make) -> None:
    a, b = side("A", people(1, 90, 100, 80)), side("B", people(4, 50, 60, 45))
    first, *others = b.sessions
    some = replace(b, sessions=(_uncounted(first), *others))
    pair = only(compare([a, some], NAMES))
    assert (row(pair.overall, "error_rate").second.n, row(pair.tasks[0].rows, "error_rate").second.n) == (2, 2)
    assert pair.no_errors_counted == (0, 1)
    none = only(compare([a, replace(b, sessions=tuple(map(_uncounted, b.sessions)))], NAMES))
    assert none.no_errors_counted == (0, 3)
    assert not [row for row in (*none.overall, *none.tasks[0].rows) if row.figure.name == "error_rate"]
    assert row(none.overall, "success_rate").second.n == 3


def _uncounted(data: SessionData) -> SessionData:
    return replace(data, attempts=tuple(replace(one, errors_counted=False) for one in data.attempts))
