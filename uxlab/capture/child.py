"""The capture child: hooks, redaction and batches, in a process without Qt, SQL or network.

It reads commands from standard input and writes messages to standard output; it ends when either is closed, so it
never outlives its parent. Started as `python -m uxlab.capture.child` or by `--capture-helper` of a frozen uxlab.
"""

import contextlib
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from io import BufferedWriter, FileIO
from pathlib import Path
from threading import Event, RLock, Thread
from time import perf_counter_ns
from types import TracebackType
from typing import BinaryIO

from uxlab.capture.backend import Backend, Fact, Modifier, Raw, RawKey
from uxlab.capture.chords import Chord
from uxlab.capture.platforms import make_backend
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
    decode,
    encode,
)
from uxlab.capture.silence import SilenceWatch
from uxlab.capture.thin_moves import MoveThinner
from uxlab.capture.translate import Translator
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import KeyPrivacy, WindowPrivacy
from uxlab.model.events import GapReason, InputEvent, Screen, Surface
from uxlab.privacy.gate import Gate
from uxlab.privacy.keys import KEYS_KEPT

_TICK_S = 0.050
_TICKS_PER_BEAT = 5
_TICKS_PER_CROSS_CHECK = 20


class Outbox:
    """Sends messages, one at a time, and counts events."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe
        self._lock = RLock()
        self.sent = 0
        self.closed = Event()

    def send(self, message: Message) -> None:
        """Write one message; a parent that is gone closes the outbox."""
        with self._lock:
            if self.closed.is_set():
                return
            try:
                self._pipe.write(encode(message))
                self._pipe.flush()
            except (OSError, ValueError):
                self.closed.set()
                return
            if isinstance(message, Events):
                self.sent += len(message.events)


class Child:
    """Joins a backend, the translator and the pipe; fulfils `Reporter`."""

    def __init__(self, backend: Backend, outbox: Outbox, config: Configure) -> None:
        self._backend = backend
        self._out = outbox
        self._windows = WindowPrivacy(config.windows)
        chords = {Chord(Modifier(held), key): line for held, key, line in config.chords}
        self._keys = _keys(config, backend)
        self._translator = Translator(chords, self._keys)
        self._thinner = MoveThinner(config.move_rate_hz)
        self._gate = Gate()
        if config.paused_since_ns is not None:
            self._gate.close(config.paused_since_ns)
        self._lock = RLock()
        self._facts: dict[str, Fact] = {}
        self._batch: list[InputEvent] = []
        self._last_event_ns = self._resumed_ns = 0
        self._silence = SilenceWatch(perf_counter_ns())
        self._stopping = Event()
        self._pump = Thread(target=self._run_pump, name="pump", daemon=True)

    def start(self) -> None:
        """Install the hooks and begin to send.

        Raises:
            CaptureUnavailable: the backend cannot.
        """
        self._last_event_ns = perf_counter_ns()
        self._backend.start(self, self._windows)
        environment = {**self._backend.environment(), KEYS_KEPT: self._keys.value}
        self._out.send(Ready(perf_counter_ns(), self._backend.name, environment))
        self._pump.start()

    def obey(self, message: Message) -> bool:
        """Do what the parent says; return whether to go on."""
        with self._lock:
            match message:
                case PauseFrom(clock_ns):
                    self._gate.close(clock_ns)
                case ResumeFrom(clock_ns):
                    self._gate.open(clock_ns)
                    self._resumed_ns = clock_ns
                    for name, fact in tuple(self._facts.items()):
                        self._out.send(replace(fact, t_ns=clock_ns))
                        self._forget_if_hidden(name, fact)
                case OwnWindows(ids):
                    self._backend.set_own_windows(ids)
                case Stop():
                    return False
                case _:
                    pass
        return True

    def stop(self) -> None:
        """Deliver what is under way and say how much there was."""
        self._stopping.set()
        self._pump.join()
        self._backend.stop()
        with self._lock:
            self._keep(self._translator.forget_keys_down())
            self._batch += self._thinner.release()
            self._send_batch()
        self._out.send(End(self._out.sent))

    def raw(self, events: Sequence[Raw]) -> None:
        """Redact, and keep what the gate lets pass."""
        with self._lock:
            # Also by what is not kept: a person who only types is no silence where keys are off.
            self._last_event_ns = max([self._last_event_ns, *map(_clock_ns, events[-1:])])
            translated = self._translator.translate(events)
            self._keep(translated.events)
        for line, clock_ns in translated.chords:
            self._out.send(ChordPressed(line, clock_ns))

    def fact(self, fact: Fact) -> None:
        """Send a circumstance, unless it is off the record; then what holds at its end is sent."""
        with self._lock:
            name = fact.name if isinstance(fact, Surface) else ""
            self._facts[name] = fact
            if self._gate.lets_pass(fact.t_ns):
                self._out.send(fact)
                self._forget_if_hidden(name, fact)
            elif not self._gate.is_closed:  # it happened off the record, holds now, and is told of only now
                self._out.send(replace(fact, t_ns=self._resumed_ns))

    def screens(self, screens: Sequence[Screen]) -> None:
        """Send the monitors."""
        self._out.send(Screens(tuple(screens)))

    def blind(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        """Send a span in which nothing was seen; keys held before it may have been released in it."""
        with self._lock:
            self._keep(self._translator.forget_keys_down())
        self._out.send(Blind(started_ns, ended_ns, reason, detail))

    def failed(self, sentence: str) -> None:
        """Say that capture cannot go on, and end."""
        self._out.send(Failed(sentence))
        self._out.closed.set()

    def _forget_if_hidden(self, name: str, fact: Fact) -> None:
        """Menus come and go by the hundred; once it is told that one is gone, there is no more to say of it."""
        if isinstance(fact, Surface) and not fact.visible and not fact.active:
            del self._facts[name]

    def _keep(self, events: Sequence[InputEvent]) -> None:
        self._batch += self._thinner.thin([event for event in events if self._gate.lets_pass(event.t_ns)])

    def _send_batch(self) -> None:
        if self._batch:
            self._out.send(Events(tuple(self._batch)))
            self._batch.clear()

    def _run_pump(self) -> None:
        tick = 0
        complete_ns = flushed_ns = perf_counter_ns()
        while not self._stopping.wait(_TICK_S) and not self._out.closed.is_set():
            tick += 1
            # What the flush before this one made the system deliver has been read by now.
            complete_ns, flushed_ns = flushed_ns, perf_counter_ns()
            self._backend.flush()
            with self._lock:
                self._keep(self._translator.expire(perf_counter_ns()))
                self._batch += self._thinner.expire(complete_ns)
                self._send_batch()
                waiting_ns = [self._translator.waiting_since_ns(), self._thinner.waiting_since_ns()]
            if tick % _TICKS_PER_BEAT == 0:
                self._out.send(Beat(min([complete_ns, *filter(None, waiting_ns)]), self._out.sent))
            if tick % _TICKS_PER_CROSS_CHECK == 0:
                self._cross_check()

    def _cross_check(self) -> None:
        system_ns = self._backend.last_input_clock_ns()
        since_ns = self._silence.look(perf_counter_ns(), system_ns, self._last_event_ns)
        if since_ns is not None:
            self._out.send(Silent(since_ns, self._backend.witness))
            self._out.closed.set()


def _keys(config: Configure, backend: Backend) -> KeyPrivacy:
    """Return what may be kept of keys: without the layout, what a key types is not known."""
    keys = KeyPrivacy(config.keys)
    return KeyPrivacy.CLASSES if keys is KeyPrivacy.LITERAL and not backend.knows_layout else keys


def _clock_ns(raw: Raw) -> int:
    return raw.clock_ns if isinstance(raw, RawKey) else raw.t_ns


def main() -> int:
    """Serve one parent; return the exit status."""
    _forbid_core_dumps()
    # Unbuffered: at its end Python aborts where a thread still waits in a buffered reader.
    commands = FileIO(sys.stdin.fileno(), closefd=False)
    # Not sys.stdout: what it could not write to a parent that is gone would make Python end with status 120.
    outbox = Outbox(BufferedWriter(FileIO(sys.stdout.fileno(), "w", closefd=False)))
    sys.excepthook = lambda kind, _, where: _report_crash(kind, where, outbox)
    threading.excepthook = lambda crash: _report_crash(crash.exc_type, crash.exc_traceback, outbox)
    config = decode(commands.readline())
    if not isinstance(config, Configure):
        return 2
    try:
        child = Child(make_backend(config.own_windows, config.own_process), outbox, config)
        child.start()
    except CaptureUnavailable as problem:
        outbox.send(Failed(str(problem)))
        return 1
    obeying = Thread(target=_obey_until_told, args=(child, commands, outbox), daemon=True)
    obeying.start()
    outbox.closed.wait()
    return 0


def _forbid_core_dumps() -> None:
    """Keep the memory of a process that sees every key from being written to disk when it crashes."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _report_crash(kind: type[BaseException], where: TracebackType | None, outbox: Outbox) -> None:
    """Report a bug by its kind and place only: its text might hold what was typed."""
    place = ""
    while where is not None:
        place = f"{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}"
        where = where.tb_next
    outbox.send(Failed(f"Capture stopped by a fault of its own ({kind.__name__} at {place})."))
    outbox.closed.set()


def _obey_until_told(child: Child, commands: FileIO, outbox: Outbox) -> None:
    for line in commands:
        if not child.obey(decode(line)):
            child.stop()
            break
    outbox.closed.set()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(main())
