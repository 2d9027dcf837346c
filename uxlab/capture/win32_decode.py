"""Reads what Windows' low-level hooks deliver: their clocks, and the mouse. Pure; the keyboard is `win32_keyboard`'s.

Windows removes a slow hook for good without telling anyone, so the hook itself only copies numbers (`mouse_reading`,
`key_reading`) and everything else happens later, here. Constants: winuser.h.
"""

import ctypes
from typing import NamedTuple

from uxlab.capture.wheel import StepCounter
from uxlab.model.events import EventFlag, EventKind, InputEvent

WHEEL_DELTA = 120
"""One step of a wheel; finer wheels and touchpads send parts of it."""

_MOVE, _BUTTON, _SCROLL = int(EventKind.MOVE), int(EventKind.BUTTON), int(EventKind.SCROLL)
_WM_MOUSEMOVE = 0x0200
_BUTTONS = {0x0201: (1, 1), 0x0202: (1, 0), 0x0207: (2, 1), 0x0208: (2, 0), 0x0204: (3, 1), 0x0205: (3, 0)}
_X_BUTTONS = {0x020B: 1, 0x020C: 0}
_X_BUTTON_OFFSET = 3
_WHEELS = {0x020A: 0, 0x020E: 1}
_INJECTED = 0x03
_TICK_WRAP_MS, _TICK_STEP_MS, _TICK_ABSURD_MS = 1 << 32, 16, 10_000
_NS_PER_MS = 1_000_000


class MouseReading(NamedTuple):
    """A mouse event as the hook saw it; `stamp_ns` and `tick_ms` were read on arrival, `time_ms` is Windows' own."""

    stamp_ns: int
    tick_ms: int
    time_ms: int
    message: int
    flags: int
    x: int
    y: int
    data: int


class KeyReading(NamedTuple):
    """A key event as the hook saw it; times as in `MouseReading`."""

    stamp_ns: int
    tick_ms: int
    time_ms: int
    message: int
    flags: int
    virtual_key: int
    scan_code: int


def mouse_reading(stamp_ns: int, tick_ms: int, message: int, data: ctypes.Structure) -> MouseReading:
    """Copy an MSLLHOOKSTRUCT. The position is the unclamped target, in physical pixels, and may be negative."""
    return MouseReading(stamp_ns, tick_ms, data.time, message, data.flags, data.pt.x, data.pt.y, data.mouseData)


def key_reading(stamp_ns: int, tick_ms: int, message: int, data: ctypes.Structure) -> KeyReading:
    """Copy a KBDLLHOOKSTRUCT."""
    return KeyReading(stamp_ns, tick_ms, data.time, message, data.flags, data.vkCode, data.scanCode)


def ticks_between(earlier_ms: int, later_ms: int) -> int:
    """Return the milliseconds from one tick count to a later one; they wrap every 49.7 days."""
    return (later_ms - earlier_ms) % _TICK_WRAP_MS


def event_clock_ns(stamp_ns: int, tick_ms: int, time_ms: int) -> int:
    """Return when an event happened, as a reading of the monotonic clock.

    The stamp on arrival is the finer clock as long as the hook is called at once. Windows' own time advances in steps
    of 10 to 16 ms and so shows only a longer delay, which is then taken off. Injected input may carry any time: one
    that would lie in the future or far in the past is not believed.
    """
    delay_ms = ticks_between(time_ms, tick_ms)
    if 2 * _TICK_STEP_MS <= delay_ms <= _TICK_ABSURD_MS:
        return stamp_ns - delay_ms * _NS_PER_MS
    return stamp_ns


def decode_mouse(reading: MouseReading, clock_ns: int, wheel: StepCounter) -> InputEvent | None:
    """Return the event, or None for part of a wheel step and for messages that are no input."""
    message, x, y = reading.message, reading.x, reading.y
    flags = int(EventFlag.INJECTED) if reading.flags & _INJECTED else 0
    if message == _WM_MOUSEMOVE:
        return InputEvent(clock_ns, _MOVE, x, y, None, None, flags)
    high_word = reading.data >> 16 & 0xFFFF
    if message in _BUTTONS:
        button, pressed = _BUTTONS[message]
        return InputEvent(clock_ns, _BUTTON, x, y, button, pressed, flags)
    if message in _X_BUTTONS:
        return InputEvent(clock_ns, _BUTTON, x, y, high_word + _X_BUTTON_OFFSET, _X_BUTTONS[message], flags)
    if message in _WHEELS:
        axis = _WHEELS[message]
        steps = wheel.add(axis, ctypes.c_int16(high_word).value)
        return InputEvent(clock_ns, _SCROLL, x, y, axis, steps, flags) if steps else None
    return None
