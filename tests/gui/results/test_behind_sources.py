"""From marks to what the side panel is asked."""

import pytest

from uxlab.charts import build
from uxlab.charts.draw import drawing
from uxlab.charts.sources import Source
from uxlab.charts.theme import LIGHT
from uxlab.gui.results.behind import Asked, Figure, present_behind
from uxlab.gui.results.behind_sources import asked_of
from uxlab.gui.results.charts_state import chart_entries
from uxlab.gui.results.results import Results
from uxlab.model.session import Outcome


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        (Source(figure="success_rate", task="pay"), Asked(Figure.SUCCESS, "pay")),
        (Source(figure="outcomes", task="pay"), Asked(Figure.OUTCOMES, "pay")),
        (
            Source(figure="outcomes", task="pay", level="assisted"),
            Asked(Figure.OUTCOMES, "pay", Outcome.SUCCESS, helped=True),
        ),
        (Source(figure="outcomes", level="success"), Asked(Figure.OUTCOMES, "", Outcome.SUCCESS, helped=False)),
        (Source(figure="outcomes", level="timeout"), Asked(Figure.OUTCOMES, "", Outcome.TIMEOUT)),
        (Source(figure="sus", level="70–79"), Asked(Figure.SUS, level="70–79")),
        (Source(figure="sightings", problem="x", person="P1"), Asked(Figure.SIGHTINGS, problem="x", person="P1")),
    ],
)
def test_a_mark_asks_for_what_it_was_made_from(source: Source, asked: Asked) -> None:
    assert asked_of(source) == asked


def test_a_bar_opens_as_many_attempts_as_it_counts(version_b: Results) -> None:
    for spot in drawing(build.outcomes(version_b.summary), LIGHT).spots:
        view = present_behind(version_b, asked_of(spot.source))
        assert len(view.lines) == int(spot.words.rsplit(" ", 1)[1])


def test_every_mark_of_every_chart_can_be_looked_into(version_b: Results) -> None:
    opened = 0
    for entry in chart_entries(version_b, ()):
        for spot in drawing(entry.chart, LIGHT).spots if entry.chart else ():
            assert present_behind(version_b, asked_of(spot.source)).lines
            opened += 1
    assert opened > 60
