"""A study in figures."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from uxlab.errors import UsageError
from uxlab.metrics.figures import Figures
from uxlab.metrics.sample import BEST_OUTCOME
from uxlab.metrics.summary import Part, StudySummary, summarise, summarise_briefly
from uxlab.metrics.trials import Left, Uncounted
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
    assert (narrow.sus.estimate.low or 0) > (wide.sus.estimate.low or 0)


def test_an_empty_study_has_its_tasks_and_no_figures(study: Make) -> None:
    summary = summarise(study())
    assert (summary.participants, summary.attempts) == (0, 0)
    assert [task.figures.success_rate for task in summary.tasks] == [None, None]


@pytest.mark.parametrize("confidence", [0, 0.4, 0.99995, 0.9999999999999999, 1, 95])
def test_a_level_that_cannot_be_is_refused(study: Make, confidence: float) -> None:
    with pytest.raises(UsageError, match=r"between 0\.5 and 0\.9999"):
        summarise(study(), confidence=confidence)


def test_two_visits_of_one_person_are_one_person(visit: Make, study: Make) -> None:
    first, second = visit("P01", [("find", Outcome.FAILURE, 10)]), visit("P01", [("find", Outcome.SUCCESS, 20)])
    summary = summarise(study(first, second, visit("P02", [("find", Outcome.FAILURE, 5)])))
    assert (summary.participants, summary.sessions, summary.attempts) == (2, 3, 3)
    assert rate_and_n(summary, 0) == (0.5, 2)


def test_only_the_parts_that_are_asked_for_are_summarised(shop: StudyData) -> None:
    whole, groups = summarise(shop), summarise(shop, by=["group"])
    assert groups == replace(whole, by_participant=(), by_condition=())
    assert groups.by_group
    assert summarise(shop, by=()) == replace(groups, by_group=())


def test_a_brief_summary_lacks_nothing_but_the_details(shop: StudyData) -> None:
    whole, brief = summarise(shop), summarise_briefly(shop)
    assert whole.details is not None
    assert whole.error_spread is not None
    assert whole.error_spread == whole.details.error_spread
    assert brief == replace(
        whole,
        details=None,
        tasks=tuple(replace(task, details=None) for task in whole.tasks),
        by_participant=tuple(map(without_details, whole.by_participant)),
        by_group=tuple(map(without_details, whole.by_group)),
        by_condition=tuple(map(without_details, whole.by_condition)),
    )
    chosen = summarise_briefly(shop, task="buy", where=(("group", "novice"),), confidence=0.9, half_credit=True, by=())
    same = summarise(shop, task="buy", where=(("group", "novice"),), confidence=0.9, half_credit=True, by=())
    assert chosen == replace(same, details=None, tasks=tuple(replace(task, details=None) for task in same.tasks))
    with pytest.raises(UsageError, match=r"between 0\.5 and 0\.9999"):
        summarise_briefly(shop, confidence=95)


def without_details(part: Part) -> Part:
    return replace(part, details=None, tasks=tuple(replace(task, details=None) for task in part.tasks))


def test_parts_are_summarised_as_the_study_is(shop: StudyData) -> None:
    summary = summarise(shop)
    for trait, parts in (("group", summary.by_group), ("participant", summary.by_participant)):
        for part in parts:
            alone = summarise(shop, where=((trait, part.key),))
            assert (part.overall, part.details, part.left) == (alone.overall, alone.details, alone.left)
            assert (part.sus, part.opinions) == (alone.sus, alone.opinions)
            tasks = tuple(task for task in alone.tasks if task.attempts or task.left != Left())
            bare = tuple(replace(task, details=None) for task in tasks)
            assert part.tasks == (bare if trait == "participant" else alone.tasks)
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


def test_what_nobody_counted_is_told_of_every_part(visit: Make, study: Make) -> None:
    tried = [("find", Outcome.SUCCESS, 5), ("buy", Outcome.SKIPPED, 0)]
    first, second = visit("P01", tried, group="novice"), visit("P02", tried)
    attempts = tuple(replace(one, errors_counted=False) for one in first.attempts)
    summary = summarise(study(replace(first, attempts=attempts), second))
    assert summary.uncounted == Uncounted(errors=1), "an attempt that was left out has nothing to count"
    assert [task.uncounted for task in summary.tasks] == [Uncounted(errors=1), Uncounted()]
    assert [part.uncounted for part in summary.by_participant] == [Uncounted(errors=1), Uncounted()]
    assert [part.uncounted for part in summary.by_group] == [Uncounted(errors=1)]


def test_a_participant_has_the_tasks_that_were_tried(visit: Make, study: Make) -> None:
    first = visit("P01", [("buy", Outcome.SUCCESS, 5), ("buy", Outcome.SUCCESS, 15)], group="novice")
    second = visit("P02", [("find", Outcome.FAILURE, 7), ("buy", Outcome.SKIPPED, 0)])
    summary = summarise(study(first, second))
    tasks = {part.key: [(task.task, task.attempts) for task in part.tasks] for part in summary.by_participant}
    assert tasks == {"P01": [("buy", 2)], "P02": [("find", 1), ("buy", 0)]}
    (buy,) = summary.by_participant[0].tasks
    assert buy.figures.time_per_task is not None
    assert (buy.figures.time_per_task.value, buy.figures.time_per_task.low, buy.details) == (10, None, None)
    assert summary.by_participant[1].tasks[1].left == Left(skipped=1)
    assert [task.task for task in summary.by_group[0].tasks] == ["find", "buy"]


def test_half_credit_only_where_it_is_asked_for(visit: Make, study: Make) -> None:
    # P01 succeeds at last, P02 partly, P03 not: (1 + 1/2) / 3.
    data = study(
        visit("P01", [("find", Outcome.PARTIAL, 5), ("find", Outcome.SUCCESS, 5)], group="novice"),
        visit("P02", [("find", Outcome.PARTIAL, 5)]),
        visit("P03", [("find", Outcome.FAILURE, 5)]),
    )
    plain, asked = summarise(data), summarise(data, half_credit=True)
    assert [scope.success_half_credit for scope in scopes(plain)] == [None] * len(scopes(plain))
    halves = [scope.success_half_credit for scope in scopes(asked)]
    assert [half and (half.value, half.n) for half in halves] == [
        (0.5, 3),
        (0.5, 3),
        None,
        (1, 1),
        (0.5, 1),
        (0, 1),
        (1, 1),
    ]
    assert halves[0] is not None
    assert halves[0].method == f"half credit for partial success, no interval; {BEST_OUTCOME}"
    assert replace(asked.overall, success_half_credit=None) == plain.overall


def scopes(summary: StudySummary) -> list[Figures]:
    """All tasks together, each task, each participant, each group."""
    parts = [part.overall for part in (*summary.by_participant, *summary.by_group)]
    return [summary.overall, *(task.figures for task in summary.tasks), *parts]
