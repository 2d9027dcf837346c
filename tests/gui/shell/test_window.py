"""The window of a study."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.shell.conftest import Pages
from uxlab.gui.feed import Feed
from uxlab.gui.shell.state import CaptureLamp, PageName
from uxlab.gui.shell.window import StudyWindow
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import Field, LineEdit
from uxlab.gui.widgets.layout import column
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.recording import SessionRequest
from uxlab.model.design import Participant


def action(window: StudyWindow, text: str) -> QAction:
    found = [one for one in entries(window) if one.text().startswith(text)]
    assert found, text
    return found[-1]


def entries(window: StudyWindow) -> list[QAction]:
    menus = [entry.menu() for entry in window.menuBar().actions()]
    return [action for menu in menus if isinstance(menu, QMenu) for action in menu.actions()]


def texts(window: StudyWindow) -> list[str]:
    return [action.text() for action in entries(window)]


def page_of(window: StudyWindow) -> str:
    return window.page.value


def test_pages_change_by_rail_menu_and_key(window: StudyWindow, pages: Pages) -> None:
    window.go("people", "P07")
    assert page_of(window) == "people"
    assert pages[PageName.PEOPLE].entered == ["P07"]
    action(window, "Run").trigger()
    assert page_of(window) == "run"
    assert action(window, "Run").shortcut().toString() == "Ctrl+3"
    window._rail.entries[PageName.DESIGN].click()
    assert page_of(window) == "design"


def test_the_menu_holds_the_page_s_own_commands_and_its_main_action(window: StudyWindow, pages: Pages) -> None:
    window.go("people")
    action(window, "Only on people")
    action(window, "This page’s main action").trigger()
    assert pages[PageName.PEOPLE].main_action == 1
    window.go("design")
    assert "Only on people" not in texts(window)


def test_an_edit_is_shown_and_can_be_undone_from_the_menu(window: StudyWindow, study: OpenStudy, qtbot: QtBot) -> None:
    assert not action(window, "Undo").isEnabled()
    study.edit("Rename study", replace(study.design(), name="Larkspur, second round"))
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Larkspur, second round"))
    action(window, "Undo Rename study").trigger()
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Larkspur shop"))
    qtbot.waitUntil(lambda: "Saved" in window._rail.saved.text())
    assert action(window, "Redo Rename study").isEnabled()


def test_the_rail_counts_who_is_planned_and_who_is_done(window: StudyWindow, study: OpenStudy, qtbot: QtBot) -> None:
    design = study.design()
    people = tuple(Participant(code=f"P9{n}") for n in range(3))
    study.edit("Add people", replace(design, participants=(*design.participants, *people)))
    planned = len(design.participants) + 3
    qtbot.waitUntil(
        lambda: window._rail.entries[PageName.PEOPLE].accessibleName() == f"People, 0 of {planned}", timeout=5000
    )


def test_whether_capture_works_is_told(window: StudyWindow) -> None:
    window.set_capture(CaptureLamp.READY)
    assert window._rail.lamp.state() == "passed"


def test_a_page_tells_what_a_check_of_capture_came_to(window: StudyWindow, pages: Pages, qtbot: QtBot) -> None:
    window.go("people")
    with qtbot.waitSignal(window.capture_checked) as told:
        pages[PageName.PEOPLE].desk.tell_capture("warning")
    assert told.args == ["warning"]


def test_a_page_can_have_another_study_opened(window: StudyWindow, pages: Pages, qtbot: QtBot, tmp_path: Path) -> None:
    window.go("people")
    with qtbot.waitSignal(window.file_dropped) as told:
        pages[PageName.PEOPLE].desk.open_study(tmp_path / "rival.uxlab")
    assert told.args == [tmp_path / "rival.uxlab"]


def test_the_menu_asks_for_a_new_study_and_for_a_check_of_capture(window: StudyWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.new_requested):
        action(window, "New study").trigger()
    with qtbot.waitSignal(window.check_requested):
        action(window, "Check input capture").trigger()


def test_pages_are_made_when_they_are_wanted_and_the_others_meanwhile(
    window: StudyWindow, pages: Pages, qtbot: QtBot
) -> None:
    window.go("people")
    assert set(pages) == {PageName.PEOPLE}
    qtbot.waitUntil(lambda: set(pages) == set(PageName))
    made = dict(pages)
    window.go("run")
    assert pages == made


def test_closing_is_told_once(window: StudyWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


def test_what_was_typed_last_is_told_before_the_window_closes(
    window: StudyWindow, pages: Pages, look: Look, qtbot: QtBot
) -> None:
    field = Field(look, "Name", LineEdit())
    told: list[str] = []
    field.committed.connect(told.append)
    window.closed.connect(lambda: told.append("closed"))
    window.go("design")
    pages[PageName.DESIGN].setLayout(column([field]))
    window.activateWindow()
    field.editor().setFocus()
    qtbot.waitUntil(field.editor().hasFocus)
    QTest.keyClicks(field.editor(), "Larkspur")
    window.close()
    assert told == ["Larkspur", "closed"]


def test_a_page_saves_what_is_typed_before_another_comes_and_before_the_window_closes(
    window: StudyWindow, pages: Pages
) -> None:
    window.go("design")
    assert pages[PageName.DESIGN].flushed == 0
    window.go("people")
    assert (pages[PageName.DESIGN].flushed, pages[PageName.PEOPLE].flushed) == (1, 0)
    window.close()
    assert pages[PageName.PEOPLE].flushed == 1


def test_nothing_of_a_closed_window_goes_on_by_itself(window: StudyWindow) -> None:
    assert any(timer.isActive() for timer in window.findChildren(QTimer))
    window.close()
    assert not any(timer.isActive() for timer in window.findChildren(QTimer))


def test_a_session_that_could_not_be_left_keeps_the_window_when_it_ends(
    window: StudyWindow, feed: Feed, qtbot: QtBot
) -> None:
    window._leave()
    feed.refused.emit("The disk is full.")
    feed.ended.emit(None)
    qtbot.wait(50)
    assert window.isVisible()


def test_a_refusal_goes_when_the_next_command_is_carried_out(window: StudyWindow, feed: Feed) -> None:
    feed.refused.emit("No attempt is running: begin a task first.")
    feed.refused.emit("The attempt has ended.")
    assert [banner.said() for banner in window.banners.banners()] == ["The attempt has ended."]
    feed.accepted.emit()
    assert window.banners.banners() == ()


def test_nothing_is_said_of_a_session_that_is_over(window: StudyWindow, feed: Feed) -> None:
    feed.refused.emit("No attempt is running: begin a task first.")
    window._ask_about_session()
    assert len(window.banners.banners()) == 2
    feed.ended.emit(None)
    assert window.banners.banners() == ()


def test_a_running_session_is_left_in_order_before_the_window_closes(
    window: StudyWindow,
    study: OpenStudy,
    feed: Feed,
    qtbot: QtBot,
    x_display: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    design = study.design()
    study.edit("Add P91", replace(design, participants=(*design.participants, Participant(code="P91"))))
    with qtbot.waitSignal(feed.started):
        feed.begin(SessionRequest(participant="P91"), lambda error: pytest.fail(str(error)))
    window.close()
    assert window.isVisible()
    (banner,) = window.banners.banners()
    assert banner.said().startswith("A session is running.")
    with qtbot.waitSignal(window.closed):
        window._leave()
    (left,) = study.open_sessions().result(timeout=60)
    assert left.participant == "P91"


def interrupted(study: OpenStudy, feed: Feed, qtbot: QtBot) -> None:
    """Leave a session of P91 open."""
    design = study.design()
    study.edit("Add P91", replace(design, participants=(*design.participants, Participant(code="P91"))))
    with qtbot.waitSignal(feed.started):
        feed.begin(SessionRequest(participant="P91"), lambda error: pytest.fail(str(error)))
    with qtbot.waitSignal(feed.ended):
        feed.leave()


@pytest.fixture
def found_open(study: OpenStudy, feed: Feed, qtbot: QtBot, x_display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    interrupted(study, feed, qtbot)


@pytest.mark.usefixtures("found_open")
class TestASessionThatWasCutOff:
    """What the window offers when the study is opened the next time."""

    def test_it_can_be_resumed(self, window: StudyWindow, pages: Pages, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: bool(window.banners.banners()))
        (banner,) = window.banners.banners()
        assert banner.said().startswith("The session with P91 was interrupted")
        assert "Everything until then is on disk: 0 attempts, 0 errors, 0 notes." in banner.said()
        next(button for button in banner.findChildren(QPushButton) if button.text() == "Resume session").click()
        assert page_of(window) == "run"
        assert pages[PageName.RUN].entered == ["P91"]
        assert not window.banners.banners()

    def test_it_can_be_closed_where_it_was_cut_off(self, window: StudyWindow, study: OpenStudy, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: bool(window.banners.banners()))
        (banner,) = window.banners.banners()
        next(button for button in banner.findChildren(QPushButton) if button.text() == "Close session").click()
        qtbot.waitUntil(lambda: not window.banners.banners())
        assert study.open_sessions().result(timeout=60) == ()
