"""The event tap on macOS, kept by pynput's listener. Empty on other systems.

One listener takes pointer and keys, so that pynput's keyboard listener never runs: it asks for the keyboard layout
and for media keys off the main thread, and macOS ends the process for either. Two private methods are overridden
(hence the pinned minor version): the tap is kept, so that it can be switched on again, and read directly, because
pynput reports buttons 4 and 5 as the middle one and slow scrolling as none. pynput's own hook for reading the event,
`darwin_intercept`, would make the tap an active one: every event of the machine would wait for us.
"""

import sys

if sys.platform == "darwin":
    from importlib import import_module
    from threading import Event
    from time import perf_counter_ns

    from pynput.mouse import Listener

    from uxlab.capture.darwin_decode import KEY_EVENTS, POINTER_EVENTS, KeyReading, PointerReading, TapDisabled
    from uxlab.capture.darwin_system import Take

    _quartz = import_module("Quartz")
    _ON = True
    _MAX_TEXT = 8

    class TapListener(Listener):
        """One listen-only tap for pointer and keys."""

        _EVENTS = sum(1 << kind for kind in (*POINTER_EVENTS, *KEY_EVENTS))

        def __init__(self, take: Take) -> None:
            super().__init__()
            self.tried = Event()
            self.tap: object | None = None
            self._take = take

        def _create_event_tap(self) -> object | None:
            self.tap = _quartz.CGEventTapCreate(
                _quartz.kCGSessionEventTap,
                _quartz.kCGHeadInsertEventTap,
                _quartz.kCGEventTapOptionListenOnly,
                self._EVENTS,
                self._handler,
                None,
            )
            self.tried.set()
            return self.tap

        def _handler(self, _proxy: object, kind: int, event: object, _given: object) -> object:
            stamp_ns = perf_counter_ns()
            if kind in {_quartz.kCGEventTapDisabledByTimeout, _quartz.kCGEventTapDisabledByUserInput}:
                _quartz.CGEventTapEnable(self.tap, _ON)
                self._take(TapDisabled(stamp_ns))
            elif kind in KEY_EVENTS:
                self._take(_key_reading(stamp_ns, kind, event))
            else:
                self._take(_pointer_reading(stamp_ns, kind, event))
            return event

    def _integer(event: object, field: int) -> int:
        return int(_quartz.CGEventGetIntegerValueField(event, field))

    def _is_injected(event: object) -> bool:
        """Hardware has no process; programs that remap keys have one."""
        return _integer(event, _quartz.kCGEventSourceUnixProcessID) != 0

    def _key_reading(stamp_ns: int, kind: int, event: object) -> KeyReading:
        length, text = _quartz.CGEventKeyboardGetUnicodeString(event, _MAX_TEXT, None, None)
        return KeyReading(
            stamp_ns,
            int(_quartz.CGEventGetTimestamp(event)),
            kind,
            _is_injected(event),
            _integer(event, _quartz.kCGKeyboardEventKeycode),
            int(_quartz.CGEventGetFlags(event)),
            text if length else "",
        )

    def _pointer_reading(stamp_ns: int, kind: int, event: object) -> PointerReading:
        where, button, continuous, up, left = _quartz.CGEventGetLocation(event), 0, False, 0, 0
        if kind == _quartz.kCGEventScrollWheel:
            continuous = bool(_integer(event, _quartz.kCGScrollWheelEventIsContinuous))
            name = "PointDelta" if continuous else "Delta"
            up = _integer(event, getattr(_quartz, f"kCGScrollWheelEvent{name}Axis1"))
            left = _integer(event, getattr(_quartz, f"kCGScrollWheelEvent{name}Axis2"))
        elif kind in POINTER_EVENTS:
            button = _integer(event, _quartz.kCGMouseEventButtonNumber)
        timestamp = int(_quartz.CGEventGetTimestamp(event))
        return PointerReading(
            stamp_ns, timestamp, kind, _is_injected(event), where.x, where.y, button, continuous, up, left
        )
