"""The parent's side of capture: starts the child, watches it, starts it again, and hands on what it says."""

import logging
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from threading import Event, Lock, Thread
from time import perf_counter_ns

from uxlab.capture.chords import ChordTable
from uxlab.capture.helper import Helper, child_command
from uxlab.capture.protocol import (
    Beat,
    Blind,
    ChordPressed,
    Configure,
    End,
    Events,
    Failed,
    Message,
    OwnWindows,
    PauseFrom,
    Ready,
    ResumeFrom,
    Screens,
    Silent,
    Stop,
)
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import KeyPrivacy, Privacy, WindowPrivacy
from uxlab.model.events import Focus, GapReason, Surface
from uxlab.recording.ports import CaptureSink, SourceHealth, SourceInfo, StopReport

_log = logging.getLogger(__name__)

_READY_WITHIN_S = 10.0
_END_WITHIN_S = 4.0
_HUNG_AFTER_S = 3.0
_WATCH_EVERY_S = 0.5
_RETRY_EVERY_S = 2.0
_NEVER_STARTED = "Capture did not start within 10 s. Close other recorders and try again."
_ENDED_AT_ONCE = "The capture helper ended before it could record; install uxlab anew."
_ENDED = "Capture ended unexpectedly and is started again; what happens until then is not recorded."
_HUNG = "Capture hung and is started again; what happens until then is not recorded."
_NO_LAST_WORD = "capture did not end in order"


@dataclass(slots=True)
class _Counts:
    events: int = 0
    sent_by_ended_children: int = 0
    restarts: int = 0
    missing: int = 0
    last_event_ns: int | None = None


class CaptureSource:
    """Mouse and keyboard of this machine, through a supervised child; fulfils `InputSource`.

    `own_windows`: X ids of windows whose input is the moderator's. `command`: how to start the child.
    """

    def __init__(
        self, chords: ChordTable, own_windows: tuple[int, ...] = (), command: Callable[[], list[str]] = child_command
    ) -> None:
        table = tuple((int(chord.modifiers), chord.key, line) for chord, line in chords.items())
        self._config = Configure(
            KeyPrivacy.OFF.value, WindowPrivacy.OFF.value, table, own_windows, own_process=os.getpid()
        )
        self._command = command
        self._spawned = False
        self._counts = _Counts()
        self._ready, self._stopping, self._ended = Event(), Event(), Event()
        self._telling = Lock()
        self._info: SourceInfo | None = None
        self._failure = ""
        self._silence: Silent | None = None
        self._trouble_told = False
        self._complete_until_ns = 0
        self._sent: int | None = None

    def start(self, privacy: Privacy, sink: CaptureSink) -> SourceInfo:
        """Start the child; return once its hooks are live.

        Raises:
            CaptureUnavailable: it cannot see input, with what to do about it.
        """
        self._sink = sink
        keys, windows, rate_hz = privacy.keys.value, privacy.windows.value, privacy.move_rate_hz
        self._config = replace(self._config, keys=keys, windows=windows, move_rate_hz=rate_hz)
        try:
            self._spawn()
        except OSError as problem:
            raise CaptureUnavailable(f"The capture helper cannot be started ({problem}); install uxlab anew.") from None
        Thread(target=self._run, name="capture", daemon=True).start()
        Thread(target=self._watch, name="capture-watch", daemon=True).start()
        answered = self._ready.wait(_READY_WITHIN_S)
        if self._info is None:
            self._stopping.set()
            self._child.kill()
            self._ended.wait(_END_WITHIN_S)
            raise CaptureUnavailable(self._failure or (_ENDED_AT_ONCE if answered else _NEVER_STARTED))
        return self._info

    def pause(self, clock_ns: int) -> None:
        """Drop, in the child, what happens from this moment on."""
        with self._telling:
            self._config = replace(self._config, paused_since_ns=clock_ns)
            self._child.tell(PauseFrom(clock_ns))

    def resume(self, clock_ns: int) -> None:
        """Record again what happens from this moment on."""
        with self._telling:
            self._config = replace(self._config, paused_since_ns=None)
            self._child.tell(ResumeFrom(clock_ns))

    def set_own_windows(self, ids: Iterable[int]) -> None:
        """Take the X ids of all of uxlab's windows that there are now, menus too; from any thread, at any time."""
        with self._telling:
            own_windows = tuple(ids)
            self._config = replace(self._config, own_windows=own_windows)
            if self._spawned:
                self._child.tell(OwnWindows(own_windows))

    def health(self) -> SourceHealth:
        """Return counts since the start."""
        return SourceHealth(
            events=self._counts.events,
            restarts=self._counts.restarts,
            last_event_clock_ns=self._counts.last_event_ns,
            missing=self._counts.missing,
            complete_until_clock_ns=self._complete_until_ns,
            live=self._ready.is_set() and not self._ended.is_set(),
        )

    def stop(self) -> StopReport:
        """Have the child deliver what is under way and end; a child that does not answer in 4 s is killed.

        Without its word that this was all, a gap since the last moment it vouched for is reported.
        """
        self._stopping.set()
        with self._telling:
            self._child.tell(Stop())
        self._ended.wait(_END_WITHIN_S)
        self._child.kill()
        self._ended.wait(_END_WITHIN_S)
        complete = self._sent is not None
        if not complete:
            since_ns = self._complete_until_ns if self._silence is None else self._silence.since_ns
            self._sink.on_gap(since_ns, perf_counter_ns(), GapReason.LOST_EVENTS, self._failure or _NO_LAST_WORD)
        sent = self._counts.sent_by_ended_children + (self._sent or 0)
        return StopReport(sent=sent, received=self._counts.events, complete=complete)

    def _spawn(self) -> None:
        """Start a child that knows the present configuration before any other command can reach it."""
        with self._telling:
            self._child = Helper(self._command())
            self._child.tell(self._config)
            self._spawned = True

    def _run(self) -> None:
        """Read one child after the other until told to stop."""
        try:
            self._read_child()
            while self._info is not None and self._restart():
                self._read_child()
        finally:
            self._bury_child()
            self._ended.set()
            self._ready.set()

    def _read_child(self) -> None:
        for message in self._child.messages():
            self._take(message)

    def _bury_child(self) -> None:
        self._child.kill()
        with self._telling:
            self._child.bury()

    def _restart(self) -> bool:
        """Start the next child, at most one every 2 s; return False if it is time to stop instead."""
        self._bury_child()
        if self._stopping.is_set():
            return False
        silent = self._silence is not None and self._ready.is_set()  # told once capture is back
        self._ready.clear()
        self._counts.sent_by_ended_children = self._counts.events
        self._tell_trouble(self._failure or ("" if silent else _ENDED))
        pause_s = max(0.0, _RETRY_EVERY_S - self._child.age_s)
        while not self._stopping.wait(pause_s):
            try:
                self._spawn()
            except OSError as problem:
                self._tell_trouble(f"Capture cannot be started again ({problem}); it is tried every 2 s.")
                pause_s = _RETRY_EVERY_S
            else:
                return True
        return False

    def _tell_trouble(self, sentence: str) -> None:
        """Say once what is wrong, not at every attempt to put it right."""
        if sentence and not self._trouble_told:
            self._trouble_told = True
            self._sink.on_trouble(sentence)

    def _take(self, message: Message) -> None:
        match message:
            case Events(events):
                self._counts.events += len(events)
                self._counts.last_event_ns = events[-1].t_ns
                self._sink.on_events(events)
            case Beat(complete_until_ns, sent):
                self._complete_until_ns = complete_until_ns
                self._counts.missing = self._counts.sent_by_ended_children + sent - self._counts.events
            case ChordPressed(script_line, clock_ns):
                self._sink.on_chord(script_line, clock_ns)
            case Focus() | Surface() | Screens() | Blind() as fact:
                self._hand_on(fact)
            case Ready() as ready:
                self._on_ready(ready)
            case Silent() as silence:
                self._silence = silence
            case Failed(sentence):
                self._failure = sentence
            case End(sent):
                self._sent = sent
            case _:
                _log.error("the capture child sent a command, %s", type(message).__name__)

    def _hand_on(self, fact: Focus | Surface | Screens | Blind) -> None:
        match fact:
            case Focus():
                self._sink.on_focus(fact)
            case Surface():
                self._sink.on_surface(fact)
            case Screens(screens):
                self._sink.on_screens(screens)
            case Blind(started_ns, ended_ns, reason, detail):
                self._sink.on_gap(started_ns, ended_ns, reason, detail)

    def _on_ready(self, ready: Ready) -> None:
        if self._info is not None:
            self._counts.restarts += 1
            self._tell_gap(ready.clock_ns)
        self._failure, self._silence, self._trouble_told = "", None, False
        self._info = SourceInfo(backend=ready.backend, environment=tuple(sorted(ready.environment.items())))
        self._complete_until_ns = ready.clock_ns
        self._ready.set()

    def _tell_gap(self, until_ns: int) -> None:
        """Tell what was missed until now, when capture is back."""
        if self._silence is None:
            why = self._failure or "capture had ended"
            self._sink.on_gap(self._complete_until_ns, until_ns, GapReason.HELPER_RESTART, why)
        else:
            why = f"while {self._silence.witness}"
            self._sink.on_gap(self._silence.since_ns, until_ns, GapReason.SILENT_HOOK, why)

    def _watch(self) -> None:
        """Kill a child that has fallen silent; reading its end starts the next one."""
        while not self._stopping.wait(_WATCH_EVERY_S):
            child = self._child
            if child.silent_s > (_HUNG_AFTER_S if self._ready.is_set() else _READY_WITHIN_S):
                self._failure = self._failure or _HUNG
                child.kill()
