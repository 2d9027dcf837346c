"""The dictionary of tables: what every column of each holds."""

from collections.abc import Iterable

from uxlab.report.tables.table import Column, Kind, Table, Value, table_of

_COLUMNS = (
    Column(name="table", title="Table", kind=Kind.CODE, meaning="Name of the table"),
    Column(name="column", title="Column", kind=Kind.CODE, meaning="Name of the column"),
    Column(name="title", title="Title", kind=Kind.TEXT, meaning="How people call it"),
    Column(name="type", title="Type", kind=Kind.TEXT, meaning="What its values are"),
    Column(name="unit", title="Unit", kind=Kind.TEXT, meaning="In what it is measured"),
    Column(name="meaning", title="Meaning", kind=Kind.TEXT, wide=True, meaning="What it says"),
    Column(name="levels", title="Values", kind=Kind.TEXT, wide=True, meaning="What codes stand for"),
    Column(name="empty", title="If empty", kind=Kind.TEXT, wide=True, meaning="What an empty cell means"),
)


def dictionary_table(tables: Iterable[Table]) -> Table:
    """Return a row for each column of the tables, and for each of its own."""
    own = table_of("dictionary", "Dictionary", "One column of a table", _COLUMNS, ())
    rows = [_row(table, column) for table in (*tables, own) for column in table.columns]
    return table_of(own.name, own.title, own.about, _COLUMNS, rows)


def _row(table: Table, column: Column) -> dict[str, Value]:
    return {
        "table": table.name,
        "column": column.name,
        "title": column.title,
        "type": column.kind.value,
        "unit": column.unit,
        "meaning": f"{column.meaning}.",
        "levels": "; ".join(f"{key} = {text}" if key != text else key for key, text in column.levels),
        "empty": column.missing,
    }
