"""What marks were made from."""

from dataclasses import replace

from uxlab.charts import build
from uxlab.charts.draw import drawing
from uxlab.charts.sources import Source
from uxlab.charts.spec import Dots, Stacks
from uxlab.charts.theme import LIGHT
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData


def test_every_value_of_a_chart_is_a_place_that_knows_its_figure(shop: StudyData, shop_summary: StudySummary) -> None:
    chart = build.tasks(shop_summary, shop.design)
    found = {spot.source for spot in drawing(chart, LIGHT).spots}
    figures = ("success_rate", "time_geometric_mean", "error_rate")
    assert found == {Source(figure=figure, task=task.task) for figure in figures for task in shop_summary.tasks}


def test_parts_of_a_bar_are_narrowed_to_their_level(shop_summary: StudySummary) -> None:
    chart = build.outcomes(shop_summary)
    assert isinstance(chart, Stacks)
    spots = drawing(chart, LIGHT).spots
    parts = {(spot.source.task, spot.source.level) for spot in spots if spot.source.level}
    tasks = [task.task for task in shop_summary.tasks]
    assert parts == {
        (task, level) for task, row in zip(tasks, chart.rows, strict=True) for level, count in row.counts if count
    }
    assert sum(not spot.source.level for spot in spots) == len(chart.rows)


def test_what_was_made_from_nothing_known_opens_nothing(shop: StudyData, shop_summary: StudySummary) -> None:
    chart = build.tasks(shop_summary, shop.design)
    bare = replace(
        chart,
        panels=tuple(
            replace(panel, rows=tuple(replace(row, source=None) for row in panel.rows)) for panel in chart.panels
        ),
    )
    assert isinstance(bare, Dots)
    assert drawing(bare, LIGHT).spots == ()


def test_places_lie_in_the_picture_and_say_what_is_there(shop: StudyData, shop_summary: StudySummary) -> None:
    for chart in (
        build.tasks(shop_summary, shop.design),
        build.journey(shop_summary, shop),
        build.sus(shop_summary),
        build.sus_scores(shop_summary),
    ):
        drawn = drawing(chart, LIGHT, width_px=500)
        width, height = (96 * size for size in drawn.figure.get_size_inches())
        assert drawn.spots
        for spot in drawn.spots:
            assert 0 <= spot.box.x <= spot.box.x + spot.box.width <= width + 1
            assert 0 <= spot.box.y <= spot.box.y + spot.box.height <= height + 1
            assert spot.words
