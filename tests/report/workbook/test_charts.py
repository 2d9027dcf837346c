"""The charts of a workbook reach as far as the intervals do, on scales that people know."""

from dataclasses import replace

import pytest

from tests.report.odd_study import odd_data
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.summary import summarise
from uxlab.report.workbook.charts import errors, longest, step_for, sus_title


def test_error_bars_reach_to_the_ends_of_the_interval() -> None:
    assert errors([Estimate(50, 20, 90, 3, ""), Estimate(5, None, None, 1, ""), None], 10) == (
        [4.0, 0.0, 0.0],
        [3.0, 0.0, 0.0],
    )


@pytest.mark.parametrize(("longest", "step"), [(0, 1), (5, 1), (61, 15), (130, 30), (600, 120), (90_000, 7200)])
def test_scales_of_time_have_few_steps_of_usual_length(longest: float, step: int) -> None:
    assert step_for(longest) == step


def test_a_scale_of_time_holds_the_whiskers_unless_they_dwarf_the_bars() -> None:
    short, long = Estimate(60, 50, 80, 9, ""), Estimate(139, 92, 186, 9, "")
    assert longest([short, long, Estimate(20, None, None, 1, ""), None]) == 186
    assert longest([Estimate(2, 0.1, 900, 2, "")]) == 6
    assert longest([None]) == 0


def test_the_chart_of_the_sus_says_the_mean_with_interval_and_n() -> None:
    summary = summarise(odd_data())
    assert sus_title(summary) == "SUS of each participant; mean 81.3 [0.0–100.0], n = 2"
    nobody = replace(summary, sus=replace(summary.sus, estimate=None))
    assert sus_title(nobody) == "SUS of each participant"
