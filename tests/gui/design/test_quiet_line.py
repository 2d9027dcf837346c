"""A line without a frame, saved as it is typed."""

import pytest
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, show
from uxlab.gui.design.quiet_line import QuietLine


@pytest.fixture
def line(qtbot: QtBot) -> QuietLine:
    made = show(qtbot, QuietLine("Add"))
    made.setFocus()
    return made


def told(spy: QSignalSpy) -> list[str]:
    return [str(spy.at(number)[0]) for number in range(spy.count())]


def test_a_pause_or_enter_saves_what_was_typed_once(qtbot: QtBot, line: QuietLine) -> None:
    spy = QSignalSpy(line.committed)
    with qtbot.waitSignal(line.committed):
        QTest.keyClicks(line, "One")
    QTest.keyClick(line, Key.Key_Return)
    QTest.keyClicks(line, " two")
    QTest.keyClick(line, Key.Key_Return)
    assert told(spy) == ["One", "One two"]


def test_a_text_that_is_shown_is_not_told(line: QuietLine) -> None:
    spy = QSignalSpy(line.committed)
    line.show_text("One")
    line.flush()
    assert (line.text(), told(spy)) == ("One", [])


def test_what_is_just_typed_stays(line: QuietLine) -> None:
    QTest.keyClicks(line, "Typ")
    line.show_text("Other")
    assert line.text() == "Typ"


def test_an_emptied_line_tells_nothing_and_stays_empty(line: QuietLine) -> None:
    line.show_text("One")
    spy = QSignalSpy(line.committed)
    line.selectAll()
    QTest.keyClick(line, Key.Key_Delete)
    line.flush()
    line.show_text("One")
    assert (line.text(), told(spy)) == ("", [])
    line.reset()
    line.show_text("Two")
    assert line.text() == "Two"


def test_a_text_that_the_line_shows_otherwise_is_not_changed_by_looking_at_it(line: QuietLine) -> None:
    spy = QSignalSpy(line.committed)
    line.show_text("One \nand two ")
    line.flush()
    assert told(spy) == []
    line.setText("Other")
    line.flush()
    line.setText("Other two")
    line.flush()
    assert told(spy) == ["Other", "Other two"]
