"""The large actions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.start.action import HEIGHT_PX, Action
from uxlab.gui.style.look import Look


@pytest.fixture
def action(qtbot: QtBot, look: Look) -> Action:
    made = Action(look, "plus", "New study", "From nothing", key="Ctrl N", primary=True)
    qtbot.addWidget(made)
    made.resize(287, HEIGHT_PX)
    with qtbot.waitExposed(made):
        made.show()
    return made


def ground(action: Action) -> str:
    """Return the colour of the action's ground, the pointer being elsewhere."""
    action.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    return action.grab().toImage().pixelColor(action.width() // 2, 4).name()


def test_it_acts_by_mouse_and_by_key(action: Action) -> None:
    clicked = QSignalSpy(action.clicked)
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    action.setFocus()
    QTest.keyClick(action, Qt.Key.Key_Space)
    assert clicked.count() == 2


def test_its_words_are_told(action: Action) -> None:
    assert (action.accessibleName(), action.accessibleDescription()) == ("New study", "From nothing")


def test_the_primary_one_is_filled_until_what_it_began_is_there(action: Action, look: Look) -> None:
    assert ground(action) == look.colour("accent").name()
    action.set_chosen(True)
    assert ground(action) == look.colour("accent-soft").name()
    action.set_chosen(False)
    assert ground(action) == look.colour("accent").name()


def test_it_darkens_while_it_is_pressed(action: Action, look: Look) -> None:
    QTest.mousePress(action, Qt.MouseButton.LeftButton)
    assert ground(action) == look.colour("accent-pressed").name()
    QTest.mouseRelease(action, Qt.MouseButton.LeftButton)


def test_another_one_has_no_ground(qtbot: QtBot, look: Look) -> None:
    plain = Action(look, "flask", "Sample")
    qtbot.addWidget(plain)
    plain.resize(287, HEIGHT_PX)
    assert ground(plain) == look.colour("window").name()


def test_it_grows_with_the_text(action: Action, look: Look) -> None:
    look.set_text_scale(1.3)
    assert action.sizeHint().height() == round(HEIGHT_PX * 1.3)
