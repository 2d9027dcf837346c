"""Input events and their circumstances as rows. Writing a row twice does no harm."""

import sqlite3
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from typing import Self

from uxlab.model.events import ClockPair, Focus, Gap, InputEvent, Screen, Surface
from uxlab.storage.arrival import Arrival
from uxlab.storage.text import whole_characters

Fact = Focus | Surface | Screen | Gap | ClockPair
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """`arrived` finds the latest time of a session, the highest number at it, and the highest of all."""

    insert: str
    arrived: str

    @classmethod
    def of(cls, name: str, columns: Sequence[str]) -> Self:
        """Return the table whose first column is the time."""
        time = columns[0]
        all_columns = ("session_id", time, "seq", *columns[1:])
        values = f"VALUES ({', '.join('?' for _ in all_columns)})"
        session = ["FROM", name, "WHERE session_id = ?1"]
        latest = ["(SELECT", f"max({time})", *session, ")"]
        highest = ["(SELECT", "max(seq)", *session, ")"]
        return cls(
            insert=" ".join(["INSERT INTO", name, f"({', '.join(all_columns)})", values, "ON CONFLICT DO NOTHING"]),
            arrived=" ".join(["SELECT", f"{time}, max(seq),", *highest, *session, "AND", time, "=", *latest]),
        )


_EVENT = _Table.of("event", InputEvent._fields)
_TABLES: dict[type[Fact], _Table] = {
    kind: _Table.of(name, [field.name for field in fields(kind)])
    for kind, name in ((Focus, "focus"), (Surface, "surface"), (Screen, "screen"), (Gap, "gap"), (ClockPair, "clock"))
}
INSERT_EVENT = _EVENT.insert


class Facts:
    """Makes the rows of one session, in the order of their arrival also after a restart."""

    def __init__(self, connection: sqlite3.Connection, session_id: int) -> None:
        self._session_id = session_id
        self._events = _arrival(connection, _EVENT, session_id)
        self._facts = {kind: _arrival(connection, table, session_id) for kind, table in _TABLES.items()}

    def event_rows(self, events: Sequence[InputEvent]) -> list[Row]:
        """Return the rows for `INSERT_EVENT`."""
        session_id, number = self._session_id, self._events.number
        return [
            (session_id, t_ns, number(t_ns), kind, x, y, code, value, flags)
            for t_ns, kind, x, y, code, value, flags in events
        ]

    def fact_row(self, fact: Fact) -> tuple[str, Row]:
        """Return a statement and its row; half characters, which window titles may have, are replaced."""
        kind = type(fact)
        t_ns = fact.started_ns if isinstance(fact, Gap) else fact.t_ns
        values = [whole_characters(value) if isinstance(value, str) else value for value in astuple(fact)[1:]]
        return _TABLES[kind].insert, (self._session_id, t_ns, self._facts[kind].number(t_ns), *values)


def _arrival(connection: sqlite3.Connection, table: _Table, session_id: int) -> Arrival:
    latest_ns, at_latest, highest = connection.execute(table.arrived, (session_id,)).fetchone()
    return Arrival() if latest_ns is None else Arrival(latest_ns, at_latest, highest)
