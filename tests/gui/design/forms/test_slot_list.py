"""The list of a moment, out of which rows can be dragged."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.design.forms.slot_list import AddRow, SlotList
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.list import ReorderRow

ROWS = [ReorderRow("0", "SUS"), ReorderRow("1", "NPS")]
OUTSIDE = QPoint(60, 300)


@pytest.fixture
def slot(qtbot: QtBot, look: Look) -> SlotList:
    made = SlotList(look, "After the session")
    qtbot.addWidget(made)
    made.set_rows(ROWS)
    made.setFixedSize(320, made.content_height())
    made.show()
    return made


def _drag(slot: SlotList, end: QPoint) -> None:
    pane = slot.viewport()
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    QTest.mouseMove(pane, QPoint(60, 40))
    QTest.mouseMove(pane, end)


def test_a_row_let_go_outside_is_told_and_nothing_moves_within(slot: SlotList) -> None:
    dropped: list[tuple[str, QPoint]] = []
    moved: list[tuple[int, int]] = []
    slot.dropped.connect(lambda key, place: dropped.append((key, place)))
    slot.moved.connect(lambda origin, target: moved.append((origin, target)))

    _drag(slot, OUTSIDE)
    QTest.mouseRelease(slot.viewport(), Qt.MouseButton.LeftButton, pos=OUTSIDE)

    assert dropped == [("0", slot.viewport().mapToGlobal(OUTSIDE))]
    assert moved == []


def test_a_row_dragged_out_and_back_is_moved_within(slot: SlotList) -> None:
    heard: list[str] = []
    moved: list[tuple[int, int]] = []
    slot.dragged.connect(lambda _: heard.append("out"))
    slot.returned.connect(lambda: heard.append("back"))
    slot.moved.connect(lambda origin, target: moved.append((origin, target)))

    _drag(slot, OUTSIDE)
    QTest.mouseMove(slot.viewport(), QPoint(60, 80))
    QTest.mouseRelease(slot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 80))

    assert heard == ["out", "back"]
    assert moved == [(0, 1)]


def test_alt_and_an_arrow_beyond_the_end_leaves_the_list(slot: SlotList) -> None:
    left: list[tuple[str, int]] = []
    moved: list[tuple[int, int]] = []
    slot.left.connect(lambda key, step: left.append((key, step)))
    slot.moved.connect(lambda origin, target: moved.append((origin, target)))
    slot.set_current("0")

    QTest.keyClick(slot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(slot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    slot.set_current("1")
    QTest.keyClick(slot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert left == [("0", -1), ("1", 1)]
    assert moved == [(0, 1)]


def test_where_a_guest_would_go_is_shown(slot: SlotList) -> None:
    before = slot.grab().toImage()
    slot.show_guest(1)
    shown = slot.grab().toImage()
    slot.show_guest(-1)

    assert shown != before
    assert slot.grab().toImage() == before
    assert slot.gap_at(slot.viewport().mapToGlobal(QPoint(60, 10))) == 0
    assert slot.gap_at(slot.viewport().mapToGlobal(QPoint(60, 60))) == 1


def test_the_last_row_opens_with_space_and_shows_that_it_is_aimed_at(qtbot: QtBot, look: Look) -> None:
    add = AddRow(look, "Add a questionnaire", "Add a questionnaire, after the session")
    qtbot.addWidget(add)
    add.resize(320, add.height())
    add.show()
    before = add.grab().toImage()

    with qtbot.waitSignal(add.clicked):
        QTest.keyClick(add, Qt.Key.Key_Space)
    add.set_aimed(True)

    assert add.grab().toImage() != before
    assert add.accessibleName() == "Add a questionnaire, after the session"
