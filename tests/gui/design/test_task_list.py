"""The list of tasks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, Left, show
from uxlab.gui.design.state import OrderView, TaskRow
from uxlab.gui.design.task_list import TaskList
from uxlab.gui.style.look import Look
from uxlab.model.design import Order

pytestmark = pytest.mark.qt_log_ignore("does not support")
ORDER = OrderView(Order.LATIN_SQUARE, "Latin square", "Each first.", ())
ROWS = tuple(TaskRow(key, key.upper(), "Limit 3:00", "") for key in ("a", "b", "c"))


@pytest.fixture
def tasks(qtbot: QtBot, look: Look) -> TaskList:
    made = TaskList(look)
    made.apply(ORDER, ROWS, ("Task 3 lacks something.",), "b")
    return show(qtbot, made)


def told(tasks: TaskList) -> list[object]:
    heard: list[object] = []
    tasks.chosen.connect(heard.append)
    tasks.moved.connect(lambda origin, target: heard.append((origin, target)))
    tasks.add_requested.connect(lambda: heard.append("add"))
    tasks.remove_requested.connect(lambda key: heard.append(f"remove {key}"))
    tasks.edit_requested.connect(lambda: heard.append("edit"))
    tasks.order_chosen.connect(heard.append)
    return heard


def test_it_shows_order_tasks_and_hints(tasks: TaskList) -> None:
    assert tasks.order.text() == "Order: Latin square"
    assert [(row.key, row.subtitle) for row in tasks.list.rows()] == [(key, "Limit 3:00") for key in "abc"]
    assert tasks.list.current() == "b"
    assert tasks.hints.hints() == ("Task 3 lacks something.",)


def test_keys_choose_move_delete_and_edit(tasks: TaskList) -> None:
    heard = told(tasks)
    tasks.list.setFocus()
    QTest.keyClick(tasks.list, Key.Key_Down)
    QTest.keyClick(tasks.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(tasks.list, Key.Key_Delete)
    QTest.keyClick(tasks.list, Key.Key_F2)
    assert heard == ["c", (2, 1), "remove c", "edit"]


def test_the_order_opens_from_its_name(tasks: TaskList) -> None:
    heard = told(tasks)
    QTest.mouseClick(tasks.order, Left)
    assert tasks.card.isVisible()
    QTest.keyClick(tasks.card.choice, Key.Key_Home)
    assert heard == ["fixed"]
    tasks.card.close()


def test_a_low_window_shows_tasks_rather_than_keys_and_hints(tasks: TaskList) -> None:
    assert tasks.hints.isVisible()
    tasks.resize(311, 300)
    assert not tasks.hints.isVisible()
    assert tasks.list.height() > 100


def test_without_tasks_no_keys_are_shown(tasks: TaskList) -> None:
    foot = (tasks._foot, tasks._foot_rule)
    assert [part.isVisible() for part in foot] == [True, True]
    tasks.apply(ORDER, (), (), "")
    assert [part.isVisible() for part in foot] == [False, False]


def test_a_narrow_list_has_a_plus_alone_with_its_name(tasks: TaskList) -> None:
    heard = told(tasks)
    tasks.set_narrow(True)
    assert (tasks.add.text(), tasks.add.accessibleName()) == ("", "Add task")
    QTest.mouseClick(tasks.add, Left)
    assert heard == ["add"]
    tasks.set_narrow(False)
    assert tasks.add.text() == "Add task"
