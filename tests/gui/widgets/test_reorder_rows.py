"""The rows of a list that can be reordered."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from uxlab.gui.widgets.reorder_rows import ReorderRow, Rows, remove_rect


@pytest.mark.usefixtures("qapp")
def test_the_rows_keep_the_rules_of_models() -> None:
    rows = Rows()
    rows.replace((ReorderRow("a", "Find shoes"), ReorderRow("b", "Return address")))
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Warning)
    rows.replace((ReorderRow("b", "Return address"),))
    rows.replace(())
    assert tester.model() is rows


def test_a_row_is_spoken_whole() -> None:
    rows = Rows()
    rows.replace((ReorderRow("a", "Find shoes", "Limit 4:00", "No success criterion"),))
    spoken = rows.data(rows.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "1, Find shoes, Limit 4:00, No success criterion"


def test_rows_of_the_same_number_change_in_place(qtbot: QtBot) -> None:
    rows = Rows()
    rows.replace((ReorderRow("a", "A"),))
    with qtbot.waitSignal(rows.dataChanged), qtbot.assertNotEmitted(rows.modelReset):
        rows.replace((ReorderRow("a", "B"),))
    with qtbot.waitSignal(rows.modelReset):
        rows.replace(())


def test_the_remove_sign_is_inside_its_row() -> None:
    row = QRect(0, 44, 300, 44)
    assert row.contains(remove_rect(row).toRect())
