"""The rows of corrections: chosen, and taken back by key and by pointer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import show
from uxlab.gui.review.corrections.list import ROW_PX, CorrectionList, back_words
from uxlab.gui.review.corrections.state import CorrectionRow
from uxlab.gui.style.look import Look

S = 1_000_000_000
FIRST = CorrectionRow(
    uid="a", what="Task 2 ends", about="AK, 14:52", before="7:12.4", after="7:08.0", standing=True, reverts="a",
    why_not="", spoken="Task 2 ends: 7:12.4 → 7:08.0 AK, 14:52", t_ns=428 * S,
)  # fmt: skip
GONE = replace(FIRST, uid="b", what="Task 4", before="", standing=False, reverts="r", t_ns=None)
STUCK = replace(FIRST, uid="c", reverts="", why_not="later")


@pytest.fixture
def rows(qtbot: QtBot, look: Look) -> CorrectionList:
    made = CorrectionList(look)
    made.show_rows((FIRST, GONE, STUCK))
    show(qtbot, made)
    return made


def test_a_row_is_drawn_struck_through_and_another_faint(rows: CorrectionList, look: Look) -> None:
    picture = rows.grab().toImage()
    ratio = picture.devicePixelRatio()

    def darkest(row: int) -> int:
        return min(
            picture.pixelColor(round(x * ratio), round(y * ratio)).lightness()
            for x in range(12, 120, 1)
            for y in range(row * ROW_PX + 4, row * ROW_PX + 22)
        )

    assert darkest(0) < 80 < darkest(1)  # noise of antialiasing aside, a faint row has no dark ink
    assert look.colour("text").lightness() < 40


def test_who_chooses_a_row_goes_to_its_moment(qtbot: QtBot, rows: CorrectionList) -> None:
    with qtbot.waitSignal(rows.went) as heard:
        rows.selectRow(0)
    assert heard.args == [428 * S]
    with qtbot.assertNotEmitted(rows.went):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.current() == "b"


def test_del_takes_back_and_makes_again(rows: CorrectionList) -> None:
    asked: list[str] = []
    rows.back_wanted.connect(asked.append)
    rows.set_current("a")
    for _ in range(3):
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert asked == ["a", "r"]
    assert back_words(FIRST) == "Revert this correction (Del)"
    assert back_words(GONE) == "Make this correction again (Del)"


def test_the_arrow_takes_back_without_choosing(qtbot: QtBot, rows: CorrectionList) -> None:
    place = rows.back_place("a")
    with qtbot.waitSignal(rows.back_wanted) as heard, qtbot.assertNotEmitted(rows.went):
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["a"]
    with qtbot.assertNotEmitted(rows.back_wanted):
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place - QPoint(120, 0))
    with qtbot.assertNotEmitted(rows.back_wanted):
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.back_place("c"))


def test_the_arrow_says_what_it_does(qtbot: QtBot, rows: CorrectionList) -> None:
    place = rows.back_place("b")
    event = QHelpEvent(QEvent.Type.ToolTip, place, rows.viewport().mapToGlobal(place))
    QApplication.sendEvent(rows.viewport(), event)
    qtbot.waitUntil(lambda: QToolTip.text() == "Make this correction again (Del)")
    QToolTip.hideText()


def test_a_screen_reader_hears_the_whole_row(rows: CorrectionList) -> None:
    index = rows.model().index(0, 0)
    assert index.data() == FIRST.spoken
    assert rows.shown() == (FIRST, GONE, STUCK)
