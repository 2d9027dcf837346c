"""The task in a small window."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.participant.conftest import Cut
from uxlab.gui.participant.card import CardWindow
from uxlab.gui.participant.state import Card
from uxlab.gui.style.look import Look

SCREEN = QRect(0, 0, 1280, 800)
TEXT = "You ordered running shoes last week and they are too tight. You want to send them back."
VIEW = Card(2, 5, TEXT, hidden=False, can_end=True)
HIDDEN = Card(2, 5, TEXT, hidden=True, can_end=True)


@pytest.fixture
def card(look: Look, qtbot: QtBot) -> CardWindow:
    made = CardWindow(look)
    qtbot.addWidget(made)
    made.apply(VIEW)
    made.put_on(SCREEN)
    made.show()
    return made


def button(card: CardWindow, text: str) -> QPushButton:
    return next(one for one in card.findChildren(QPushButton) if one.text() == text)


def test_it_stands_at_the_bottom_right_over_everything(card: CardWindow) -> None:
    assert card.geometry() == QRect(1280 - 24 - 440, 800 - 24 - 260, 440, 260)
    assert card.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_done_is_larger_than_giving_up(card: CardWindow, qtbot: QtBot) -> None:
    done, give_up = button(card, "I’m done"), button(card, "I give up")
    assert done.width() > 1.4 * give_up.width()
    assert min(done.height(), give_up.height()) >= 56
    with qtbot.waitSignal(card.done_requested):
        QTest.mouseClick(done, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.give_up_requested):
        QTest.mouseClick(give_up, Qt.MouseButton.LeftButton)


def test_enter_means_done_unless_another_button_has_the_focus(card: CardWindow, qtbot: QtBot) -> None:
    card.activateWindow()
    card.setFocus()
    with qtbot.waitSignal(card.done_requested):
        QTest.keyClick(card, Qt.Key.Key_Return)
    give_up = button(card, "I give up")
    give_up.setFocus()
    qtbot.waitUntil(give_up.hasFocus)
    with qtbot.waitSignal(card.give_up_requested):
        QTest.keyClick(give_up, Qt.Key.Key_Return)


def test_without_its_text_it_is_a_bar_that_ends_where_it_ended(card: CardWindow, qtbot: QtBot) -> None:
    corner = card.geometry().bottomRight()
    with qtbot.waitSignal(card.text_hidden) as told:
        QTest.mouseClick(button(card, "Hide text"), Qt.MouseButton.LeftButton)
    assert told.args == [True]
    card.apply(HIDDEN)
    assert card.height() <= 80
    assert card.geometry().bottomRight() == corner
    assert not any(one.isVisible() for one in card.findChildren(QLabel))
    with qtbot.waitSignal(card.text_hidden) as told:
        QTest.mouseClick(button(card, "Show text"), Qt.MouseButton.LeftButton)
    assert told.args == [False]


def test_it_can_be_dragged_and_stays_there(card: CardWindow) -> None:
    start, way = QPoint(60, 20), QPoint(-200, -150)
    before = card.pos()
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(card, start + way)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=start)
    assert card.pos() == before + way
    corner = card.geometry().bottomRight()
    card.apply(HIDDEN)
    card.apply(VIEW)
    assert card.geometry().bottomRight() == corner
    card.put_on(QRect(1280, 0, 1920, 1080))
    assert card.geometry().bottomRight() == QPoint(1280 + 1920 - 25, 1080 - 25)


def test_where_the_moderator_drives_it_only_shows_the_text(card: CardWindow) -> None:
    card.apply(Card(2, 5, TEXT, hidden=False, can_end=False))
    assert not button(card, "I’m done").isVisible()
    assert button(card, "Hide text").isVisible()


def test_a_long_text_makes_it_higher_and_then_scrolls(card: CardWindow) -> None:
    card.apply(Card(2, 5, TEXT * 3, hidden=False, can_end=True))
    assert 260 < card.height() < 480
    card.apply(Card(2, 5, TEXT * 30, hidden=False, can_end=True))
    assert card.height() == 480
    assert SCREEN.contains(card.geometry())


@pytest.mark.parametrize("view", [VIEW, HIDDEN])
@pytest.mark.parametrize("screen", [SCREEN, QRect(0, 0, 640, 400)])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_nothing_is_cut(card: CardWindow, look: Look, cut: Cut, screen: QRect, scale: float, view: Card) -> None:
    look.set_text_scale(scale)
    card.apply(view)
    card.put_on(screen)
    assert cut(card) == []
    assert screen.contains(card.geometry())
