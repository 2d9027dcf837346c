"""Columns are found by name, and rows fit them."""

import pytest

from uxlab.importing.problems import Findings
from uxlab.importing.table import MOST_ABOVE, Row, Table, find_columns, header_at, known_in, under_header


def table(*header: str) -> Table:
    return Table("a.csv", Row(1, header), ())


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        ([("Task", "x"), ("task", "seconds")], 0),
        ([("Study of May",), ("task", "x"), ("x", "SECONDS", "Task")], 2),
        ([("Study of May",), ("task", "x")], 0),
        ([("x",)] * MOST_ABOVE + [("task", "seconds")], MOST_ABOVE),
        ([("x",)] * (MOST_ABOVE + 1) + [("task", "seconds")], 0),
        ([], 0),
    ],
)
def test_the_header_is_the_first_row_unless_only_one_below_names_columns(rows: list[tuple[str, ...]], at: int) -> None:
    assert header_at([Row(number, cells) for number, cells in enumerate(rows, 1)], ("task", "seconds")) == at


def test_what_stands_above_the_header_is_left_out_and_told(findings: Findings) -> None:
    title, header, row = Row(1, ("Study of May",)), Row(3, ("task", "seconds")), Row(4, ("find", "5"))
    assert known_in(header.cells, ("task", "clicks")) == 1
    assert under_header("a.csv", [header, row], ("task", "seconds"), findings) == [header, row]
    assert findings.remarks == []
    assert under_header("a.csv", [title, header, row], ("task", "seconds"), findings) == [header, row]
    assert findings.remarks == ["a.csv: the header is in row 3; left out what stands above it."]


def test_columns_are_found_in_any_case_and_order(findings: Findings) -> None:
    columns = find_columns(table("Seconds", "x", "TASK"), ["task", "seconds"], ["clicks"], findings)
    assert columns is not None
    assert columns.values(Row(2, ("5", "", "find")), findings) == {"seconds": "5", "task": "find"}
    assert findings.remarks == ["a.csv: ignored column “x”."]
    assert findings.problems == []


def test_a_missing_column_suggests_the_closest(findings: Findings) -> None:
    assert find_columns(table("task", "second"), ["task", "seconds"], [], findings) is None
    assert [str(problem) for problem in findings.problems] == [
        "a.csv, row 1, seconds: the column is missing in the header; perhaps “second” is meant"
    ]


def test_a_column_is_there_once(findings: Findings) -> None:
    assert find_columns(table("task", "Task"), ["task"], [], findings) is None
    assert "stands twice" in findings.problems[0].text


def test_a_nameless_column_is_nothing_to_speak_of(findings: Findings) -> None:
    columns = find_columns(table("task", "", ""), ["task"], [], findings)
    assert columns is not None
    assert (findings.problems, findings.remarks) == ([], [])


@pytest.mark.parametrize(
    ("row", "told"), [(Row(2, ("a",), whole=False), "cut off"), (Row(2, ("a", "b", "c")), "in quotes")]
)
def test_a_row_fits_its_header(row: Row, told: str, findings: Findings) -> None:
    columns = find_columns(table("task", "seconds"), ["task"], ["seconds"], findings)
    assert columns is not None
    assert columns.values(row, findings) is None
    assert told in findings.problems[0].text


def test_empty_cells_at_the_end_may_be_left_out(findings: Findings) -> None:
    columns = find_columns(table("task", "seconds"), ["task"], ["seconds"], findings)
    assert columns is not None
    assert columns.values(Row(2, ("a",)), findings) == {"task": "a", "seconds": ""}
    assert columns.values(Row(3, ("a", "b", "", "")), findings) == {"task": "a", "seconds": "b"}
    assert findings.problems == []


def test_of_many_columns_that_are_not_read_some_are_named(findings: Findings) -> None:
    find_columns(table("task", *(f"c{number}" for number in range(500))), ["task"], [], findings)
    (remark,) = findings.remarks
    assert remark.startswith("a.csv: ignored columns “c0”, “c1”, ")
    assert remark.endswith("“c19”, 480 more.")
