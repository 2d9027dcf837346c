"""CSV is read back by Python's reader with nothing lost, and starts no formula."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from uxlab.importing.inert import as_it_was
from uxlab.report.files.csv_file import cell, iso, write_csv
from uxlab.report.tables.table import Column, Kind, Value

COLUMNS = tuple(
    Column(name=name, title=name, kind=kind, meaning=name)
    for name, kind in (
        ("code", Kind.CODE),
        ("number", Kind.NUMBER),
        ("truth", Kind.TRUTH),
        ("when", Kind.MOMENT),
        ("text", Kind.TEXT),
        ("mixed", Kind.MIXED),
    )
)


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def test_values_are_written_as_programs_read_them(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 21, 9, 0, 0, 123_000, tzinfo=UTC)
    rows: list[tuple[Value, ...]] = [("P01", 0.1 + 0.2, True, moment, 'a "b", c\nd', -5), (None,) * 6]
    assert write_csv(tmp_path / "t.csv", COLUMNS, rows) == 2
    assert read(tmp_path / "t.csv") == [
        ["code", "number", "truth", "when", "text", "mixed"],
        ["P01", "0.30000000000000004", "true", "2026-11-21T09:00:00.123Z", 'a "b", c\nd', "-5"],
        [""] * 6,
    ]


def test_texts_are_no_formulas_and_come_back(tmp_path: Path) -> None:
    texts = ("=1+1", "-x", "@a", "'=b", "שלום 👩‍🔬", "plain")
    write_csv(tmp_path / "t.csv", COLUMNS, [(text, 1, None, None, text, text) for text in texts])
    rows = read(tmp_path / "t.csv")[1:]
    assert all(not row[place].startswith(("=", "-", "@")) for row in rows for place in (0, 4, 5))
    assert [as_it_was(row[4]) for row in rows] == list(texts)


@pytest.mark.parametrize(("text", "expected"), [("a\0b\x1bc", "a�b�c"), ("tab\tnew\nline", "tab\tnew\nline")])
def test_control_characters_are_shown_as_missing(text: str, expected: str) -> None:
    assert cell(text) == expected


def test_a_file_has_no_mark_and_is_utf_8(tmp_path: Path) -> None:
    write_csv(tmp_path / "t.csv", COLUMNS, [])
    assert (tmp_path / "t.csv").read_bytes() == b"code,number,truth,when,text,mixed\n"


def test_rows_are_taken_one_by_one(tmp_path: Path) -> None:
    held: list[int] = []

    def rows() -> Iterator[tuple[Value, ...]]:
        for number in range(50_000):
            held.append(number)
            yield ("x" * 20, number, None, None, None, None)
            if number == 40_000:
                assert (tmp_path / "t.csv").stat().st_size > 500_000, "written while others are still to come"

    assert write_csv(tmp_path / "t.csv", COLUMNS, rows()) == len(held)


def test_moments_are_in_iso_8601() -> None:
    assert iso(datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)) == "2026-01-02T03:04:05.000Z"
