"""Problems have a place, and fit on a line."""

from uxlab.importing.problems import Findings, Problem, counted, quoted


def test_a_problem_names_file_row_and_column() -> None:
    assert str(Problem("a.csv", 7, "seconds", "“0” is wrong")) == "a.csv, row 7, seconds: “0” is wrong"
    assert str(Problem("a.csv", 0, "", "is empty")) == "a.csv: is empty"


def test_a_remark_is_made_once() -> None:
    findings = Findings()
    findings.remark("Once.")
    findings.remark("Once.")
    assert findings.remarks == ["Once."]


def test_what_a_cell_holds_fits_on_a_line() -> None:
    assert quoted("a\n\x1b[31mb") == "“a [31mb”"
    assert quoted("x" * 100) == "“" + "x" * 40 + "…”"


def test_one_is_singular() -> None:
    assert (counted(1, "attempt"), counted(0, "attempt")) == ("1 attempt", "0 attempts")
