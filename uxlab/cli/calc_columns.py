"""Columns of a CSV or Excel file as text cells, whatever was made of delimiter, decimal mark and encoding."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from uxlab.cli.calc_numbers import is_missing, shown
from uxlab.errors import Refused
from uxlab.importing.encodings import decode
from uxlab.importing.problems import Findings
from uxlab.importing.sheets import read_table
from uxlab.importing.table import Table

Column = tuple[str, ...]

STANDARD_INPUT = "-"

_DECIMAL_COMMA = re.compile(r"[+-]?\d*,\d+", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+", re.ASCII)


def read_columns(file: str, names: Sequence[str]) -> tuple[Column, ...]:
    """Return the cells of the named columns, row by row, empty ones as they are; `-` reads standard input.

    Raises:
        Refused: a file that cannot be opened, a name that no column or more than one has.
        UnreadableFile: a file without a table.
    """
    table = _table(file, names)
    places = [_place(table.header.cells, name) for name in names]
    rows = [row.cells for row in table.rows]
    columns = [tuple(cells[place] if place < len(cells) else "" for cells in rows) for place in places]
    return tuple(
        _with_points(column, name, comma_separated=table.comma_separated)
        for column, name in zip(columns, names, strict=True)
    )


def standard_input() -> str:
    """Return all text that is piped in."""
    return decode("standard input", sys.stdin.buffer.read()).content


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of piped text; a line with one number alone may have a decimal comma."""
    words: list[str] = []
    for line in text.splitlines():
        found = [word for word in re.split(r"[;\s]+|,(?=\s|$)", line) if word]
        if len(found) == 1 and _DECIMAL_COMMA.fullmatch(found[0]):
            found = [found[0].replace(",", ".")]
        words += found
    return tuple(words)


def _table(file: str, names: Sequence[str]) -> Table:
    name = "standard input" if file == STANDARD_INPUT else file
    known = [column.strip().casefold() for column in names]
    return read_table(name, _bytes(file), known, Findings())


def _bytes(file: str) -> bytes:
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Refused(f"{shown(file)} cannot be read: {reason}.") from None


def _place(header: Sequence[str], name: str) -> int:
    names = [cell.strip() for cell in header]
    exact = [place for place, cell in enumerate(names) if cell == name.strip()]
    found = exact or [place for place, cell in enumerate(names) if cell.lower() == name.strip().lower()]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused(f"{len(found)} columns are called {shown(name)}; give each a name of its own.")
    raise Refused(f"No column is called {shown(name)}; there are {', '.join(shown(cell) for cell in names)}.")


def _with_points(cells: Column, name: str, *, comma_separated: bool) -> Column:
    """Return the cells with decimal points, where all of them can be read with decimal commas."""
    with_comma = [cell for cell in cells if _DECIMAL_COMMA.fullmatch(cell)]
    if not with_comma:
        return cells
    if comma_separated and all(_THOUSANDS.fullmatch(cell) for cell in with_comma):
        raise Refused(f"{shown(with_comma[0])} in {shown(name)} may have a decimal comma or a thousands separator.")
    if any("." in cell and not is_missing(cell) for cell in cells):
        raise Refused(f"Column {shown(name)} has decimal points and decimal commas; write all of them alike.")
    return tuple(cell.replace(",", ".") if _DECIMAL_COMMA.fullmatch(cell) else cell for cell in cells)
