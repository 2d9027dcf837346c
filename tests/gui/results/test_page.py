"""The page as a whole, by keyboard and mouse."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.results.conftest import VERSION_B
from tests.gui.results.made_results import rich_design, with_people_out
from uxlab.gui.results.export_tab import ExportTab
from uxlab.gui.results.page import TABS, ResultsPage
from uxlab.gui.results.results import Results
from uxlab.gui.results.summary_tab import SummaryTab
from uxlab.gui.turns import Turns
from uxlab.lab.studies import create_study


def summary_of(page: ResultsPage) -> SummaryTab:
    tab = page.tab_of("summary")
    assert isinstance(tab, SummaryTab)
    return tab


def success(page: ResultsPage) -> str:
    view = summary_of(page).figures.buttons[0].view()
    return view.words if view else ""


def test_it_shows_the_study_and_then_the_chosen_sessions(results_page: ResultsPage, qtbot: QtBot) -> None:
    assert success(results_page) == "[62–79], 78 of 110 attempts"
    results_page.choose(VERSION_B)
    qtbot.waitUntil(lambda: success(results_page) == "[72–91], 50 of 60 attempts")
    assert results_page.head.filter.text() == "Version B"


def test_a_figure_opens_its_attempts_and_enter_the_session(
    results_page: ResultsPage, office: Office, qtbot: QtBot
) -> None:
    button = summary_of(results_page).figures.buttons[1]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(results_page.behind.isVisible)
    assert results_page.behind.table.hasFocus()
    QTest.keyClick(results_page.behind.table, Qt.Key.Key_Return)
    ((page, place),) = office.went
    assert page == "review"
    assert results_page.results is not None
    attempts = {
        f"{one.session.uid}@{attempt.started_ns}"
        for one in results_page.results.data.sessions
        for attempt in one.attempts
    }
    assert place in attempts


def test_escape_closes_the_attempts_and_gives_the_keyboard_back(results_page: ResultsPage, qtbot: QtBot) -> None:
    button = summary_of(results_page).figures.buttons[1]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(results_page.behind.isVisible)
    assert [one.text for one in results_page.commands()] == ["Make report…", "Close the attempts"]
    QTest.keyClick(results_page.behind.table, Qt.Key.Key_Escape)
    assert not results_page.behind.isVisible()
    assert button.hasFocus()
    assert "Close the attempts" not in [one.text for one in results_page.commands()]


def test_open_attempts_follow_the_filter(results_page: ResultsPage, qtbot: QtBot) -> None:
    summary_of(results_page).figures.buttons[0].click()
    qtbot.waitUntil(lambda: results_page.behind.table.model().rowCount() == 110)
    results_page.choose(VERSION_B)
    qtbot.waitUntil(lambda: results_page.behind.table.model().rowCount() == 60)


def test_a_narrow_page_shows_the_attempts_alone(results_page: ResultsPage, qtbot: QtBot) -> None:
    results_page.resize(584, 373)
    summary_of(results_page).figures.buttons[0].click()
    qtbot.waitUntil(lambda: results_page.behind.width() == results_page.width())
    assert not results_page.tab.isVisible()
    QTest.keyClick(results_page.behind.table, Qt.Key.Key_Escape)
    assert results_page.tab.isVisible()


def test_a_change_of_the_design_shows_at_once(results_page: ResultsPage, office: Office, qtbot: QtBot) -> None:
    design = office.study.design()
    office.study.edit("Exclude P03", with_people_out(design, "P03"))
    qtbot.waitUntil(lambda: results_page.results is not None and results_page.results.summary.participants == 21)
    office.study.undo()
    qtbot.waitUntil(lambda: results_page.results is not None and results_page.results.summary.participants == 22)


def test_a_hidden_page_catches_up_when_it_is_shown(results_page: ResultsPage, office: Office, qtbot: QtBot) -> None:
    before = results_page.results
    results_page.hide()
    office.study.edit("Rename", replace(office.study.design(), name="Other shop"))
    qtbot.wait(100)
    assert results_page.results is before
    results_page.show()
    qtbot.waitUntil(lambda: results_page.results is not None and results_page.results.summary.study == "Other shop")


def test_a_new_study_says_what_will_bring_results(
    open_office: Callable[[Path], Office], qtbot: QtBot, tmp_path: Path
) -> None:
    office = open_office(create_study(tmp_path / "new.uxlab").path)
    page = ResultsPage(office.desk)
    qtbot.addWidget(page)
    page.show()
    page.enter("")
    qtbot.waitUntil(lambda: page.results is not None)
    assert page.results is not None
    assert page.results.summary.sessions == 0
    assert rich_design().name != page.results.summary.study


def test_a_refusal_is_a_banner(results_page: ResultsPage, office: Office) -> None:
    results_page._reader.refused.emit("The file is gone; put it back.")
    assert office.desk.banners.keys() == ("results",)


@pytest.mark.parametrize("width", [1096, 584])
def test_nothing_is_wider_than_the_page(results_page: ResultsPage, width: int) -> None:
    results_page.resize(width, 373)
    assert results_page.width() == width


def test_the_other_tabs_are_made_while_nobody_waits(results_page: ResultsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: set(results_page._tabs) == {key for key, _, _ in TABS})
    assert results_page.bar.value() == "summary"


def test_the_keyboard_stays_on_the_page_when_the_tab_changes(results_page: ResultsPage) -> None:
    summary_of(results_page).figures.buttons[1].setFocus()
    results_page.show_tab("compare")
    assert results_page.bar.hasFocus()
    QTest.keyClick(results_page.bar, Qt.Key.Key_Right)
    assert results_page.bar.value() == "problems"
    assert results_page.bar.hasFocus()


def test_it_is_made_in_turns(office: Office, qtbot: QtBot) -> None:
    turns = Turns()
    page = ResultsPage(replace(office.desk, turns=turns))
    qtbot.addWidget(page)
    assert page.findChild(SummaryTab) is None
    turns.finish()
    assert page.findChild(SummaryTab) is page.tab


def test_a_tab_has_the_figures_before_it_is_shown(
    results_page: ResultsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    visible: list[bool] = []
    apply = ExportTab.apply

    def watched(tab: ExportTab, results: Results) -> None:
        visible.append(tab.isVisible())
        apply(tab, results)

    monkeypatch.setattr(ExportTab, "apply", watched)
    results_page.bar.set_value("export")
    results_page.bar.chosen.emit("export")
    qtbot.waitUntil(lambda: results_page.tab_of("export").isVisible())
    assert visible == [False]
