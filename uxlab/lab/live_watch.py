"""Watches a session under way for the window that shows it: input, gaps, troubles, the disk.

What the capture thread has to tell is only laid down here; everything else happens on the session's own thread.
"""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event

from uxlab.errors import StorageTrouble
from uxlab.lab.live_counts import LiveCounts
from uxlab.lab.live_state import ChordPress, Input, Keeping
from uxlab.model.events import Gap, GapReason, InputEvent, Surface
from uxlab.recording.activity import Activity, per_second
from uxlab.recording.elapsed import active_spans
from uxlab.recording.environment import Passed
from uxlab.recording.ports import SourceHealth
from uxlab.recording.recorder import Recorder
from uxlab.recording.troubles import Trouble, TroubleKind, Troubles
from uxlab.storage.study_file import StudyToRecord

_DISK_EVERY_NS = 5_000_000_000
_EVER_NS = 2**63 - 1
_DOWN = "Capture is being started again; what happens until then is not recorded."

Arrival = Passed | Trouble | ChordPress


class Arrivals:
    """Where other threads lay down what they have to tell; that never fails, and never waits."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[Arrival] = SimpleQueue()
        self._urgent = Event()

    def put(self, arrival: Arrival) -> None:
        """Lay something down, to be looked at soon."""
        self._queue.put(arrival)

    def press(self, line: str, t_ns: int) -> None:
        """Lay down a chord, to be looked at now."""
        self._queue.put(ChordPress(line=line, t_ns=t_ns))
        self._urgent.set()

    def take(self) -> Iterator[Arrival]:
        """Yield what has arrived; whatever is not asked for stays."""
        with suppress(Empty):
            while True:
                yield self._queue.get_nowait()

    def wait(self, seconds: float) -> None:
        """Return when something urgent has arrived, or after some time."""
        self._urgent.wait(seconds)
        self._urgent.clear()


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What was recorded of a session before this sitting."""

    surfaces: tuple[Surface, ...] = ()
    input: Iterable[list[InputEvent]] = ()


class Watch:
    """What was seen of a session so far; belongs to the session's thread. `ending`: capture may end now."""

    def __init__(self, recorder: Recorder, study: StudyToRecord, *, keys_kept: bool = True) -> None:
        self._recorder = recorder
        self._study = study
        self._counts = LiveCounts(keys_kept=keys_kept)
        self._activity = Activity()
        self._gaps: tuple[Gap, ...] = ()
        self._refused_ns: int | None = None
        self._disk_free_bytes: int | None = None
        self._disk_due_ns = 0
        self.troubles = Troubles()
        self.ending = False

    def recall(self, past: Past) -> None:
        """Count what was recorded in earlier sittings."""
        for surface in past.surfaces:
            self._counts.see_surface(surface)
        for events in past.input:
            self._counts.see_events(events)

    def see(self, arrival: Passed | Trouble) -> None:
        """Take what has passed or gone wrong."""
        match arrival:
            case Trouble():
                self.troubles.tell(arrival)
            case Surface():
                self._counts.see_surface(arrival)
            case Gap(reason=reason):
                self._gaps += () if reason is GapReason.PAUSE else (arrival,)
            case _:
                self._counts.see_events(arrival)
                self._activity.see(arrival)

    def refused(self, trouble: StorageTrouble, now_ns: int) -> None:
        """Take that the disk refused a command."""
        self._refused_ns = now_ns
        self.troubles.tell(Trouble(kind=TroubleKind.DISK, sentence=str(trouble), t_ns=now_ns))

    def accepted(self) -> None:
        """Take that the disk has written a command."""
        self._refused_ns = None

    def look(self, now_ns: int) -> tuple[Input, Keeping]:
        """Return what is known now, and let troubles that are mended be over."""
        health = self._recorder.health()
        kept = self._keeping(now_ns)
        self._judge_capture(health, now_ns)
        self._judge_disk(kept, now_ns)
        return self._input(health, now_ns), kept

    def _input(self, health: SourceHealth, now_ns: int) -> Input:
        bins = self._activity.bins(now_ns)
        snapshot = self._recorder.snapshot
        attempt = snapshot.open_attempt
        beat = health.complete_until_clock_ns
        return Input(
            activity=bins,
            events=health.events,
            events_per_s=per_second(bins),
            last_event_ns=self._activity.last_ns,
            heartbeat_ns=None if beat is None else self._recorder.to_session_ns(beat),
            dropped=health.missing,
            restarts=health.restarts,
            excluded=self._counts.excluded(),
            clicks=0 if attempt is None else self._counts.clicks_within(active_spans(snapshot, attempt, _EVER_NS)),
            gaps=self._gaps,
        )

    def _keeping(self, now_ns: int) -> Keeping:
        writer = self._study.writer
        if now_ns >= self._disk_due_ns:
            self._disk_free_bytes = _free_bytes(self._study.path)
            self._disk_due_ns = now_ns + _DISK_EVERY_NS
        return Keeping(
            waiting=writer.rows_waiting(),
            saved_ns=now_ns - int(writer.unwritten_s * 1e9),
            disk_free_bytes=self._disk_free_bytes,
        )

    def _judge_capture(self, health: SourceHealth, now_ns: int) -> None:
        if health.live:
            self.troubles.mend(TroubleKind.CAPTURE, now_ns)
        elif not self.ending and all(one.kind is not TroubleKind.CAPTURE for one in self.troubles.standing):
            self.troubles.tell(Trouble(kind=TroubleKind.CAPTURE, sentence=_DOWN, t_ns=now_ns))

    def _judge_disk(self, kept: Keeping, now_ns: int) -> None:
        sentence = self._study.writer.trouble
        if sentence is not None:
            self.troubles.tell(Trouble(kind=TroubleKind.DISK, sentence=sentence, t_ns=now_ns))
        elif self._refused_ns is None or kept.saved_ns > self._refused_ns + _WRITTEN_SINCE_NS:
            self.troubles.mend(TroubleKind.DISK, now_ns)


_WRITTEN_SINCE_NS = 3_000_000_000
"""A sign of life is written every 2 s, so that whatever was refused longer ago would have been refused again."""


def _free_bytes(path: Path) -> int | None:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return None
