"""The Export tab at work: real files, from a process of its own."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.results.conftest import VERSION_B
from uxlab.gui.results.export_tab import ExportTab
from uxlab.gui.results.filtering import Choice
from uxlab.gui.results.page import ResultsPage
from uxlab.gui.results.results import compute
from uxlab.gui.widgets.work_state import Stage
from uxlab.lab.export_files import FILES, ExportForm
from uxlab.model.results import StudyData


@pytest.fixture
def tab(office: Office, qtbot: QtBot, data: StudyData, tmp_path: Path) -> ExportTab:
    made = ExportTab(office.desk)
    qtbot.addWidget(made)
    made.resize(1096, 672)
    with qtbot.waitExposed(made):
        made.show()
    made.apply(compute(data, Choice()))
    made.take_folder(tmp_path / "out")
    return made


def export(tab: ExportTab, qtbot: QtBot) -> None:
    tab.export.click()
    qtbot.waitUntil(lambda: tab.strip.view().stage in {Stage.DONE, Stage.REFUSED})


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_the_files_are_there_and_counted(tab: ExportTab, qtbot: QtBot, tmp_path: Path) -> None:
    export(tab, qtbot)
    assert {one.name for one in (tmp_path / "out").iterdir()} == set(FILES[ExportForm.CSV])
    assert len(rows(tmp_path / "out" / "attempts.csv")) == 110
    assert tab.strip.view().text.startswith("10 files with ")


def test_the_filter_and_the_notes_decide_what_is_in_them(
    tab: ExportTab, qtbot: QtBot, data: StudyData, tmp_path: Path
) -> None:
    tab.apply(compute(data, VERSION_B))
    tab.notes.click()
    export(tab, qtbot)
    assert len(rows(tmp_path / "out" / "attempts.csv")) == 60
    notes = (tmp_path / "out" / "notes.csv").read_text()
    assert "Where would I find returns?" not in notes


def test_files_that_are_there_are_replaced_only_when_asked(tab: ExportTab, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    mine = tmp_path / "out" / "notes.csv"
    mine.write_text("mine")
    tab.export.click()
    qtbot.waitUntil(lambda: tab.strip.view().stage is Stage.ASKING)
    assert tab.strip.view().text == "out has notes.csv already."
    tab.strip.keep.click()
    assert tab.strip.view().stage is Stage.IDLE
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["notes.csv"]
    assert mine.read_text() == "mine"
    tab.export.click()
    qtbot.waitUntil(lambda: tab.strip.view().stage is Stage.ASKING)
    tab.strip.agree.click()
    qtbot.waitUntil(lambda: tab.strip.view().stage is Stage.DONE)
    assert "mine" not in mine.read_text()


def test_a_stopped_export_leaves_nothing(tab: ExportTab, qtbot: QtBot, tmp_path: Path) -> None:
    tab.export.click()
    qtbot.waitUntil(lambda: tab.work.busy)
    assert not tab.export.isEnabled()
    tab.strip.cancel.click()
    qtbot.waitUntil(lambda: not tab.work.busy)
    assert tab.strip.view().text == "Stopped; nothing was written."
    assert [one for one in tmp_path.iterdir() if "out" in one.name or one.suffix == ".tmp"] == []
    assert tab.export.isEnabled()


def test_a_folder_that_cannot_be_made_is_said(tab: ExportTab, qtbot: QtBot, tmp_path: Path) -> None:
    tab.take_folder(tmp_path / "nowhere" / "out")
    export(tab, qtbot)
    assert tab.strip.view().stage is Stage.REFUSED
    assert "There is no folder" in tab.strip.view().text


def test_another_choice_takes_the_last_result_away(tab: ExportTab, qtbot: QtBot) -> None:
    export(tab, qtbot)
    tab.forms.buttons["json"].click()
    assert tab.strip.view().stage is Stage.IDLE
    assert [one.text for one in tab.commands()] == ["Export", "Export to another folder…"]


def test_a_narrow_tab_leaves_the_list_of_files(tab: ExportTab) -> None:
    tab.resize(584, 270)
    assert not tab._side.isVisible()
    tab.resize(1096, 672)
    assert tab._side.isVisible()


def test_it_is_a_tab_of_the_page(results_page: ResultsPage) -> None:
    results_page.show_tab("export")
    assert isinstance(results_page.tab, ExportTab)
    assert results_page.head.filter.isVisible()
    assert not results_page.head.level.isVisible()


def test_tab_goes_down_the_page(tab: ExportTab) -> None:
    tab.window().activateWindow()
    tab.take_focus()
    seen = []
    for _ in range(4):
        seen.append(QApplication.focusWidget())
        QTest.keyClick(seen[-1] or tab, Qt.Key.Key_Tab)
    assert seen == [tab.forms.buttons["csv"], tab.notes, tab.another, tab.export]
