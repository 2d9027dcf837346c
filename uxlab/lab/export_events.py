"""The input events of a study for an export, read as they are written, so that memory holds some thousands of them."""

from collections.abc import Iterable, Iterator

from uxlab.errors import Cancelled
from uxlab.model.design import ConsentKind
from uxlab.model.events import InputEvent
from uxlab.model.results import SessionData, StudyData
from uxlab.report.progress import Asked, Progress
from uxlab.report.tables.events import event_rows
from uxlab.report.tables.places import Places
from uxlab.report.tables.table import Value
from uxlab.storage.event_stream import AT_ONCE
from uxlab.storage.recorded import Recorded

_TABLES_SHARE = 0.05
_END_SHARE = 0.98


class EventSource:
    """Yields rows of events, tells how far it is, and stops where that is wished.

    A key itself is told of only while the participant's consent to that is in force.
    """

    def __init__(self, recorded: Recorded, data: StudyData, progress: Progress, cancelled: Asked) -> None:
        self._recorded = recorded
        self._places = Places.of(data)
        self._progress = progress
        self._cancelled = cancelled
        counted = recorded.event_counts()
        self.sessions = tuple(one for one in data.sessions if one.session.uid in counted)
        self._total = max(1, sum(counted[one.session.uid] for one in self.sessions))
        self._done = 0
        self._literal = {
            person.code for person in data.design.participants if ConsentKind.LITERAL_KEYS in person.consents
        }

    def all_rows(self) -> Iterator[tuple[Value, ...]]:
        """Yield the rows of every session."""
        for one in self.sessions:
            yield from self.rows(one)

    def rows(self, one: SessionData) -> Iterator[tuple[Value, ...]]:
        """Yield the rows of a session.

        Raises:
            Cancelled: somebody wants to stop.
        """
        literal = one.session.participant in self._literal
        return event_rows(one, self._places, self._events(one), literal=literal)

    def step(self, doing: str) -> None:
        """Tell what is done now.

        Raises:
            Cancelled: somebody wants to stop.
        """
        if self._cancelled():
            raise Cancelled("The export was cancelled; no file was written.")
        done = min(1.0, self._done / self._total)
        self._progress(_TABLES_SHARE + done * (_END_SHARE - _TABLES_SHARE) if self._done else 0.0, doing)

    def _events(self, one: SessionData) -> Iterable[InputEvent]:
        who = f"{one.session.participant}, session {self._places.sessions[one.session.uid]}"
        for events in self._recorded.events(one.session.uid):
            self.step(f"Writing the events of {who}")
            yield from events
            self._done += AT_ONCE
