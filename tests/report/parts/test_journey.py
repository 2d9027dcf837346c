"""The tasks as stages."""

from dataclasses import replace

from tests.report.walking import gaps, tables
from uxlab.charts.spec import Journey
from uxlab.report.document import Picture
from uxlab.report.material import Material
from uxlab.report.parts.journey import NO_JOURNEY, journey


def quotes(material: Material) -> list[str]:
    (picture,) = [block for block in journey(material).blocks if isinstance(block, Picture)]
    assert isinstance(picture.chart, Journey)
    return [quote for stage in picture.chart.stages for quote in stage.quotes]


def test_stages_have_a_picture_and_a_table(rich: Material) -> None:
    stages = tables(journey(rich))["Stages of the journey"]
    assert len(stages.rows) == 5
    assert stages.note == "Lighter figures: 95 % interval."
    assert quotes(rich)


def test_quotes_are_in_only_with_the_notes(rich: Material) -> None:
    assert quotes(replace(rich, plan=replace(rich.plan, notes=False))) == []


def test_without_attempts_there_is_no_journey(empty: Material) -> None:
    assert gaps(journey(empty)) == [NO_JOURNEY]
