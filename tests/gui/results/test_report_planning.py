"""Every decision about a report is a step that can be taken back."""

import pytest

from tests.gui.office import Office
from uxlab.gui.results.report_planning import ReportPlanning
from uxlab.model.report import ReportPlan, ReportText


@pytest.fixture
def flushed() -> list[None]:
    return []


@pytest.fixture
def planning(office: Office, flushed: list[None]) -> ReportPlanning:
    return ReportPlanning(office.study.report, lambda: flushed.append(None), office.desk.banners)


def words(planning: ReportPlanning) -> list[tuple[str, str]]:
    return [(one.text, one.impossible) for one in planning.commands()]


def test_each_change_is_made_told_and_named(planning: ReportPlanning) -> None:
    told: list[str] = []
    planning.changed.connect(lambda: told.append(words(planning)[0][0]))
    planning.set_text(ReportText.SUMMARY, "All well.")
    planning.set_section("metrics", appears=False)
    planning.set_section("metrics", appears=True)
    planning.set_notes(notes=True)
    planning.set_pictures(pictures=False)
    assert told == [
        "Undo Edit executive summary",
        "Undo Hide Metrics",
        "Undo Show Metrics",
        "Undo Show notes",
        "Undo Hide pictures of screens",
    ]
    assert planning.now() == ReportPlan(texts=((ReportText.SUMMARY, "All well."),), notes=True, pictures=False)


def test_what_is_typed_into_one_text_is_one_step(planning: ReportPlanning) -> None:
    for text in ("R", "Ro", "Round"):
        planning.set_text(ReportText.TITLE, text)
    planning.commands()[0].act()
    assert planning.now() == ReportPlan()
    assert words(planning) == [("Undo", "Nothing to undo"), ("Redo Edit title", "")]


def test_what_is_being_typed_is_saved_before_anything_is_undone(planning: ReportPlanning, flushed: list[None]) -> None:
    for command in planning.commands():
        command.act()
    assert len(flushed) == 2
