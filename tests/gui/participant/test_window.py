"""The participant's window: every view, and what is on the screen when."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.participant.conftest import AskedView
from uxlab.gui.participant.asked import AskedSheet
from uxlab.gui.participant.state import Card, ConsentLine, Idle, TaskPage, Thanks, View, Welcome
from uxlab.gui.participant.window import ParticipantWindow, Place
from uxlab.gui.run.strip import HEIGHT_PX, STRIP_TOP_PX
from uxlab.gui.style.look import Look
from uxlab.model.design import ConsentKind

pytestmark = pytest.mark.qt_log_ignore("does not support")

IDLE = Idle("Welcome", "We begin in a moment.")
WELCOME = Welcome("Welcome", "Hello", (ConsentLine(ConsentKind.INPUT, "Where I point", agreed=False),))
TASK = TaskPage(2, 5, "Send them back.", can_start=True, footer="We are testing the shop, not you.")
CARD = Card(2, 5, "Send them back.", hidden=False, can_end=True)
THANKS = Thanks("Thank you", "Bye")


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> Iterator[ParticipantWindow]:
    del qtbot
    made = ParticipantWindow(look)
    yield made
    made.close()


def page_of(window: ParticipantWindow) -> QWidget:
    page = window.pages.stack.currentWidget()
    assert page is not None
    return page


@pytest.mark.parametrize("view", [IDLE, WELCOME, TASK, CARD, THANKS])
def test_a_page_and_the_card_are_never_shown_together(window: ParticipantWindow, view: View) -> None:
    window.apply(view)
    assert not window.pages.isVisible()
    window.show()
    shown = (window.pages.isVisible(), window.card.isVisible())
    assert shown == ((False, True) if isinstance(view, Card) else (True, False))
    window.apply(CARD)
    window.apply(THANKS)
    assert (window.pages.isVisible(), window.card.isVisible()) == (True, False)
    window.hide()
    assert (window.pages.isVisible(), window.card.isVisible()) == (False, False)


def test_enter_is_the_primary_button_of_each_page(window: ParticipantWindow, qtbot: QtBot, asked: AskedView) -> None:
    window.show()
    for view, told in (
        (WELCOME, window.consent_given),
        (TASK, window.start_requested),
        (asked("sus"), window.continue_requested),
    ):
        window.apply(view)
        with qtbot.waitSignal(told):
            QTest.keyClick(page_of(window), Qt.Key.Key_Return)
    window.apply(IDLE)
    with qtbot.assertNotEmitted(window.start_requested):
        QTest.keyClick(page_of(window), Qt.Key.Key_Return)


def test_what_is_pressed_is_told(window: ParticipantWindow, qtbot: QtBot, asked: AskedView) -> None:
    window.show()
    window.apply(asked("sus"))
    page = window.asked
    assert page is not None
    with qtbot.waitSignal(window.answered) as told:
        QTest.keyClick(page, Qt.Key.Key_4)
    assert told.args == ["1", "4"]
    for signal, source in (
        (window.back_requested, page.back_requested),
        (window.skip_requested, page.skip_requested),
        (window.done_requested, window.card.done_requested),
        (window.give_up_requested, window.card.give_up_requested),
    ):
        with qtbot.waitSignal(signal):
            source.emit()
    with qtbot.waitSignal(window.text_hidden) as told:
        window.card.text_hidden.emit(True)
    assert told.args == [True]


def test_no_answer_has_the_focus_when_a_page_opens(window: ParticipantWindow, asked: AskedView, qtbot: QtBot) -> None:
    window.show()
    window.apply(asked("sus"))
    page = window.asked
    assert page is not None
    qtbot.waitUntil(page.hasFocus)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert page.body.rows[0].isAncestorOf(page.focusWidget())


def test_answers_do_not_make_a_new_page_but_another_questionnaire_does(
    window: ParticipantWindow, asked: AskedView
) -> None:
    window.show()
    window.apply(asked("sus"))
    first = window.asked
    window.apply(asked("sus", {"1": "4"}, checked=True))
    assert window.asked is first
    window.apply(asked("nps"))
    assert window.asked is not first
    assert window.pages.stack.count() == 4


def test_a_page_of_questions_is_made_only_where_it_is_seen(window: ParticipantWindow, asked: AskedView) -> None:
    window.apply(asked("sus"))
    assert window.pages.stack.count() == 3
    window.show()
    first = window.pages.stack.currentWidget()
    assert isinstance(first, AskedSheet)
    assert first.ask == asked("sus").ask
    window.hide()
    window.apply(asked("nps"))
    assert window.pages.stack.currentWidget() is first
    window.show()
    second = window.pages.stack.currentWidget()
    assert isinstance(second, AskedSheet)
    assert second.ask == asked("nps").ask


def test_it_never_takes_the_focus_from_a_window_of_the_moderator(window: ParticipantWindow, qtbot: QtBot) -> None:
    console = QWidget()
    qtbot.addWidget(console)
    console.show()
    console.activateWindow()
    qtbot.waitUntil(console.isActiveWindow)
    window.apply(TASK)
    window.show()
    assert window.pages.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    console.hide()
    window.hide()
    window.show()
    qtbot.waitUntil(window.pages.isActiveWindow)


def test_it_covers_a_second_screen_and_stands_in_the_middle_of_the_only_one(window: ParticipantWindow) -> None:
    screen = QGuiApplication.primaryScreen()
    window.apply(TASK)
    window.show()
    window.stand(Place(screen, full=True))
    assert window.pages.isFullScreen()
    window.stand(Place(screen, full=False))
    assert not window.pages.isFullScreen()
    room = screen.availableGeometry()
    assert room.contains(window.pages.geometry())
    assert window.pages.y() >= room.y() + STRIP_TOP_PX + HEIGHT_PX  # the strip stands above it


def test_the_moderators_key_is_heard_on_pages_and_card(
    window: ParticipantWindow, qtbot: QtBot, asked: AskedView
) -> None:
    window.show()
    for view in (TASK, asked("sus"), CARD):
        window.apply(view)
        shown: QWidget = window.card if isinstance(view, Card) else page_of(window)
        with qtbot.waitSignal(window.console_requested):
            QTest.keyClick(shown, Qt.Key.Key_F9)


def test_whoever_closes_it_is_heard_once(window: ParticipantWindow, qtbot: QtBot) -> None:
    window.apply(TASK)
    window.show()
    with qtbot.waitSignal(window.closed):
        window.pages.close()
    assert not window.visible


def test_it_shows_no_clock_and_no_name_of_the_study(window: ParticipantWindow) -> None:
    for view in (IDLE, WELCOME, TASK, CARD, THANKS):
        window.apply(view)
    texts = [one.text() for part in (window.pages, window.card) for one in part.findChildren(QLabel)]
    assert not any(":" in text and any(digit in text for digit in "0123456789") for text in texts if "<p" not in text)
    assert (window.pages.windowTitle(), window.card.windowTitle()) == ("uxlab", "uxlab")
