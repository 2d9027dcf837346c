"""Tables in Excel workbooks (.xlsx), their cells as the texts that a text file would hold.

A time such as 1:23 is hours and minutes to Excel unless its format shows seconds. Such a cell becomes "1 h 23 min",
which is refused where a time is expected, for whoever typed it meant minutes and seconds.
"""

import datetime as dt
import io
import warnings
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from uxlab.importing.encodings import whole_text
from uxlab.importing.problems import Findings, UnreadableFile, quoted
from uxlab.importing.table import Row, Table

if TYPE_CHECKING:
    from openpyxl.cell import ReadOnlyCell
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MARK = b"PK\x03\x04"
"""How a workbook begins, and every other packed file."""

_LARGEST_BYTES = 500_000_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, ParseError, OSError, EOFError, KeyError, IndexError, ValueError, TypeError,
    AttributeError, NotImplementedError, RuntimeError, AssertionError, OverflowError,
)  # fmt: skip
"""What zipfile and openpyxl raise for workbooks that are damaged, encrypted or none."""


def read_workbook(name: str, content: bytes, known: Collection[str], findings: Findings) -> Table:
    """Return the first sheet whose header holds known columns, else the first that holds anything.

    Raises:
        UnreadableFile: it is no workbook, or there is nothing in it.
    """
    try:
        sheets = list(_sheets(content))
    except _BROKEN:
        raise UnreadableFile(
            f"{name} cannot be read as an Excel workbook (.xlsx); save it again from Excel, or as CSV in UTF-8."
        ) from None
    filled = [(title, rows) for title, rows in sheets if rows]
    if not filled:
        raise UnreadableFile(f"{name} is empty; it needs a header and a row for each entry.")
    title, rows = max(filled, key=lambda sheet: len({cell.casefold() for cell in sheet[1][0].cells} & set(known)))
    others = [other for other, _ in filled if other != title]
    if others:
        findings.remark(f"{name}: read the sheet {quoted(title)}, ignored {', '.join(map(quoted, others))}.")
    return Table(name, rows[0], tuple(rows[1:]))


def _sheets(content: bytes) -> Iterator[tuple[str, list[Row]]]:
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > _LARGEST_BYTES:
            raise ValueError("too large")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts of a workbook that hold no cells
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            for sheet in book.worksheets:
                yield sheet.title, list(_rows(sheet))
        finally:
            book.close()


def _rows(sheet: "ReadOnlyWorksheet") -> Iterator[Row]:
    sheet.reset_dimensions()  # some programs write wrong ones, and openpyxl would believe them
    for number, cells in enumerate(sheet.iter_rows(), 1):
        texts = _without_empty_end(_text(cell) for cell in cells)
        if texts:
            yield Row(number, texts)


def _without_empty_end(texts: Iterable[str]) -> tuple[str, ...]:
    cells = list(texts)
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _text(cell: "ReadOnlyCell") -> str:
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case dt.time():
            time = dt.timedelta(
                hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
            )
            return _clock(time, with_seconds=_shows_seconds(cell))
        case dt.timedelta():
            return _clock(value, with_seconds=_shows_seconds(cell))
        case _:
            return whole_text(str(value)).strip()


def _shows_seconds(cell: "ReadOnlyCell") -> bool:
    return "s" in (cell.number_format or "").casefold()


def _clock(time: dt.timedelta, *, with_seconds: bool) -> str:
    """Return "h:mm:ss.fff", or "h h m min" of a cell that shows no seconds."""
    milliseconds = round(time.total_seconds() * 1000)
    sign, milliseconds = ("-" if milliseconds < 0 else ""), abs(milliseconds)
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    if not with_seconds and rest == 0:
        return f"{sign}{hours} h {minutes} min"
    seconds = f"{rest // 1000:02}" + (f".{rest % 1000:03}" if rest % 1000 else "")
    return f"{sign}{hours}:{minutes:02}:{seconds}"
