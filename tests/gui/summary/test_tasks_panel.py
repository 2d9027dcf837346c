"""The attempts of a session in a table."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.gui.summary.made_sessions import session, study, three
from uxlab.gui.style.look import Look
from uxlab.gui.summary.state import SessionEndView, present
from uxlab.gui.summary.tasks_panel import TasksPanel
from uxlab.metrics.standing import standing
from uxlab.model.results import StudyData


@pytest.fixture
def tasks(qtbot: QtBot, look: Look) -> TasksPanel:
    made = TasksPanel(look)
    qtbot.addWidget(made)
    made.resize(720, 300)
    made.show()
    return made


def view(data: StudyData, uid: str) -> SessionEndView:
    return present(data, standing(data, uid), uid)


def shown(tasks: TasksPanel, data: StudyData, uid: str) -> None:
    one = view(data, uid)
    tasks.apply(one.rows, one.strips, one.table_note)


def test_rows_are_shown_with_strips_where_there_is_room(tasks: TasksPanel, look: Look) -> None:
    shown(tasks, three(), "p03")
    table = tasks.table()
    assert [row.cells[0].text for row in table.rows()] == ["Find a shoe", "Buy it"]
    place = table.visualRect(table.model().index(0, 3))
    image = table.viewport().grab(place).toImage()
    colours = {QColor(image.pixel(x, image.height() // 2)).name() for x in range(image.width())}
    assert look.colour("accent-text").name() in colours
    assert look.colour("ghost").name() in colours


def test_a_narrow_panel_leaves_the_strips_out(tasks: TasksPanel) -> None:
    shown(tasks, three(), "p03")
    tasks.resize(520, 300)
    assert tasks.table().isVisible()
    assert [cell.text for cell in tasks.table().rows()[0].cells] == [
        "Find a shoe",
        "Success",
        "0:40",
        "0",
        "9 / 4",
        "6",
    ]


def test_its_height_is_that_of_its_rows(tasks: TasksPanel) -> None:
    shown(tasks, three(), "p01")
    two_rows = tasks.sizeHint().height()
    shown(tasks, study(session("P01")), "p01")
    assert two_rows - tasks.sizeHint().height() > 2 * 46


def test_without_an_attempt_it_says_so(tasks: TasksPanel) -> None:
    shown(tasks, study(session("P01")), "p01")
    assert not tasks.table().isVisible()
    assert tasks.grab().toImage().width() > 0
    assert tasks._empty.isVisible()
