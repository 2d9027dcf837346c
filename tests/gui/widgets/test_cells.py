"""Cells in words, and their order."""

from uxlab.gui.widgets.cells import Cell, sort_key, spoken


def test_a_cell_is_spoken_as_it_reads_unless_icons_carry_the_meaning() -> None:
    assert spoken(Cell("Done", icon="check-circle-fill", note="5 of 5 tasks")) == "Done 5 of 5 tasks"
    assert spoken(Cell(icons=("cursor", "monitor"), spoken="Input, screen")) == "Input, screen"


def test_numbers_come_by_size_then_words_then_nothing() -> None:
    cells = [Cell("10:00", sort=600), Cell(""), Cell("b"), Cell("9:00", sort=540), Cell("A")]
    assert [cell.text for cell in sorted(cells, key=sort_key)] == ["9:00", "10:00", "A", "b", ""]
