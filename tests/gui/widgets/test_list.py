"""Lists that the person puts in order."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.list import ReorderList, ReorderRow

ROWS = [
    ReorderRow(key, title, "Limit 3:00")
    for key, title in (("a", "Find shoes"), ("b", "Return address"), ("c", "Voucher"))
]


@pytest.fixture
def tasks(qtbot: QtBot, look: Look) -> ReorderList:
    made = ReorderList(look, removable=True, name="Tasks")
    qtbot.addWidget(made)
    made.set_rows(ROWS)
    made.resize(312, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def middle(tasks: ReorderList, row: int) -> QPoint:
    return tasks.visualRect(tasks.model().index(row, 0)).center()


def test_a_press_and_the_arrows_choose_and_setters_are_silent(tasks: ReorderList) -> None:
    told: list[str] = []
    tasks.chosen.connect(told.append)
    QTest.mouseClick(tasks.viewport(), Qt.MouseButton.LeftButton, pos=middle(tasks, 1))
    QTest.keyClick(tasks, Qt.Key.Key_Down)
    tasks.set_current("a")
    assert (told, tasks.current()) == (["b", "c"], "a")


def test_alt_and_the_arrows_ask_for_a_move_and_stop_at_the_ends(tasks: ReorderList) -> None:
    moves: list[tuple[int, int]] = []
    tasks.moved.connect(lambda origin, target: moves.append((origin, target)))
    tasks.set_current("b")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(tasks, key, Qt.KeyboardModifier.AltModifier)
    tasks.set_current("a")
    QTest.keyClick(tasks, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert moves == [(1, 0), (1, 2)]
    assert tasks.rows() == tuple(ROWS)


@pytest.mark.parametrize(("origin", "drop", "moves"), [(0, 2, [(0, 2)]), (2, 0, [(2, 0)]), (1, 1, [])])
def test_a_dragged_row_is_dropped_between_others(
    tasks: ReorderList, origin: int, drop: int, moves: list[tuple[int, int]]
) -> None:
    told: list[tuple[int, int]] = []
    tasks.moved.connect(lambda origin, target: told.append((origin, target)))
    end = middle(tasks, drop) + QPoint(0, 20 if drop > origin else -20 if drop < origin else 5)
    QTest.mousePress(tasks.viewport(), Qt.MouseButton.LeftButton, pos=middle(tasks, origin))
    QTest.mouseMove(tasks.viewport(), (middle(tasks, origin) + end) / 2)
    QTest.mouseMove(tasks.viewport(), end)
    QTest.mouseRelease(tasks.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert told == moves


def test_the_cross_and_delete_ask_for_removal(tasks: ReorderList) -> None:
    asked: list[str] = []
    tasks.remove_requested.connect(asked.append)
    rect = tasks.visualRect(tasks.model().index(1, 0))
    QTest.mouseClick(tasks.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 20, rect.center().y()))
    tasks.set_current("c")
    QTest.keyClick(tasks, Qt.Key.Key_Delete)
    assert asked == ["b", "c"]


def test_what_is_chosen_stays_chosen_when_the_order_changes(tasks: ReorderList) -> None:
    tasks.set_current("b")
    tasks.set_rows([ROWS[1], ROWS[0], ROWS[2]])
    assert (tasks.current(), tasks.currentIndex().row()) == ("b", 0)
    tasks.set_rows([ROWS[0]])
    assert tasks.current() == ""


def test_rows_have_their_height_and_grow_with_the_text(tasks: ReorderList, look: Look) -> None:
    assert tasks.content_height() == 3 * 56
    look.set_text_scale(1.3)
    assert tasks.content_height() == 3 * 73
