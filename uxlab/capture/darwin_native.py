"""macOS itself, asked through pyobjc. Empty on other systems."""

import sys

if sys.platform == "darwin":
    from collections.abc import Mapping, Sequence
    from ctypes import CDLL, Structure, byref, c_ubyte, c_uint32
    from importlib import import_module
    from platform import platform

    from pynput._info import __version__ as pynput_version

    from uxlab.capture.darwin_decode import KEY_EVENTS, POINTER_EVENTS
    from uxlab.capture.darwin_system import Display, MacSystem, Take
    from uxlab.capture.darwin_tap import TapListener
    from uxlab.capture.own_surfaces import ShownWindow
    from uxlab.capture.regions import Box
    from uxlab.errors import CaptureUnavailable

    _quartz = import_module("Quartz")
    _carbon = CDLL("/System/Library/Frameworks/Carbon.framework/Carbon")
    _carbon.IsSecureEventInputEnabled.restype = c_ubyte
    _system = CDLL("/usr/lib/libSystem.dylib")

    _TAP_LIVE_S, _THREAD_END_S = 4.0, 1.5
    _MAX_DISPLAYS = 32
    _ON = True
    _ON_SCREEN = _quartz.kCGWindowListOptionOnScreenOnly | _quartz.kCGWindowListExcludeDesktopElements
    _LAYERS_OF_PROGRAMS = {*range(20), 101}  # below the Dock, and menus

    class _Timebase(Structure):
        _fields_ = (("numerator", c_uint32), ("denominator", c_uint32))

    class NativeSystem:
        """The calls of `MacSystem`."""

        def __init__(self) -> None:
            self._listener: TapListener | None = None

        def may_listen(self) -> bool:
            """Check from inside this process, because the permission belongs to whoever is responsible for it."""
            return bool(_quartz.CGPreflightListenEventAccess() or _quartz.CGRequestListenEventAccess())

        def install_tap(self, take: Take) -> None:
            """Start pynput's listener and wait for the tap."""
            self._listener = TapListener(take)
            self._listener.start()
            if not self._listener.tried.wait(_TAP_LIVE_S) or self._listener.tap is None:
                raise CaptureUnavailable(
                    "macOS refused to let uxlab see mouse and keyboard although Input Monitoring seems granted: "
                    "in System Settings, Privacy & Security, Input Monitoring, remove the application that uxlab was "
                    "started from, add it again, and start it again."
                )

        def revive_tap(self) -> bool:
            """Switch the tap on if it is off."""
            if self._listener is None or _quartz.CGEventTapIsEnabled(self._listener.tap):
                return False
            _quartz.CGEventTapEnable(self._listener.tap, _ON)
            return True

        def remove(self) -> None:
            """End the listener's thread, which looks up once a second."""
            if self._listener is not None:
                self._listener.stop()
                self._listener.join(_THREAD_END_S)
                self._listener = None

        def application_in_front(self, *, titles: bool) -> tuple[str | None, str | None]:
            """Ask the window server, which any thread may; NSWorkspace learns of changes on a main run loop only.

            Titles need the permission for Screen Recording, names do not.
            """
            for window in _quartz.CGWindowListCopyWindowInfo(_ON_SCREEN, _quartz.kCGNullWindowID) or ():
                if window.get("kCGWindowLayer") == 0:
                    title = window.get("kCGWindowName") if titles else None
                    return window.get("kCGWindowOwnerName") or None, title or None
            return None, None

        def windows(self) -> Sequence[ShownWindow]:
            """Return the windows of programs and their menus; what floats higher is not known to take clicks."""
            listed = _quartz.CGWindowListCopyWindowInfo(_ON_SCREEN, _quartz.kCGNullWindowID) or ()
            front = next((window for window in listed if window.get("kCGWindowLayer") == 0), None)
            return [
                ShownWindow(
                    window["kCGWindowNumber"],
                    window["kCGWindowOwnerPID"],
                    _box(window["kCGWindowBounds"]),
                    active=window is front,
                )
                for window in listed
                if window.get("kCGWindowLayer") in _LAYERS_OF_PROGRAMS and window.get("kCGWindowAlpha", 1)
            ]

        def displays(self) -> Sequence[Display]:
            """Return the displays in use."""
            _, numbers, count = _quartz.CGGetActiveDisplayList(_MAX_DISPLAYS, None, None)
            return tuple(_display(number) for number in numbers[:count])

        def secure_input(self) -> bool:
            """Return whether any process has secure input on; browsers at times leave it on."""
            return bool(_carbon.IsSecureEventInputEnabled())

        def screen_locked(self) -> bool:
            """Return whether the session says so; without a session there is nothing to see either."""
            session = _quartz.CGSessionCopyCurrentDictionary()
            return session is None or bool(session.get("CGSSessionScreenIsLocked", False))

        def idle_s(self) -> float:
            """Return the time since the hardware last sent anything; media keys, which the tap leaves out, apart."""
            return min(
                float(_quartz.CGEventSourceSecondsSinceLastEventType(_quartz.kCGEventSourceStateHIDSystemState, kind))
                for kind in (*POINTER_EVENTS, *KEY_EVENTS)
            )

        def tick_ratio(self) -> tuple[int, int]:
            """Return the time base."""
            timebase = _Timebase()
            _system.mach_timebase_info(byref(timebase))
            return int(timebase.numerator), int(timebase.denominator)

        def environment(self) -> dict[str, str]:
            """Return versions and permissions."""
            return {
                "macos.system": platform(),
                "macos.pynput": ".".join(str(part) for part in pynput_version),
                "macos.input_monitoring": "yes" if _quartz.CGPreflightListenEventAccess() else "no",
                "macos.screen_recording": "yes" if _quartz.CGPreflightScreenCaptureAccess() else "no",
            }

    def open_system() -> MacSystem:
        """Return this Mac."""
        return NativeSystem()

    def _box(place: Mapping[str, float]) -> Box:
        left, top = round(place["X"]), round(place["Y"])
        return Box(left, top, left + round(place["Width"]), top + round(place["Height"]))

    def _display(number: int) -> Display:
        area, mode = _quartz.CGDisplayBounds(number), _quartz.CGDisplayCopyDisplayMode(number)
        return Display(
            str(number),
            area.origin.x,
            area.origin.y,
            area.size.width,
            area.size.height,
            int(_quartz.CGDisplayModeGetPixelWidth(mode) if mode else area.size.width),
            float(_quartz.CGDisplayModeGetRefreshRate(mode) if mode else 0),
        )
