"""Cells are read one by one, and each wrong one is noted."""

import pytest

from uxlab.importing.cells import BadCell, count
from uxlab.importing.problems import Findings
from uxlab.importing.rows import RowReader, ordinal


def test_each_wrong_cell_is_noted_with_what_it_holds(findings: Findings) -> None:
    row = RowReader("a.csv", 3, {"errors": "x", "clicks": "4", "task": ""}, findings)
    assert (row.optional("clicks", count), row.flawed) == (4, False)
    assert (row.optional("assists", count), row.flawed) == (None, False)
    assert (row.optional("errors", count), row.required("task", str), row.flawed) == (None, None, True)
    assert [str(problem) for problem in findings.problems] == [
        "a.csv, row 3, errors: “x” must be a whole number from 0",
        "a.csv, row 3, task: must be filled in",
    ]


def test_ordinals_start_at_1() -> None:
    assert ordinal("1") == 1
    with pytest.raises(BadCell, match="from 1"):
        ordinal("0")
