"""A task to read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.participant.conftest import Cut
from uxlab.gui.participant.state import TaskPage
from uxlab.gui.participant.task import TaskSheet
from uxlab.gui.style.look import Look

TEXT = "You ordered running shoes last week. They are too tight.\n\nFind the address to which you would post them."
VIEW = TaskPage(2, 5, TEXT, can_start=True, footer="We are testing the shop, not you.")


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> TaskSheet:
    made = TaskSheet(look)
    qtbot.addWidget(made)
    made.apply(VIEW)
    made.resize(1280, 800)
    made.show()
    return made


def words(page: TaskSheet) -> set[str]:
    return {one.text() for one in page.findChildren(QLabel) if one.isVisible()}


def test_start_starts(page: TaskSheet, qtbot: QtBot) -> None:
    start = page.primary()
    assert start is not None
    assert start.height() >= 56
    with qtbot.waitSignal(page.start_requested):
        QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    assert "Task 2 of 5" in words(page)
    assert "The time runs from Start.\nYou can read this again at any moment." in words(page)
    assert VIEW.footer in words(page)


def test_where_the_moderator_starts_there_is_no_button(page: TaskSheet) -> None:
    page.apply(TaskPage(2, 5, TEXT, can_start=False, footer=""))
    assert page.primary() is None
    assert not any("Start" in text for text in words(page))


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1280, 800, 1.0), (640, 400, 1.0), (1280, 800, 1.3), (480, 300, 1.3)]
)
def test_nothing_is_cut(page: TaskSheet, look: Look, cut: Cut, width: int, height: int, scale: float) -> None:
    look.set_text_scale(scale)
    page.apply(TaskPage(2, 5, TEXT * 3, can_start=True, footer=VIEW.footer))
    page.resize(width, height)
    assert cut(page) == []
