"""Parquet columns have types, and are written part by part."""

from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq

from tests.report.odd_study import HOSTILE, odd_data
from uxlab.report.files.parquet_file import check, write_parquet
from uxlab.report.tables.attempts import attempts_table
from uxlab.report.tables.table import Column, Kind, Value

NUMBER = Column(name="n", title="N", kind=Kind.WHOLE, meaning="A number", unit="px")
TEXT = Column(name="text", title="Text", kind=Kind.TEXT, meaning="Words")
WHEN = Column(name="when", title="When", kind=Kind.MOMENT, meaning="A moment")


def test_parquet_can_be_written_here() -> None:
    check()


def test_columns_have_the_types_of_their_kind(tmp_path: Path) -> None:
    table = attempts_table(odd_data())
    assert write_parquet(tmp_path / "a.parquet", table.columns, table.rows) == len(table.rows)
    read = pq.read_table(tmp_path / "a.parquet")
    types = {field.name: str(field.type) for field in read.schema}
    assert types["participant"] == "string"
    assert types["errors"] == "int64"
    assert types["seconds"] == "double"
    assert types["assisted"] == "bool"
    assert types["started"] == "timestamp[us, tz=UTC]"
    assert read.column("seconds").to_pylist() == list(table.column("seconds"))
    assert read.column("errors").to_pylist() == list(table.column("errors"))


def test_meanings_and_units_are_in_the_file(tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", (NUMBER,), [(1,)])
    assert pq.read_schema(tmp_path / "a.parquet").field("n").metadata == {b"meaning": b"A number", b"unit": b"px"}


def test_many_rows_are_several_parts(tmp_path: Path) -> None:
    rows: list[tuple[Value, ...]] = [(n, None, datetime(2026, 1, 1, tzinfo=UTC)) for n in range(120_000)]
    assert write_parquet(tmp_path / "a.parquet", (NUMBER, TEXT, WHEN), iter(rows)) == len(rows)
    assert pq.ParquetFile(tmp_path / "a.parquet").num_row_groups == 3
    assert pq.read_table(tmp_path / "a.parquet").column("n").to_pylist() == list(range(120_000))


def test_hostile_texts_come_back(tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", (TEXT,), [(text,) for text in HOSTILE])
    assert pq.read_table(tmp_path / "a.parquet").column("text").to_pylist() == list(HOSTILE)
