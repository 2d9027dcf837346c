"""What was found as rows."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from uxlab.gui.review.events.search_model import FoundModel
from uxlab.gui.review.tracks.words import Names
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.table_model import CELL
from uxlab.timeline.query import Found
from uxlab.timeline.table import RowKind

S = 1_000_000_000
FOUND = (
    Found(session="a", participant="P01", t_ns=S, kind=RowKind.BUTTON, task="find", code=1),
    Found(session="b", participant="P02", t_ns=2 * S, kind=RowKind.NOTE, task="", detail="Sighs & waits"),
)


@pytest.fixture
def model() -> FoundModel:
    made = FoundModel()
    made.show_found(FOUND, Names({}, {"find": 1}), {"a": "P01", "b": "P02, 2nd"})
    return made


def test_rows_and_their_words(model: FoundModel) -> None:
    told = [[model.data(model.index(row, column)) for column in range(4)] for row in range(model.rowCount())]
    assert told == [["P01", "0:01.0", "task 1", "Click, left"], ["P02, 2nd", "0:02.0", "", "Note, Sighs & waits"]]
    cell = model.data(model.index(0, 2), CELL)
    assert isinstance(cell, Cell)
    assert cell.text == "1"
    assert model.data(model.index(1, 3), Qt.ItemDataRole.ToolTipRole) == "<p>Note, Sighs &amp; waits</p>"
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_titles(model: FoundModel) -> None:
    titles = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    assert titles == ["Session", "Time", "Task", "What"]


def test_which_it_was(model: FoundModel) -> None:
    assert [model.found(row) for row in (-1, 0, 1, 2)] == [None, *FOUND, None]


def test_it_keeps_the_rules_of_models(model: FoundModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_found((), Names(), {})
    assert model.rowCount() == 0
    model.show_found(FOUND, Names(), {})
    assert tester.model() is model
