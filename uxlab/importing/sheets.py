"""Tables in text files: comma, semicolon or tab, quoted cells, any line ends, blank lines between rows."""

import csv
import io
import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice

from uxlab.importing.encodings import decode
from uxlab.importing.inert import as_it_was
from uxlab.importing.packed import MARK
from uxlab.importing.problems import Findings, UnreadableFile
from uxlab.importing.table import MOST_ABOVE, Row, Table, header_at, under_header
from uxlab.importing.workbook import read_workbook

_SEPARATORS = ",;\t"
_OTHER_LINE_END = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Line ends of other systems, and of no CSV: a header that holds one has swallowed the row after it."""
_WORD = re.compile(r"\w+")
_NAMED_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def read_table(name: str, content: bytes, known: Collection[str], findings: Findings) -> Table:
    """Return the table in a text file or a workbook; `known` are the columns by which its header is recognised.

    A title and the like may stand above the header.

    Raises:
        UnreadableFile: there is no table in it.
    """
    if content.startswith(MARK):
        return read_workbook(name, content, known, findings)
    text = decode(name, content)
    if text.guessed:
        findings.remark(f"{name}: read as {text.guessed}, for it is not UTF-8; check the letters with accents.")
    separator, body, skipped = _separator(text.content, known)
    rows = list(under_header(name, list(_rows(name, body, separator, skipped)), known, findings))
    if not rows:
        raise UnreadableFile(f"{name} is empty; it needs a header and a row for each entry.")
    if any(_OTHER_LINE_END.search(cell) for cell in rows[0].cells):
        raise UnreadableFile(f"{name} ends its lines with signs that no table has; save it as CSV in UTF-8.")
    _refuse_other_separators(name, rows[0], known)
    if not body.endswith(("\n", "\r")):
        rows[-1] = replace(rows[-1], whole=False)
    return Table(name, rows[0], tuple(rows[1:]), comma_separated=separator == ",")


def _refuse_other_separators(name: str, header: Row, known: Collection[str]) -> None:
    words = _WORD.findall(header.cells[0].casefold())
    if len(header.cells) == 1 and len(set(words) & set(known)) > 1:
        raise UnreadableFile(f"{name} must have commas, semicolons or tabs between its cells; save it as CSV in UTF-8.")


def read_rows(name: str, content: bytes, known: Collection[str]) -> tuple[Row, ...]:
    """Return the rows of a text file whose header may stand further down.

    Raises:
        UnreadableFile: it is no text with separated cells.
    """
    text = decode(name, content).content
    header = max(text.splitlines(), key=lambda line: len(_folded(line) & set(known)), default="")
    separator, body, skipped = _separator(header + "\n", known)[0], text, 0
    return tuple(_rows(name, body, separator, skipped))


def _separator(text: str, known: Collection[str]) -> tuple[str, str, int]:
    """Return what separates cells, the text without a line that names it, and how many lines that took."""
    named = _NAMED_SEPARATOR.match(text)
    if named:
        return named[1], text[named.end() :], 1
    header = _header_line(text, known)
    recognised = {sign: len(_folded(header, sign) & set(known)) for sign in _SEPARATORS}
    return max(_SEPARATORS, key=lambda sign: (recognised[sign], header.count(sign))), text, 0


def _header_line(text: str, known: Collection[str]) -> str:
    lines = list(islice((line for line in text.splitlines() if line.strip()), MOST_ABOVE + 1))
    rows = [Row(0, tuple(_folded(line))) for line in lines]
    return lines[header_at(rows, known)] if lines else ""


def _folded(line: str, separators: str = _SEPARATORS) -> set[str]:
    return {cell.strip(' "').casefold() for cell in re.split(f"[{separators}]", line)}


def _rows(name: str, text: str, separator: str, skipped: int) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 1
    try:
        for cells in reader:
            stripped = tuple(as_it_was(cell.strip()) for cell in cells)
            if any(stripped):
                yield Row(number + skipped, stripped)
            number = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(
            f"{name} cannot be read from row {number + skipped} on ({error}); check the quotation marks there."
        ) from None
