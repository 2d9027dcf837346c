"""The stable JSON form of comparisons."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from uxlab.metrics.compare import compare
from uxlab.metrics.compare_goals import Goal, against_goals
from uxlab.metrics.compare_json import comparison_json
from uxlab.metrics.compare_samples import Side
from uxlab.model.session import Outcome

Make = Callable[..., Any]
PAIR_KEYS = ["first", "second", "paired", "participants", "participants_on_both_sides", "participants_left_out"]
PAIR_KEYS += ["overall", "tasks", "tasks_on_one_side", "tests", "chance_of_a_false_verdict", "small_sample"]
PAIR_KEYS += ["errors_not_counted"]
ROW_KEYS = ["figure", "better", "first", "second", "effect_kind", "effect", "statistic", "df", "p", "verdict"]
ROW_KEYS += ["better_side", "participants_left_out", "needed_a_side", "remark"]


def made(visit: Make, marked: Make) -> dict[str, Any]:
    sides = [
        Side(
            label=label,
            sessions=tuple(
                visit(f"{label}{n}", [("find", Outcome.SUCCESS, base + n)], marks=marked(errors=[1] * errors))
                for n in range(4)
            ),
        )
        for label, base, errors in (("A", 90, 0), ("B", 40, 2))
    ]
    goals = against_goals(sides, [Goal(figure="success", target=0.5)], ("find",))
    values = comparison_json(compare(sides, {"find": "Find"}), goals, 0.95)
    plain: dict[str, Any] = json.loads(json.dumps(values, allow_nan=False))
    return plain


def test_the_keys_are_the_contract(visit: Make, marked: Make) -> None:
    values = made(visit, marked)
    assert list(values) == ["confidence", "decided_by", "comparisons", "benchmarks"]
    assert values["decided_by"] == "test"
    (pair,) = values["comparisons"]
    assert list(pair) == PAIR_KEYS
    assert list(pair["overall"][0]) == ROW_KEYS
    assert list(values["benchmarks"][0]) == [
        "side", "figure", "task", "target", "estimate", "certainty", "test", "verdict", "set_by"
    ]  # fmt: skip


def test_the_better_side_is_named(visit: Make, marked: Make) -> None:
    rows = {row["figure"]: row for row in made(visit, marked)["comparisons"][0]["tasks"][0]["figures"]}
    assert (rows["time_geometric_mean"]["verdict"], rows["time_geometric_mean"]["better_side"]) == (
        "second better",
        "B",
    )
    assert rows["success_rate"]["better_side"] is None
    assert rows["time_geometric_mean"]["effect"]["value"] < 0.5


def test_a_ratio_to_no_errors_has_limits_only(visit: Make, marked: Make) -> None:
    rows = {row["figure"]: row for row in made(visit, marked)["comparisons"][0]["tasks"][0]["figures"]}
    effect = rows["error_rate"]["effect"]
    assert (effect["value"], effect["high"]) == (None, None)
    assert effect["low"] > 1
    assert rows["error_rate"]["better_side"] == "A"


@pytest.mark.parametrize(("designed", "set_by"), [(True, "design"), (False, "benchmark")])
def test_a_goal_says_who_set_it(visit: Make, *, designed: bool, set_by: str) -> None:
    side = Side(label="A", sessions=(visit("P01", [("find", Outcome.SUCCESS, 10)]),))
    goals = against_goals([side], [Goal(figure="success", target=0.5, task="find", designed=designed)], ["find"])
    (benchmark,) = json.loads(json.dumps(comparison_json((), goals, 0.95)))["benchmarks"]
    assert benchmark["set_by"] == set_by
