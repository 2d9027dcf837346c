"""Tables in Excel workbooks (.xlsx), their cells as the texts that a text file would hold.

A time such as 1:23 is hours and minutes to Excel unless its format shows seconds. Such a cell becomes "1 h 23 min",
which is refused where a time is expected, for whoever typed it meant minutes and seconds.
"""

import datetime as dt
from collections.abc import Collection, Sequence

from uxlab.importing.encodings import whole_text
from uxlab.importing.number_formats import Shown
from uxlab.importing.packed import DamagedFile
from uxlab.importing.problems import Findings, UnreadableFile, quoted
from uxlab.importing.table import Row, Table, header_at, known_in, under_header
from uxlab.importing.xlsx import UNSAVED, Cell, Number, read_sheets

_MS_PER_DAY = 86_400_000
_PLACES_SHOWN = 20
_DIGITS = 15
"""As many Excel shows of a number; what it writes beyond them is the error of the binary form."""
_FIRST_DAY, _FIRST_DAY_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_DAY_THAT_NEVER_WAS = 60  # Excel has a 29 February 1900, so earlier days are one off
_DAYS = 2_957_004
"""Later days are after the year 9999, whichever year they are counted from."""
_NO_DATE = "#####"
"""What Excel shows for a date or time that cannot be."""


def read_workbook(name: str, content: bytes, known: Collection[str], findings: Findings) -> Table:
    """Return the first sheet whose header holds the most known columns, else the first that holds anything.

    A title and the like may stand above the header.

    Raises:
        UnreadableFile: it is no workbook, or there is nothing in it.
    """
    filled = [(title, rows) for title, rows in sheet_rows(name, content) if rows]
    if not filled:
        raise UnreadableFile(f"{name} is empty; it needs a header and a row for each entry.")
    title, whole = max(filled, key=lambda sheet: known_in(sheet[1][header_at(sheet[1], known)].cells, known))
    rows = under_header(name, whole, known, findings)
    _refuse_formulas(name, rows, known)
    others = [other for other, _ in filled if other != title]
    if others:
        findings.remark(f"{name}: read the sheet {quoted(title)}, ignored {', '.join(map(quoted, others))}.")
    return Table(name, rows[0], tuple(rows[1:]))


def _refuse_formulas(name: str, rows: Sequence[Row], known: Collection[str]) -> None:
    """Raise UnreadableFile where a known column has formulas without values: none of them may pass for empty."""
    columns = [(place, cell) for place, cell in enumerate(rows[0].cells) if cell.casefold() in known]
    where = [
        f"row {row.number}, {column}"
        for row in rows[1:]
        for place, column in columns
        if place < len(row.cells) and row.cells[place] == UNSAVED
    ]
    if where:
        shown = "; ".join([*where[:_PLACES_SHOWN], *(["..."] if len(where) > _PLACES_SHOWN else [])])
        raise UnreadableFile(
            f"{name} holds formulas whose values were not saved ({shown}); open it in Excel or LibreOffice and save it."
        )


def sheet_rows(name: str, content: bytes) -> list[tuple[str, tuple[Row, ...]]]:
    """Return the title and the rows of each sheet of a workbook, without the empty ones.

    Raises:
        UnreadableFile: it is no workbook.
    """
    try:
        sheets = read_sheets(content)
    except DamagedFile:
        raise UnreadableFile(
            f"{name} cannot be read as an Excel workbook (.xlsx); save it again from Excel, or as CSV in UTF-8."
        ) from None
    return [(sheet.title, tuple(row for place in sheet.rows if (row := _row(*place)).cells)) for sheet in sheets]


def _row(number: int, cells: dict[int, Cell]) -> Row:
    texts = {column: text for column, cell in cells.items() if (text := _text(cell))}
    return Row(number, tuple(texts.get(column, "") for column in range(max(texts, default=-1) + 1)))


def _text(cell: Cell) -> str:
    match cell:
        case bool():
            return "yes" if cell else "no"
        case str():
            return whole_text(cell).strip()
        case Number(value, Shown.NUMBER):
            return str(int(value)) if value.is_integer() else repr(float(f"{value:.{_DIGITS}g}"))
        case Number(value) if abs(value) >= _DAYS:
            return _NO_DATE
        case Number(value, Shown.DATE):
            return _date(value, from_1904=cell.from_1904)
        case Number(value, shown):
            return _clock(round(value * _MS_PER_DAY), with_seconds=shown is Shown.CLOCK_WITH_SECONDS)


def _date(value: float, *, from_1904: bool) -> str:
    """Return "2026-05-04", with the time of the day where it has one."""
    days, milliseconds = divmod(round(value * _MS_PER_DAY), _MS_PER_DAY)
    if days < 0:
        return _NO_DATE
    never_was = 0 if from_1904 or days >= _DAY_THAT_NEVER_WAS else 1
    date = (_FIRST_DAY_1904 if from_1904 else _FIRST_DAY) + dt.timedelta(days=days + never_was)
    return f"{date} {_clock(milliseconds, with_seconds=True)}" if milliseconds else str(date)


def _clock(milliseconds: int, *, with_seconds: bool) -> str:
    """Return "h:mm:ss.fff", or "h h m min" of a cell that shows no seconds."""
    sign, milliseconds = ("-" if milliseconds < 0 else ""), abs(milliseconds)
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    if not with_seconds and rest == 0:
        return f"{sign}{hours} h {minutes} min"
    seconds = f"{rest // 1000:02}" + (f".{rest % 1000:03}" if rest % 1000 else "")
    return f"{sign}{hours}:{minutes:02}:{seconds}"
