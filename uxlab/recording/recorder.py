"""Joins session, input and storage: carries out commands, and passes on what the input source sees."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from uxlab.errors import StorageTrouble
from uxlab.model.design import Privacy
from uxlab.model.events import ClockPair, Focus, Gap, GapReason, InputEvent, Screen, Surface
from uxlab.model.session import Action, ActionKind, SessionState
from uxlab.privacy.gate import Gate
from uxlab.recording.clock import SessionClock, has_jumped, jump_ns, resumed_origin
from uxlab.recording.commands import Command, Finish
from uxlab.recording.conduct import Context, action_for, moment_after, resumed_changes
from uxlab.recording.ports import InputSource, SessionStore, SourceInfo, StopReport
from uxlab.recording.snapshot import Snapshot, after

_OFF_THE_RECORD = {SessionState.PAUSED, SessionState.BREAK}
_SIGN_OF_LIFE_NS = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """One moment on the machine's clocks."""

    monotonic_ns: int
    wall_ns: int
    utc_offset_s: int
    boot_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The machine's clocks, and whom the recorder tells.

    The callbacks run on the input source's thread; `on_chord` gets a script line and the session time.
    """

    read_clock: Callable[[], ClockReading]
    on_chord: Callable[[str, int], None]
    on_trouble: Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An acknowledged command: it is on disk."""

    t_ns: int
    state: SessionState


class Recorder:
    """One session being recorded; `perform`, `tick` and `close` belong to one thread, the rest to the source's."""

    def __init__(
        self,
        store: SessionStore,
        source: InputSource,
        context: Context,
        privacy: Privacy,
        environment: Environment,
    ) -> None:
        self._store = store
        self._source = source
        self._context = context
        self._privacy = privacy
        self._read_clock = environment.read_clock
        self._listeners = environment
        self._gate = Gate()
        self._paused_since_ns: int | None = None
        self._snapshot = store.load()
        self._clock = SessionClock(0)
        self._last_clock: ClockPair | None = None
        self._stopped: StopReport | None = None

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is on disk."""
        return self._snapshot

    def now_ns(self) -> int:
        """Return the session's time; it never runs backwards."""
        return moment_after(self._snapshot, self._clock.to_session_ns(self._read_clock().monotonic_ns))

    def to_session_ns(self, clock_ns: int) -> int:
        """Return the session's time for a reading of the monotonic clock."""
        return self._clock.to_session_ns(clock_ns)

    def events_seen(self) -> int:
        """Return how many input events have arrived since the start of this recording."""
        return self._source.health().events

    def start(self, *, resumed: bool) -> SourceInfo:
        """Set the clock, begin to capture, and note what was missed if the session goes on after an interruption.

        Raises:
            CaptureUnavailable: input cannot be seen here.
            StorageTrouble: the disk refused.
        """
        last_seen_ns = self._store.last_sign_of_life_ns() if resumed else 0
        self._set_clock(last_seen_ns, resumed=resumed)
        paused = self._snapshot.open_pause
        if paused is not None:
            self._gate.close(paused.started_ns + self._clock.origin_monotonic_ns)
        info = self._source.start(self._privacy, self)
        self._store.set_environment((("backend", info.backend), *info.environment))
        if resumed:
            self._note_interruption(last_seen_ns)
        self._follow_state(self.now_ns() if paused is None else paused.started_ns)
        self._note_clock()
        return info

    def perform(self, command: Command, *, actor: str, t_ns: int | None = None) -> Done:
        """Carry out a command, as of `t_ns` or now; it is on disk when this returns.

        Raises:
            Refused: the session's state does not allow it.
            StorageTrouble: the disk refused; the session stands as before.
        """
        at_ns = self.now_ns() if t_ns is None else moment_after(self._snapshot, t_ns)
        action = action_for(command, self._snapshot, at_ns, self._context, actor=actor)
        following = after(self._snapshot, action)
        # Off the record begins before the disk knows, and ends after it does: what is in doubt is not kept.
        if following.session.state in _OFF_THE_RECORD:
            self._go_off(at_ns)
        try:
            self._store.commit(action, following.session)
        except StorageTrouble:
            self._follow_state(self.now_ns())
            raise
        self._snapshot = following
        self._follow_state(at_ns)
        return Done(t_ns=at_ns, state=following.session.state)

    def tick(self) -> None:
        """Leave a sign of life every 2 s, so that a crash can be dated; call about once a second."""
        reading = self._read_clock()
        last = self._last_clock
        if last is None or reading.monotonic_ns - last.monotonic_ns >= _SIGN_OF_LIFE_NS:
            self._note_clock()

    def finish(self, *, actor: str) -> Done:
        """End the session for good, an open attempt as stopped."""
        return self.perform(Finish(), actor=actor)

    def close(self) -> StopReport:
        """Stop capturing, in order, and write everything; a session that is not finished can be resumed.

        Raises:
            StorageTrouble: something could not be written yet; call again.
        """
        if self._stopped is None:
            self._stopped = self._stop_capture()
        self._store.close()
        return self._stopped

    # What the input source sees; on its thread.

    def on_events(self, events: Sequence[InputEvent]) -> None:
        """Store events, on the session's clock, unless they happened off the record."""
        origin_ns, lets_pass = self._clock.origin_monotonic_ns, self._gate.lets_pass
        self._store.add_events([InputEvent(e[0] - origin_ns, *e[1:]) for e in events if lets_pass(e[0])])

    def on_chord(self, line: str, clock_ns: int) -> None:
        """Pass on a moderator chord."""
        self._listeners.on_chord(line, self._clock.to_session_ns(clock_ns))

    def on_focus(self, focus: Focus) -> None:
        """Store which application is in front."""
        if self._gate.lets_pass(focus.t_ns):
            self._store.add_circumstance(replace(focus, t_ns=self._clock.to_session_ns(focus.t_ns)))

    def on_surface(self, surface: Surface) -> None:
        """Store where one of uxlab's windows is."""
        self._store.add_circumstance(replace(surface, t_ns=self._clock.to_session_ns(surface.t_ns)))

    def on_screens(self, screens: Sequence[Screen]) -> None:
        """Store the monitors."""
        for screen in screens:
            self._store.add_circumstance(replace(screen, t_ns=self._clock.to_session_ns(screen.t_ns)))

    def on_gap(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        """Store a span in which nothing was seen, and shout."""
        start_ns, end_ns = self._clock.to_session_ns(started_ns), self._clock.to_session_ns(ended_ns)
        self._add_gap(start_ns, end_ns, reason, detail)
        self._listeners.on_trouble(
            f"No input was seen for {(end_ns - start_ns) / 1e9:.1f} s ({reason.value}: {detail}). "
            "The gap is marked; keep going."
        )

    def on_trouble(self, sentence: str) -> None:
        """Pass on what the moderator must see."""
        self._listeners.on_trouble(sentence)

    # Inside.

    def _stop_capture(self) -> StopReport:
        if self._paused_since_ns is not None:
            self._add_gap(self._paused_since_ns, self.now_ns(), GapReason.PAUSE, "")
        report = self._source.stop()
        if not report.complete or report.sent != report.received:
            now_ns = self.now_ns()
            missing = f"{report.sent} events sent, {report.received} arrived"
            self._add_gap(now_ns, now_ns, GapReason.LOST_EVENTS, missing)
            self._listeners.on_trouble(f"Capture did not end in order: {missing}. The gap is marked.")
        self._note_clock()
        return report

    def _set_clock(self, last_seen_ns: int, *, resumed: bool) -> None:
        reading = self._read_clock()
        origin_ns = reading.monotonic_ns
        if resumed:
            origin_ns = resumed_origin(
                self._store.last_clock(),
                last_seen_ns,
                monotonic_ns=reading.monotonic_ns,
                wall_ns=reading.wall_ns,
                boot_id=reading.boot_id,
            )
        self._clock = SessionClock(origin_ns)

    def _note_interruption(self, last_seen_ns: int) -> None:
        now_ns = self.now_ns()
        self._add_gap(last_seen_ns, now_ns, GapReason.CRASH, "uxlab was not running")
        self._store.flush()  # another crash in a moment must not take the account of this one with it
        changes = resumed_changes(self._snapshot, last_seen_ns, now_ns, self._context.new_uid)
        if changes:
            action = Action(
                uid=self._context.new_uid(), t_ns=now_ns, actor="uxlab", kind=ActionKind.DO,
                command="resume after an interruption", changes=changes, undoable=False,
            )  # fmt: skip
            following = after(self._snapshot, action)
            self._store.commit(action, following.session)
            self._snapshot = following

    def _follow_state(self, at_ns: int) -> None:
        if self._snapshot.session.state in _OFF_THE_RECORD:
            self._go_off(at_ns)
        else:
            self._go_on(at_ns)

    def _go_off(self, at_ns: int) -> None:
        if self._paused_since_ns is None:
            clock_ns = at_ns + self._clock.origin_monotonic_ns
            self._gate.close(clock_ns)
            self._source.pause(clock_ns)
            self._paused_since_ns = at_ns

    def _go_on(self, at_ns: int) -> None:
        if self._paused_since_ns is not None:
            clock_ns = at_ns + self._clock.origin_monotonic_ns
            self._add_gap(self._paused_since_ns, at_ns, GapReason.PAUSE, "")
            self._gate.open(clock_ns)
            self._source.resume(clock_ns)
            self._paused_since_ns = None

    def _add_gap(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        self._store.add_circumstance(Gap(started_ns=started_ns, ended_ns=ended_ns, reason=reason, detail=detail))

    def _note_clock(self) -> None:
        reading = self._read_clock()
        pair = ClockPair(
            t_ns=self._clock.to_session_ns(reading.monotonic_ns),
            monotonic_ns=reading.monotonic_ns,
            wall_ns=reading.wall_ns,
            utc_offset_s=reading.utc_offset_s,
            boot_id=reading.boot_id,
        )
        if self._last_clock is not None and has_jumped(self._last_clock, pair):
            seconds = jump_ns(self._last_clock, pair) / 1e9
            self._add_gap(
                self._last_clock.t_ns, pair.t_ns, GapReason.SLEEP, f"the wall clock jumped by {seconds:.1f} s"
            )
            self._listeners.on_trouble(
                f"The computer slept or its clock was set ({seconds:+.1f} s). The gap is marked."
            )
        self._last_clock = pair
        self._store.add_circumstance(pair)
