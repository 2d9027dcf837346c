"""A second witness of clicks and wheel steps, because X can lose what RECORD records.

Read in the server's os/io.c (21.1.7): `FlushClient` counts what it has to write to the recording connection before it
calls RECORD back, which may add some, and then declares all of it written. Measured: with four busy clients beside a
capture child short of processor time, thousands of 24,000 events were missing. That a full socket is the trigger is
likely but not shown: stopping the child for 3,000 events lost none.

Raw events of XInput 2 take another way. Each must have its like in the recording within moments; one that has not is
put in its place. Moves and keys have no witness.
"""

import struct
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from threading import Lock

from Xlib.display import Display
from Xlib.ext import xinput

from uxlab.capture.x11_decode import button_event, server_clock_ns
from uxlab.capture.x11_server import open_display
from uxlab.model.events import EventKind, InputEvent

_HEAD = struct.Struct("=BBHIHHII")
_PACKET_BYTES = 32
_REPLY, _GENERIC = 1, 35
_MASK = [xinput.RawButtonPressMask | xinput.RawButtonReleaseMask]
_GULP_BYTES = 1 << 16
_MSG_DONTWAIT = 0x40  # of Linux; the module socket is not for a process that must not open connections
_PATIENCE_NS = 5_000_000_000
_MEMORY_NS = 20_000_000_000

_Likeness = tuple[int, int, int | None, int | None]


def raw_buttons(stream: bytes) -> tuple[list[tuple[int, int, bool]], bytes]:
    """Return (server time in ms, physical button, pressed) of each raw button event, and an unfinished rest."""
    found = []
    start = 0
    while len(stream) - start >= _PACKET_BYTES:
        kind, _, _, words, event, _, time_ms, detail = _HEAD.unpack_from(stream, start)
        end = start + _PACKET_BYTES + (4 * words if kind in {_REPLY, _GENERIC} else 0)
        if end > len(stream):
            break
        if kind == _GENERIC and event in {xinput.RawButtonPress, xinput.RawButtonRelease}:
            found.append((time_ms, detail, event == xinput.RawButtonPress))
        start = end
    return found, stream[start:]


class Reckoning:
    """Holds what was recorded, on the listener's thread, against what was witnessed, on another."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._recorded: Counter[_Likeness] = Counter()
        self._order: deque[_Likeness] = deque()
        self._witnessed: deque[InputEvent] = deque()
        self._latest_ns = 0

    def record(self, events: Sequence[InputEvent]) -> None:
        """Take what came through RECORD, which keeps the order."""
        seen = [_likeness(event) for event in events if event.kind != EventKind.MOVE]
        with self._lock:
            self._recorded.update(seen)
            self._order.extend(seen)
            self._latest_ns = max(self._latest_ns, events[-1].t_ns)

    def witness(self, events: Iterable[InputEvent]) -> None:
        """Take what came the other way."""
        self._witnessed.extend(events)

    def missing(self, now_ns: int, *, ended: bool = False) -> list[InputEvent]:
        """Return what was witnessed and will not be recorded any more; each is told once.

        That is sure once something later has been recorded, or the recording has ended; else after 5 s.
        """
        found = []
        with self._lock:
            overdue_ns = now_ns if ended else max(self._latest_ns, now_ns - _PATIENCE_NS)
            while self._witnessed and self._witnessed[0].t_ns < overdue_ns:
                event = self._witnessed.popleft()
                if self._recorded[_likeness(event)] > 0:
                    self._recorded[_likeness(event)] -= 1
                else:
                    found.append(event)
            while self._order and self._order[0][0] < now_ns - _MEMORY_NS:
                self._recorded.pop(self._order.popleft(), None)
        return found


class Witness:
    """The other connection; sees nothing on a server without XInput 2."""

    def __init__(self) -> None:
        """Connect and subscribe.

        Raises:
            CaptureUnavailable: the server refuses.
        """
        self._display = open_display()
        self._rest = b""
        if self._display.has_extension(xinput.extname):
            _ask_for_all_raw_events(self._display)
            xinput.select_events(self._display.screen().root, [(xinput.AllMasterDevices, _MASK)])
        self._display.sync()

    def events(self, buttons: Sequence[int], at: tuple[int, int], now_ns: int, offset_ns: int) -> list[InputEvent]:
        """Return what has come since the last call.

        `buttons`: the logical button of each physical one. `at`: the pointer's place, which raw events do not tell.
        """
        found, self._rest = raw_buttons(self._rest + self._received())
        events = []
        for time_ms, button, pressed in found:
            logical = buttons[button - 1] if button <= len(buttons) else button
            clock_ns = server_clock_ns(time_ms, now_ns, offset_ns)
            event = button_event(clock_ns, at, logical, pressed=pressed) if logical else None
            if event is not None:
                events.append(event)
        return events

    def close(self) -> None:
        """End the connection."""
        self._display.close()

    def _received(self) -> bytes:
        gulps = []
        with suppress(BlockingIOError):
            while gulp := self._display.display.socket.recv(_GULP_BYTES, _MSG_DONTWAIT):
                gulps.append(gulp)
        return b"".join(gulps)


def _ask_for_all_raw_events(display: Display) -> None:
    """Announce XInput 2.1: to clients of 2.0 the server tells nothing while a menu or a drag has the pointer."""
    connection = display.display
    xinput.XIQueryVersion(
        display=connection, opcode=connection.get_extension_major(xinput.extname), major_version=2, minor_version=1
    )


def _likeness(event: InputEvent) -> _Likeness:
    return event.t_ns, event.kind, event.code, event.value


def logical_buttons(display: Display) -> Sequence[int]:
    """Return the logical button of each physical one, 0 for none; left-handed people exchange 1 and 3."""
    return tuple(display.get_pointer_mapping())
