"""Text tables of every habit: separators, quotation marks, line ends."""

import pytest

from uxlab.importing.problems import Findings, UnreadableFile
from uxlab.importing.sheets import read_rows, read_table
from uxlab.importing.table import Row, Table

KNOWN = ("participant", "task", "seconds")


def read(text: str, findings: Findings) -> Table:
    return read_table("a.csv", text.encode(), KNOWN, findings)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_separator_and_line_end(separator: str, end: str, findings: Findings) -> None:
    lines = ["participant,task,seconds", "P01,find,5", "", "P02,find,6"]
    table = read((end.join(lines) + end).replace(",", separator), findings)
    assert table.header.cells == KNOWN
    assert table.rows == (Row(2, ("P01", "find", "5")), Row(4, ("P02", "find", "6")))
    assert table.comma_separated is (separator == ",")


def test_quoted_cells_hold_separators_quotes_and_line_ends(findings: Findings) -> None:
    table = read('participant,task,seconds\nP01,"a ""b"",\nc"," 5,5 "\nP02,x,1\n', findings)
    assert table.rows == (Row(2, ("P01", 'a "b",\nc', "5,5")), Row(4, ("P02", "x", "1")))


def test_the_known_names_decide_between_separators(findings: Findings) -> None:
    assert read("participant;a,b,c,d;task\nP01;;x\n", findings).header.cells == ("participant", "a,b,c,d", "task")


def test_excel_may_name_the_separator(findings: Findings) -> None:
    table = read("sep=;\nparticipant;task\nP01;x\n", findings)
    assert (table.header.number, table.rows) == (2, (Row(3, ("P01", "x")),))


def test_windows_text_is_remarked_upon(findings: Findings) -> None:
    table = read_table("a.csv", "participant,task\nP01,für\n".encode("cp1252"), KNOWN, findings)
    assert table.rows[0].cells == ("P01", "für")
    assert "Windows-1252" in findings.remarks[0]


def test_a_title_may_stand_above_the_header(findings: Findings) -> None:
    table = read("Shop study, May; round 2\n\nparticipant;seconds\nP01;5,5\n", findings)
    assert (table.header, table.rows) == (Row(3, ("participant", "seconds")), (Row(4, ("P01", "5,5")),))
    assert findings.remarks == ["a.csv: the header is in row 3; left out what stands above it."]


@pytest.mark.parametrize("separator", ["|", " ", ":"])
def test_other_separators_are_told_by_name(separator: str, findings: Findings) -> None:
    with pytest.raises(UnreadableFile, match="commas, semicolons or tabs"):
        read("participant,task,seconds\nP01,find,5\n".replace(",", separator), findings)


def test_a_table_of_one_column_is_a_table(findings: Findings) -> None:
    assert read("task\nparticipant\n", findings).rows == (Row(2, ("participant",)),)


@pytest.mark.parametrize("text", ["", "\n\n", "  \r\n"])
def test_an_empty_file_is_no_table(text: str, findings: Findings) -> None:
    with pytest.raises(UnreadableFile, match="is empty"):
        read(text, findings)


@pytest.mark.parametrize("text", ['participant,task\nP01,"find\n', 'participant,task\nP01,"a"b\n'])
def test_a_quotation_mark_that_is_not_closed_names_the_row(text: str, findings: Findings) -> None:
    with pytest.raises(UnreadableFile, match="row 2"):
        read(text, findings)


def test_a_huge_cell_is_refused(findings: Findings) -> None:
    with pytest.raises(UnreadableFile, match="cannot be read"):
        read("participant,task\nP01," + "x" * 200_000 + "\n", findings)


def test_a_header_may_stand_further_down() -> None:
    rows = read_rows("a.tsv", b"About\tthis\n\nparticipant\ttask\nP01\tx\n", KNOWN)
    assert rows == (Row(1, ("About", "this")), Row(3, ("participant", "task")), Row(4, ("P01", "x")))


def test_the_end_of_a_text_without_a_line_end_may_be_cut_off(findings: Findings) -> None:
    assert [row.whole for row in read("participant,task\nP01,x\nP02", findings).rows] == [True, False]
    assert [row.whole for row in read("participant,task\nP01,x\nP02\n\n", findings).rows] == [True, True]


@pytest.mark.parametrize("end", ["\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_line_ends_that_no_table_has_swallow_no_row(end: str, findings: Findings) -> None:
    with pytest.raises(UnreadableFile, match="ends its lines with signs that no table has"):
        read(f"participant,task,seconds{end}P01,find,5\nP02,find,6\n", findings)
