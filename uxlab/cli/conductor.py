"""Conducts a session from script lines, chords and signals, one at a time, and answers each."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from queue import Empty, SimpleQueue

from uxlab.cli.inbox import ChordLine, EndOfScript, Interrupted, Item, ScriptLine, Trouble
from uxlab.cli.replies import Reply, Voice
from uxlab.errors import UxlabError
from uxlab.lab.recording import Recording
from uxlab.model.session import SessionState
from uxlab.recording.commands import AddNote, Assist, Command, Finish, MarkError, PauseSession, ResumeSession
from uxlab.recording.machine import Verb, allowed
from uxlab.recording.recorder import Done
from uxlab.recording.script import Wait, decode_line, parse_line

_TICK_S = 1.0


class Conductor:
    """The main loop of `uxlab record`: everything that changes the session happens on the thread that calls `run`."""

    def __init__(self, recording: Recording, inbox: SimpleQueue[Item], voice: Voice, actor: str) -> None:
        self._recording = recording
        self._recorder = recording.recorder
        self._inbox = inbox
        self._voice = voice
        self._actor = actor
        self._lines: deque[ScriptLine | EndOfScript] = deque()
        self._waiting: tuple[Wait, int] | None = None
        self._over = False
        self.refused = 0

    def run(self) -> None:
        """Conduct until the script ends, the session is finished, or the process is asked to end.

        Raises:
            StorageTrouble: the end of the session could not be written.
        """
        while not self._over:
            self._recorder.tick()
            if self._waiting is not None and self._recorder.now_ns() >= self._waiting[1]:
                wait, self._waiting = self._waiting[0], None
                self._answer(wait.describe())
            elif self._waiting is None and self._lines:
                self._obey(self._lines.popleft())
            else:
                self._receive()

    def _receive(self) -> None:
        try:
            item = self._inbox.get(timeout=self._patience_s())
        except Empty:
            return
        match item:
            case ScriptLine() | EndOfScript():
                self._lines.append(item)
            case ChordLine():
                self._on_chord(item)
            case Trouble(sentence):
                self._voice.trouble(sentence)
            case Interrupted():
                self._over = True

    def _patience_s(self) -> float:
        if self._waiting is None:
            return _TICK_S
        return max(0.0, min(_TICK_S, (self._waiting[1] - self._recorder.now_ns()) / 1e9))

    def _obey(self, item: ScriptLine | EndOfScript) -> None:
        if isinstance(item, EndOfScript):
            self._perform(Finish(), Finish().describe(), None, self._voice.reply)
            self._over = True
            return
        text = item.line.decode("utf-8", "replace").strip()
        try:
            command = parse_line(decode_line(item.line), self._error_types())
        except UxlabError as problem:
            self._refuse(text, problem, self._voice.reply)
            return
        if isinstance(command, Wait):
            self._waiting = (command, self._recorder.now_ns() + int(command.seconds * 1e9))
        elif command is not None:
            self._perform(self._with_began(command, item.began_clock_ns), text, None, self._voice.reply)

    def _on_chord(self, chord: ChordLine) -> None:
        try:
            command = parse_line(chord.line, self._error_types())
        except UxlabError as problem:
            self._refuse(chord.line, problem, self._voice.chord)
            return
        state = self._recorder.snapshot.session.state
        if isinstance(command, PauseSession) and Verb.RESUME in allowed(state):
            command = ResumeSession()
        if command is not None and not isinstance(command, Wait):
            self._perform(command, command.describe(), chord.t_ns, self._voice.chord)

    def _perform(self, command: Command, text: str, t_ns: int | None, tell: Callable[[Reply], None]) -> None:
        try:
            done = self._recorder.perform(command, actor=self._actor, t_ns=t_ns)
            finished = done.state is SessionState.FINISHED  # by finish, or by a redo of it
            events = self._recording.close().received if finished else None
        except UxlabError as problem:
            self._refuse(text, problem, tell)
            return
        self._over = self._over or finished
        tell(self._reply(text, done, events))

    def _reply(self, text: str, done: Done, events: int | None) -> Reply:
        return Reply(command=text, t_ns=done.t_ns, state=done.state.value, events=events)

    def _answer(self, text: str) -> None:
        now = Done(t_ns=self._recorder.now_ns(), state=self._recorder.snapshot.session.state)
        self._voice.reply(self._reply(text, now, None))

    def _refuse(self, text: str, problem: UxlabError, tell: Callable[[Reply], None]) -> None:
        self.refused += 1
        state = self._recorder.snapshot.session.state.value
        tell(Reply(command=text, t_ns=self._recorder.now_ns(), state=state, error=str(problem)))

    def _with_began(self, command: Command, began_clock_ns: int | None) -> Command:
        if began_clock_ns is None or not isinstance(command, (MarkError, Assist, AddNote)):
            return command
        return replace(command, began_ns=self._recorder.to_session_ns(began_clock_ns))

    def _error_types(self) -> tuple[str, ...]:
        return tuple(kind.key for kind in self._recording.design.error_types)
