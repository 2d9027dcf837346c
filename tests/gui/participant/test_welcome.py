"""The welcome."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.participant.conftest import Cut
from uxlab.gui.participant.state import ConsentLine, Welcome
from uxlab.gui.participant.welcome import WelcomeSheet
from uxlab.gui.style.look import Look
from uxlab.model.design import ConsentKind

INPUT = ConsentLine(ConsentKind.INPUT, "Where I point and click, and which kinds of keys I press", agreed=False)
TITLES = ConsentLine(ConsentKind.WINDOW_TITLES, "The titles of the windows that I use", agreed=True)
VIEW = Welcome("Welcome", "Thank you for **coming**.", (INPUT, TITLES))


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> WelcomeSheet:
    made = WelcomeSheet(look)
    qtbot.addWidget(made)
    made.apply(VIEW)
    made.resize(1280, 800)
    made.show()
    return made


def test_what_is_ticked_is_agreed_to(page: WelcomeSheet, qtbot: QtBot) -> None:
    QTest.mouseClick(page.tick(ConsentKind.INPUT), Qt.MouseButton.LeftButton)
    QTest.keyClick(page.tick(ConsentKind.WINDOW_TITLES), Qt.Key.Key_Space)
    proceed = page.primary()
    assert proceed is not None
    with qtbot.waitSignal(page.consent_given) as told:
        QTest.mouseClick(proceed, Qt.MouseButton.LeftButton)
    assert told.args == [frozenset({ConsentKind.INPUT})]


def test_tab_comes_to_the_ticks_before_continue(page: WelcomeSheet, qtbot: QtBot) -> None:
    page.apply(Welcome("Welcome", "Hello", (TITLES, INPUT)))  # asked anew, as when the study changes
    qtbot.waitUntil(lambda: page.isActiveWindow() and page.tick(ConsentKind.INPUT).isVisible())
    page.setFocus()
    reached = []
    for _ in range(3):
        QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
    assert reached == [page.tick(ConsentKind.WINDOW_TITLES), page.tick(ConsentKind.INPUT), page.primary()]


def test_ticks_stay_while_something_else_changes(page: WelcomeSheet) -> None:
    page.tick(ConsentKind.INPUT).click()
    page.apply(Welcome("Welcome", "Hello", VIEW.consents))
    assert page.tick(ConsentKind.INPUT).isChecked()
    page.apply(Welcome("Welcome", "Hello", (INPUT,)))
    assert not page.tick(ConsentKind.INPUT).isChecked()


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (640, 400, 1.0), (640, 400, 1.3)])
def test_nothing_is_cut(page: WelcomeSheet, look: Look, cut: Cut, width: int, height: int, scale: float) -> None:
    look.set_text_scale(scale)
    page.resize(width, height)
    assert cut(page) == []
    row = page.tick(ConsentKind.INPUT)
    assert row.height() >= row.heightForWidth(row.width())
