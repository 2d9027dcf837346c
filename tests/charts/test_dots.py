"""Charts of dots, read back and set against the estimates."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.charts.reading import Drawn, read
from uxlab.charts.build import ease, tasks
from uxlab.charts.dots import NO_PAIRS, NO_VALUES
from uxlab.charts.spec import DotPanel, DotRow, Dots, Scale, Series
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData

Make = Callable[..., Estimate]


def one_panel(*rows: DotRow, scale: Scale = Scale.SHARE, series: int = 1) -> Dots:
    return Dots(
        title="Success",
        panels=(DotPanel(title="Success rate", scale=scale, rows=rows),),
        series=tuple(Series(name=f"Version {'B' if n == 0 else 'A'}", hollow=n > 0) for n in range(series)),
        confidence=0.95,
    )


def by_ruler(drawn: Drawn, low: str, high: str) -> Callable[[float], float]:
    """What a place across the sheet means, read from two names on the ruler that are one apart."""
    start, end = drawn.middle(low), drawn.middle(high)
    return lambda x: (x - start) / (end - start)


def test_dots_and_whiskers_stand_where_the_ruler_says(shop_summary: StudySummary) -> None:
    drawn = read(tasks(shop_summary))
    share = by_ruler(drawn, "0 %", "100")
    rates = [task.figures.success_rate for task in shop_summary.tasks]
    dots = drawn.points("panel-0-series-0-dots")
    assert [share(x) for x, _ in dots] == pytest.approx([rate.value for rate in rates if rate], abs=1e-6)
    lines = [point for point in drawn.points("panel-0-series-0-whiskers") if point[1] in {y for _, y in dots}]
    expected = [end for rate in rates if rate for end in (rate.low, rate.high)]
    assert [share(x) for x, _ in lines] == pytest.approx(expected, abs=1e-6)


def test_each_row_has_its_name_and_its_value(shop_summary: StudySummary) -> None:
    drawn = read(ease(shop_summary))
    heights = {text.get_text(): text.get_position()[1] for text in drawn.texts()}
    for task, (_, y) in zip(shop_summary.tasks, drawn.points("panel-0-series-0-dots"), strict=True):
        assert abs(heights[task.name] - y) < 6
        assert task.figures.seq is not None
        assert f"{task.figures.seq.value:.1f}" in heights
    assert "n 12" in heights


def test_limits_and_experts_are_marked_where_they_are(shop: StudyData, shop_summary: StudySummary) -> None:
    drawn = read(tasks(shop_summary, shop.design))
    minutes = by_ruler(drawn, "0:00", "2:00")
    limits = drawn.points("sign-0")[::2]
    expected = [task.time_limit_s for task in shop.design.tasks]
    assert [120 * minutes(x) for x, _ in limits] == pytest.approx(expected, abs=0.01)
    assert {"time limit", "expert"} <= set(drawn.words())


def test_what_lies_beyond_the_scale_is_not_in_the_key(estimate: Make) -> None:
    row = DotRow(label="a", estimates=(estimate(3.0, 2.0, 4.0),), marks=(("time limit", 180.0), ("expert", 5.0)))
    drawn = read(one_panel(row, scale=Scale.TIME))
    assert "expert" in drawn.words()
    assert "time limit" not in drawn.words()
    assert drawn.points("sign-1") != []


def test_people_are_below_the_whisker_of_their_task(shop_summary: StudySummary) -> None:
    drawn = read(tasks(shop_summary))
    times = [task.figures.time_geometric_mean for task in shop_summary.tasks]
    people = drawn.points("panel-1-people")
    assert len(people) == sum(time.n for time in times if time)
    heights = sorted({y for _, y in people})
    assert [below > above for below, (_, above) in zip(heights, drawn.points("panel-1-series-0-dots"), strict=True)]
    assert "Small dots: single people." in drawn.words()


def test_more_than_twenty_people_are_not_drawn_one_by_one(estimate: Make) -> None:
    row = DotRow(label="a", estimates=(estimate(0.5, 0.4, 0.6),), people=(0.5,) * 21)
    assert read(one_panel(row)).points("panel-0-people") == []
    assert len(read(one_panel(replace(row, people=(0.5,) * 20))).points("panel-0-people")) == 20


def test_two_series_are_said_and_stand_one_above_the_other(estimate: Make) -> None:
    rows = tuple(DotRow(label=name, estimates=(estimate(0.8, 0.6, 0.9), estimate(0.5, 0.3, 0.7))) for name in "ab")
    drawn = read(one_panel(*rows, series=2))
    assert "Filled: Version B. Hollow: Version A. Whiskers: 95 % interval." in drawn.words()
    first, second = (drawn.points(f"panel-0-series-{n}-dots") for n in (0, 1))
    assert [x for x, _ in first] > [x for x, _ in second]
    assert all(above < below for (_, above), (_, below) in zip(first, second, strict=True))
    assert first[1][1] - second[0][1] > 10


def test_one_person_has_no_whisker_and_that_is_said(estimate: Make) -> None:
    drawn = read(one_panel(DotRow(label="a", estimates=(estimate(0.5, n=1),))))
    assert drawn.points("panel-0-series-0-whiskers") == []
    assert "Without whisker: one person, no interval." in drawn.words()
    assert not any(words.startswith("Whiskers") for words in drawn.words())


def test_a_panel_without_values_says_so_and_has_no_axis(estimate: Make) -> None:
    filled = one_panel(DotRow(label="a", estimates=(estimate(0.5, 0.1, 0.9),)))
    empty = DotPanel(title="Errors", scale=Scale.COUNT, rows=(DotRow(label="a", estimates=(None,)),))
    drawn = read(replace(filled, panels=(*filled.panels, empty)))
    assert NO_VALUES in drawn.words()
    assert drawn.points("panel-1-grid") == []
    assert drawn.points("panel-0-grid") != []


def test_where_two_are_compared_an_empty_panel_does_not_deny_the_values_of_one(estimate: Make) -> None:
    filled = one_panel(DotRow(label="a", estimates=(estimate(0.5, 0.1, 0.9), estimate(0.4, 0.1, 0.9))), series=2)
    empty = DotPanel(title="Time", scale=Scale.TIME, rows=(DotRow(label="a", estimates=(None, None)),))
    drawn = read(replace(filled, panels=(*filled.panels, empty)))
    assert NO_PAIRS in drawn.words()
    assert NO_VALUES not in drawn.words()


def test_heights_follow_the_rows(estimate: Make) -> None:
    row = DotRow(label="a", estimates=(estimate(0.5, 0.1, 0.9),))
    heights = [read(one_panel(*[row] * rows)).size[1] for rows in (1, 2, 40)]
    assert heights[1] - heights[0] == pytest.approx((heights[2] - heights[1]) / 38)


def test_on_a_phone_no_panel_is_lost(shop_summary: StudySummary) -> None:
    drawn = read(tasks(shop_summary), wide_px=330)
    assert all(len(drawn.points(f"panel-{n}-series-0-dots")) == 5 for n in range(3))
    assert drawn.words().count("Pay with a voucher") == 3
