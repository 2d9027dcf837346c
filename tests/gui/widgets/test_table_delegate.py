"""How cells are drawn."""

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.layout import column, label, panel
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.table_delegate import content_width


@pytest.mark.parametrize(
    "more",
    [
        Cell("Done", icon="check-circle-fill"),
        Cell("Done", note="5 of 5"),
        Cell("Done", key="F2"),
        Cell("Done", icons=("cursor",)),
    ],
)
def test_what_a_cell_shows_takes_room(qtbot: QtBot, look: Look, more: Cell) -> None:
    assert qtbot is not None
    assert content_width(look, more) > content_width(look, Cell("Done")) + 15


def test_a_cell_is_drawn_in_its_role_and_the_chosen_row_on_its_tint(qtbot: QtBot, look: Look) -> None:
    table = Table(look, [Column("Status")])
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.set_rows(
        [
            Row("a", (Cell("No date yet", icon="warning-fill", icon_role="warn-fill", role="warn", weight=600),)),
            Row("b", (Cell("x"),)),
        ]
    )
    table.set_current("b")
    table.show()
    image = table.viewport().grab().toImage()
    first = {image.pixelColor(x, y).name() for x in range(300) for y in range(36)}
    assert {look.colour("warn").name(), look.colour("warn-fill").name(), look.colour("line").name()} <= first
    assert image.pixelColor(280, 36 + 18) == look.colour("accent-soft")
    assert image.pixelColor(280, 18) == look.colour("surface")


@pytest.mark.parametrize(("more_px", "note", "drawn"), [(0, False, False), (50, False, True), (0, True, True)])
def test_the_last_row_leaves_the_hairline_to_the_panel_that_it_fills(
    qtbot: QtBot, look: Look, more_px: int, *, note: bool, drawn: bool
) -> None:
    table = Table(look, [Column("Status")])
    table.set_rows([Row("a", (Cell("x"),)), Row("b", (Cell("y"),))])
    table.setFixedHeight(table.content_height() + more_px)
    frame = panel(column([table, label(look, "Below")] if note else [table]), 1)
    qtbot.addWidget(frame)
    frame.show()
    image = table.viewport().grab().toImage()
    line = look.colour("line")
    assert [image.pixelColor(20, y) == line for y in (35, 71)] == [True, drawn]
