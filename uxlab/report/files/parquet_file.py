"""A table as parquet: typed columns, each with its meaning and unit beside it."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from uxlab.report.files.extras import extra
from uxlab.report.tables.table import Column, Kind, Value

if TYPE_CHECKING:
    from pyarrow import Schema

WHAT = "A parquet file"
_AT_ONCE = 50_000
_TYPES = {
    Kind.WHOLE: "int64",
    Kind.NUMBER: "float64",
    Kind.TENTHS: "float64",
    Kind.SHARE: "float64",
    Kind.SECONDS: "float64",
    Kind.TRUTH: "bool",
}


def check() -> None:
    """Find out whether parquet can be written.

    Raises:
        UxlabError: the library is missing.
    """
    extra("pyarrow.parquet", "parquet", WHAT)


def write_parquet(path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> int:
    """Write a file and return its number of rows, of which some thousands at a time are held in memory."""
    arrow, parquet = extra("pyarrow", "parquet", WHAT), extra("pyarrow.parquet", "parquet", WHAT)
    schema, number, rest = _schema(columns), 0, iter(rows)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while part := list(islice(rest, _AT_ONCE)):
            by_column = zip(zip(*part, strict=True), schema.types, strict=True)
            arrays = [arrow.array(values, type=kind) for values, kind in by_column]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
            number += len(part)
    return number


def _schema(columns: Sequence[Column]) -> "Schema":
    arrow = extra("pyarrow", "parquet", WHAT)

    def type_of(column: Column) -> object:
        if column.kind is Kind.MOMENT:
            return arrow.timestamp("us", tz="UTC")
        return getattr(arrow, "bool_" if column.kind is Kind.TRUTH else _TYPES.get(column.kind, "string"))()

    return arrow.schema(
        [
            arrow.field(column.name, type_of(column), metadata={"meaning": column.meaning, "unit": column.unit})
            for column in columns
        ]
    )
