"""Reads what the X server's RECORD extension delivers. Pure.

A recorded event is 32 bytes and carries the server's own time, which is what is kept: the reply may arrive much later.
"""

import struct

from uxlab.capture.backend import Raw, RawKey
from uxlab.capture.x11_keymap import Keymap
from uxlab.model.events import EventFlag, EventKind, InputEvent

_REPLY_HEAD = struct.Struct("=BBHI")
_REPLY, _GENERIC = 1, 35
_LONGEST_WORDS = 4096  # a server sends a recording in pieces of 1 KiB
_END_OF_DATA = 5
_EVENT = struct.Struct("=BBHIIIIhhhhHBx")
_KEY_PRESS, _KEY_RELEASE, _BUTTON_PRESS, _BUTTON_RELEASE, _MOTION = 2, 3, 4, 5, 6
_SENT = 0x80
_SCROLL = {4: (0, 1), 5: (0, -1), 6: (1, -1), 7: (1, 1)}
_MOVE, _CLICK, _WHEEL = int(EventKind.MOVE), int(EventKind.BUTTON), int(EventKind.SCROLL)
_WRAP_MS, _HALF_WRAP_MS = 1 << 32, 1 << 31
_NS_PER_MS = 1_000_000


def server_clock_ns(time_ms: int, near_clock_ns: int, offset_ns: int = 0) -> int:
    """Return the monotonic clock's reading for a 32-bit server time, which wraps every 49.7 days.

    `near_clock_ns`: any reading within 24 days of it. `offset_ns`: monotonic clock minus server clock.
    """
    near_ms = (near_clock_ns - offset_ns) // _NS_PER_MS
    behind_ms = (time_ms - near_ms + _HALF_WRAP_MS) % _WRAP_MS - _HALF_WRAP_MS
    return (near_ms + behind_ms) * _NS_PER_MS + offset_ns


def split_replies(stream: bytes) -> tuple[bytes, bytes, bool]:
    """Take what a recording connection has sent.

    Returns:
        The recorded events; what is left, an incomplete reply or the last one and what follows it; whether that last
        one is there. What else a server sends to every client (a new keyboard layout) is passed over.

    Raises:
        ConnectionAbortedError: what follows is no recording; waiting for its end would be a silent failure.
    """
    events: list[bytes] = []
    start = 0
    while len(stream) - start >= _EVENT.size:
        kind, category, _, words = _REPLY_HEAD.unpack_from(stream, start)
        if kind == _REPLY and (category > _END_OF_DATA or words > _LONGEST_WORDS):
            raise ConnectionAbortedError("the recording is out of step")
        end = start + _EVENT.size + (4 * words if kind & ~_SENT in {_REPLY, _GENERIC} else 0)
        if end > len(stream):
            break
        if kind == _REPLY:
            if category == _END_OF_DATA:
                return b"".join(events), stream[start:], True
            events.append(stream[start + _EVENT.size : end])
        start = end
    return b"".join(events), stream[start:], False


def decode(data: bytes, keymap: Keymap, now_ns: int, offset_ns: int) -> list[Raw]:
    """Return the input events in a block of recorded events, in order; other protocol data is passed over."""
    raws: list[Raw] = []
    for fields in _EVENT.iter_unpack(data[: len(data) // _EVENT.size * _EVENT.size]):
        sent_kind, detail, _, time_ms, _, _, _, x, y, _, _, state, _ = fields
        clock_ns = server_clock_ns(time_ms, now_ns, offset_ns)
        kind = sent_kind & ~_SENT
        flags = int(EventFlag.INJECTED) if sent_kind & _SENT else 0
        if kind == _MOTION:
            raws.append(InputEvent(clock_ns, _MOVE, x, y, None, None, flags))
        elif kind in {_KEY_PRESS, _KEY_RELEASE}:
            name, held = keymap.name(detail, state), keymap.modifiers(state)
            raws.append(RawKey(clock_ns, detail, name, kind == _KEY_PRESS, held, bool(flags)))
        elif kind in {_BUTTON_PRESS, _BUTTON_RELEASE}:
            event = button_event(clock_ns, (x, y), detail, pressed=kind == _BUTTON_PRESS)
            if event is not None:
                raws.append(event._replace(flags=flags))
    return raws


def button_event(clock_ns: int, at: tuple[int, int], button: int, *, pressed: bool) -> InputEvent | None:
    """Return what one of X's buttons stands for: a button, or a step of the wheel, whose release is nothing."""
    if button not in _SCROLL:
        return InputEvent(clock_ns, _CLICK, *at, _button_number(button), int(pressed), 0)
    return InputEvent(clock_ns, _WHEEL, *at, *_SCROLL[button], 0) if pressed else None


def _button_number(detail: int) -> int:
    """Close the gap that the wheel's four buttons leave: X's 8 and 9 are the fourth and fifth button."""
    return detail - len(_SCROLL) if detail > max(_SCROLL) else detail
