"""CX beside UX."""

from dataclasses import replace

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.experience_state import ExperienceRow, present_experience
from uxlab.gui.results.filtering import Choice
from uxlab.gui.results.results import Results, compute
from uxlab.model.indicators import Indicator
from uxlab.model.results import StudyData


def test_sessions_measure_and_others_count(version_b: Results) -> None:
    view = present_experience(version_b)
    assert view.ux[0] == ExperienceRow("Success rate", "83 % [72–91], n = 60", "all tasks", Asked(Figure.SUCCESS))
    assert [row.name for row in view.ux] == ["Success rate", "Time per task", "Error rate", "SEQ", "SUS"]
    assert view.cx == (
        ExperienceRow("Conversion rate", "4.1 % [3.7–4.5], 412 of 10150", "September 2026, Shop system"),
    )
    assert view.nothing == ""


def test_a_plain_value_has_its_unit_and_no_value_a_dash(data: StudyData) -> None:
    given = (Indicator(name="Calls", value=12.5, unit="a day"), Indicator(name="Churn", numerator=0, denominator=0))
    view = present_experience(compute(replace(data, design=replace(data.design, indicators=given)), Choice()))
    assert [row.value for row in view.cx] == ["12.50 a day", "–"]


def test_without_figures_from_outside_it_says_how_they_come(data: StudyData) -> None:
    view = present_experience(compute(replace(data, design=replace(data.design, indicators=())), Choice()))
    assert view.cx == ()
    assert "uxlab indicators" in view.nothing
