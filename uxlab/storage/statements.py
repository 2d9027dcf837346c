"""Statements for rows given by column. Names of tables and columns are uxlab's own, never a file's or a person's."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

Cell = None | int | float | str
Row = dict[str, Cell]
Columns = Mapping[str, Cell]


def select(connection: sqlite3.Connection, statement: str, parameters: Sequence[Cell] = ()) -> Iterator[Row]:
    """Return the rows that a statement finds, by column."""
    cursor = connection.execute(statement, parameters)
    names = [column[0] for column in cursor.description]
    for row in cursor.fetchall():
        yield dict(zip(names, row, strict=True))


def columns_of(table: str, columns: Iterable[str], *, order: str = "id") -> str:
    """Return the statement that reads columns of all rows in an order."""
    return _sentence("SELECT", ", ".join(columns), "FROM", table, "ORDER BY", order)


def insert(connection: sqlite3.Connection, table: str, row: Columns) -> int:
    """Add a row and return its number."""
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    statement = _sentence("INSERT INTO", table, "(", names, ") VALUES (", values, ")")
    return connection.execute(statement, row).lastrowid or 0


def update(connection: sqlite3.Connection, table: str, row: Columns, where: Columns) -> int:
    """Change columns of the rows in which the columns of `where` are so, and return how many there were."""
    if not row:
        return 0
    values = ", ".join(f"{name} = :new_{name}" for name in row)
    statement = _sentence("UPDATE", table, "SET", values, "WHERE", _all_are(where))
    parameters = {f"new_{name}": value for name, value in row.items()} | {f"is_{n}": v for n, v in where.items()}
    return connection.execute(statement, parameters).rowcount


def found(connection: sqlite3.Connection, table: str, where: Columns) -> tuple[Row, ...]:
    """Return the whole rows in which the columns of `where` are so, in the table's order."""
    statement = _sentence("SELECT * FROM", table, "WHERE", _all_are(where))
    cursor = connection.execute(statement, {f"is_{name}": value for name, value in where.items()})
    names = [column[0] for column in cursor.description]
    return tuple(dict(zip(names, row, strict=True)) for row in cursor.fetchall())


def delete(connection: sqlite3.Connection, table: str, where: Columns) -> int:
    """Take the rows away in which the columns of `where` are so, and return how many there were."""
    statement = _sentence("DELETE FROM", table, "WHERE", _all_are(where))
    return connection.execute(statement, {f"is_{name}": value for name, value in where.items()}).rowcount


def _all_are(where: Columns) -> str:
    return " AND ".join(f"{name} IS :is_{name}" for name in where)


def _sentence(*words: str) -> str:
    return " ".join(words)
