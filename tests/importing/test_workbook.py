"""Cells of a workbook are the texts that a text file would hold."""

import datetime as dt
import io
import random

import pytest
from openpyxl import Workbook

from uxlab.importing.problems import Findings, UnreadableFile
from uxlab.importing.table import Table
from uxlab.importing.workbook import read_workbook

KNOWN = ("participant", "seconds")


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def one_cell(value: object, number_format: str | None = None) -> str:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["participant"])
    cell = sheet.cell(2, 1, value)
    if number_format:
        cell.number_format = number_format
    return read_workbook("a.xlsx", saved(book), KNOWN, Findings()).rows[0].cells[0]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (" P01 ", None, "P01"),
        (5, None, "5"),
        (5.0, None, "5"),
        (83.5, None, "83.5"),
        (True, None, "yes"),
        (False, None, "no"),
        (dt.time(0, 1, 23), "mm:ss", "0:01:23"),
        (dt.time(0, 1, 23, 500_000), "mm:ss.0", "0:01:23.500"),
        (dt.timedelta(hours=30, minutes=2), "[h]:mm:ss", "30:02:00"),
        (dt.time(1, 23), "h:mm", "1 h 23 min"),
    ],
)
def test_cells_become_text(value: object, number_format: str | None, text: str) -> None:
    assert one_cell(value, number_format) == text


def test_rows_keep_their_numbers_and_empty_ones_are_left_out(findings: Findings) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A2"], sheet["B2"], sheet["A5"] = "participant", "seconds", "P01"
    table = read_workbook("a.xlsx", saved(book), KNOWN, findings)
    assert (table.header.number, [(row.number, row.cells) for row in table.rows]) == (2, [(5, ("P01",))])


def test_the_sheet_with_the_known_columns_is_read(findings: Findings) -> None:
    book = Workbook()
    book.worksheets[0].append(["Remarks"])
    book.create_sheet("Data").append(["Participant", "Seconds"])
    book.create_sheet("Empty")
    assert read_workbook("a.xlsx", saved(book), KNOWN, findings).header.cells == ("Participant", "Seconds")
    assert findings.remarks == ["a.xlsx: read the sheet “Data”, ignored “Sheet”."]


def test_an_empty_workbook_is_told(findings: Findings) -> None:
    with pytest.raises(UnreadableFile, match="is empty"):
        read_workbook("a.xlsx", saved(Workbook()), KNOWN, findings)


def test_a_damaged_workbook_is_read_or_refused_and_nothing_else() -> None:
    book = Workbook()
    for row in (["participant", "seconds"], ["P01", 5.5], ["P02", "1:23"]):
        book.worksheets[0].append(row)
    whole = saved(book)
    seeded = random.Random(20260504)
    refused = 0
    for _ in range(120):
        content = bytearray(whole)
        for _ in range(seeded.randint(1, 30)):
            content[seeded.randrange(4, len(content))] = seeded.randrange(256)
        if seeded.random() < 0.3:
            del content[seeded.randrange(4, len(content)) :]
        try:
            assert isinstance(read_workbook("a.xlsx", bytes(content), KNOWN, Findings()), Table)
        except UnreadableFile:
            refused += 1
    assert refused > 50
