"""What sessions' indexes tell: where there is none it is made, and kept where the study may be written to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from uxlab.errors import Cancelled
from uxlab.lab.pointer_watch import Watch
from uxlab.model.results import SessionData
from uxlab.model.session import SessionState
from uxlab.storage.pointer_index import Activity, find_index, has_input, read_activity, read_strides
from uxlab.storage.pointer_points import Rests
from uxlab.storage.review_sessions import Change, Write
from uxlab.storage.study_file import StudyToRead
from uxlab.storage.timeline_store import save_index
from uxlab.timeline.input_index import InputIndex


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

    def strides(self) -> Iterator[Rests]:
        """Yield where the pointer was in each attempt, to within some pixels."""
        for visit, index in self._indexes():
            read = partial(read_strides, visit=visit, index=index, task=self.task, watch=self.watch)
            yield from self.study.read(read)

    def activity(self, least_ns: int) -> Iterator[Activity]:
        """Yield what was done in each attempt; dead time lasts at least `least_ns`."""
        for visit, index in self._indexes():
            read = partial(read_activity, visit=visit, index=index, task=self.task, least_ns=least_ns, watch=self.watch)
            yield from self.study.read(read)

    def _indexes(self) -> Iterator[tuple[SessionData, InputIndex]]:
        for visit in self.visits:
            if self.study.read(partial(has_input, visit=visit, task=self.task)):
                yield visit, self._index(visit)

    def _index(self, visit: SessionData) -> InputIndex:
        """Return the index of a session; that of one which goes on is soon out of date, and not kept."""
        uid, tell = visit.session.uid, partial(self.watch.tell_of, visit)
        found = self.study.read(partial(find_index, uid=uid, progress=tell, cancelled=self.watch.cancelled))
        if found is None:
            raise Cancelled("Reading was stopped; nothing was changed.")
        index, stamp = found
        if stamp is not None and visit.session.state is SessionState.FINISHED:
            self.write(partial(save_index, uid=uid, index=index, stamp=stamp))
        return index
