"""Columns of files as spreadsheets write them."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.calculator import csv_file, refused
from uxlab.cli.calc_columns import read_columns, words_of
from uxlab.errors import Refused, UxlabError


@pytest.mark.parametrize(
    "raw",
    [
        b"who,t\nP1,7.5\nP2,8\n",
        b"who;t\r\nP1;7,5\r\nP2;8\r\n",
        b"who\tt\nP1\t7,5\nP2\t8",
        b"\xef\xbb\xbfwho,t\nP1,7.5\n\nP2,8\n\n",
        "who;t\nP1;7,5\nP2;8\n".encode("utf-16"),
        b'who,t\nP1,"7,5"\nP2,8\n',
        b"sep=;\nwho;t\nP1;7,5\nP2;8\n",
    ],
)
def test_whatever_made_the_file(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "times.csv"
    file.write_bytes(raw)
    assert read_columns(str(file), ["T "]) == (("7.5", "8"),)
    assert read_columns(str(file), ["t", "who"]) == (("7.5", "8"), ("P1", "P2"))


def test_an_exact_name_goes_before_one_in_other_case(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "a,A\n1,2\n")
    assert read_columns(str(file), ["A"]) == (("2",),)
    with pytest.raises(Refused, match="2 columns"):
        read_columns(str(csv_file(tmp_path, "a,a\n1,2\n")), ["a"])


def test_short_rows_end_in_empty_cells(tmp_path: Path) -> None:
    assert read_columns(str(csv_file(tmp_path, "a,b\n1,2\n3\n")), ["b"]) == (("2", ""),)


def test_an_unknown_column_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(Refused, match='"seconds"'):
        read_columns(str(csv_file(tmp_path, "task,seconds\nbuy,3\n")), ["time"])


@pytest.mark.parametrize("cells", ['"1,234"\n"5,678"', '1.5\n"2,5"'])
def test_an_ambiguous_comma_is_refused(tmp_path: Path, cells: str) -> None:
    with pytest.raises(Refused):
        read_columns(str(csv_file(tmp_path, f"a,b\n{cells.replace(chr(10), ',x' + chr(10))},x\n")), ["a"])


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"\xff\xfea", b"a\x00b,c\n1,2", b"\x89PNG\r\n", b'a,b\n"1,2'])
def test_what_is_no_table_is_refused(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "strange.csv"
    file.write_bytes(raw)
    with pytest.raises(UxlabError):
        read_columns(str(file), ["a"])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be read" in refused("time", "--csv", tmp_path / "none.csv", "--column", "t")
    assert "cannot be read" in refused("time", "--csv", tmp_path, "--column", "t")


@pytest.mark.parametrize(
    ("piped", "expected"),
    [
        ("55 65\n75\n", ("55", "65", "75")),
        ("55, 65, 75", ("55", "65", "75")),
        ("7,5\n8,25\n", ("7.5", "8.25")),
        ("1;2;3", ("1", "2", "3")),
        ("55,65,75", ("55,65,75",)),
        (" \n", ()),
    ],
)
def test_words_of_piped_text(piped: str, expected: tuple[str, ...]) -> None:
    assert words_of(piped) == expected


def test_an_excel_file_is_a_table_too(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("who", "t"), ("P1", 7.5), ("P2", 8)):
        sheet.append(row)
    book.save(tmp_path / "times.xlsx")
    (column,) = read_columns(str(tmp_path / "times.xlsx"), ["t"])
    assert [float(cell) for cell in column] == [7.5, 8]
