"""JSON has the types of its values, and texts as they were written."""

import json
from datetime import UTC, datetime
from pathlib import Path

from tests.report.odd_study import HOSTILE
from uxlab.report.files.json_file import write_json, write_json_lines
from uxlab.report.tables.table import Column, Kind, Value

COLUMNS = tuple(Column(name=name, title=name, kind=Kind.TEXT, meaning=name) for name in ("a", "b"))


def test_a_list_of_objects_has_numbers_truths_and_nothing(tmp_path: Path) -> None:
    rows: list[tuple[Value, ...]] = [(1, 2.5), (True, None), (datetime(2026, 1, 2, tzinfo=UTC), "x")]
    assert write_json(tmp_path / "t.json", COLUMNS, rows) == 3
    assert json.loads((tmp_path / "t.json").read_text()) == [
        {"a": 1, "b": 2.5},
        {"a": True, "b": None},
        {"a": "2026-01-02T00:00:00.000Z", "b": "x"},
    ]


def test_hostile_texts_come_back(tmp_path: Path) -> None:
    write_json(tmp_path / "t.json", COLUMNS, [(text, None) for text in HOSTILE])
    assert [row["a"] for row in json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))] == list(HOSTILE)


def test_a_line_is_an_object(tmp_path: Path) -> None:
    assert write_json_lines(tmp_path / "t.jsonl", COLUMNS, [(1, "a\nb"), (2, None)]) == 2
    lines = (tmp_path / "t.jsonl").read_text().splitlines()
    assert [json.loads(line) for line in lines] == [{"a": 1, "b": "a\nb"}, {"a": 2, "b": None}]


def test_nothing_is_an_empty_list(tmp_path: Path) -> None:
    assert write_json(tmp_path / "t.json", COLUMNS, []) == 0
    assert json.loads((tmp_path / "t.json").read_text()) == []
