"""Reads what a macOS event tap delivers: its clock, and the pointer. Pure; the keyboard is `darwin_keyboard`'s.

Constants: CGEventTypes.h.
"""

from math import floor
from typing import NamedTuple

from uxlab.capture.wheel import StepCounter
from uxlab.model.events import EventFlag, EventKind, InputEvent

POINTS_PER_LINE = 10
"""How many points of a touchpad make one step; what CGEventSourceGetPixelsPerLine says by default."""

POINTER_EVENTS = (1, 2, 3, 4, 5, 6, 7, 22, 25, 26, 27)
"""The types of event that concern the pointer: buttons, moves, drags and the wheel."""
KEY_EVENTS = (10, 11, 12)
"""Key down, key up, and a change of modifiers. Media keys are left out: reading them crashes off the main thread."""

_MOVE, _BUTTON, _SCROLL = int(EventKind.MOVE), int(EventKind.BUTTON), int(EventKind.SCROLL)
_MOVES = {5, 6, 7, 27}
_BUTTONS = {1: 1, 2: 0, 3: 1, 4: 0, 25: 1, 26: 0}
_SCROLL_WHEEL = 22
_NUMBER = {0: 1, 1: 3, 2: 2}
_LATE_NS, _EARLY_NS = 10_000_000_000, 1_000_000


class PointerReading(NamedTuple):
    """A pointer event as the tap saw it; position in points, scroll in lines, or in points if `continuous`."""

    stamp_ns: int
    timestamp: int
    kind: int
    injected: bool
    x: float
    y: float
    button: int
    continuous: bool
    up: int
    left: int


class KeyReading(NamedTuple):
    """A key event as the tap saw it; `text` is what the key types in the current layout."""

    stamp_ns: int
    timestamp: int
    kind: int
    injected: bool
    key_code: int
    flags: int
    text: str


class TapDisabled(NamedTuple):
    """macOS switched the tap off (too slow, or the user did), and it was switched on again at once."""

    stamp_ns: int


Reading = PointerReading | KeyReading | TapDisabled


def event_clock_ns(timestamp: int, stamp_ns: int, tick_ratio: tuple[int, int]) -> int:
    """Return when an event happened, as a reading of the monotonic clock.

    The header says nanoseconds since start-up; on Apple's own processors ticks have been seen instead. Whichever lies
    just before the stamp on arrival is meant; if neither does, the stamp is the best there is.
    `tick_ratio`: nanoseconds per tick, as numerator and denominator.
    """
    numerator, denominator = tick_ratio
    candidates = (timestamp, timestamp * numerator // denominator)
    near = [clock_ns for clock_ns in candidates if -_EARLY_NS <= stamp_ns - clock_ns <= _LATE_NS]
    return min(max(near), stamp_ns) if near else stamp_ns


def decode_pointer(reading: PointerReading, clock_ns: int, wheel: StepCounter) -> list[InputEvent]:
    """Return the event; none for part of a step, two for a diagonal one."""
    x, y = floor(reading.x), floor(reading.y)
    flags = int(EventFlag.INJECTED) if reading.injected else 0
    if reading.kind in _MOVES:
        return [InputEvent(clock_ns, _MOVE, x, y, None, None, flags)]
    if reading.kind in _BUTTONS:
        number = _NUMBER.get(reading.button, reading.button + 1)
        return [InputEvent(clock_ns, _BUTTON, x, y, number, _BUTTONS[reading.kind], flags)]
    if reading.kind != _SCROLL_WHEEL:
        return []
    unit = 1 if reading.continuous else POINTS_PER_LINE
    steps = [(axis, wheel.add(axis, amount * unit)) for axis, amount in ((0, reading.up), (1, -reading.left))]
    return [InputEvent(clock_ns, _SCROLL, x, y, axis, number, flags) for axis, number in steps if number]
