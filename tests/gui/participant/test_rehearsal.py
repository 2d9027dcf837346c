"""The window as the moderator tries it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.participant.conftest import AskedView
from uxlab.gui.participant.rehearsal import Rehearsal
from uxlab.gui.participant.state import Asked, Card, TaskPage, View
from uxlab.gui.participant.window import Place
from uxlab.gui.style.look import Look

pytestmark = pytest.mark.qt_log_ignore("does not support")

TASK = TaskPage(1, 1, "Send them back.", can_start=True, footer="")


@pytest.fixture
def rehearsal(look: Look, qtbot: QtBot) -> Iterator[Rehearsal]:
    del qtbot
    made = Rehearsal(look)
    yield made
    made.close()


def begin(rehearsal: Rehearsal, view: View) -> None:
    rehearsal.begin(view, Place(QGuiApplication.primaryScreen(), full=False))


def test_a_task_is_started_hidden_and_ended(rehearsal: Rehearsal) -> None:
    begin(rehearsal, TASK)
    window = rehearsal.window
    QTest.keyClick(window.task, Qt.Key.Key_Return)
    assert window.card.isVisible()
    window.card.text_hidden.emit(True)
    assert rehearsal._view == Card(1, 1, "Send them back.", hidden=True, can_end=True)
    window.card.done_requested.emit()
    assert not window.visible


def test_questions_are_answered_pointed_out_and_left(rehearsal: Rehearsal, asked: AskedView) -> None:
    begin(rehearsal, asked("sus"))
    page = rehearsal.window.asked
    assert page is not None
    QTest.keyClick(page, Qt.Key.Key_4)
    QTest.mouseClick(page.go_on, Qt.MouseButton.LeftButton)
    view = rehearsal._view
    assert isinstance(view, Asked)
    assert (view.questions.answered, bool(view.questions.complaint)) == (1, True)
    QTest.mouseClick(page.go_on, Qt.MouseButton.LeftButton)
    assert not rehearsal.window.visible
    begin(rehearsal, asked("sus"))
    view = rehearsal._view
    assert isinstance(view, Asked)
    assert view.questions.answered == 0


def test_it_takes_the_keys_from_the_window_that_asked_for_it(rehearsal: Rehearsal, qtbot: QtBot) -> None:
    asking = QWidget()
    qtbot.addWidget(asking)
    asking.show()
    qtbot.waitUntil(asking.isActiveWindow)
    begin(rehearsal, TASK)
    qtbot.waitUntil(rehearsal.window.pages.isActiveWindow)


def test_escape_ends_it(rehearsal: Rehearsal, qtbot: QtBot) -> None:
    begin(rehearsal, TASK)
    qtbot.waitUntil(rehearsal.window.pages.isActiveWindow)
    QTest.keyClick(rehearsal.window.task, Qt.Key.Key_Escape)
    assert not rehearsal.window.visible
