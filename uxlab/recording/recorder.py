"""Joins session, input and storage: carries out commands, and lets pass what the input source sees."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from uxlab.model.design import Design, Privacy
from uxlab.model.events import ClockPair, Gap, GapReason
from uxlab.model.session import Action, ActionKind, SessionState
from uxlab.privacy.gate import Gate
from uxlab.questionnaires.own import loader
from uxlab.recording.aftermath import left_ns
from uxlab.recording.clock import SessionClock, has_jumped, jump_ns, resumed_origin
from uxlab.recording.commands import Command, Finish
from uxlab.recording.conduct import Context, action_for, moment_after, resumed_changes
from uxlab.recording.environment import Environment
from uxlab.recording.intake import Intake
from uxlab.recording.ports import InputSource, SessionStore, SourceHealth, SourceInfo, StopReport
from uxlab.recording.snapshot import Snapshot, after
from uxlab.recording.troubles import TroubleKind

_OFF_THE_RECORD = {SessionState.PAUSED, SessionState.BREAK}
_SIGN_OF_LIFE_NS = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An acknowledged command: it is on disk."""

    t_ns: int
    state: SessionState


class Recorder:
    """One session being recorded; what changes something belongs to one thread, what only tells to any."""

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
        self._gate = Gate()
        self._intake = Intake(store, self._gate, environment)
        self._began_ns = 0
        self._paused_since_ns: int | None = None
        self._snapshot = store.load()
        self._last_clock: ClockPair | None = None
        self._stopped: StopReport | None = None
        self._written = False

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is on disk."""
        return self._snapshot

    @property
    def design(self) -> Design:
        """The design as the session knows it."""
        return self._context.design

    @property
    def order(self) -> tuple[str, ...]:
        """The task keys in the order in which they are offered in this session."""
        return self._context.order_of(self._snapshot.session)

    @property
    def began_ns(self) -> int:
        """When this sitting began: all that it sees is later, and all that earlier ones saw is not."""
        return self._began_ns

    def now_ns(self) -> int:
        """Return the session's time; it never runs backwards."""
        return moment_after(self._snapshot, self._intake.clock.to_session_ns(self._read_clock().monotonic_ns))

    def to_session_ns(self, clock_ns: int) -> int:
        """Return the session's time for a reading of the monotonic clock."""
        return self._intake.clock.to_session_ns(clock_ns)

    def events_seen(self) -> int:
        """Return how many input events have arrived since the start of this recording."""
        return self._source.health().events

    def health(self) -> SourceHealth:
        """Return what the input source tells of itself."""
        return self._source.health()

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
            self._gate.close(paused.started_ns + self._intake.clock.origin_monotonic_ns)
        self._hide_windows_of_the_past(last_seen_ns)
        self._began_ns = self.now_ns()
        info = self._source.start(self._privacy, self._intake)
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
            self._snapshot = following
        finally:
            self._follow_state(at_ns if self._snapshot is following else self.now_ns())
        return Done(t_ns=at_ns, state=following.session.state)

    def use_design(self, design: Design) -> None:
        """Go on with a design that was changed meanwhile; tasks that are new come last in the order."""
        self._context = replace(self._context, design=design, load_questionnaire=loader(design.questionnaires))

    def set_own_windows(self, ids: Iterable[int]) -> None:
        """Take the system's numbers of all of uxlab's windows; input there is not the participant's."""
        self._source.set_own_windows(ids)

    def tick(self) -> None:
        """Leave a sign of life every 2 s, so that a crash can be dated; call about once a second."""
        reading = self._read_clock()
        last = self._last_clock
        if last is None or reading.monotonic_ns - last.monotonic_ns >= _SIGN_OF_LIFE_NS:
            self._note_clock()

    def finish(self, *, actor: str) -> Done:
        """End the session for good, an open attempt as stopped."""
        return self.perform(Finish(), actor=actor)

    def stop(self) -> StopReport:
        """Stop capturing, in order."""
        if self._stopped is None:
            self._stopped = self._stop_capture()
        return self._stopped

    def close(self) -> StopReport:
        """Stop capturing and write everything; a session that is not finished can be resumed. The study stays open.

        Raises:
            StorageTrouble: something could not be written yet; call again.
        """
        report = self.stop()
        if not self._written:
            self._store.close()
            self._written = True
        return report

    # Inside.

    def _stop_capture(self) -> StopReport:
        if self._paused_since_ns is not None:
            self._note_gap(self._paused_since_ns, self.now_ns(), GapReason.PAUSE)
        report = self._source.stop()
        if not report.complete or report.sent != report.received:
            now_ns = self.now_ns()
            missing = f"{report.sent} events sent, {report.received} arrived"
            gap = self._note_gap(now_ns, now_ns, GapReason.LOST_EVENTS, missing)
            self._intake.shout(TroubleKind.LOST, f"Capture did not end in order: {missing}. The gap is marked.", gap)
        self._note_clock()
        return report

    def _hide_windows_of_the_past(self, last_seen_ns: int) -> None:
        """End what is known of uxlab's windows of an earlier sitting, for they are gone, under whatever name."""
        latest = {surface.name: surface for surface in self._store.surfaces()}
        for surface in latest.values():
            if surface.visible or surface.active:
                self._intake.note_surface(replace(surface, t_ns=last_seen_ns, visible=False, active=False))

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
        self._intake.clock = SessionClock(origin_ns)

    def _note_interruption(self, last_seen_ns: int) -> None:
        now_ns, last_seen_ns = self.now_ns(), left_ns(self._snapshot, last_seen_ns)
        self._note_gap(last_seen_ns, now_ns, GapReason.CRASH, "uxlab was not running")
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
            clock_ns = at_ns + self._intake.clock.origin_monotonic_ns
            self._gate.close(clock_ns)
            self._source.pause(clock_ns)
            self._paused_since_ns = at_ns

    def _go_on(self, at_ns: int) -> None:
        if self._paused_since_ns is not None:
            clock_ns = at_ns + self._intake.clock.origin_monotonic_ns
            self._note_gap(self._paused_since_ns, at_ns, GapReason.PAUSE)
            self._gate.open(clock_ns)
            self._source.resume(clock_ns)
            self._paused_since_ns = None

    def _note_gap(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str = "") -> Gap:
        gap = Gap(started_ns=started_ns, ended_ns=ended_ns, reason=reason, detail=detail)
        self._intake.note_gap(gap)
        return gap

    def _note_clock(self) -> None:
        reading = self._read_clock()
        pair = ClockPair(
            t_ns=self._intake.clock.to_session_ns(reading.monotonic_ns),
            monotonic_ns=reading.monotonic_ns,
            wall_ns=reading.wall_ns,
            utc_offset_s=reading.utc_offset_s,
            boot_id=reading.boot_id,
        )
        if self._last_clock is not None and has_jumped(self._last_clock, pair):
            self._note_jump(self._last_clock, pair)
        self._last_clock = pair
        self._store.add_circumstance(pair)

    def _note_jump(self, last: ClockPair, pair: ClockPair) -> None:
        seconds = jump_ns(last, pair) / 1e9
        detail = f"the wall clock jumped by {seconds:.1f} s"
        gap = self._note_gap(last.t_ns, pair.t_ns, GapReason.SLEEP, detail)
        sentence = f"The computer slept or its clock was set ({seconds:+.1f} s). The gap is marked."
        self._intake.shout(TroubleKind.GAP, sentence, gap)
