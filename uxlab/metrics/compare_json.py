"""Comparisons as plain values for `compare --json`; the keys are a stable contract."""

from collections.abc import Sequence

from uxlab.metrics.as_json import Json, estimate_json
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.compare_goals import GoalResult
from uxlab.metrics.compare_terms import Row, Verdict
from uxlab.metrics.estimate import Estimate


def comparison_json(
    comparisons: Sequence[PairComparison], goals: Sequence[GoalResult], confidence: float
) -> dict[str, Json]:
    """Return everything that was compared; an absent figure is None, and no number is ever nan or infinite."""
    return {
        "confidence": confidence,
        "decided_by": "test",
        "comparisons": [_pair(one) for one in comparisons],
        "benchmarks": [_goal(goal) for goal in goals],
    }


def _pair(pair: PairComparison) -> Json:
    tasks: list[Json] = [
        {"task": task.task, "name": task.name, "figures": [_row(row, pair) for row in task.rows]} for task in pair.tasks
    ]
    return {
        "first": pair.first,
        "second": pair.second,
        "paired": pair.paired,
        "participants": list(pair.people),
        "participants_on_both_sides": pair.shared,
        "participants_left_out": pair.left_out,
        "overall": [_row(row, pair) for row in pair.overall],
        "tasks": tasks,
        "tasks_on_one_side": list(pair.other_tasks),
        "tests": pair.tests,
        "chance_of_a_false_verdict": pair.chance_of_a_false_verdict,
        "small_sample": pair.small,
        "errors_not_counted": list(pair.no_errors_counted),
    }


def _row(row: Row, pair: PairComparison) -> Json:
    better = {Verdict.FIRST: pair.first, Verdict.SECOND: pair.second}.get(row.verdict)
    return {
        "figure": row.figure.name,
        "better": "high" if row.figure.better_high else "low",
        "first": estimate_json(row.first),
        "second": estimate_json(row.second),
        "effect_kind": row.figure.kind.value,
        "effect": _effect(row.effect),
        "statistic": row.statistic,
        "df": row.df,
        "p": row.p,
        "verdict": row.verdict.value,
        "better_side": better,
        "participants_left_out": row.left_out,
        "needed_a_side": row.needed,
        "remark": row.remark,
    }


def _effect(effect: Estimate | None) -> Json:
    """Return the effect; unlike other figures a ratio to nothing has limits and no value."""
    if effect is None or (effect.value is None and effect.low is None):
        return None
    return {"value": effect.value, "low": effect.low, "high": effect.high, "n": effect.n, "method": effect.method}


def _goal(goal: GoalResult) -> Json:
    return {
        "side": goal.side,
        "figure": goal.figure,
        "task": goal.task,
        "target": goal.target,
        "estimate": estimate_json(goal.estimate),
        "certainty": goal.certainty,
        "test": goal.test,
        "verdict": goal.outcome.value,
        "set_by": "design" if goal.designed else "benchmark",
    }
