"""Cells of a workbook are the texts that a text file would hold."""

import datetime as dt
import io
import random
import zipfile
from collections import Counter

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

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
        (dt.time(0, 2), "h:mm", "0 h 2 min"),
        (dt.time(0, 2), "mm:ss", "0:02:00"),
        (dt.timedelta(seconds=83), "[m]:ss", "0:01:23"),
        (1.25, "h:mm:ss", "30:00:00"),
        (0.1 + 0.2, None, "0.3"),
        (1e20, None, "100000000000000000000"),
        (dt.date(2026, 5, 4), None, "2026-05-04"),
        (dt.datetime(2026, 5, 4, 10, 20, 30, tzinfo=dt.UTC).replace(tzinfo=None), None, "2026-05-04 10:20:30"),
        (59, "yyyy-mm-dd", "1900-02-28"),
        (61, "yyyy-mm-dd", "1900-03-01"),
        (-1, "yyyy-mm-dd", "#####"),
        (1e300, "mm:ss", "#####"),
        ("two\nlines", None, "two\nlines"),
    ],
)
def test_cells_become_text(value: object, number_format: str | None, text: str) -> None:
    assert one_cell(value, number_format) == text


def test_days_may_be_counted_from_1904(findings: Findings) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0].append(["day", dt.date(2026, 5, 4)])
    assert read_workbook("a.xlsx", saved(book), ["day"], findings).header.cells == ("day", "2026-05-04")


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


def test_a_title_may_stand_above_the_header(findings: Findings) -> None:
    book = Workbook()
    book.worksheets[0].append(["Read me first"])
    for row in (["Study of May"], [], ["participant", "seconds"], ["P01", 5]):
        book.worksheets[0].append(row)
    table = read_workbook("a.xlsx", saved(book), KNOWN, findings)
    assert (table.header.number, [(row.number, row.cells) for row in table.rows]) == (4, [(5, ("P01", "5"))])
    assert findings.remarks == ["a.xlsx: the header is in row 4; left out what stands above it."]


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


def test_a_workbook_with_damaged_parts_is_read_or_refused_and_nothing_else() -> None:
    book = Workbook()
    for row in (["participant", "seconds"], ["P01", 5.5], ["P02", dt.time(0, 1, 23)]):
        book.worksheets[0].append(row)
    with zipfile.ZipFile(io.BytesIO(saved(book))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    seeded = random.Random(20261121)
    results = Counter(_of_damaged(parts, seeded) for _ in range(200))
    assert min(results["read"], results["refused"]) > 20


def _of_damaged(parts: dict[str, bytes], seeded: random.Random) -> str:
    """Write other characters into the text of one part, and pack it again with a checksum that fits."""
    damaged = seeded.choice([name for name in parts if "docProps" not in name and "theme" not in name])
    text = bytearray(parts[damaged])
    for _ in range(seeded.randint(1, 4)):
        text[seeded.randrange(len(text))] = seeded.choice(b"0123456789<>/abcrst=&-")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, whole in parts.items():
            package.writestr(name, bytes(text) if name == damaged else whole)
    try:
        read_workbook("a.xlsx", content.getvalue(), KNOWN, Findings())
    except UnreadableFile:
        return "refused"
    return "read"


def formulas(*cells: tuple[str, object]) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["participant", "seconds", "remark"], ["P01", 5, "x"], ["P02", 6, "y"]):
        sheet.append(row)
    for place, value in cells:
        sheet[place] = value
    return saved(book)


def test_a_formula_without_a_saved_value_does_not_pass_for_an_empty_cell() -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read_workbook("a.xlsx", formulas(("B2", "=2+3"), ("A3", '=CONCAT("P",2)')), KNOWN, Findings())
    assert "(row 2, seconds; row 3, participant)" in str(refusal.value)
    assert "Excel" in str(refusal.value)


def test_a_formula_in_a_column_that_is_not_read_does_no_harm() -> None:
    rows = read_workbook("a.xlsx", formulas(("C2", "=1+1")), KNOWN, Findings()).rows
    assert [row.cells[:2] for row in rows] == [("P01", "5"), ("P02", "6")]


def test_of_many_formulas_some_are_named() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["seconds"])
    for number in range(100):
        sheet.append([f"={number}"])
    with pytest.raises(UnreadableFile, match=r"row 21, seconds; \.\.\.\); open"):
        read_workbook("a.xlsx", saved(book), KNOWN, Findings())
