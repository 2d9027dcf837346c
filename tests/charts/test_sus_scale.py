"""The SUS scale, read back."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.charts.reading import Drawn, read
from uxlab.charts.build import sus
from uxlab.charts.spec import SusScale
from uxlab.charts.sus_scale import BANDS
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.study import StudySummary
from uxlab.questionnaires.bands import grade

Make = Callable[..., Estimate]


def scores(drawn: Drawn, gid: str) -> list[float]:
    """What places mean, by the dotted line of the average, 68, and the right end of the scale, 100."""
    average = next(x for x, _ in drawn.points("average"))
    right = drawn.size[0] - 8
    return [68 + 32 * (x - average) / (right - average) for x, _ in drawn.points(gid)]


def test_the_bands_are_those_of_the_grades() -> None:
    for (letter, low), (_, high) in pairwise(BANDS):
        assert grade(low)[0] == letter == grade(high - 0.01)[0]


def test_mean_interval_and_people_lie_on_the_scale(shop_summary: StudySummary) -> None:
    chart = sus(shop_summary)
    drawn = read(chart)
    assert chart.estimate is not None
    assert scores(drawn, "sus-dots") == pytest.approx([chart.estimate.value], abs=1e-6)
    assert scores(drawn, "sus-whiskers")[:2] == pytest.approx([chart.estimate.low, chart.estimate.high], abs=1e-6)
    assert sorted(scores(drawn, "sus-people")) == pytest.approx(sorted(chart.people), abs=1e-6)


def test_equal_scores_stand_below_each_other(shop_summary: StudySummary) -> None:
    people = read(sus(shop_summary)).points("sus-people")
    assert len(set(people)) == len(people) == 12


def test_the_interval_is_said_and_cut_at_the_end_of_the_scale(estimate: Make) -> None:
    chart = SusScale(title="SUS", estimate=estimate(97, 91, 104, 5), grade="A+", people=(), confidence=0.95)
    drawn = read(chart)
    assert "95 % interval [91.0–100.0], n = 5." in drawn.words()
    assert max(x for x, _ in drawn.points("sus-whiskers")) <= drawn.size[0] - 8
    assert drawn.span("97.0")[1] <= drawn.size[0]


@pytest.mark.parametrize("value", [0.0, 30.0, 60.0, 66.0, 68.0, 70.0, 100.0])
def test_average_and_mean_never_overlap(estimate: Make, value: float) -> None:
    chart = SusScale(title="SUS", estimate=estimate(value), grade=None, people=(), confidence=0.95)
    for wide_px in (320, 760):
        drawn = read(chart, wide_px=wide_px)
        mean, average = drawn.span(f"{value:.1f}"), drawn.span("average 68")
        assert mean[1] <= average[0] or average[1] <= mean[0]
        assert 0 <= average[0] < average[1] <= wide_px


def test_one_person_is_a_dot_of_its_own_and_many_are_none(estimate: Make) -> None:
    chart = SusScale(title="SUS", estimate=estimate(70, n=1), grade=None, people=(70.0,), confidence=0.95)
    drawn = read(chart)
    assert drawn.points("sus-people") == []
    assert "Without whisker: one person, no interval." in drawn.words()
    assert read(replace(chart, people=(70.0,) * 21)).points("sus-people") == []
