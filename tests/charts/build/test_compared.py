"""Effects of a comparison, set against its rows."""

import pytest

from uxlab.charts.build import differences
from uxlab.charts.build.compared import ALL_TASKS
from uxlab.charts.spec import Scale
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.compare_terms import Verdict


def test_every_task_has_its_effect_and_all_of_them_come_first(groups: PairComparison) -> None:
    chart = differences(groups, "time_geometric_mean")
    (overall,) = [row for row in groups.overall if row.figure.name == "time_geometric_mean"]
    assert [row.label for row in chart.rows] == [ALL_TASKS, *(task.name for task in groups.tasks)]
    assert chart.rows[0].effect == overall.effect
    assert chart.ratio
    assert all(row.better_low for row in chart.rows)


def test_effects_of_another_unit_are_not_mixed_in(groups: PairComparison) -> None:
    chart = differences(groups, "error_rate")
    assert [row.label for row in chart.rows] == [task.name for task in groups.tasks]
    assert chart.ratio


def test_a_figure_of_people_has_one_row(groups: PairComparison) -> None:
    chart = differences(groups, "sus")
    assert [row.label for row in chart.rows] == ["SUS"]
    assert (chart.ratio, chart.scale, chart.title) == (False, Scale.NUMBER, "SUS: not decided")


def test_verdicts_name_the_side(groups: PairComparison) -> None:
    chart = differences(groups, "success_rate")
    names = {Verdict.FIRST: groups.first, Verdict.SECOND: groups.second}
    rows = [row for row in groups.overall if row.figure.name == "success_rate"]
    rows += [row for task in groups.tasks for row in task.rows if row.figure.name == "success_rate"]
    assert [row.decided for row in chart.rows] == [names.get(row.verdict, "") for row in rows]
    assert chart.title == f"Success rate: {groups.second} better at all tasks together"


@pytest.mark.parametrize("figure", ["tlx", "no-such-figure"])
def test_what_was_not_compared_is_empty(groups: PairComparison, figure: str) -> None:
    assert differences(groups, figure).empty
