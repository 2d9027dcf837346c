"""Charts per task, set against the summary."""

from collections.abc import Callable
from dataclasses import replace

from uxlab.charts.build import clicks, ease, learning, outcomes, tasks
from uxlab.charts.build.per_task import EXPERT, LIMIT, OPTIMAL
from uxlab.charts.spec import Scale
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.study import StudySummary
from uxlab.metrics.summary import summarise
from uxlab.model.results import SessionData, StudyData
from uxlab.wording.comparisons import decided_text


def test_each_panel_holds_the_figures_of_the_summary(shop_summary: StudySummary) -> None:
    chart = tasks(shop_summary)
    figures = [task.figures for task in shop_summary.tasks]
    shown = [[row.estimates[0] for row in panel.rows] for panel in chart.panels]
    assert shown[0] == [one.success_rate for one in figures]
    assert shown[1] == [one.time_geometric_mean for one in figures]
    assert shown[2] == [one.error_rate for one in figures]
    assert [panel.scale for panel in chart.panels] == [Scale.SHARE, Scale.TIME, Scale.COUNT]
    assert chart.confidence == shop_summary.confidence


def test_the_design_adds_marks_and_a_finding(shop: StudyData, shop_summary: StudySummary) -> None:
    chart = tasks(shop_summary, shop.design)
    assert chart.title == "Pay with a voucher is worst in all three: 58 % success, 1:31, 1.33 errors"
    first = chart.panels[1].rows[0]
    assert first.marks == ((LIMIT, shop.design.tasks[0].time_limit_s), (EXPERT, shop.design.tasks[0].expert_time_s))
    assert tasks(shop_summary).title == "Success, time and errors per task"
    assert tasks(shop_summary).panels[1].rows[0].marks == ()


def test_people_have_their_own_times(shop_summary: StudySummary) -> None:
    for row, task in zip(tasks(shop_summary).panels[1].rows, shop_summary.tasks, strict=True):
        assert task.figures.time_geometric_mean is not None
        assert len(row.people) == task.figures.time_geometric_mean.n


def test_one_person_is_not_drawn_behind_the_same_figure(shop: StudyData) -> None:
    alone = summarise(replace(shop, sessions=shop.sessions[:1]))
    assert all(row.people == () for row in tasks(alone).panels[1].rows)


def test_a_comparison_shows_the_second_side_filled_and_the_first_hollow(
    groups: PairComparison, shop_summary: StudySummary
) -> None:
    chart = tasks(shop_summary, compared=groups)
    assert chart.title == decided_text(groups)
    assert [(one.name, one.hollow) for one in chart.series] == [(groups.second, False), (groups.first, True)]
    for panel, figure in zip(chart.panels, ("success_rate", "time_geometric_mean", "error_rate"), strict=True):
        for row, task in zip(panel.rows, groups.tasks, strict=True):
            compared = {one.figure.name: one for one in task.rows}[figure]
            assert row.estimates == (compared.second, compared.first)


def test_outcomes_count_everybody_once_a_task(shop_summary: StudySummary) -> None:
    chart = outcomes(shop_summary)
    assert [sum(count for _, count in row.counts) for row in chart.rows] == [12] * 5
    assert dict(chart.rows[3].counts)["assisted"] == 2
    assert dict(chart.rows[3].counts)["success"] == 5


def test_ease_and_clicks_are_those_of_the_tasks(shop: StudyData, shop_summary: StudySummary) -> None:
    assert [row.estimates[0] for row in ease(shop_summary).panels[0].rows] == [
        task.figures.seq for task in shop_summary.tasks
    ]
    rows = clicks(shop_summary, shop.design).panels[0].rows
    assert [row.marks for row in rows] == [((OPTIMAL, one.optimal_clicks),) for one in shop.design.tasks]
    assert [row.estimates[0] for row in rows] == [task.figures.clicks_per_task for task in shop_summary.tasks]


def test_without_repeats_there_is_nothing_to_learn_from(shop_summary: StudySummary) -> None:
    assert learning(shop_summary).empty
    assert learning(shop_summary, "no-such-task").empty


def test_repeated_attempts_are_counted_by_their_number(
    shop: StudyData, again: Callable[[SessionData], SessionData]
) -> None:
    summary = summarise(replace(shop, sessions=tuple(again(one) for one in shop.sessions)))
    task = summary.tasks[0]
    chart = learning(summary, task.task)
    assert [row.label for row in chart.panels[0].rows] == ["Attempt 1", "Attempt 2"]
    assert task.details is not None
    assert task.details.learning is not None
    assert [row.estimates[0] for row in chart.panels[1].rows] == [
        one.time_geometric_mean for one in task.details.learning.tries
    ]
    assert not learning(summary).empty


def test_a_brief_summary_has_no_outcomes(shop_summary: StudySummary) -> None:
    brief = replace(shop_summary, tasks=tuple(replace(task, details=None) for task in shop_summary.tasks))
    assert outcomes(brief).empty
