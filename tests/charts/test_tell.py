"""Charts in words."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.report.example import charts
from uxlab.charts.build import sus, tasks
from uxlab.charts.spec import Chart, DotPanel, DotRow, Dots, Journey, Matrix, MatrixRow, Scale, Stack, Stacks
from uxlab.charts.tell import estimate_text, tell
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData
from uxlab.wording.figures import rate_text, time_text

Make = Callable[..., Estimate]


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: type(chart).__name__)
def test_every_chart_begins_with_its_title_and_says_a_number(chart: Chart) -> None:
    words = tell(chart)
    assert words.startswith(chart.title)
    assert any(letter.isdigit() for letter in words.removeprefix(chart.title))
    assert words.endswith(".")
    assert "None" not in words
    assert "nan" not in words


def test_figures_read_as_in_the_terminal(shop: StudyData, shop_summary: StudySummary) -> None:
    words = tell(tasks(shop_summary, shop.design))
    for task in shop_summary.tasks:
        assert f"{task.name} {rate_text(task.figures.success_rate)}" in words
        assert f"{task.name} {time_text(task.figures.time_geometric_mean)}" in words
    assert "time limit 3:00" in words
    assert "Mean 74.6 [68.8–80.4], n = 12, 95 % interval" in tell(sus(shop_summary))


def test_an_empty_chart_is_said_to_be_empty() -> None:
    assert tell(Stacks(title="How attempts ended", rows=())) == "How attempts ended. Nothing to show yet."


def test_absent_figures_are_dashes(estimate: Make) -> None:
    assert estimate_text(Scale.SHARE, None) == "–"
    assert estimate_text(Scale.TIME, estimate(72.0, n=1)) == "1:12, n = 1"


def test_what_is_decided_is_said() -> None:
    words = tell(charts()[1])
    assert "Find running shoes 0.65 [0.50–0.84], Version B better" in words
    assert "Find a return address –, not decided" in words


def test_long_lists_say_how_many_are_left_out() -> None:
    rows = tuple(Stack(label=f"Task {n}", counts=(("success", 1),)) for n in range(50))
    assert tell(Stacks(title="t", rows=rows)).endswith("Task 39: 1 success; and 10 more.")
    stages = charts()[-1]
    assert isinstance(stages, Journey)
    assert tell(replace(stages, stages=stages.stages * 11)).endswith("And 4 more stages.")


def test_a_whole_count_to_be_measured_by_has_no_decimals(estimate: Make) -> None:
    row = DotRow(label="Pay", estimates=(estimate(7.4, 5.8, 9.1),), marks=(("optimal", 3.0),))
    chart = Dots(
        title="Clicks", panels=(DotPanel(title="Clicks", scale=Scale.COUNT, rows=(row,)),), series=(), confidence=0.95
    )
    assert "Pay 7.40 [5.80–9.10], n = 12, optimal 3." in tell(chart)


def test_the_matrix_counts_people() -> None:
    rows = (MatrixRow(label="Voucher", severity=4, met=(True, False)),)
    words = tell(Matrix(title="t", participants=("P01", "P02"), rows=rows))
    assert words.endswith("1 problem, 2 participants. Voucher: 1 of 2, severity 4 of 4.")
