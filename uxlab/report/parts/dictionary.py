"""The data dictionary: what the columns of the workbook and of an export hold."""

from collections.abc import Iterator
from dataclasses import replace

from uxlab.report.document import Block, Cell, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import left, table
from uxlab.report.tables.attempts import attempts_table
from uxlab.report.tables.problems import problem_figures_table
from uxlab.report.tables.records import answers_table, errors_table, notes_table
from uxlab.report.tables.table import Column, Table


def dictionary(material: Material) -> Section:
    """Return the columns of each table of data with what they mean."""
    said = "The data behind this report are in its workbook and in an export, in tables with these columns."
    blocks: tuple[Block, ...] = (Paragraph(text=said), *_blocks(material))
    return Section(key="dictionary", title="Data dictionary", blocks=blocks)


def _blocks(material: Material) -> Iterator[Block]:
    columns = (left("Column"), left("Holds"), left("Meaning", wide=True))
    for one in _tables(material):
        caption = f"{one.title}: {one.about[:1].lower()}{one.about[1:]}".rstrip(".")
        yield table(caption, columns, map(_row, one.columns), missing="It has no columns.", sortable=False)


def _tables(material: Material) -> Iterator[Table]:
    """Return the tables without rows, which take long to make and are not shown here."""
    data = replace(material.data, sessions=())
    yield attempts_table(data)
    yield errors_table(data)
    yield notes_table(data)
    yield answers_table(data, material.questionnaires)
    yield problem_figures_table(replace(material.problems, rows=()))


def _row(column: Column) -> tuple[Cell, ...]:
    holds = f"{column.kind.value}, {column.unit}" if column.unit else column.kind.value
    levels = "; ".join(key if key == text else f"{key}: {text}" for key, text in column.levels)
    missing = f"Empty: {column.missing[:1].lower()}{column.missing[1:]}." if column.missing else ""
    meaning = "\n".join(part for part in (f"{column.meaning}.", missing, levels) if part)
    return cells.text(column.name), cells.text(holds), cells.text(meaning)
