"""The Charts tab at work."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.results.conftest import VERSION_B, Office
from uxlab.gui.results.charts_tab import ChartsTab
from uxlab.gui.results.page import ResultsPage


@pytest.fixture
def tab(results_page: ResultsPage, qtbot: QtBot) -> ChartsTab:
    results_page.show_tab("charts")
    made = results_page.tab
    assert isinstance(made, ChartsTab)
    qtbot.waitUntil(lambda: made.current == "tasks", timeout=20_000)
    return made


def test_arrows_go_through_the_charts(tab: ChartsTab, qtbot: QtBot) -> None:
    tab.take_focus()
    QTest.keyClick(tab.list, Qt.Key.Key_Down)
    assert tab.current == "outcomes"
    chart = tab.panel.view.chart()
    assert chart is not None
    assert chart.title == "How attempts ended"
    qtbot.waitUntil(lambda: tab.panel.view.image() is not None, timeout=20_000)


def test_a_picture_is_saved_as_drawing_or_picture(tab: ChartsTab, office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    tab.choose("outcomes")
    for name, start in (("a.svg", b"<svg"), ("a.png", b"\x89PNG")):
        tab.save(tmp_path / name)
        qtbot.waitUntil((tmp_path / name).exists, timeout=20_000)
        assert (tmp_path / name).read_bytes().startswith(start)
    qtbot.waitUntil(lambda: office.desk.banners.keys() == ("chart",))
    tab.save(tmp_path / "a.gif")
    qtbot.waitUntil(lambda: "was not saved" in office.desk.banners.banners()[0].said())


def test_a_note_gets_another_tag_and_keeps_it(tab: ChartsTab, office: Office, qtbot: QtBot) -> None:
    tab.choose("empathy")
    unsorted = tab.empathy.tables[""]
    before = len(unsorted.rows())
    uid = unsorted.rows()[0].key
    unsorted.set_current(uid)
    QTest.keyClick(unsorted, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: len(tab.empathy.tables[""].rows()) == before - 1, timeout=20_000)
    assert uid in [row.key for row in tab.empathy.tables["feels"].rows()]
    notes = [note for one in office.study.data().result().sessions for note in one.notes if note.uid == uid]
    assert [note.tag for note in notes] == ["feels"]


def test_charts_follow_the_filter(tab: ChartsTab, results_page: ResultsPage, qtbot: QtBot) -> None:
    tab.choose("outcomes")
    before = tab.panel.view.chart()
    results_page.choose(VERSION_B)
    qtbot.waitUntil(lambda: tab.panel.view.chart() != before, timeout=20_000)
    assert tab.current == "outcomes"


def test_what_is_no_chart_cannot_be_saved(tab: ChartsTab) -> None:
    assert {one.impossible for one in tab.commands()} == {""}
    tab.choose("experience")
    assert tab.experience.isVisible()
    assert {one.impossible for one in tab.commands()} == {"No chart is shown"}
    tab.choose("learning")
    assert {one.impossible for one in tab.commands()} == {"Nobody repeated a task"}


def test_figures_of_sessions_open_their_attempts(tab: ChartsTab, results_page: ResultsPage) -> None:
    tab.choose("experience")
    tab.experience.ux.set_current("Error rate")
    QTest.keyClick(tab.experience.ux, Qt.Key.Key_Return)
    assert results_page.behind.isVisible()


def test_a_narrow_tab_has_a_menu(tab: ChartsTab, results_page: ResultsPage) -> None:
    results_page.resize(584, 373)
    assert not tab.list.isVisible()
    menu = tab.choice.open()
    next(one for one in menu.actions() if one.text() == "Journey").trigger()
    assert tab.current == "journey"
    assert tab.choice.text() == "Journey"


def test_the_file_is_asked_for(tab: ChartsTab) -> None:
    dialog = tab.choose_file()
    assert dialog.selectedFiles()[0].endswith("-tasks.svg")
    dialog.close()
