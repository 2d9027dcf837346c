"""A table as JSON: one list of objects, a line each; or JSON lines, an object a line, for what is long."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from uxlab.report.files.csv_file import iso
from uxlab.report.tables.table import Column, Value


def write_json(path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> int:
    """Write a list of objects and return how many there are."""
    written = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for text in _objects(columns, rows):
            file.write(f",\n{text}" if written else f"[\n{text}")
            written += 1
        file.write("\n]\n" if written else "[]\n")
    return written


def write_json_lines(path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> int:
    """Write an object a line and return how many there are; rows are taken one by one."""
    written = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for text in _objects(columns, rows):
            file.write(text + "\n")
            written += 1
    return written


def _objects(columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> Iterable[str]:
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_other).encode
    names = [column.name for column in columns]
    return (encode(dict(zip(names, row, strict=True))) for row in rows)


def _other(value: object) -> str:
    if isinstance(value, datetime):
        return iso(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")
