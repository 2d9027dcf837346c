"""Small tables with every flaw named."""

from pathlib import Path

import pytest

from uxlab.errors import UxlabError
from uxlab.importing.cells import BadCell, count
from uxlab.lab.tables import BadTable, in_cell, rows_of


def read(path: Path) -> list[tuple[str, int]]:
    return rows_of(path, ("name", "number"), ("unit",), lambda row: (row["name"], in_cell("number", row, count)))


@pytest.mark.parametrize("content", ["name,number\nä,3\n", "number;NAME;unit\n3;ä;x\n", "\ufeffname\tnumber\nä\t3\n"])
def test_commas_semicolons_and_tabs_are_read(content: str, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text(content, encoding="utf-8")
    assert read(file) == [("ä", 3)]


def test_every_flaw_is_named(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("name,number\na,x\nb,3\nc,-1\n", encoding="utf-8")
    with pytest.raises(BadTable) as caught:
        read(file)
    assert "for 2 reasons" in str(caught.value)
    assert "t.csv, row 2, number: “x” must be a whole number" in str(caught.value)
    assert "row 4, number: “-1”" in str(caught.value)


@pytest.mark.parametrize("content", ["", "name\na\n"])
def test_what_is_no_such_table_is_refused(content: str, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UxlabError):
        read(file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UxlabError, match="cannot be read"):
        read(tmp_path / "gone.csv")


def test_a_cell_that_is_fine_is_read() -> None:
    assert in_cell("n", {"n": "7"}, count) == 7
    with pytest.raises(BadCell, match="n: “x”"):
        in_cell("n", {"n": "x"}, count)
