"""A lab with one screen, over a real session."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Lab
from uxlab.gui.run.one_screen import OneScreen
from uxlab.gui.run.page import RunPage

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def prepared(qtbot: QtBot, lab: Lab) -> Iterator[RunPage]:
    """A session that can start, on the only screen."""
    made = RunPage(lab.desk, lab.stage)
    qtbot.addWidget(made)
    made.show()
    made.enter("P07")
    qtbot.waitUntil(lambda: "passed" in made.preparing.page.headline.text())
    assert made.findChildren(OneScreen)
    assert len(QGuiApplication.screens()) == 1
    yield made
    with qtbot.waitSignal(lab.desk.feed.ended):
        lab.desk.feed.leave()


@pytest.fixture
def page(qtbot: QtBot, lab: Lab, prepared: RunPage) -> RunPage:
    """A session that has started."""
    with qtbot.waitSignal(lab.desk.feed.started):
        prepared.primary()
    return prepared


def test_the_console_gives_way_to_the_strip_and_comes_back(lab: Lab, page: RunPage) -> None:
    assert not page.strip.isVisible()
    lab.stage.show()
    assert page.strip.isVisible()
    lab.stage.hide()
    assert not page.strip.isVisible()


def test_the_key_brings_the_console_back_from_the_participants_window(lab: Lab, page: RunPage) -> None:
    lab.stage.show()
    QTest.keyClick(lab.stage.window.pages, Qt.Key.Key_F9)
    assert not page.strip.isVisible()
    assert lab.stage.visible
    QTest.keyClick(lab.stage.window.pages, Qt.Key.Key_F9)
    assert page.strip.isVisible()


def test_a_strip_that_was_asked_for_stays(lab: Lab, page: RunPage) -> None:
    page.toggle_strip()
    QTest.keyClick(page.strip, Qt.Key.Key_F7)
    assert (page.strip.isVisible(), lab.stage.visible) == (True, True)
    QTest.keyClick(page.strip, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert (page.strip.isVisible(), lab.stage.visible) == (True, False)


def test_a_strip_that_is_wanted_from_the_start_is_there(qtbot: QtBot, lab: Lab, prepared: RunPage) -> None:
    prepared.preparing.page.action_requested.emit("participant-window", "use-strip")
    with qtbot.waitSignal(lab.desk.feed.started):
        prepared.primary()
    assert (prepared.strip.isVisible(), lab.stage.visible) == (True, True)
