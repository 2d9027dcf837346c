"""Which windows lie above which on Windows, through ctypes. Empty on other systems."""

import sys

if sys.platform == "win32":
    from ctypes import POINTER, WINFUNCTYPE, WinDLL, byref, c_void_p, sizeof, wintypes

    from uxlab.capture.own_surfaces import ShownWindow
    from uxlab.capture.regions import Box

    _user32, _dwmapi = WinDLL("user32"), WinDLL("dwmapi")
    _WindowTake = WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
    _user32.EnumWindows.argtypes = (_WindowTake, wintypes.LPARAM)
    _user32.GetForegroundWindow.restype = wintypes.HWND
    _user32.IsWindowVisible.argtypes = (wintypes.HWND,)
    _user32.IsIconic.argtypes = (wintypes.HWND,)
    _user32.GetWindowRect.argtypes = (wintypes.HWND, POINTER(wintypes.RECT))
    _user32.GetWindowThreadProcessId.argtypes = (wintypes.HWND, POINTER(wintypes.DWORD))
    _user32.GetWindowLongW.argtypes = (wintypes.HWND, wintypes.INT)
    _user32.GetWindowLongW.restype = wintypes.LONG
    _dwmapi.DwmGetWindowAttribute.argtypes = (wintypes.HWND, wintypes.DWORD, c_void_p, wintypes.DWORD)

    _EXTENDED_STYLE, _CLOAKED = -20, 14
    _LETS_CLICKS_THROUGH = 0x00080000 | 0x00000020  # layered and transparent

    def shown_windows() -> list[ShownWindow]:
        """Return the windows that are shown and take input; Windows lists them from front to back."""
        front = _user32.GetForegroundWindow()
        found: list[ShownWindow] = []

        def take(window: int, _given: int) -> bool:
            if _is_shown(window):
                found.append(_shown_window(window, active=window == front))
            return True

        _user32.EnumWindows(_WindowTake(take), 0)
        return found

    def _is_shown(window: int) -> bool:
        """Tell whether a click can hit it: neither minimised, nor of another desktop, nor transparent for clicks."""
        if not _user32.IsWindowVisible(window) or _user32.IsIconic(window):
            return False
        cloaked = wintypes.DWORD()
        _dwmapi.DwmGetWindowAttribute(window, _CLOAKED, byref(cloaked), sizeof(cloaked))
        style = _user32.GetWindowLongW(window, _EXTENDED_STYLE)
        return not cloaked.value and style & _LETS_CLICKS_THROUGH != _LETS_CLICKS_THROUGH

    def _shown_window(window: int, *, active: bool) -> ShownWindow:
        place, process = wintypes.RECT(), wintypes.DWORD()
        _user32.GetWindowRect(window, byref(place))
        _user32.GetWindowThreadProcessId(window, byref(process))
        return ShownWindow(window, process.value, Box(place.left, place.top, place.right, place.bottom), active)
