"""One part at a time."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.widgets.layout import column, holder
from uxlab.gui.widgets.stack import Stack


class Asked(QLabel):
    """Counts how often it is asked for its size."""

    def __init__(self) -> None:
        super().__init__("text")
        self.times = 0

    def sizeHint(self) -> QSize:
        self.times += 1
        return super().sizeHint()


@pytest.fixture
def stack(qtbot: QtBot) -> Stack:
    made = Stack()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.resize(300, 200)
        made.show()
    return made


def part(*widgets: QWidget) -> QWidget:
    return holder(column(widgets))


def test_nothing_is_seen_before_a_part_is_shown(stack: Stack) -> None:
    one = part(QLabel("one"))
    stack.add(one)
    assert (stack.current(), one.isVisible()) == (None, False)


def test_the_part_that_is_shown_has_all_the_room_and_the_others_none(stack: Stack) -> None:
    one, other = part(QLabel("one")), part(QLabel("other"))
    for each in (one, other):
        stack.add(each)
    stack.show_part(one)
    stack.show_part(other)
    assert (one.isVisible(), other.isVisible()) == (False, True)
    assert other.geometry() == stack.rect()
    stack.resize(410, 150)
    assert (stack.current(), other.size()) == (other, QSize(410, 150))


def test_a_part_behind_is_not_asked_when_something_changes_in_front(stack: Stack, qtbot: QtBot) -> None:
    behind, front = Asked(), QLabel("a")
    for each in (part(behind), shown := part(front)):
        stack.add(each)
    stack.show_part(shown)
    behind.updateGeometry()
    before = behind.times
    front.setText("a text that is longer")
    qtbot.wait(20)
    assert behind.times == before
    assert front.width() > 0


def test_the_keyboard_goes_along_and_comes_back_to_where_it_was(stack: Stack, qtbot: QtBot) -> None:
    first, second, there = QLineEdit(), QLineEdit(), QLineEdit()
    one, other = part(first, second), part(QLabel("no keys"), there)
    for each in (one, other):
        stack.add(each)
    stack.show_part(one)
    with qtbot.waitActive(stack):
        stack.activateWindow()
    second.setFocus()
    stack.show_part(other)
    assert stack.focusWidget() is there
    stack.show_part(one)
    assert stack.focusWidget() is second


def test_a_part_without_controls_leaves_the_keyboard_nowhere_behind(stack: Stack, qtbot: QtBot) -> None:
    field = QLineEdit()
    one, other = part(field), part(QLabel("no keys"))
    for each in (one, other):
        stack.add(each)
    stack.show_part(one)
    with qtbot.waitActive(stack):
        stack.activateWindow()
    field.setFocus()
    stack.show_part(other)
    assert not field.hasFocus()


def test_a_part_that_comes_is_painted_in_a_turn_of_its_own(stack: Stack, qtbot: QtBot) -> None:
    parts = [part(QLabel("one")), part(inner := Stack())]
    for each in parts:
        stack.add(each)
    inner.add(within := part(QLabel("within")))
    stack.show_part(parts[0])
    stack.show_part(parts[1])
    inner.show_part(within)  # while the outer one rests
    assert within.isVisible()
    assert not within.updatesEnabled()
    qtbot.waitUntil(within.updatesEnabled)
    assert stack.updatesEnabled()
