"""A report as a value: headings, texts, tables and charts, in an order, without a look.

All texts are plain. Markup in them is what somebody wrote, and every writer must show it as written.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from uxlab.charts.spec import Chart


class Align(StrEnum):
    """How a column is set."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table; `wide` ones take the room that is left."""

    title: str
    align: Align = Align.LEFT
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a table: a text, and lighter text after it such as its interval.

    `number` sorts the column and is what a workbook holds; None sorts by the text. `strong`: the row's key figure.
    """

    text: str
    aside: str = ""
    number: float | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its caption; the first column is the header of each row. `note` stands below it.

    Not `sortable` are rows that stand for different quantities, in an order that means something.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    sortable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text; a line break within it is one. `quiet`: a remark on how something was computed."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The one thing that somebody remembers: a paragraph set off from all others."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that a report should say and the study does not know, in words, with what would bring it."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list; `numbered` where the order means something."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Pairs of a term and what is to be said of it."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What somebody noted, with who and where: a participant's code, a task, a time."""

    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One of the figures that come first: "Success rate", "83 %", "[72–91]", "50 of 60 attempts"."""

    label: str
    value: str
    interval: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Headlines:
    """The figures that come first, side by side; at most four."""

    figures: tuple[Headline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart with its caption; `alternative` tells in words what it shows, for those who cannot see it."""

    chart: Chart
    caption: str
    alternative: str


Block = Paragraph | Lead | Gap | Bullets | Facts | Quotation | Headlines | Table | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with what stands under it; `key` is unique in the report and stays the same over versions."""

    key: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()


class Paper(StrEnum):
    """The size of a printed page."""

    A4 = "a4"
    LETTER = "us-letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole report.

    `kind`: what stands above its title ("Usability report"). `subtitle`: who, how many, when. `made_on`: a date as
    people read it, and `dated` the same day for the properties of a file, which has none where it is None. `program`:
    name and version of what made it. `front`: what stands under the title before the first section. A report on a
    single page has no table of contents.
    """

    kind: str
    title: str
    subtitle: str
    made_on: str
    program: str
    front: tuple[Block, ...]
    sections: tuple[Section, ...]
    paper: Paper = Paper.A4
    one_page: bool = False
    language: str = "en"
    dated: date | None = None
