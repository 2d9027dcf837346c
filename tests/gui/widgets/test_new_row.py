"""The line to type into at the end of a table."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.table import Column, Table


def edge(table: Table) -> str:
    """Return the colour at the left edge of the last row."""
    line = table.new_row_editor()
    place = QPoint(1, line.geometry().center().y())
    return table.viewport().grab().toImage().pixelColor(place).name()


def test_its_row_is_ringed_while_it_has_the_keyboard(qtbot: QtBot, look: Look) -> None:
    table = Table(look, [Column("Name", editable=True)], add="Type a name and press Enter", name="People")
    qtbot.addWidget(table)
    table.resize(400, 200)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.new_row_editor().clearFocus()
    without = edge(table)
    table.new_row_editor().setFocus()
    qtbot.waitUntil(table.new_row_editor().hasFocus)
    assert edge(table) == look.colour("accent-text").name() != without
    table.new_row_editor().clearFocus()
    qtbot.waitUntil(lambda: edge(table) == without)
