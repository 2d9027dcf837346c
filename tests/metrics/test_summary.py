"""A study in figures."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from uxlab.errors import UsageError
from uxlab.metrics.summary import StudySummary, summarise
from uxlab.metrics.trials import Left
from uxlab.model.results import ExcludedInput, InputCounts, StudyData
from uxlab.model.session import Outcome

Make = Callable[..., Any]


@pytest.fixture
def shop(visit: Make, study: Make, answered: Make) -> StudyData:
    made: StudyData = study(
        visit(
            "P01",
            [("find", Outcome.SUCCESS, 10), ("buy", Outcome.SUCCESS, 30)],
            group="novice",
            answers=[*answered("sus", 4, 2, 4, 2, 4, 2, 4, 2, 4, 2), *answered("nps", 9)],
        ),
        visit(
            "P02",
            [("find", Outcome.SUCCESS, 20), ("buy", Outcome.FAULT, 9), ("buy", Outcome.ABANDONED, 50)],
            group="expert",
            answers=answered("sus", 5, 1, 5, 1, 5, 1, 5, 1, 5, 1),
        ),
        visit("P03", [("find", Outcome.SKIPPED, 0), ("buy", None, 5)]),
    )
    return made


def rate_and_n(summary: StudySummary, task: int) -> tuple[float | None, int] | None:
    rate = summary.tasks[task].figures.success_rate
    return None if rate is None else (rate.value, rate.n)


def test_a_study_by_hand(shop: StudyData) -> None:
    summary = summarise(shop)
    assert (summary.study, summary.participants, summary.sessions, summary.attempts) == ("Web shop", 3, 3, 4)
    assert [(task.task, task.name, task.attempts, task.participants) for task in summary.tasks] == [
        ("find", "Find a shoe", 2, 2),
        ("buy", "Buy it", 2, 2),
    ]
    assert [rate_and_n(summary, 0), rate_and_n(summary, 1)] == [(1, 2), (0.5, 2)]
    assert summary.overall.success_rate is not None
    assert summary.overall.success_rate.value == 0.75
    assert summary.overall.time_per_task is not None
    assert summary.overall.time_per_task.value == 20
    assert summary.sus.estimate is not None
    assert summary.sus.estimate.value == 87.5
    assert summary.opinions.nps is not None
    assert summary.opinions.nps.value == 100


def test_what_is_in_no_figure_is_counted(shop: StudyData) -> None:
    summary = summarise(shop)
    assert [task.left for task in summary.tasks] == [Left(skipped=1), Left(faults=1, still_open=1)]
    assert summary.left == Left(skipped=1, faults=1, still_open=1)


def test_one_task_alone(shop: StudyData) -> None:
    summary = summarise(shop, task="buy")
    assert [task.task for task in summary.tasks] == ["buy"]
    assert summary.attempts == 2
    assert (summary.overall, summary.details) == (summary.tasks[0].figures, summary.tasks[0].details)
    assert summary.sus.respondents == 2


def test_one_group_alone(shop: StudyData) -> None:
    summary = summarise(shop, where=(("group", "novice"),))
    assert (summary.participants, summary.attempts, summary.sus.respondents) == (1, 2, 1)
    assert summary.overall.success_rate is not None
    assert summary.overall.success_rate.low is None


def test_the_level_reaches_every_interval(shop: StudyData) -> None:
    narrow, wide = summarise(shop, confidence=0.8), summarise(shop, confidence=0.99)
    for summary, level in ((narrow, "80 %"), (wide, "99 %")):
        assert summary.overall.success_rate is not None
        assert level in summary.overall.success_rate.method
    assert narrow.sus.estimate is not None
    assert wide.sus.estimate is not None
    assert (narrow.sus.estimate.high or 0) < (wide.sus.estimate.high or 0)


def test_an_empty_study_has_its_tasks_and_no_figures(study: Make) -> None:
    summary = summarise(study())
    assert (summary.participants, summary.attempts) == (0, 0)
    assert [task.figures.success_rate for task in summary.tasks] == [None, None]


@pytest.mark.parametrize("confidence", [0, 1, 95])
def test_a_level_that_cannot_be_is_refused(study: Make, confidence: float) -> None:
    with pytest.raises(UsageError, match="between 0 and 1"):
        summarise(study(), confidence=confidence)


def test_two_visits_of_one_person_are_one_person(visit: Make, study: Make) -> None:
    first, second = visit("P01", [("find", Outcome.FAILURE, 10)]), visit("P01", [("find", Outcome.SUCCESS, 20)])
    summary = summarise(study(first, second, visit("P02", [("find", Outcome.FAILURE, 5)])))
    assert (summary.participants, summary.sessions, summary.attempts) == (2, 3, 3)
    assert rate_and_n(summary, 0) == (0.5, 2)


def test_parts_are_summarised_as_the_study_is(shop: StudyData) -> None:
    summary = summarise(shop)
    for trait, parts in (("group", summary.by_group), ("participant", summary.by_participant)):
        for part in parts:
            alone = summarise(shop, where=((trait, part.key),))
            assert (part.overall, part.details, part.left) == (alone.overall, alone.details, alone.left)
            assert (part.sus, part.opinions) == (alone.sus, alone.opinions)
            assert part.tasks in {(), alone.tasks}
    assert [(part.key, part.name, part.participants, part.attempts) for part in summary.by_group] == [
        ("novice", "Novices", 1, 2),
        ("expert", "Experts", 1, 2),
    ]
    assert [(part.key, part.name) for part in summary.by_condition] == [("A", "Old")]
    assert [part.key for part in summary.by_participant] == ["P01", "P02", "P03"]


def test_the_parts_of_a_selection_are_its_own(shop: StudyData) -> None:
    summary = summarise(shop, task="buy", where=(("group", "expert"),))
    assert [(part.key, part.attempts) for part in summary.by_participant] == [("P02", 1)]
    assert [[task.task for task in part.tasks] for part in summary.by_group] == [["buy"]]


def test_goals_belong_to_a_single_task(shop: StudyData) -> None:
    tasks = tuple(replace(task, success_goal=0.5) for task in shop.design.tasks)
    summary = summarise(replace(shop, design=replace(shop.design, tasks=tasks)))
    assert summary.details is not None
    assert summary.details.success_goal is None
    assert [task.details.success_goal is not None for task in summary.tasks if task.details] == [True, True]


def test_input_that_is_not_the_participants_is_told(shop: StudyData) -> None:
    assert summarise(shop).excluded is None
    counts = ExcludedInput(chords=InputCounts(keys=2), own_windows=InputCounts(), repeats=InputCounts())
    first, *others = shop.sessions
    assert summarise(replace(shop, sessions=(replace(first, excluded=counts), *others))).excluded == counts
