"""The left side: what it asks for, and what it says of capture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from tests.gui.start.made_views import CAPTURE
from uxlab.gui.start.capture import CaptureView
from uxlab.gui.start.side import WIDTH_PX, Side
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.lamp import Lamp
from uxlab.gui.widgets.layout import Prose


@pytest.fixture
def side(qtbot: QtBot, look: Look) -> Side:
    made = Side(look)
    qtbot.addWidget(made)
    made.resize(WIDTH_PX, 800)
    made.show_capture(CAPTURE)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_each_action_asks_for_its_own(side: Side) -> None:
    signals = (
        side.new_requested,
        side.open_requested,
        side.design_file_requested,
        side.sample_requested,
        side.check_capture_requested,
    )
    spies = [QSignalSpy(signal) for signal in signals]
    for widget in (side.new, side.open, side.design, side.sample, side.check):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert [spy.count() for spy in spies] == [1] * 5


def test_capture_is_said_by_lamp_fact_and_link(side: Side) -> None:
    (lamp,) = side.findChildren(Lamp)
    (detail,) = side.findChildren(Prose)
    assert (lamp.state(), side.check.text(), detail.text()) == ("passed", "Check again", CAPTURE.detail)
    side.show_capture(CaptureView("checking", "Checking capture", "Press Shift.", ""))
    assert (lamp.state(), side.check.isVisible(), detail.text()) == ("checking", False, "Press Shift.")


def test_a_long_complaint_wraps_within_the_side(side: Side, qtbot: QtBot) -> None:
    side.show_capture(
        CaptureView("failed", "Capture does not work", "Log in with an X11 session to record. " * 4, "Check again")
    )
    (detail,) = side.findChildren(Prose)
    qtbot.waitUntil(lambda: detail.height() > 2 * detail.fontMetrics().height())
    assert detail.mapTo(side, detail.rect().topRight()).x() < WIDTH_PX


def test_it_widens_with_the_text(side: Side, look: Look) -> None:
    look.set_text_scale(1.3)
    assert side.width() == round(WIDTH_PX * 1.3)


def test_it_stands_on_the_ground_of_the_window_with_a_line(side: Side, look: Look) -> None:
    image = side.grab().toImage()
    assert image.pixelColor(5, 5).name() == look.colour("window").name()
    assert image.pixelColor(WIDTH_PX - 1, 300).name() == look.colour("line").name()
    assert image.pixelColor(56, 44).name() == look.colour("accent").name(), "the mark"
