"""The Charts tab at work."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.results.conftest import VERSION_B
from uxlab.gui.command import Command
from uxlab.gui.results.chart_view import ChartView
from uxlab.gui.results.charts_tab import ChartsTab
from uxlab.gui.results.page import ResultsPage
from uxlab.gui.results.spot_field import HotSpot


@pytest.fixture
def tab(results_page: ResultsPage, qtbot: QtBot) -> ChartsTab:
    results_page.show_tab("charts")
    made = results_page.tab
    assert isinstance(made, ChartsTab)
    qtbot.waitUntil(lambda: made.current == "tasks")
    return made


def test_arrows_go_through_the_charts(tab: ChartsTab, qtbot: QtBot) -> None:
    tab.take_focus()
    QTest.keyClick(tab.list, Qt.Key.Key_Down)
    assert tab.current == "outcomes"
    chart = tab.panel.view.chart()
    assert chart is not None
    assert chart.title == "How attempts ended"
    qtbot.waitUntil(lambda: tab.panel.view.image() is not None)


def test_a_picture_is_saved_as_drawing_or_picture(tab: ChartsTab, office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    tab.choose("outcomes")
    for name, start in (("a.svg", b"<svg"), ("a.png", b"\x89PNG")):
        tab.save(tmp_path / name)
        qtbot.waitUntil((tmp_path / name).exists)
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
    qtbot.waitUntil(lambda: len(tab.empathy.tables[""].rows()) == before - 1)
    assert uid in [row.key for row in tab.empathy.tables["feels"].rows()]
    notes = [note for one in office.study.data().result().sessions for note in one.notes if note.uid == uid]
    assert [note.tag for note in notes] == ["feels"]


def command(tab: ChartsTab, start: str) -> Command:
    return next(one for one in tab.commands() if one.text.startswith(start))


def test_sorting_a_note_is_undone_and_done_again(tab: ChartsTab, office: Office, qtbot: QtBot) -> None:
    assert not [one for one in tab.commands() if one.key == "Ctrl+Z"]
    tab.choose("empathy")
    assert command(tab, "Undo").impossible == "Nothing to undo"
    uid = tab.empathy.tables[""].rows()[0].key
    tab.empathy.tables[""].set_current(uid)
    QTest.keyClick(tab.empathy.tables[""], Qt.Key.Key_2)
    qtbot.waitUntil(lambda: command(tab, "Undo").text == "Undo Sort note as thinks")
    assert command(tab, "Undo").key == "Ctrl+Z"
    command(tab, "Undo").act()
    qtbot.waitUntil(lambda: command(tab, "Redo").text == "Redo Sort note as thinks")
    qtbot.waitUntil(lambda: uid in [row.key for row in tab.empathy.tables[""].rows()])
    command(tab, "Redo").act()
    qtbot.waitUntil(lambda: uid in [row.key for row in tab.empathy.tables["thinks"].rows()])
    notes = [note for one in office.study.data().result().sessions for note in one.notes if note.uid == uid]
    assert [note.tag for note in notes] == ["thinks"]


def spot_of(view: ChartView, words: str) -> HotSpot | None:
    """Return a mark once it can be clicked: a picture that just came has its marks before it has its room."""
    seen = (one for one in view.spots() if words in one.words)
    return next((one for one in seen if view.rect().contains(one.place.toAlignedRect())), None)


def test_a_bar_of_a_chart_opens_its_attempts_by_mouse_and_keys(
    tab: ChartsTab, results_page: ResultsPage, qtbot: QtBot
) -> None:
    tab.choose("outcomes")
    view = tab.panel.view
    qtbot.waitUntil(lambda: spot_of(view, "Pay with a voucher, gave up") is not None)
    spot = spot_of(view, "Pay with a voucher, gave up")
    assert spot is not None
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot.place.center().toPoint())
    qtbot.waitUntil(results_page.behind.isVisible)
    shown = results_page.behind.view()
    assert shown is not None
    assert (shown.title, shown.about, len(shown.lines)) == ("Gave up", "Pay with a voucher", int(spot.words[-1]))
    qtbot.waitUntil(results_page.behind.table.hasFocus)
    QTest.keyClick(results_page.behind.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(view.hasFocus)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    qtbot.waitUntil(results_page.behind.isVisible)
    first = results_page.behind.view()
    assert first is not None
    assert (first.title, first.about) == ("Success", "Find running shoes in your size")


def test_charts_follow_the_filter(tab: ChartsTab, results_page: ResultsPage, qtbot: QtBot) -> None:
    tab.choose("outcomes")
    before = tab.panel.view.chart()
    results_page.choose(VERSION_B)
    qtbot.waitUntil(lambda: tab.panel.view.chart() != before)
    assert tab.current == "outcomes"


def test_what_is_no_chart_cannot_be_saved(tab: ChartsTab) -> None:
    assert {one.impossible for one in tab.commands()} == {""}
    tab.choose("experience")
    assert tab.experience.isVisible()
    assert {one.impossible for one in tab.commands()} == {"No chart is shown"}
    tab.choose("learning")
    assert {one.impossible for one in tab.commands()} == {"Nobody repeated a task"}


def test_figures_of_sessions_open_their_attempts(tab: ChartsTab, results_page: ResultsPage, qtbot: QtBot) -> None:
    tab.choose("experience")
    tab.experience.ux.set_current("Error rate")
    QTest.keyClick(tab.experience.ux, Qt.Key.Key_Return)
    qtbot.waitUntil(results_page.behind.isVisible)


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
