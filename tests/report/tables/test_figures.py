"""Every figure stands in the tables exactly as the summary has it."""

from dataclasses import fields

import pytest

from tests.report.odd_study import odd_data
from uxlab.metrics.figures import Figures
from uxlab.metrics.summary import summarise
from uxlab.report.tables.figures import FIGURES, people_table, tasks_table


def test_no_figure_is_forgotten() -> None:
    assert [figure.field for figure in FIGURES] == [field.name for field in fields(Figures)]


@pytest.mark.parametrize("name", [figure.field for figure in FIGURES])
def test_tasks_have_value_interval_and_n(name: str) -> None:
    summary = summarise(odd_data(), half_credit=True)
    table = tasks_table(summary)
    for place, task in enumerate(summary.tasks):
        estimate = getattr(task.figures, name)
        shown = tuple(table.column(f"{name}{end}")[place] for end in ("", "_low", "_high", "_n"))
        known = estimate is not None and estimate.value is not None
        expected = (estimate.value, estimate.low, estimate.high, estimate.n) if known else (None,) * 4
        assert shown == expected


def test_half_credit_is_there_on_demand_only() -> None:
    names = [column.name for column in tasks_table(summarise(odd_data())).columns]
    assert "success_half_credit" not in names


def test_participants_have_their_own_figures() -> None:
    summary = summarise(odd_data())
    table = people_table(odd_data(), summary)
    (part,) = [one for one in summary.by_participant if one.key == "P01"]
    assert part.sus.estimate is not None
    assert part.overall.time_per_task is not None
    assert table.column("sus")[0] == part.sus.estimate.value
    assert table.column("time_per_task")[0] == part.overall.time_per_task.value
    assert table.column("attempts") == (3, 2, None, None)
