"""Small tables from files: each row as texts by column, and every flaw with its row and column."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from uxlab.errors import UxlabError
from uxlab.importing.cells import BadCell
from uxlab.importing.problems import Findings, UnreadableFile, quoted
from uxlab.importing.sheets import read_table
from uxlab.importing.table import find_columns

_T = TypeVar("_T")


class BadTable(UxlabError):
    """A table that cannot be used; names every row and column that is wrong. Nothing was changed."""


def rows_of(
    file: Path, required: Sequence[str], optional: Sequence[str], make: Callable[[dict[str, str]], _T]
) -> list[_T]:
    """Return what `make` makes of each row; absent columns are empty texts.

    `make` raises `BadCell` with its complaint for a row that makes no sense, in the form "column: complaint".

    Raises:
        BadTable: with every flaw.
        UnreadableFile: it is no table.
    """
    try:
        content = file.read_bytes()
    except OSError:
        raise UnreadableFile(f"{file} cannot be read; check its name and permissions.") from None
    findings = Findings()
    table = read_table(file.name, content, [*required, *optional], findings)
    columns = find_columns(table, required, optional, findings)
    made = []
    for row in table.rows if columns else ():
        values = columns.values(row, findings) if columns else None
        if values is None:
            continue
        try:
            made.append(make({name: values.get(name, "") for name in (*required, *optional)}))
        except BadCell as error:
            column, _, text = str(error).partition(": ")
            findings.problem(file.name, row.number, column, text)
    if findings.problems:
        raise BadTable(refusal(file.name, findings.problems))
    return made


def in_cell(column: str, values: dict[str, str], read: Callable[[str], _T]) -> _T:
    """Return what `read` makes of a cell; its complaint then names the column and the value."""
    try:
        return read(values[column])
    except BadCell as error:
        raise BadCell(f"{column}: {quoted(values[column])} {error}") from None


def refusal(name: str, problems: Iterable[object]) -> str:
    """Return the sentence for a file with problems, which lists them."""
    lines = [str(problem) for problem in problems]
    if len(lines) == 1:
        return f"{lines[0]}."
    return f"{name} cannot be used for {len(lines)} reasons:\n  " + "\n  ".join(lines)
