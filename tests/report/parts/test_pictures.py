"""Charts with caption and words."""

from dataclasses import replace

from uxlab.charts.spec import Dots, Stack, Stacks
from uxlab.charts.tell import tell
from uxlab.report.material import Material
from uxlab.report.parts.pictures import ease, outcomes, overview, picture


def test_an_empty_chart_is_no_picture() -> None:
    assert list(picture(Stacks(title="x", rows=()), "x")) == []


def test_a_picture_tells_what_its_chart_shows() -> None:
    chart = Stacks(title="x", rows=(Stack(label="Find", counts=(("success", 3),)),))
    (made,) = picture(chart, "How it ended")
    assert (made.chart, made.caption, made.alternative) == (chart, "How it ended", tell(chart))


def test_the_overview_compares_two_sides_unless_that_is_left_out(rich: Material) -> None:
    (compared,) = overview(rich)
    alone = next(overview(replace(rich, plan=replace(rich.plan, left_out=frozenset({"comparison"})))))
    assert isinstance(compared.chart, Dots)
    assert isinstance(alone.chart, Dots)
    assert (len(compared.chart.series), len(alone.chart.series)) == (2, 1)
    assert "Hollow" not in alone.caption


def test_outcomes_and_ease_have_a_picture(rich: Material, empty: Material) -> None:
    assert len([*outcomes(rich), *ease(rich)]) == 2
    assert [*outcomes(empty), *ease(empty), *overview(empty)] == []
