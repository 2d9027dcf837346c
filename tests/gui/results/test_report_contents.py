"""What is in a report and how it is set."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.report_contents import ReportContents
from uxlab.gui.results.report_state import Form, Setting, present_report
from uxlab.gui.results.results import Results
from uxlab.gui.style.look import Look
from uxlab.model.report import ReportPlan
from uxlab.report.sections import SECTIONS


@pytest.fixture
def contents(look: Look, qtbot: QtBot, version_b: Results) -> ReportContents:
    made = ReportContents(look)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.apply(present_report(version_b, ReportPlan(left_out=frozenset({"journey"})), Setting()))
    return made


def test_sections_are_ticked_in_the_order_of_the_report(contents: ReportContents) -> None:
    assert [box.text() for box in contents.sections.values()] == [one.title for one in SECTIONS]
    assert not contents.sections["journey"].isChecked()
    assert contents.sections["metrics"].isChecked()
    assert contents.sections["voices"].toolTip() == "Only with notes"


def test_a_tick_tells_and_showing_does_not(contents: ReportContents, version_b: Results) -> None:
    told: list[tuple[str, bool]] = []
    contents.section_chosen.connect(lambda key, on: told.append((key, on)))
    contents.apply(present_report(version_b, ReportPlan(), Setting()))
    assert told == []
    contents.sections["journey"].click()
    contents.notes.click()
    assert told == [("journey", False)]


def test_pictures_of_screens_can_be_left_out_where_there_are_maps(contents: ReportContents, version_b: Results) -> None:
    assert not contents.pictures.isEnabled()
    assert contents.pictures.toolTip() == "No pointer was recorded"
    view = replace(present_report(version_b, ReportPlan(), Setting()), pictures_why_not="")
    contents.apply(view)
    assert (contents.pictures.isEnabled(), contents.pictures.isChecked()) == (True, True)
    told: list[bool] = []
    contents.pictures_chosen.connect(told.append)
    contents.pictures.click()
    contents.apply(replace(view, pictures=False, notes=True))
    assert told == [False]
    assert not contents.pictures.isChecked()


def test_a_workbook_has_neither_length_nor_paper(contents: ReportContents, version_b: Results) -> None:
    contents.apply(present_report(version_b, ReportPlan(), Setting(form=Form.EXCEL)))
    assert not contents.length.isEnabled()
    assert contents.paper.toolTip() == "A workbook always has all its sheets"
    contents.apply(present_report(version_b, ReportPlan(), Setting()))
    assert contents.length.isEnabled()


def test_choices_are_told(contents: ReportContents) -> None:
    told: list[object] = []
    for signal in (contents.one_page_chosen, contents.paper_chosen, contents.comparison_chosen):
        signal.connect(told.append)
    contents.length.chosen.emit("one")
    contents.paper.chosen.emit("us-letter")
    contents.comparison.chosen.emit("group")
    assert told == [True, "us-letter", "group"]
