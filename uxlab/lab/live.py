"""A session under way inside an open study, on threads of its own: whoever shows it never waits for it.

Commands, chords and the regular look at input and disk are jobs of one thread, one after the other. A job that fails
tells so, and the next one runs.
"""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from threading import RLock

from uxlab.errors import Refused, StorageTrouble, UxlabError
from uxlab.lab import machine
from uxlab.lab.live_look import Look, state_at
from uxlab.lab.live_state import Beginnings, ChordPress, LiveState, Stage, Unsaved
from uxlab.lab.live_watch import Arrivals, Past, Watch
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.recording import Recording, SessionRequest, begin_recording
from uxlab.lab.turns import Turns, call_safely
from uxlab.model.design import Design
from uxlab.model.session import SessionState
from uxlab.recording.commands import Command, PauseSession, ResumeSession
from uxlab.recording.environment import Environment
from uxlab.recording.machine import Verb, allowed
from uxlab.recording.recorder import Done
from uxlab.recording.script import Wait, parse_line
from uxlab.recording.troubles import Trouble, TroubleKind
from uxlab.recording.undo import redoable, undoable
from uxlab.storage.past_input import past_input

_logger = logging.getLogger(__name__)
_BEAT_S = 0.1
_FAULT = "uxlab met a fault of its own; the session goes on. Details are in its log."


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a session was left: input events that arrived, whether those were all, and whether it is finished."""

    events: int
    complete: bool
    finished: bool


class LiveSession:
    """Every method may be called from any thread, and returns at once."""

    def __init__(self, recording: Recording, arrivals: Arrivals, on_change: Callable[[], None]) -> None:
        """Take over a recording.

        `on_change` is called on a thread of the session: at once after a command, else at most ten times a second.
        """
        self._recording = recording
        self._recorder = recording.recorder
        self._arrivals = arrivals
        self._watch = Watch(recording.recorder, recording.study, keys_kept=recording.keys_kept)
        self._turns = Turns("session", on_change, self._note_fault)
        self._closing = RLock()
        self._ending: Future[Ended] | None = None
        self._when_over: list[Callable[[], object]] = []
        self._look = self._first_look()
        recording.on_trouble = partial(self._show, Stage.CLOSING)
        self._turns.ask(self._recall)
        self._turns.beat(self._beat, lambda: arrivals.wait(_BEAT_S))

    def now_ns(self) -> int:
        """Return the session's time."""
        return self._recorder.now_ns()

    def state(self) -> LiveState:
        """Return the session as it is now."""
        return state_at(self._look, self.now_ns())

    def submit(self, command: Command, *, actor: str = "moderator", t_ns: int | None = None) -> Future[Done]:
        """Have a command carried out as of `t_ns`, or as of this call, after those submitted before.

        The future raises Refused where the state does not allow it, UxlabError where answers do not fit, and
        StorageTrouble where the disk refused; `LiveState.unsaved` then holds the command.
        """
        at_ns = self.now_ns() if t_ns is None else t_ns
        with self._closing:
            if self._ending is None:
                return self._turns.ask(partial(self._perform, command, actor, at_ns))
        refused: Future[Done] = Future()
        refused.set_exception(Refused("The session is over: resume it, or start another."))
        return refused

    def set_own_windows(self, ids: Iterable[int]) -> None:
        """Take the system's numbers of all of uxlab's windows; input there is not the participant's."""
        self._turns.ask(partial(self._recorder.set_own_windows, tuple(ids)))

    def use_design(self, design: Design) -> None:
        """Go on with a design that was changed meanwhile."""
        self._turns.ask(partial(self._recorder.use_design, design))

    def repeat_unsaved(self) -> None:
        """Carry out again what the disk refused, each command as of its own time, as every later command does too."""
        self._turns.ask(self._catch_up)

    def discard_unsaved(self) -> None:
        """Give up what the disk refused."""
        self._turns.ask(self._discard)

    def close(self) -> Future[Ended]:
        """End capture in order and write everything; a session that is not finished can be resumed.

        The future raises StorageTrouble where the disk refused for a minute: what waits stays in memory and goes on
        being tried, and closing can be asked for again.
        """
        with self._closing:
            failed = self._ending is not None and self._ending.done() and self._ending.exception() is not None
            if self._ending is None or failed:
                self._ending = self._turns.ask(self._end)
            return self._ending

    def when_over(self, callback: Callable[[], object]) -> None:
        """Have something called on the session's thread when it is over and everything is on disk."""
        self._when_over.append(callback)

    # On the session's thread.

    def _perform(self, command: Command, actor: str, t_ns: int) -> Done:
        """Carry out what waits for the disk and then the command; it waits as well where the disk still refuses."""
        try:
            self._catch_up()
            return self._carry_out(command, actor, t_ns)
        except StorageTrouble as trouble:
            unsaved = Unsaved(command=command, actor=actor, t_ns=t_ns, sentence=str(trouble))
            self._look = replace(self._look, unsaved=(*self._look.unsaved, unsaved))
            raise
        finally:
            self._refresh()

    def _carry_out(self, command: Command, actor: str, t_ns: int) -> Done:
        try:
            done = self._recorder.perform(command, actor=actor, t_ns=t_ns)
        except StorageTrouble as trouble:
            self._watch.refused(trouble, self.now_ns())
            raise
        self._watch.accepted()
        if done.state is SessionState.FINISHED:
            self.close()
        return done

    def _catch_up(self) -> None:
        """Carry out what the disk refused, in its order; what the session does not allow would not have been either."""
        while self._look.unsaved:
            first = self._look.unsaved[0]
            try:
                self._carry_out(first.command, first.actor, first.t_ns)
            except StorageTrouble:
                raise
            except UxlabError:
                _logger.warning("what had waited for the disk is not possible now: %s", first.command)
            self._drop(first)
            self._refresh()

    def _drop(self, one: Unsaved) -> None:
        self._look = replace(self._look, unsaved=tuple(other for other in self._look.unsaved if other is not one))

    def _discard(self) -> None:
        self._look = replace(self._look, unsaved=())

    def _beat(self) -> bool:
        self._take_arrivals()
        self._recorder.tick()
        return self._refresh()

    def _take_arrivals(self) -> None:
        for arrival in self._arrivals.take():
            if isinstance(arrival, ChordPress):
                self._press(arrival)
            else:
                self._watch.see(arrival)

    def _press(self, chord: ChordPress) -> None:
        try:
            command = parse_line(chord.line, [kind.key for kind in self._recorder.design.error_types])
            if isinstance(command, PauseSession) and Verb.RESUME in allowed(self._recorder.snapshot.session.state):
                command = ResumeSession()
            if command is not None and not isinstance(command, Wait):
                self._perform(command, "moderator", chord.t_ns)
        except UxlabError as refusal:
            chord = replace(chord, refusal=str(refusal))
        self._look = replace(self._look, last_chord=chord)

    def _end(self) -> Ended:
        self._catch_up_or_stay()
        self._watch.ending = True
        self._show(Stage.CLOSING, "Capture is being ended.")
        self._recorder.stop()
        self._show(Stage.CLOSING, "Everything is being written.")
        report = self._recording.close()
        self._take_arrivals()
        self._refresh()
        self._look = replace(self._look, stage=Stage.CLOSED, progress="")
        finished = self._recorder.snapshot.session.state is SessionState.FINISHED
        self._turns.end()
        for callback in self._when_over:
            call_safely(callback)
        return Ended(
            events=report.received, complete=report.complete and report.sent == report.received, finished=finished
        )

    def _catch_up_or_stay(self) -> None:
        """Leave no command behind: the session goes on where the disk refuses one still."""
        try:
            self._catch_up()
        except StorageTrouble:
            with self._closing:
                self._ending = None
            raise

    def _show(self, stage: Stage, progress: str) -> None:
        self._look = replace(self._look, stage=stage, progress=progress)
        self._turns.tell()

    def _recall(self) -> None:
        if self._recording.resumed:
            uid, before_ns = self._recorder.snapshot.session.uid, self._recorder.began_ns
            past = Past(surfaces=self._recording.surfaces, input=past_input(self._recording.study, uid, before_ns))
            self._watch.recall(past)

    def _refresh(self) -> bool:
        """Look at everything anew; return whether there is something to show, ages apart."""
        before, snapshot = self._look, self._recorder.snapshot
        seen, kept = self._watch.look(self.now_ns())
        self._look = replace(
            before,
            snapshot=snapshot,
            design=self._recorder.design,
            order=self._recorder.order,
            undoable=before.undoable if snapshot is before.snapshot else undoable(snapshot.log),
            redoable=before.redoable if snapshot is before.snapshot else redoable(snapshot.log),
            input=seen,
            keeping=kept,
            troubles=self._watch.troubles.standing,
            past=self._watch.troubles.past,
        )
        return _shown(self._look) != _shown(before)

    # Around it.

    def _first_look(self) -> Look:
        recording, snapshot = self._recording, self._recorder.snapshot
        seen, kept = self._watch.look(self.now_ns())
        return Look(
            beginnings=Beginnings(
                source=recording.source,
                resumed=recording.resumed,
                withheld=recording.withheld,
                unfinished=recording.unfinished,
                chords=recording.chords,
                sitting_ns=self._recorder.began_ns,
                drafts=recording.drafts,
            ),
            snapshot=snapshot,
            design=self._recorder.design,
            order=self._recorder.order,
            undoable=undoable(snapshot.log),
            redoable=redoable(snapshot.log),
            input=seen,
            keeping=kept,
        )

    def _note_fault(self) -> None:
        self._arrivals.put(Trouble(kind=TroubleKind.FAULT, sentence=_FAULT, t_ns=self.now_ns()))


def start_live(study: OpenStudy, request: SessionRequest, on_change: Callable[[], None]) -> LiveSession:
    """Start or resume the participant's session in an open study; return once capture is live, after some seconds.

    Raises:
        UsageError: there is no such participant or condition.
        CaptureUnavailable: input cannot be seen here; no session was begun.
        StorageTrouble: the disk refused.
    """
    arrivals = Arrivals()
    environment = Environment(
        read_clock=machine.read_clock, on_chord=arrivals.press, on_trouble=arrivals.put, watch=arrivals.put
    )
    recording = begin_recording(study.recording, study.design(), request, environment)
    session = LiveSession(recording, arrivals, on_change)
    uid = recording.recorder.snapshot.session.uid
    study.session_began(uid)
    session.when_over(partial(study.session_ended, uid))
    session.when_over(study.subscribe(lambda: session.use_design(study.design())))
    return session


def _shown(look: Look) -> tuple[object, ...]:
    seen = replace(look.input, heartbeat_ns=None)
    return seen, look.keeping.waiting, look.keeping.disk_free_bytes, look.snapshot, look.order, look.troubles, look.past
