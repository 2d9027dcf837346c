"""Windows itself, asked through ctypes, with pynput's listeners for the hooks. Empty on other systems.

pynput's listeners install the hooks and keep their threads; everything is read in their event filter, which runs
inside the hook and returns False so that pynput goes no further. Its own translation can raise (IndexError on some
layouts, KeyError for a sixth mouse button), and a listener that has raised is deaf for good. False hides the event
from pynput's callbacks only; the system gets it in any case.
"""

import sys

if sys.platform == "win32":
    from collections.abc import Sequence
    from ctypes import (
        PyDLL,
        Structure,
        WinDLL,
        byref,
        c_uint8,
        c_uint32,
        c_uint64,
        c_void_p,
        create_unicode_buffer,
        sizeof,
        wintypes,
    )
    from importlib import import_module
    from platform import platform
    from threading import Event
    from time import perf_counter_ns

    from pynput import keyboard, mouse
    from pynput._info import __version__ as pynput_version

    from uxlab.capture.own_surfaces import ShownWindow
    from uxlab.capture.win32_decode import key_reading, mouse_reading
    from uxlab.capture.win32_monitors import monitors
    from uxlab.capture.win32_stack import shown_windows
    from uxlab.capture.win32_system import Foreground, Monitor, Take, WindowsSystem
    from uxlab.capture.win32_windows import FocusWatch, foreground, layout_in_front, own_integrity
    from uxlab.errors import CaptureUnavailable

    _user32 = WinDLL("user32", use_last_error=True)
    _kernel32 = WinDLL("kernel32", use_last_error=True)
    _user32.SetProcessDpiAwarenessContext.argtypes = (c_void_p,)
    _user32.OpenInputDesktop.restype = wintypes.HANDLE
    _user32.CloseDesktop.argtypes = (wintypes.HANDLE,)
    _user32.GetKeyState.restype = wintypes.SHORT
    _user32.ToUnicodeEx.argtypes = (
        wintypes.UINT, wintypes.UINT, c_void_p, c_void_p, wintypes.INT, wintypes.UINT, wintypes.HKL,
    )  # fmt: skip

    # Inside the hook, a call that gave up the interpreter's lock could wait milliseconds to get it back.
    _tick_count = PyDLL("kernel32").GetTickCount
    _tick_count.restype = c_uint32

    _PER_MONITOR_AWARE_V2 = -4
    _DESKTOP_READ = 0x0001
    _VK_SHIFT, _VK_CONTROL, _VK_MENU, _VK_CAPITAL = 0x10, 0x11, 0x12, 0x14
    _DOWN, _TOGGLED = 0x80, 0x01
    _LEAVE_KEYBOARD_STATE = 0x4
    _HOOKS_LIVE_S, _POLL_S, _THREAD_END_S = 4.0, 0.005, 1.0
    _NS_PER_UNIT = 100
    _HIGH_INTEGRITY = 0x3000

    class _LastInput(Structure):
        _fields_ = (("size", wintypes.UINT), ("time_ms", wintypes.DWORD))

    class NativeSystem:
        """The calls of `WindowsSystem`."""

        def __init__(self) -> None:
            self._listeners: list[mouse.Listener | keyboard.Listener] = []
            self._watch: FocusWatch | None = None

        def become_dpi_aware(self) -> None:
            """Ask for physical pixels on every monitor; refused, and needless, if it was done before."""
            _user32.SetProcessDpiAwarenessContext(_PER_MONITOR_AWARE_V2)

        def install_hooks(self, take: Take) -> None:
            """Start pynput's listeners and wait for the hooks, which pynput itself does not."""

            def on_mouse(message: int, data: Structure) -> bool:
                stamp_ns = perf_counter_ns()
                take(mouse_reading(stamp_ns, _tick_count(), message, data))
                return False

            def on_key(message: int, data: Structure) -> bool:
                stamp_ns = perf_counter_ns()
                take(key_reading(stamp_ns, _tick_count(), message, data))
                return False

            self._listeners = [
                mouse.Listener(win32_event_filter=on_mouse),
                keyboard.Listener(win32_event_filter=on_key),
            ]
            for listener in self._listeners:
                listener.start()
            deadline_ns, pause = perf_counter_ns() + int(_HOOKS_LIVE_S * 1e9), Event()
            while not all(_hook_is_live(listener.ident) for listener in self._listeners):
                if perf_counter_ns() > deadline_ns:
                    raise CaptureUnavailable(
                        "Windows refused to let uxlab see mouse and keyboard; a security program may forbid it: "
                        "allow uxlab there, then start again."
                    )
                pause.wait(_POLL_S)

        def watch_focus(self, take: Take, *, titles: bool) -> None:
            """Start the thread that Windows tells of new windows in front."""
            self._watch = FocusWatch(take, titles=titles)
            self._watch.start()

        def remove(self) -> None:
            """End all threads, each within a second."""
            for listener in self._listeners:
                listener.stop()
            for listener in self._listeners:
                listener.join(_THREAD_END_S)
            self._listeners = []
            if self._watch is not None:
                self._watch.stop(_THREAD_END_S)
                self._watch = None

        def foreground(self, *, titles: bool) -> Foreground | None:
            """Return the window in front."""
            return foreground(titles=titles)

        def monitors(self) -> Sequence[Monitor]:
            """Return the monitors."""
            return monitors()

        def windows(self) -> Sequence[ShownWindow]:
            """Return the windows."""
            return shown_windows()

        def character(self, virtual_key: int, scan_code: int, *, shift: bool, caps_lock: bool, alt_gr: bool) -> str:
            """Ask the layout of the window in front, without touching its dead keys (Windows 10 1607 and later)."""
            state, text = (c_uint8 * 256)(), create_unicode_buffer(8)
            state[_VK_SHIFT] = _DOWN * shift
            state[_VK_CAPITAL] = _TOGGLED * caps_lock
            state[_VK_CONTROL] = state[_VK_MENU] = _DOWN * alt_gr
            count = _user32.ToUnicodeEx(
                virtual_key, scan_code, state, text, len(text), _LEAVE_KEYBOARD_STATE, layout_in_front()
            )
            return "dead" if count < 0 else text.value[:1]

        def caps_lock_on(self) -> bool:
            """Return the toggle."""
            return bool(_user32.GetKeyState(_VK_CAPITAL) & _TOGGLED)

        def desktop_reachable(self) -> bool:
            """Return whether the desktop that gets the input may be opened."""
            desktop = _user32.OpenInputDesktop(0, 0, _DESKTOP_READ)
            return bool(desktop and _user32.CloseDesktop(desktop))

        def ticks_ms(self) -> tuple[int, int]:
            """Return now, and the last input's tick; both now if Windows does not tell."""
            last = _LastInput(size=sizeof(_LastInput))
            known = _user32.GetLastInputInfo(byref(last))
            now_ms = int(_tick_count())
            return now_ms, int(last.time_ms) if known else now_ms

        def awake_ns(self) -> int:
            """Return the interrupt time without sleep."""
            units = c_uint64()
            _kernel32.QueryUnbiasedInterruptTime(byref(units))
            return units.value * _NS_PER_UNIT

        def environment(self) -> dict[str, str]:
            """Return versions, rights and layout."""
            layout = create_unicode_buffer(16)
            _user32.GetKeyboardLayoutNameW(layout)
            level = own_integrity()
            return {
                "windows.system": platform(),
                "windows.pynput": ".".join(str(part) for part in pynput_version),
                "windows.keyboard_layout": layout.value,
                "windows.administrator": "yes" if level is not None and level >= _HIGH_INTEGRITY else "no",
            }

    def open_system() -> WindowsSystem:
        """Return this machine's Windows."""
        return NativeSystem()

    def _hook_is_live(thread_id: int | None) -> bool:
        """Read what pynput keeps to itself: the hook's handle, 0 if Windows refused it."""
        hooks = vars(import_module("pynput._util.win32").SystemHook)["_HOOKS"]
        hook = hooks.get(thread_id)
        return hook is not None and bool(vars(hook)["_hook"])
