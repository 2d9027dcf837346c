"""Figures against goals; the worked examples are Sauro & Lewis's."""

import math
from collections.abc import Callable
from typing import Any

import pytest
from scipy import stats

from uxlab.errors import UsageError
from uxlab.metrics.compare_goals import Goal, GoalResult, Outcome, against_goals, designed_goals
from uxlab.metrics.compare_samples import Side
from uxlab.model.design import Design, Task
from uxlab.model.session import Outcome as End

Make = Callable[..., Any]
SUS = [(4, 2), (5, 1), (4, 1), (5, 2), (3, 2)]


@pytest.fixture
def side(visit: Make, answered: Make) -> Side:
    return Side(
        label="A",
        sessions=tuple(
            visit(
                f"P{n:02}",
                [("find", End.SUCCESS if n < 9 else End.FAILURE, 40 + 3 * n)],
                answers=[
                    *answered("sus", *SUS[n % 5] * 5),
                    *answered("seq", 5 + n % 2, attempt=f"P{n:02}-0"),
                    *answered("umux-lite", 6, 5 + n % 3),
                ],
            )
            for n in range(11)
        ),
    )


def result(side: Side, goal: Goal, confidence: float = 0.95) -> GoalResult:
    (found,) = against_goals([side], [goal], ("find",), confidence)
    return found


def test_9_of_11_against_80_percent(side: Side) -> None:
    # statistics.md 1, Sauro & Lewis: 9 of 11 against 80 %: exact .383, mid-p .530.
    found = result(side, Goal(figure="success", target=0.8))
    assert found.certainty == pytest.approx(0.530, abs=5e-4)
    assert "0.383" in found.test
    assert (found.outcome, found.task) == (Outcome.UNDECIDED, "find")


def test_goals_are_met_and_missed(side: Side) -> None:
    assert result(side, Goal(figure="success", target=0.3)).outcome is Outcome.MET
    assert result(side, Goal(figure="success", target=0.99)).outcome is Outcome.MISSED
    assert result(side, Goal(figure="sus", target=60)).outcome is Outcome.MET
    assert result(side, Goal(figure="sus", target=95)).outcome is Outcome.MISSED
    assert result(side, Goal(figure="umux-lite", target=50)).outcome is Outcome.MET


def test_a_mean_is_tested_by_scipys_t(side: Side) -> None:
    found = result(side, Goal(figure="seq", target=5.5, task="find"))
    values = [5 + n % 2 for n in range(11)]
    assert found.certainty == pytest.approx(1 - stats.ttest_1samp(values, 5.5, alternative="greater").pvalue)


def test_a_time_is_tested_on_the_log_scale(side: Side) -> None:
    import numpy as np

    found = result(side, Goal(figure="time", target=60, task="find"))
    logs = np.log([40 + 3 * n for n in range(9)])
    wanted = 1 - stats.ttest_1samp(logs, np.log(60), alternative="less").pvalue
    assert found.certainty == pytest.approx(wanted)


def test_one_person_allows_no_test_of_a_mean(side: Side) -> None:
    alone = Side(label="A", sessions=side.sessions[:1])
    found = result(alone, Goal(figure="sus", target=68))
    assert (found.certainty, found.outcome) == (None, Outcome.NONE)


def test_what_nobody_answered_has_no_result() -> None:
    empty = Side(label="A", sessions=())
    goals = [Goal(figure="sus", target=68), Goal(figure="success", target=0.5), Goal(figure="seq", target=5)]
    assert against_goals([empty], goals, ("find",)) == ()


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (Goal(figure="joy", target=1), "no goal for"),
        (Goal(figure="sus", target=101), "below 100"),
        (Goal(figure="sus", target=math.nan), "below 100"),
        (Goal(figure="umux-lite", target=0), "above 0"),
        (Goal(figure="seq", target=99), "below 7"),
        (Goal(figure="seq", target=1), "above 1"),
        (Goal(figure="time", target=math.inf, task="find"), "above 0"),
        (Goal(figure="sus", target=68, task="find"), "write sus=68"),
        (Goal(figure="success", target=0.5, task="sell"), "no task"),
        (Goal(figure="time", target=60), "time:TASK"),
        (Goal(figure="success", target=78), "share between 0 and 1"),
        (Goal(figure="sus", target=-1), "above 0"),
        (Goal(figure="sus", target=float("nan")), "above 0"),
    ],
)
def test_goals_that_make_no_sense_are_refused(goal: Goal, words: str, side: Side) -> None:
    with pytest.raises(UsageError, match=words):
        against_goals([side], [goal], ("find",))


def test_a_design_sets_goals_of_its_own_unless_others_are_asked_for() -> None:
    design = Design(
        name="Shop",
        tasks=(
            Task(key="find", name="Find", success_goal=0.8, time_goal_s=60),
            Task(key="buy", name="Buy", success_goal=0.9),
            Task(key="look", name="Look"),
        ),
    )
    own = designed_goals(design)
    assert own == (
        Goal(figure="success", target=0.8, task="find", designed=True),
        Goal(figure="time", target=60, task="find", designed=True),
        Goal(figure="success", target=0.9, task="buy", designed=True),
    )
    assert designed_goals(design, [Goal(figure="success", target=0.5)]) == own[1:2]
    assert designed_goals(design, [Goal(figure="success", target=0.5, task="find")]) == own[1:]
    assert designed_goals(design, [Goal(figure="sus", target=68)]) == own


def test_a_result_says_who_set_its_goal(side: Side) -> None:
    for figure, target in (("success", 0.8), ("time", 60)):
        for designed in (True, False):
            assert result(side, Goal(figure=figure, target=target, task="find", designed=designed)).designed is designed
