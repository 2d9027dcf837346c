"""Tables for formats in which a column has one type: a column of numbers and texts becomes two."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from uxlab.report.tables.table import Column, Kind, Table, Value


def typed(table: Table) -> Table:
    """Return the table without mixed columns."""
    return replace(
        table,
        columns=tuple(part for column in table.columns for part in _columns(column)),
        rows=tuple(tuple(_values(table.columns, row)) for row in table.rows),
    )


def _columns(column: Column) -> Sequence[Column]:
    if column.kind is not Kind.MIXED:
        return (column,)
    return (
        replace(column, name=f"{column.name}_number", title=f"{column.title}, number", kind=Kind.NUMBER),
        replace(column, name=f"{column.name}_text", title=f"{column.title}, text", kind=Kind.TEXT),
    )


def _values(columns: Sequence[Column], row: Sequence[Value]) -> Iterator[Value]:
    for column, value in zip(columns, row, strict=True):
        if column.kind is not Kind.MIXED:
            yield value
        elif isinstance(value, str):
            yield from (None, value)
        else:
            yield from (value, None)
