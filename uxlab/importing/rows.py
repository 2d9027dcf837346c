"""Reads the cells of one row, and notes what is wrong with each."""

from collections.abc import Callable
from typing import TypeVar

from uxlab.importing.cells import MOST, BadCell, count
from uxlab.importing.problems import Findings, quoted

_T = TypeVar("_T")


class RowReader:
    """The cells of a row by column; `flawed` once one of them is wrong."""

    def __init__(self, file: str, number: int, values: dict[str, str], findings: Findings) -> None:
        self.file = file
        self.number = number
        self.flawed = False
        self._values = values
        self._findings = findings

    def text(self, column: str) -> str:
        """Return what a cell holds, empty where there is no such column."""
        return self._values.get(column, "")

    def required(self, column: str, read: Callable[[str], _T]) -> _T | None:
        """Return what a cell means; None, and a problem, where it is empty or wrong."""
        if not self.text(column):
            self.bad(column, "must be filled in")
        return self.optional(column, read)

    def optional(self, column: str, read: Callable[[str], _T]) -> _T | None:
        """Return what a cell means; None where it is empty, and with a problem where it is wrong."""
        text = self.text(column)
        try:
            return read(text) if text else None
        except BadCell as bad:
            self.bad(column, str(bad))
            return None

    def bad(self, column: str, text: str) -> None:
        """Note what is wrong with a cell, after what it holds."""
        self.flawed = True
        shown = f"{quoted(self.text(column))} " if self.text(column) else ""
        self._findings.problem(self.file, self.number, column, f"{shown}{text}")


def ordinal(text: str) -> int:
    """Return a whole number from 1, or raise BadCell."""
    number = count(text)
    if not 1 <= number <= MOST:
        raise BadCell("must be a whole number from 1")
    return number
