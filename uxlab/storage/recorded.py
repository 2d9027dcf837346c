"""Everything that a study has recorded, in one state of the file, though a recorder goes on writing to it."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from uxlab.model.events import InputEvent
from uxlab.model.problems import Problem
from uxlab.model.results import StudyData
from uxlab.storage.event_stream import count_events, participant_events
from uxlab.storage.problems import read_problems
from uxlab.storage.results import read_study_data

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Recorded:
    """A study without those who were erased, and its input events to be read one after the other."""

    data: StudyData
    problems: tuple[Problem, ...]
    _connection: sqlite3.Connection

    def events(self, session_uid: str) -> Iterator[list[InputEvent]]:
        """Yield a session's events of the participant, in the order of time, some thousands at once."""
        return participant_events(self._connection, session_uid)

    def event_counts(self) -> dict[str, int]:
        """Return how many events of any kind each session has that has any, by its uid."""
        return count_events(self._connection)


def in_one_state(connection: sqlite3.Connection, use: Callable[[Recorded], _T]) -> _T:
    """Return what `use` makes of everything recorded; what is written meanwhile is not among it."""
    connection.execute("BEGIN")
    try:
        return use(Recorded(read_study_data(connection), read_problems(connection), connection))
    finally:
        connection.execute("ROLLBACK")
