"""A tidy table as a value: columns that say what they mean, and rows of plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Value = str | int | float | bool | datetime | None
"""None where there is nothing, or where nobody knows."""

NS_PER_S = 1_000_000_000


class Kind(StrEnum):
    """What a column holds; the value is how its dictionary calls it."""

    TEXT = "text"
    CODE = "code"
    TRUTH = "true or false"
    WHOLE = "whole number"
    NUMBER = "number"
    TENTHS = "number, read with one decimal"
    SHARE = "share from 0 to 1"
    SECONDS = "seconds"
    MOMENT = "date and time"
    MIXED = "number or text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column. `name` is what programs call it, `title` what people read; both are unique in their table.

    `levels`: what a code stands for. `missing`: what an empty cell means, where that is not plain. `free`: what
    somebody wrote in words of their own. `clock`: seconds that people rather read as m:ss. `wide`: running text.
    """

    name: str
    title: str
    kind: Kind
    meaning: str
    unit: str = ""
    levels: tuple[tuple[str, str], ...] = ()
    missing: str = ""
    free: bool = False
    clock: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under columns, as many values in each row. `about` says in a sentence what a row is."""

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def without(self, names: Iterable[str]) -> "Table":
        """Return the table without some of its columns."""
        gone = set(names)
        kept = [place for place, column in enumerate(self.columns) if column.name not in gone]
        return Table(
            name=self.name,
            title=self.title,
            about=self.about,
            columns=tuple(self.columns[place] for place in kept),
            rows=tuple(tuple(row[place] for place in kept) for row in self.rows),
        )

    def without_free_text(self) -> "Table":
        """Return the table without the columns in which somebody wrote in words of their own."""
        return self.without(column.name for column in self.columns if column.free)

    def column(self, name: str) -> tuple[Value, ...]:
        """Return the values of a column, from the first row to the last."""
        (place,) = [place for place, column in enumerate(self.columns) if column.name == name]
        return tuple(row[place] for row in self.rows)


def table_of(
    name: str, title: str, about: str, columns: tuple[Column, ...], rows: Iterable[Mapping[str, Value]]
) -> Table:
    """Return a table from rows that name their values; what a row does not name is empty.

    Raises:
        KeyError: a row names a column that there is not.
    """
    names = [column.name for column in columns]
    made = []
    for row in rows:
        if not row.keys() <= set(names):
            raise KeyError(f"{name} has no column {sorted(row.keys() - set(names))}")
        made.append(tuple(row.get(column) for column in names))
    return Table(name=name, title=title, about=about, columns=columns, rows=tuple(made))
