"""The rows of a table as views see them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.gui.widgets.table_model import TableModel

COLUMNS = (Column("Task", editable=True), Column("Time", 70, Align.RIGHT))


def rows(*times: int) -> tuple[Row, ...]:
    return tuple(
        Row(f"t{number}", (Cell(f"Task {number}"), Cell(f"{time}:00", sort=time))) for number, time in enumerate(times)
    )


def texts(model: TableModel, column: int = 1) -> list[object]:
    return [model.index(row, column).data() for row in range(len(model.rows()))]


@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_the_rules_of_models() -> None:
    model = TableModel(COLUMNS, adding=True)
    model.set_rows(rows(1, 2))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(rows(1, 2, 3))
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.set_rows(())
    assert tester.model() is model


def test_only_rows_that_differ_are_drawn_anew(qtbot: QtBot) -> None:
    model = TableModel(COLUMNS, adding=False)
    model.set_rows(rows(1, 2, 3))
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_rows(rows(1, 5, 3))
    assert changed == [1]


def test_columns_sort_by_size_and_back(qtbot: QtBot) -> None:
    model = TableModel(COLUMNS, adding=True)
    model.set_rows(rows(10, 9, 11))
    model.sort(1)
    assert texts(model) == ["9:00", "10:00", "11:00"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert texts(model) == ["11:00", "10:00", "9:00"]
    assert (model.place("t1"), model.place("gone")) == (2, -1)
    model.sort(-1)
    assert texts(model) == ["10:00", "9:00", "11:00"]
    assert qtbot is not None


def test_an_edit_is_told_and_changes_nothing_by_itself(qtbot: QtBot) -> None:
    model = TableModel(COLUMNS, adding=False)
    model.set_rows(rows(1))
    told: list[tuple[str, int, str]] = []
    model.edited.connect(lambda *fact: told.append(fact))
    assert not model.setData(model.index(0, 0), "Task 0 ")
    with qtbot.waitSignal(model.edited):
        assert model.setData(model.index(0, 0), "Find shoes")
    assert (told, texts(model, 0)) == ([("t0", 0, "Find shoes")], ["Task 0"])


def test_numbers_stand_right_under_their_title() -> None:
    model = TableModel(COLUMNS, adding=False)
    model.set_rows(rows(1))
    role = Qt.ItemDataRole.TextAlignmentRole
    for side in (model.index(0, 1).data(role), model.headerData(1, Qt.Orientation.Horizontal, role)):
        assert isinstance(side, int)
        assert Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
