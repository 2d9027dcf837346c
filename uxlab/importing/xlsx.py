"""What the cells of an Excel workbook (.xlsx) hold: texts, truth values, numbers, and what their formats make of them.

It is read here because the two libraries for it fall short: openpyxl raises anything for a damaged file and does not
read what some other programs write; calamine does not tell the format of a cell, and so 1:23 (minutes and seconds that
were typed as hours and minutes) from 1:23:00. Of Office Open XML (ECMA-376-1, 18) a table takes the list of sheets, the
shared texts, the formats and the rows.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar
from xml.etree.ElementTree import Element

from uxlab.importing.number_formats import Shown, shown_by, shown_by_number
from uxlab.importing.packed import DamagedFile, Package, local_name

_T = TypeVar("_T")
_CELL = re.compile(r"([A-Z]{1,3})[0-9]+")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_COLUMNS = 16_384
_LONGEST_WHOLE = 9
_TRUE = ("1", "true")


@dataclass(frozen=True, slots=True)
class Number:
    """A number and as what it is shown; days are counted from 1904 where the workbook says so, else from 1900."""

    value: float
    shown: Shown = Shown.NUMBER
    from_1904: bool = False


UNSAVED = "a formula without a saved value"
"""Stands for one, as some programs write them: there is nothing to be read, and the cell is not empty."""

Cell = str | bool | Number


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a sheet that hold anything, by their numbers from 1; of each row, the cells by column from 0."""

    title: str
    rows: tuple[tuple[int, dict[int, Cell]], ...]


@dataclass(frozen=True, slots=True)
class _Book:
    texts: Sequence[str]
    formats: Sequence[Shown]
    from_1904: bool


def read_sheets(content: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook in their order, formulas as the values that were saved with them.

    Raises:
        DamagedFile: it is no such workbook, or not a whole one.
    """
    package = Package(content)
    main = next((one.target for one in package.references().values() if one.kind == "officeDocument"), "")
    workbook = package.xml(main)
    if local_name(workbook) != "workbook":
        raise DamagedFile
    references = package.references(main)
    parts = {one.kind: one.target for one in references.values()}
    settings = workbook.find("{*}workbookPr")
    book = _Book(
        texts=[_text(item) for item in package.elements(parts["sharedStrings"], "si")]
        if "sharedStrings" in parts
        else (),
        formats=_formats(package.xml(parts["styles"])) if "styles" in parts else (),
        from_1904=settings is not None and settings.get("date1904") in _TRUE,
    )
    found = []
    for sheet in workbook.findall("{*}sheets/{*}sheet"):
        identifier = next((value for name, value in sheet.items() if name.endswith("}id")), "")
        reference = references.get(identifier)
        if reference is not None and reference.kind == "worksheet":
            found.append(Sheet(sheet.get("name", ""), tuple(_rows(package, reference.target, book))))
    return tuple(found)


def _formats(styles: Element) -> tuple[Shown, ...]:
    """Return what each cell format of a workbook shows."""
    own = {one.get("numFmtId"): one.get("formatCode", "") for one in styles.findall("{*}numFmts/{*}numFmt")}
    numbers = [one.get("numFmtId", "0") for one in styles.findall("{*}cellXfs/{*}xf")]
    return tuple(shown_by(own[number]) if number in own else shown_by_number(_whole(number)) for number in numbers)


def _rows(package: Package, part: str, book: _Book) -> Iterator[tuple[int, dict[int, Cell]]]:
    number = 0
    for row in package.elements(part, "row"):
        number = _whole(row.get("r", str(number + 1)))
        cells: dict[int, Cell] = {}
        column = -1
        for cell in row.findall("{*}c"):
            column = _column(cell.get("r"), column + 1)
            value = _value(cell, book)
            if value != "":
                cells[column] = value
        if cells:
            yield number, cells


def _value(cell: Element, book: _Book) -> Cell:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return "" if inline is None else _text(inline)
    saved = cell.findtext("{*}v", "")
    if saved == "" and kind == "n" and cell.find("{*}f") is not None:
        return UNSAVED
    if saved == "" or kind in ("str", "e", "d"):
        return _unescaped(saved)
    match kind:
        case "s":
            return _nth(book.texts, saved)
        case "b":
            return saved in _TRUE
        case "n":
            style = cell.get("s")
            shown = _nth(book.formats, style) if style and book.formats else Shown.NUMBER
            return Number(_finite(saved), shown, book.from_1904)
        case _:
            raise DamagedFile


def _text(item: Element) -> str:
    """Return a text with its differently formatted runs, and without the hints how to pronounce it."""
    runs = item.findall("{*}r/{*}t")
    return _unescaped("".join(part.text or "" for part in [*item.findall("{*}t"), *runs]))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _column(place: str | None, following: int) -> int:
    """Return the column of `B5`, which is 1; a cell without a place follows the last."""
    if place is None:
        return following
    found = _CELL.fullmatch(place)
    column = 0
    for letter in found[1] if found else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    if not 1 <= column <= _MOST_COLUMNS:
        raise DamagedFile
    return column - 1


def _nth(values: Sequence[_T], index: str) -> _T:
    number = _whole(index)
    if number >= len(values):
        raise DamagedFile
    return values[number]


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST_WHOLE):
        raise DamagedFile
    return int(text)


def _finite(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise DamagedFile from None
    if not math.isfinite(number):
        raise DamagedFile
    return number
