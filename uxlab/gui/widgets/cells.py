"""What tables show, as frozen values that a page's `present` can make. No Qt here."""

from dataclasses import dataclass, field
from enum import Enum


class Align(Enum):
    """Where a column's text stands: text left, numbers right."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; a width of 0 shares what the others leave, by `stretch`."""

    title: str
    width_px: int = 0
    align: Align = Align.LEFT
    stretch: int = 1
    editable: bool = False
    sortable: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: icons, text, a quieter note after it, or a keycap.

    `weight` 600 is for the row's one key figure. `sort` orders the column where the text would not, such as seconds.
    `spoken` is what a screen reader says where the icons carry the meaning.
    """

    text: str = ""
    icon: str = ""
    icon_role: str = "text2"
    icons: tuple[str, ...] = ()
    role: str = "text"
    weight: int = 400
    note: str = ""
    key: str = ""
    tip: str = ""
    spoken: str = ""
    sort: float | str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its key."""

    key: str
    cells: tuple[Cell, ...] = field(default=())


def spoken(cell: Cell) -> str:
    """Return a cell in words."""
    return cell.spoken or " ".join(part for part in (cell.text, cell.note, cell.key) if part)


def sort_key(cell: Cell) -> tuple[int, float, str]:
    """Return what orders a cell: numbers first and by size, then words; what is empty comes last."""
    value = cell.text if cell.sort is None else cell.sort
    if isinstance(value, float | int):
        return (0, float(value), "")
    return (1, 0.0, value.casefold()) if value else (2, 0.0, "")
