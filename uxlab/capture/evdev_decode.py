"""Reads what the kernel's input devices deliver. Pure, but for its memory of frames, wheels and modifiers.

Constants: linux/input-event-codes.h. The kernel tells how far a mouse moved, not where the pointer is: moves and
clicks therefore have no position. A frame is what a device reports at one moment, ended by SYN_REPORT.
"""

from typing import NamedTuple

from uxlab.capture.backend import Modifier, Raw, RawKey
from uxlab.capture.held_modifiers import HeldModifiers
from uxlab.capture.keynames_evdev import NAMED, US_CHARACTERS, US_SHIFTED
from uxlab.capture.wheel import StepCounter
from uxlab.model.events import EventFlag, EventKind, InputEvent

EV_SYN, EV_KEY, EV_REL, EV_ABS = 0, 1, 2, 3
SYN_REPORT, SYN_DROPPED = 0, 3
REL_WHEEL_HI_RES, REL_HWHEEL_HI_RES = 0x0B, 0x0C
BTN_LEFT, BTN_TOUCH = 0x110, 0x14A

_WHEEL_STEP = 120
_MOTION = {(EV_REL, 0), (EV_REL, 1), (EV_ABS, 0), (EV_ABS, 1), (EV_ABS, 0x35), (EV_ABS, 0x36)}
_WHEELS, _FINE_WHEELS = {0x08: 0, 0x06: 1}, {REL_WHEEL_HI_RES: 0, REL_HWHEEL_HI_RES: 1}
_BUTTONS = {BTN_LEFT: 1, 0x112: 2, 0x111: 3, 0x113: 4, 0x114: 5, 0x115: 6, 0x116: 7, 0x117: 8}
_LAST_KEY, _MORE_KEYS = 0xFF, range(0x160, 0x2C0)
_MOVE, _BUTTON, _SCROLL = int(EventKind.MOVE), int(EventKind.BUTTON), int(EventKind.SCROLL)


class KernelEvent(NamedTuple):
    """A `struct input_event`, its time on the monotonic clock. `value` of keys: 0 release, 1 press, 2 repeat."""

    clock_ns: int
    kind: int
    code: int
    value: int


class Traits(NamedTuple):
    """What a device is like.

    `main`: a mouse, touchpad, touch screen or keyboard, not just a few special keys. `touch_clicks`: a touch presses
    the button, as on a screen, but not on a touchpad.
    """

    main: bool = True
    fine_wheel: bool = False
    touch_clicks: bool = False
    injected: bool = False


class Lost(NamedTuple):
    """A span in which the kernel had no room for the device's events."""

    started_ns: int
    ended_ns: int


class DeviceDecoder:
    """Turns one device's events into raw input; modifiers count across all devices."""

    def __init__(self, traits: Traits, modifiers: HeldModifiers) -> None:
        self._traits = traits
        self._modifiers = modifiers
        self._flags = int(EventFlag.INJECTED) if traits.injected else 0
        self._wheel = StepCounter(_WHEEL_STEP)
        self._moved = False
        self._seen_ns = 0
        self._lost_since_ns: int | None = None

    def know_seen(self, until_ns: int) -> None:
        """Take that everything before `until_ns` has been read; what is lost was lost later."""
        self._seen_ns = max(self._seen_ns, until_ns)

    def decode(self, event: KernelEvent) -> Raw | Lost | None:
        """Return what the event completes, if anything."""
        if event.kind == EV_SYN:
            return self._end_frame(event)
        if self._lost_since_ns is not None:
            return None
        self.know_seen(event.clock_ns)
        if (event.kind, event.code) in _MOTION:
            self._moved = True
        elif event.kind == EV_REL:
            return self._scroll(event)
        elif event.kind == EV_KEY:
            return self._button(event) or self._key(event)
        return None

    def _end_frame(self, event: KernelEvent) -> Raw | Lost | None:
        if event.code == SYN_DROPPED:
            self._lost_since_ns = min(self._seen_ns, event.clock_ns) if self._seen_ns else event.clock_ns
            self._moved = False
        elif event.code == SYN_REPORT and self._lost_since_ns is not None:
            lost = Lost(self._lost_since_ns, event.clock_ns)
            self._lost_since_ns = None
            self._modifiers.forget()
            return lost
        elif event.code == SYN_REPORT and self._moved:
            self._moved = False
            return InputEvent(event.clock_ns, _MOVE, None, None, None, None, self._flags)
        return None

    def _scroll(self, event: KernelEvent) -> InputEvent | None:
        wheels, unit = (_FINE_WHEELS, 1) if self._traits.fine_wheel else (_WHEELS, _WHEEL_STEP)
        if event.code not in wheels:
            return None
        axis = wheels[event.code]
        steps = self._wheel.add(axis, event.value * unit)
        return InputEvent(event.clock_ns, _SCROLL, None, None, axis, steps, self._flags) if steps else None

    def _button(self, event: KernelEvent) -> InputEvent | None:
        touch = 1 if event.code == BTN_TOUCH and self._traits.touch_clicks else None
        number = _BUTTONS.get(event.code, touch)
        if number is None:
            return None
        return InputEvent(event.clock_ns, _BUTTON, None, None, number, int(event.value > 0), self._flags)

    def _key(self, event: KernelEvent) -> RawKey | None:
        if event.code > _LAST_KEY and event.code not in _MORE_KEYS:
            return None
        held, pressed = self._modifiers.held(), event.value > 0
        name = key_name(event.code, held)
        self._modifiers.note(name, pressed=pressed)
        return RawKey(event.clock_ns, event.code, name, pressed, held, self._traits.injected)


def key_name(code: int, held: Modifier) -> str:
    """Return what a key means on a US keyboard; with Ctrl, Alt or Meta what it means without Shift."""
    if code in NAMED:
        return NAMED[code]
    plain = US_CHARACTERS.get(code, "")
    if held != Modifier.SHIFT:
        return plain
    return US_SHIFTED.get(plain, plain.upper())
