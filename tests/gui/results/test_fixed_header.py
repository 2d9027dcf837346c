"""Headers whose columns nobody drags."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.results.fixed_header import FixedHeader
from uxlab.gui.style.look import Look


def test_columns_are_as_narrow_as_they_are_made_and_stay_so(qtbot: QtBot, look: Look) -> None:
    table = QTableWidget(2, 3)
    qtbot.addWidget(table)
    header = FixedHeader(look, table)
    table.setHorizontalHeader(header)
    table.setColumnWidth(1, 3)
    assert header.sectionSize(1) == 3
    assert header.sectionResizeMode(1) is QHeaderView.ResizeMode.Fixed
    assert header.focusPolicy() is Qt.FocusPolicy.NoFocus
