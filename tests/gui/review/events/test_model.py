"""The rows as views and screen readers see them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.review.events.model import MARGIN, EventModel
from uxlab.gui.review.events.state import READING, event_line
from uxlab.gui.review.tracks.words import names_of
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.table_model import CELL
from uxlab.timeline.table import EventTable, TableFilter


@pytest.fixture
def table(viewing: Viewing) -> EventTable:
    assert viewing.session is not None
    return viewing.review.table(viewing.session, TableFilter()).result(60)


@pytest.fixture
def model(desk: Desk, viewing: Viewing, table: EventTable) -> EventModel:
    assert viewing.session is not None
    made = EventModel(desk, viewing, viewing)
    made.show_table(table, names_of(viewing.session, viewing.design))
    return made


def look(qtbot: QtBot, model: EventModel, first: int, last: int) -> None:
    with qtbot.waitSignal(model.arrived):
        model.look_at(first, last)


def test_a_row_that_is_not_read_says_so(model: EventModel, table: EventTable) -> None:
    assert model.rowCount() == table.count
    assert model.data(model.index(0, 2)) == READING
    assert model.data(model.index(0, 2), CELL) is None
    assert model.row(0) is None


def test_what_is_looked_at_is_read_with_a_margin_and_no_more(
    qtbot: QtBot, model: EventModel, table: EventTable, viewing: Viewing
) -> None:
    look(qtbot, model, 300, 310)
    assert model.row(300 - MARGIN - 1) is None
    assert model.row(310 + MARGIN + 1) is None
    for number in (300 - MARGIN, 300, 310, 310 + MARGIN):
        told = model.row(number)
        assert told is not None
        assert told.row == number
    assert viewing.session is not None
    expected = event_line(
        viewing.review.rows(table, 305, 1).result(60)[0], names_of(viewing.session, viewing.design)
    ).cells()
    cells = [model.data(model.index(305, column), CELL) for column in range(3)]
    assert cells == list(expected)
    assert [model.data(model.index(305, column)) for column in range(3)] == [
        cell.text for cell in cells if isinstance(cell, Cell)
    ]


def test_what_is_there_is_not_read_again(qtbot: QtBot, model: EventModel) -> None:
    look(qtbot, model, 300, 310)
    with qtbot.assertNotEmitted(model.arrived, wait=200):
        model.look_at(290, 320)
    look(qtbot, model, 300 + MARGIN - 5, 310 + MARGIN)


def test_the_end_and_the_beginning(qtbot: QtBot, model: EventModel, table: EventTable) -> None:
    look(qtbot, model, table.count - 10, table.count - 1)
    assert model.row(table.count - 1) is not None
    with qtbot.assertNotEmitted(model.arrived, wait=200):
        model.look_at(table.count - 5, table.count - 1)
    look(qtbot, model, 0, 9)
    assert model.row(0) is not None


def test_another_table_begins_unread(qtbot: QtBot, model: EventModel, table: EventTable) -> None:
    look(qtbot, model, 0, 9)
    with qtbot.waitSignal(model.modelReset):
        model.show_table(table, names_of(table.session, model._viewing.design))
    assert model.row(0) is None
    model.show_table(None, names_of(table.session, model._viewing.design))
    assert model.rowCount() == 0
    model.look_at(0, 10)


def test_titles_and_tips(qtbot: QtBot, model: EventModel) -> None:
    look(qtbot, model, 0, 9)
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == ["Time", "Kind", "Detail"]
    assert model.data(model.index(0, 2), Qt.ItemDataRole.ToolTipRole)


def test_no_more_rows_are_shown_than_can_be_placed(
    model: EventModel, table: EventTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("uxlab.gui.review.events.model.MOST_ROWS", table.count - 5)
    assert model.rowCount() == table.count - 5
