"""Which charts there are."""

from dataclasses import replace

import pytest

from uxlab.charts.spec import Journey
from uxlab.gui.results.charts_state import EMPATHY, EXPERIENCE, ChartEntry, chart_entries
from uxlab.gui.results.filtering import Choice
from uxlab.gui.results.results import Results, compute
from uxlab.model.design import QuestionnaireUse, Slot
from uxlab.model.results import StudyData
from uxlab.model.session import Answer

OWN = """
key = "shop"
name.en = "The shop"
[[item]]
key = "again"
kind = "single-choice"
text.en = "Would you buy here again?"
choices = [{ key = "yes", text.en = "Yes" }, { key = "no", text.en = "No" }]
[[item]]
key = "why"
kind = "text"
text.en = "Why?"
"""


@pytest.fixture(scope="module")
def entries(version_b: Results) -> dict[str, ChartEntry]:
    return {one.key: one for one in chart_entries(version_b, ())}


def test_every_part_of_a_study_has_its_chart(entries: dict[str, ChartEntry]) -> None:
    assert list(entries) == [
        "tasks", "outcomes", "ease", "clicks", "learning", "journey", EMPATHY, EXPERIENCE, "sus", "scores",
        "asked:seq", "asked:sus", "matrix", "discovery",
    ]  # fmt: skip
    drawn = {key for key, one in entries.items() if one.chart is not None and not one.nothing}
    assert drawn == {"tasks", "outcomes", "ease", "clicks", "journey", "sus", "scores", "asked:seq", "asked:sus"}


def test_what_is_empty_says_why(entries: dict[str, ChartEntry]) -> None:
    assert entries["learning"].nothing == "Nobody repeated a task"
    assert entries["matrix"].nothing == "No problem is listed yet"


def test_the_journey_has_a_stage_a_task_and_quotes(entries: dict[str, ChartEntry]) -> None:
    journey = entries["journey"].chart
    assert isinstance(journey, Journey)
    assert [one.label for one in journey.stages][:2] == ["Find running shoes in your size", "Find a return address"]
    assert any(one.quotes for one in journey.stages)


def test_nobody_has_no_chart_but_words(data: StudyData) -> None:
    empty = compute(replace(data, sessions=()), Choice())
    assert all(one.nothing for one in chart_entries(empty, ()) if one.chart is not None and one.key != "journey")


def test_own_questions_are_charts_but_for_what_was_written(data: StudyData) -> None:
    use = QuestionnaireUse(key="shop", slot=Slot.AFTER_SESSION, definition=OWN)
    design = replace(data.design, questionnaires=(*data.design.questionnaires, use))
    given = Answer(uid="x", t_ns=0, questionnaire="shop", item="again", text="yes")
    first = replace(data.sessions[0], answers=(*data.sessions[0].answers, given))
    asked = compute(replace(data, design=design, sessions=(first, *data.sessions[1:])), Choice())
    own = [one for one in chart_entries(asked, ()) if one.group == "Own questions"]
    assert [(one.name, one.nothing) for one in own] == [("Would you buy here again?", "")]
