"""What a statistic is computed from: typed words, standard input, or columns of a CSV file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import click

from uxlab.cli.calc_columns import STANDARD_INPUT, Column, read_columns, standard_input, words_of
from uxlab.cli.calc_numbers import count, is_missing, yes_or_no
from uxlab.errors import Refused

T = TypeVar("T")
U = TypeVar("U")
Read = Callable[[str], T]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The input of one statistic: `words` or `columns`, of which the other is empty."""

    words: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    confidence: float = 0.95

    def values(self, read: Read[T], metavar: str) -> list[T]:
        """Return all values: the words, or the filled cells of the one column."""
        if self.columns:
            return filled(self.only(), read)
        return typed(self.words, read, metavar)

    def counts(self, *names: str) -> list[int]:
        """Return exactly so many counts, one for each name."""
        if len(self.words) != len(names):
            raise click.UsageError(f"{len(names)} numbers are needed, {' '.join(names)}, and {len(self.words)} given.")
        return [count(word) for word in self.words]

    def x_of_n(self, read: Read[bool | None] = yes_or_no) -> tuple[int, int]:
        """Return x and n: two counts, or how many cells of a column are read as true among those that count."""
        if self.columns:
            return tally(self.only(), read)
        x, n = self.counts("X", "N")
        return x, n

    def errors_in_attempts(self) -> tuple[int, int]:
        """Return a total and in how many attempts: two counts, or those of a column with one count an attempt."""
        if self.columns:
            found = filled(self.only(), count)
            return sum(found), len(found)
        total, attempts = self.counts("E", "ATTEMPTS")
        return total, attempts

    def two(self, read: Read[T], a: Sequence[str], b: Sequence[str]) -> tuple[list[T], list[T]]:
        """Return two lists of values: those of two options, or the filled cells of two columns."""
        if self.columns:
            first, second = self.both()
            return filled(first, read), filled(second, read)
        return typed(a, read, "--a V..."), typed(b, read, "--b V...")

    def only(self) -> Column:
        """Return the one column."""
        return self._columns(1)[0]

    def both(self) -> tuple[Column, Column]:
        """Return the two columns."""
        first, second = self._columns(2)
        return first, second

    def pairs(self, read: Read[T], other: Read[U]) -> tuple[list[T], list[U], int]:
        """Return the values of the rows of two columns where both are filled, and how many rows were left out."""
        first, second = self.both()
        rows = list(zip(first, second, strict=True))
        whole = [(one, two) for one, two in rows if not is_missing(one) and not is_missing(two)]
        if not whole:
            raise Refused("No row has a value in both columns.")
        started = sum(not (is_missing(one) and is_missing(two)) for one, two in rows)
        return [read(one) for one, _ in whole], [other(two) for _, two in whole], started - len(whole)

    def people(self, read: Read[T], metavar: str) -> list[list[T]]:
        """Return the answers of each person: the words or one column are one person, several columns one a row."""
        if not self.columns:
            return [typed(self.words, read, metavar)]
        if len(self.columns) == 1:
            return [[read(cell) for cell in self.columns[0]]]
        rows = [row for row in zip(*self.columns, strict=True) if not all(map(is_missing, row))]
        if not rows:
            raise Refused("The columns hold no values.")
        return [[read(cell) for cell in row] for row in rows]

    def _columns(self, needed: int) -> tuple[Column, ...]:
        if len(self.columns) != needed:
            raise click.UsageError(f"--column is needed {times(needed)}, and was given {times(len(self.columns))}.")
        return self.columns


def gather(words: tuple[str, ...], file: str | None, names: tuple[str, ...], confidence: float) -> Given:
    """Return the input of a statistic, read from where the arguments say."""
    if (file is None) != (not names):
        raise click.UsageError("--csv FILE and --column NAME belong together.")
    if file is not None:
        if words:
            raise click.UsageError("Give either values or a CSV file, not both.")
        return Given(columns=read_columns(file, names), confidence=confidence)
    return Given(words=resolved(words), confidence=confidence)


def resolved(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words, those of standard input where a single `-` stands for them."""
    if words != (STANDARD_INPUT,):
        return words
    piped = words_of(standard_input())
    if not piped:
        raise Refused("Nothing arrived on standard input.")
    return piped


def typed(words: Sequence[str], read: Read[T], metavar: str) -> list[T]:
    """Return the values of typed or piped words, of which there must be some."""
    found = resolved(tuple(words))
    if not found:
        raise click.UsageError(f"Missing values: {metavar}")
    return [read(word) for word in found]


def filled(cells: Iterable[str], read: Read[T]) -> list[T]:
    """Return the values of the cells that are not empty, of which there must be some."""
    values = [read(cell) for cell in cells if not is_missing(cell)]
    if not values:
        raise Refused("The column holds no values.")
    return values


def tally(cells: Iterable[str], read: Read[bool | None] = yes_or_no) -> tuple[int, int]:
    """Return how many outcomes are read as true, and how many count."""
    outcomes = [outcome for outcome in filled(cells, read) if outcome is not None]
    return sum(outcomes), len(outcomes)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in singular or plural."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def times(number: int) -> str:
    """Return how often, in words."""
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number} times")
