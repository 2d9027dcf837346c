"""The start page: what it shows of a view, and what it asks for."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCursor, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.start.made_views import COMPLETE, EMPTY, GOING, MISSING, ROWS, TOLD, UNFOUND, VIEW
from uxlab.gui.command import Menu
from uxlab.gui.start.interruption import InterruptionBanner
from uxlab.gui.start.new_state import NewView
from uxlab.gui.start.page import StartPage
from uxlab.gui.start.side import COMPACT_PX, WIDTH_PX
from uxlab.gui.style.look import Look

NEW = NewView(title="New study", name="", folder="~/Studies", hint="", error="")
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> StartPage:
    made = StartPage(look)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.apply(VIEW)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.enter("")
    return made


def visible(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in page.findChildren(kind) if widget.isVisible()]


def texts(page: StartPage) -> list[str]:
    return [label.text() for label in visible(page, QLabel) if isinstance(label, QLabel)]


def button(page: StartPage, text: str) -> QPushButton:
    (found,) = [one for one in visible(page, QPushButton) if isinstance(one, QPushButton) and one.text() == text]
    return found


# --- what it shows --------------------------------------------------------------------------------


def test_the_rows_of_the_view_stand_in_the_list(page: StartPage) -> None:
    assert page.shelf.rows() == (GOING, COMPLETE, MISSING)
    assert page.shelf.isVisible()
    page.apply(replace(VIEW, rows=(COMPLETE,)))
    assert page.shelf.rows() == (COMPLETE,)


def test_the_same_view_again_changes_nothing(page: StartPage) -> None:
    reset = QSignalSpy(page.shelf.model().modelReset)
    page.apply(replace(VIEW))
    assert reset.count() == 0


def test_without_studies_the_way_on_stands_there(page: StartPage) -> None:
    asked = QSignalSpy(page.sample_requested)
    page.apply(EMPTY)
    assert not page.shelf.isVisible()
    assert {"No studies yet", "Make a new one."} <= set(texts(page))
    QTest.mouseClick(button(page, "Open the sample study"), Left)
    assert asked.count() == 1
    page.apply(VIEW)
    assert page.shelf.isVisible()


def test_where_nothing_is_found_all_can_be_shown_again(page: StartPage) -> None:
    page.search.setText("x")
    page.apply(UNFOUND)
    assert "No study has “x”" in texts(page)
    QTest.mouseClick(button(page, "Show all"), Left)
    assert page.search.text() == ""


def test_the_banner_comes_and_goes_with_its_session(page: StartPage) -> None:
    resumed, closed = QSignalSpy(page.resume_requested), QSignalSpy(page.close_session_requested)
    page.apply(replace(VIEW, interruption=TOLD))
    (banner,) = visible(page, InterruptionBanner)
    assert isinstance(banner, InterruptionBanner)
    assert page.shelf.mapTo(page, QPoint()).y() > banner.mapTo(page, QPoint()).y()
    QTest.mouseClick(banner.resume, Left)
    QTest.mouseClick(banner.close_session, Left)
    assert (resumed.at(0), closed.at(0)) == ([TOLD.path, "P06"], [TOLD.path, "u1"])
    page.apply(VIEW)
    assert visible(page, InterruptionBanner) == []


def test_the_banner_takes_no_focus(page: StartPage) -> None:
    page.apply(replace(VIEW, interruption=TOLD))
    assert page.shelf.hasFocus()


def test_thirty_studies_scroll_in_the_list_alone(page: StartPage, qtbot: QtBot) -> None:
    many = tuple(replace(ROWS[n % len(ROWS)], path=Path(f"/s/{n}")) for n in range(30))
    page.apply(replace(VIEW, rows=many, interruption=TOLD))
    qtbot.waitUntil(lambda: page.shelf.verticalScrollBar().maximum() > 0)
    assert page.size().toTuple() == (1280, 800)
    bottom = page.shelf.mapTo(page, page.shelf.rect().bottomLeft()).y()
    assert bottom < 800 - 40
    QTest.keyClick(page.shelf, Qt.Key.Key_End)
    assert page.shelf.visualRect(page.shelf.currentIndex()).bottom() <= page.shelf.viewport().rect().bottom()


def within(page: StartPage, widget: QWidget) -> bool:
    return page.rect().contains(widget.mapTo(page, widget.rect().bottomRight()))


def test_on_a_small_screen_the_ways_on_are_icons_and_nothing_is_out_of_reach(page: StartPage, qtbot: QtBot) -> None:
    page.apply(replace(VIEW, interruption=TOLD))
    page.resize(640, 400)
    qtbot.waitUntil(lambda: page.side.width() == COMPACT_PX)
    assert page.size().toTuple() == (640, 400)
    assert page.side.new.toolTip() == "New study (Ctrl N)"
    for widget in (page.search, page.shelf, page.side.sample):
        qtbot.waitUntil(partial(within, page, widget))
    page.resize(1280, 800)
    qtbot.waitUntil(lambda: page.side.width() == WIDTH_PX)
    assert page.side.new.toolTip() == ""


def filled(page: StartPage) -> tuple[bool, bool]:
    """Return whether the action and the form's button are the filled ones."""
    return not page.side.new.chosen, page.new_panel.make.isVisible()


def test_one_button_is_filled_at_a_time(page: StartPage) -> None:
    assert filled(page) == (True, False)
    page.ask_for_name(NEW)
    assert filled(page) == (False, True)
    page.end_asking()
    assert filled(page) == (True, False)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_wears_both_schemes(page: StartPage, look: Look, scheme: str, qtbot: QtBot) -> None:
    look.use(scheme)
    QCursor.setPos(page.mapToGlobal(QPoint(700, 30)))  # away from the buttons, wherever it was left
    qtbot.waitUntil(lambda: not page.side.new.underMouse())
    image = page.grab().toImage()
    assert image.pixelColor(700, 30).name() == look.colour("surface").name()
    assert image.pixelColor(10, 10).name() == look.colour("window").name()
    assert image.pixelColor(200, 124).name() == look.colour("accent").name()


# --- what it asks for -----------------------------------------------------------------------------


def test_every_way_on_is_a_command_with_its_key(page: StartPage) -> None:
    signals = (
        page.new_requested,
        page.open_requested,
        page.design_file_requested,
        page.sample_requested,
        page.check_capture_requested,
    )
    spies = [QSignalSpy(signal) for signal in signals]
    commands = page.commands()
    assert [command.key for command in commands if command.key] == ["Ctrl+N", "Ctrl+O", "/"]
    for command in commands:
        command.act()
    assert [spy.count() for spy in spies] == [1] * 5
    assert page.search.hasFocus()
    assert {command.menu for command in commands} == {Menu.FILE, Menu.EDIT, Menu.HELP}


def test_a_study_is_found_and_opened_without_a_mouse(page: StartPage) -> None:
    queries, opened = QSignalSpy(page.query_changed), QSignalSpy(page.study_chosen)
    page.search.setFocus()
    QTest.keyClicks(page.search, "a")
    page.apply(replace(VIEW, rows=(COMPLETE,)))
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert queries.at(0) == ["a"]
    assert opened.at(0) == [COMPLETE.path]
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.shelf.hasFocus()


def test_the_page_tells_what_the_list_asks_for(page: StartPage) -> None:
    located, forgotten = QSignalSpy(page.locate_requested), QSignalSpy(page.forget_requested)
    QTest.keyClick(page.shelf, Qt.Key.Key_Delete)
    QTest.keyClick(page.shelf, Qt.Key.Key_End)
    QTest.keyClick(page.shelf, Qt.Key.Key_Return)
    assert (forgotten.at(0), located.at(0)) == ([GOING.path], [MISSING.path])


def test_the_primary_action_is_what_the_page_is_about(page: StartPage) -> None:
    new, made = QSignalSpy(page.new_requested), QSignalSpy(page.new_panel.create_requested)
    page.primary()
    page.ask_for_name(NEW)
    page.primary()
    assert (new.count(), made.count()) == (1, 1)


def test_the_form_takes_the_keys_and_gives_them_back(page: StartPage) -> None:
    page.ask_for_name(NEW)
    assert page.new_panel.editor.hasFocus()
    page.end_asking()
    assert page.shelf.hasFocus()


def test_the_list_has_the_keys_once_there_is_one_and_takes_them_from_nobody(look: Look, qtbot: QtBot) -> None:
    for elsewhere in (False, True):
        page = StartPage(look)
        qtbot.addWidget(page)
        page.apply(replace(VIEW, rows=(), nothing=EMPTY.nothing))
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        if elsewhere:
            page.search.setFocus()
        page.apply(VIEW)
        qtbot.waitUntil(page.shelf.isVisible)
        assert page.focusWidget() is (page.search if elsewhere else page.shelf)


def test_tab_follows_the_reading_order(page: StartPage) -> None:
    page.side.new.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(7):
        seen.append(page.focusWidget())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    side = page.side
    assert seen == [side.new, side.open, side.design, side.sample, side.check, page.search, page.shelf]


def test_everything_that_takes_the_focus_has_a_name(page: StartPage) -> None:
    page.ask_for_name(NEW)
    page.apply(replace(VIEW, interruption=TOLD))
    nameless = [
        widget
        for widget in visible(page, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text()))
    ]
    assert nameless == []


# --- dropping -------------------------------------------------------------------------------------


def mime(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def enter(page: StartPage, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(700, 400), Qt.DropAction.CopyAction, data, Left, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    page.dragEnterEvent(event)
    return event.isAccepted()


def drop(page: StartPage, data: QMimeData) -> None:
    page.dropEvent(QDropEvent(QPointF(700, 400), Qt.DropAction.CopyAction, data, Left, Qt.KeyboardModifier.NoModifier))


@pytest.mark.parametrize(
    ("names", "studies", "designs"),
    [
        (["/x/shop.uxlab"], ["/x/shop.uxlab"], []),
        (["/x/notes.txt", "/x/Shop.UXLAB", "/x/b.uxlab"], ["/x/Shop.UXLAB"], []),
        (["/x/shop.toml"], [], ["/x/shop.toml"]),
    ],
)
def test_a_dropped_file_is_opened(
    page: StartPage, names: Sequence[str], studies: list[str], designs: list[str]
) -> None:
    opened, begun = QSignalSpy(page.study_chosen), QSignalSpy(page.design_file_dropped)
    data = mime(*names)
    assert enter(page, data)
    drop(page, data)
    assert [str(opened.at(n)[0]) for n in range(opened.count())] == studies
    assert [str(begun.at(n)[0]) for n in range(begun.count())] == designs


def test_other_files_are_not_taken(page: StartPage) -> None:
    assert not enter(page, mime("/x/notes.txt"))
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/shop.uxlab")])
    assert not enter(page, web)


def test_the_target_shows_while_a_file_is_over_it(page: StartPage, look: Look) -> None:
    page.apply(EMPTY)
    at, soft = QPoint(360, 700), look.colour("accent-soft").name()
    enter(page, mime("/x/shop.uxlab"))
    assert page.grab().toImage().pixelColor(at).name() == soft
    drop(page, mime("/x/shop.uxlab"))
    assert page.grab().toImage().pixelColor(at).name() != soft


def test_in_a_small_window_the_list_makes_way_for_the_form(page: StartPage, qtbot: QtBot) -> None:
    page.apply(replace(VIEW, rows=(), nothing=EMPTY.nothing))
    page.resize(640, 340)
    page.ask_for_name(NEW)
    field = page.new_panel.name
    qtbot.waitUntil(lambda: field.height() >= field.sizeHint().height())
    assert not page._list.isVisible()
    page.end_asking()
    assert page._list.isVisible()
    page.ask_for_name(NEW)
    page.resize(1280, 800)
    qtbot.waitUntil(page._list.isVisible)


def test_in_a_small_window_the_banner_makes_way_for_the_form_too(page: StartPage, qtbot: QtBot) -> None:
    page.resize(640, 355)
    page.ask_for_name(NEW)
    page.apply(replace(VIEW, interruption=TOLD))
    field = page.new_panel.name
    qtbot.waitUntil(lambda: field.height() >= field.sizeHint().height())
    assert visible(page, InterruptionBanner) == []
    page.end_asking()
    assert len(visible(page, InterruptionBanner)) == 1
    page.ask_for_name(NEW)
    page.resize(1280, 755)
    qtbot.waitUntil(lambda: len(visible(page, InterruptionBanner)) == 1 and page._list.isVisible())


def test_a_name_is_no_page_of_text(page: StartPage) -> None:
    page.new_panel.editor.insert("Ü" * 10_000)
    assert len(page.new_panel.editor.text()) == 120
