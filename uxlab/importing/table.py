"""A table as a file has it: named columns and rows of texts, each row with its number."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from uxlab.importing.problems import Findings, quoted

_MOST_NAMED = 20
MOST_ABOVE = 9
"""As many rows may stand above a header."""
_ENOUGH_KNOWN = 2


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, without surrounding spaces; `number` counts the lines of the file from 1.

    `whole` is false for the end of a text that ends without a line end, and may have been cut off.
    """

    number: int
    cells: tuple[str, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header. `comma_separated`: a comma separates cells, so that a quoted `1,234` may be thousands."""

    file: str
    header: Row
    rows: tuple[Row, ...]
    comma_separated: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that are read: the known names, and where each stands in the file."""

    file: str
    places: dict[str, int]
    width: int

    def values(self, row: Row, findings: Findings) -> dict[str, str] | None:
        """Return the cells of a row by column; None, and a problem, where the row does not fit the header.

        Cells may be missing at its end: Excel leaves out what is empty there, also in text files.
        """
        cells = row.cells
        if any(cells[self.width :]):
            text = f"has {len(cells)} cells and the header {self.width}; put a value with a separator in it in quotes"
            findings.problem(self.file, row.number, "", text)
            return None
        if len(cells) < self.width and not row.whole:
            text = f"has {len(cells)} cells and the header {self.width}; the file may be cut off here"
            findings.problem(self.file, row.number, "", text)
            return None
        return {name: cells[place] if place < len(cells) else "" for name, place in self.places.items()}


def header_at(rows: Sequence[Row], known: Collection[str]) -> int:
    """Return which row is the header: the first, unless it names nothing known and one close below names columns."""
    counts = [known_in(row.cells, known) for row in rows[: MOST_ABOVE + 1]]
    if not counts or counts[0]:
        return 0
    return next((at for at, count in enumerate(counts) if count >= _ENOUGH_KNOWN), 0)


def known_in(cells: Collection[str], known: Collection[str]) -> int:
    """Return how many known columns the cells name."""
    return len({cell.casefold() for cell in cells} & set(known))


def under_header(name: str, rows: Sequence[Row], known: Collection[str], findings: Findings) -> Sequence[Row]:
    """Return the header and the rows below it; what stands above it, such as a title, is remarked upon."""
    at = header_at(rows, known)
    if at:
        findings.remark(f"{name}: the header is in row {rows[at].number}; left out what stands above it.")
    return rows[at:]


def find_columns(table: Table, required: Sequence[str], optional: Sequence[str], findings: Findings) -> Columns | None:
    """Return where the known columns stand, their names in any case; None, and problems, where that is unclear.

    What is in the file beside them is remarked upon.
    """
    known = [*required, *optional]
    names = [name.casefold() for name in table.header.cells]
    row = table.header.number
    places: dict[str, int] = {}
    for place, name in enumerate(names):
        if name in places:
            findings.problem(table.file, row, name, "stands twice in the header; keep one of the two columns")
        elif name in known:
            places[name] = place
    strangers = [cell for cell, name in zip(table.header.cells, names, strict=True) if name not in known and cell]
    for name in required:
        if name not in places:
            findings.problem(table.file, row, name, _missing(name, strangers))
    if strangers:
        findings.remark(f"{table.file}: ignored {_columns(strangers)}.")
    complete = all(name in places for name in required) and len(set(names) & set(known)) == sum(
        n in known for n in names
    )
    return Columns(table.file, places, len(names)) if complete else None


def _missing(name: str, strangers: Sequence[str]) -> str:
    by_folded = {stranger.casefold(): stranger for stranger in strangers}
    closest = get_close_matches(name, by_folded, n=1)
    meant = f"; perhaps {quoted(by_folded[closest[0]])} is meant" if closest else ""
    return f"the column is missing in the header{meant}"


def _columns(names: Sequence[str]) -> str:
    more = [f"{len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
    return f"column{'' if len(names) == 1 else 's'} {', '.join([*map(quoted, names[:_MOST_NAMED]), *more])}"
