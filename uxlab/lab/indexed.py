"""What sessions' indexes tell: where there is none it is made, and kept where the study may be written to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from uxlab.errors import Cancelled
from uxlab.lab.pointer_watch import Watch
from uxlab.model.results import SessionData
from uxlab.model.session import SessionState
from uxlab.storage.pointer_index import (
    Activity,
    Find,
    find_index,
    find_stays,
    find_trail,
    has_input,
    read_activity,
    read_stays,
    read_ways,
)
from uxlab.storage.pointer_points import Rests, Travel
from uxlab.storage.review_sessions import Change, Write
from uxlab.storage.study_file import StudyToRead
from uxlab.storage.timeline_store import save_index

_T = TypeVar("_T")


def write_nothing(_change: Change) -> None:
    """Write nothing, to a file that may only be read."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """Sessions of a study whose indexes are read, and the one task that is meant, None for all.

    Every method raises Cancelled where the `watch` does. `write`: where an index goes that had to be made.
    """

    study: StudyToRead
    visits: tuple[SessionData, ...]
    task: str | None
    watch: Watch
    write: Write = write_nothing

    def rests(self) -> Iterator[Rests]:
        """Yield where the pointer was in each attempt, as cells of a heat map."""
        for visit, stays in self._found(find_stays):
            read = partial(read_stays, visit=visit, stays=stays, task=self.task, watch=self.watch)
            yield from self.study.read(read)

    def ways(self) -> Iterator[Travel]:
        """Yield the way of the pointer in each attempt, from cell to cell of a heat map, and click."""
        for visit, trail in self._found(find_trail):
            read = partial(read_ways, visit=visit, trail=trail, task=self.task, watch=self.watch)
            yield from self.study.read(read)

    def activity(self, least_ns: int) -> Iterator[Activity]:
        """Yield what was done in each attempt; dead time lasts at least `least_ns`."""
        for visit, index in self._found(find_index):
            read = partial(read_activity, visit=visit, index=index, task=self.task, least_ns=least_ns, watch=self.watch)
            yield from self.study.read(read)

    def _found(self, find: Find[_T]) -> Iterator[tuple[SessionData, _T]]:
        for visit in self.visits:
            if self.study.read(partial(has_input, visit=visit, task=self.task)):
                yield visit, self._told(visit, find)

    def _told(self, visit: SessionData, find: Find[_T]) -> _T:
        """Return what is found of a session; the index of one which goes on is soon out of date, and not kept."""
        uid, tell = visit.session.uid, partial(self.watch.tell_of, visit)
        found = self.study.read(lambda file: find(file, uid, tell, self.watch.cancelled))
        if found is None:
            raise Cancelled("Reading was stopped; nothing was changed.")
        told, made = found
        if made is not None and visit.session.state is SessionState.FINISHED:
            self.write(partial(save_index, uid=uid, made=made))
        return told
