"""Tasks in their order."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.people.order_list import OrderList
from uxlab.gui.style.look import Look


def shown(tasks: OrderList) -> list[str]:
    return [one.text() for one in tasks.findChildren(QLabel) if not one.isHidden()]


def test_tasks_are_numbered(qtbot: QtBot, look: Look) -> None:
    tasks = OrderList(look)
    qtbot.addWidget(tasks)
    tasks.apply(["Find", "Pay"])
    assert shown(tasks) == ["1", "Find", "2", "Pay"]
    tasks.apply(["Pay", "Find"])
    assert shown(tasks) == ["1", "Pay", "2", "Find"]
    assert tasks.names() == ("Pay", "Find")


def test_no_tasks_are_said(qtbot: QtBot, look: Look) -> None:
    tasks = OrderList(look)
    qtbot.addWidget(tasks)
    tasks.apply([])
    assert shown(tasks) == ["The study has no tasks yet"]
