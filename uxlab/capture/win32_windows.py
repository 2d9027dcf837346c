"""Which window is in front on Windows, through ctypes. Empty on other systems."""

import sys

if sys.platform == "win32":
    from ctypes import (
        POINTER,
        WINFUNCTYPE,
        WinDLL,
        byref,
        c_ubyte,
        c_void_p,
        cast,
        create_string_buffer,
        create_unicode_buffer,
        wintypes,
    )
    from functools import cache
    from threading import Event, Thread
    from time import perf_counter_ns

    from uxlab.capture.win32_system import FocusReading, Foreground, Take, application_name, out_of_reach

    _user32, _kernel32, _advapi32 = WinDLL("user32"), WinDLL("kernel32"), WinDLL("advapi32")
    _WindowTake = WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
    _EventTake = WINFUNCTYPE(
        None, wintypes.HANDLE, wintypes.DWORD, wintypes.HWND, wintypes.LONG, wintypes.LONG, wintypes.DWORD,
        wintypes.DWORD,
    )  # fmt: skip
    _user32.GetForegroundWindow.restype = wintypes.HWND
    _user32.GetWindowThreadProcessId.argtypes = (wintypes.HWND, POINTER(wintypes.DWORD))
    _user32.GetWindowThreadProcessId.restype = wintypes.DWORD
    _user32.GetWindowTextW.argtypes = (wintypes.HWND, wintypes.LPWSTR, wintypes.INT)
    _user32.EnumChildWindows.argtypes = (wintypes.HWND, _WindowTake, wintypes.LPARAM)
    _user32.GetKeyboardLayout.argtypes = (wintypes.DWORD,)
    _user32.GetKeyboardLayout.restype = wintypes.HKL
    _user32.SetWinEventHook.argtypes = (
        wintypes.UINT, wintypes.UINT, wintypes.HMODULE, _EventTake, wintypes.DWORD, wintypes.DWORD, wintypes.UINT,
    )  # fmt: skip
    _user32.SetWinEventHook.restype = wintypes.HANDLE
    _user32.UnhookWinEvent.argtypes = (wintypes.HANDLE,)
    _user32.GetMessageW.argtypes = (POINTER(wintypes.MSG), wintypes.HWND, wintypes.UINT, wintypes.UINT)
    _user32.PeekMessageW.argtypes = (*_user32.GetMessageW.argtypes, wintypes.UINT)
    _user32.DispatchMessageW.argtypes = (POINTER(wintypes.MSG),)
    _user32.PostThreadMessageW.argtypes = (wintypes.DWORD, wintypes.UINT, wintypes.WPARAM, wintypes.LPARAM)
    _kernel32.GetCurrentThreadId.restype = wintypes.DWORD
    _kernel32.GetCurrentProcess.restype = wintypes.HANDLE
    _kernel32.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
    _kernel32.OpenProcess.restype = wintypes.HANDLE
    _kernel32.CloseHandle.argtypes = (wintypes.HANDLE,)
    _kernel32.QueryFullProcessImageNameW.argtypes = (
        wintypes.HANDLE, wintypes.DWORD, wintypes.LPWSTR, POINTER(wintypes.DWORD),
    )  # fmt: skip
    _advapi32.OpenProcessToken.argtypes = (wintypes.HANDLE, wintypes.DWORD, POINTER(wintypes.HANDLE))
    _advapi32.GetTokenInformation.argtypes = (
        wintypes.HANDLE, wintypes.INT, c_void_p, wintypes.DWORD, POINTER(wintypes.DWORD),
    )  # fmt: skip
    _advapi32.GetSidSubAuthorityCount.argtypes = (c_void_p,)
    _advapi32.GetSidSubAuthorityCount.restype = POINTER(c_ubyte)
    _advapi32.GetSidSubAuthority.argtypes = (c_void_p, wintypes.DWORD)
    _advapi32.GetSidSubAuthority.restype = POINTER(wintypes.DWORD)

    _QUERY_LIMITED_INFORMATION = 0x1000
    _TOKEN_QUERY, _TOKEN_INTEGRITY_LEVEL, _LABEL_SIZE = 0x0008, 25, 256
    _EVENT_FOREGROUND, _EVENT_MINIMISE_END, _EVENT_NAME_CHANGE = 0x0003, 0x0017, 0x800C
    _OBJECT_IS_WINDOW = 0
    _WM_QUIT, _NO_REMOVE = 0x0012, 0
    _TITLE_LENGTH, _PATH_LENGTH = 1024, 32_768
    _STORE_APP_FRAME = "ApplicationFrameHost"

    def foreground(*, titles: bool) -> Foreground | None:
        """Return the window in front; None on the way from one window to the next."""
        window = _user32.GetForegroundWindow()
        if not window:
            return None
        path, level = _program(_process_of(window))
        if application_name(path) == _STORE_APP_FRAME:
            path, level = _program(_process_inside(window))
        title = create_unicode_buffer(_TITLE_LENGTH)
        if titles:
            _user32.GetWindowTextW(window, title, _TITLE_LENGTH)
        return Foreground(path, title.value, out_of_reach(level, own_integrity()))

    def layout_in_front() -> int | None:
        """Return the keyboard layout that the window in front uses; every thread has its own."""
        thread = _user32.GetWindowThreadProcessId(_user32.GetForegroundWindow(), None)
        layout: int | None = _user32.GetKeyboardLayout(thread)
        return layout

    @cache
    def own_integrity() -> int | None:
        """Return the integrity level at which we run: 0x2000 as a rule, 0x3000 as administrator."""
        return _integrity(_kernel32.GetCurrentProcess())

    def _process_of(window: int) -> int:
        process = wintypes.DWORD()
        _user32.GetWindowThreadProcessId(window, byref(process))
        return process.value

    def _process_inside(window: int) -> int:
        """Return whose content a Store app's frame shows: the first child window of another process."""
        frame = _process_of(window)
        found = [frame]

        def take(child: int, _given: int) -> bool:
            found.append(_process_of(child))
            return found[-1] == frame

        _user32.EnumChildWindows(window, _WindowTake(take), 0)
        return found[-1]

    def _program(process_id: int) -> tuple[str, int | None]:
        """Return the path ("" if Windows refuses) and the integrity level (None likewise) of a process."""
        process = _kernel32.OpenProcess(_QUERY_LIMITED_INFORMATION, 0, process_id)
        if not process:
            return "", None
        path, length = create_unicode_buffer(_PATH_LENGTH), wintypes.DWORD(_PATH_LENGTH)
        _kernel32.QueryFullProcessImageNameW(process, 0, path, byref(length))
        level = _integrity(process)
        _kernel32.CloseHandle(process)
        return path.value, level

    def _integrity(process: int) -> int | None:
        token, needed, label = wintypes.HANDLE(), wintypes.DWORD(), create_string_buffer(_LABEL_SIZE)
        if not _advapi32.OpenProcessToken(process, _TOKEN_QUERY, byref(token)):
            return None
        known = _advapi32.GetTokenInformation(token, _TOKEN_INTEGRITY_LEVEL, label, _LABEL_SIZE, byref(needed))
        _kernel32.CloseHandle(token)
        if not known:
            return None
        identifier = cast(label, POINTER(c_void_p))[0]
        last = _advapi32.GetSidSubAuthorityCount(identifier)[0] - 1
        return int(_advapi32.GetSidSubAuthority(identifier, last)[0])

    class FocusWatch(Thread):
        """Takes Windows' announcements of a new window in front; `titles` also of its new title."""

        def __init__(self, take: Take, *, titles: bool) -> None:
            super().__init__(name="focus watch", daemon=True)
            self._take, self._titles = take, titles
            self._has_queue = Event()
            self._thread_id = 0

        def run(self) -> None:
            """Wait for announcements until told to stop."""
            message, handler = wintypes.MSG(), _EventTake(self._on_event)
            self._thread_id = _kernel32.GetCurrentThreadId()
            _user32.PeekMessageW(byref(message), None, 0, 0, _NO_REMOVE)
            self._has_queue.set()
            events = [_EVENT_FOREGROUND, _EVENT_MINIMISE_END, *[_EVENT_NAME_CHANGE] * self._titles]
            hooks = [_user32.SetWinEventHook(event, event, None, handler, 0, 0, 0) for event in events]
            while _user32.GetMessageW(byref(message), None, 0, 0) > 0:
                _user32.DispatchMessageW(byref(message))
            for hook in hooks:
                _user32.UnhookWinEvent(hook)

        def stop(self, timeout_s: float) -> None:
            """End the thread."""
            self._has_queue.wait(timeout_s)
            _user32.PostThreadMessageW(self._thread_id, _WM_QUIT, 0, 0)
            self.join(timeout_s)

        def _on_event(  # many arguments because Windows gives them
            self, _hook: int, event: int, window: int, kind: int, _child: int, _thread: int, _time_ms: int
        ) -> None:
            stamp_ns = perf_counter_ns()
            if event == _EVENT_NAME_CHANGE and (kind != _OBJECT_IS_WINDOW or window != _user32.GetForegroundWindow()):
                return
            self._take(FocusReading(stamp_ns, foreground(titles=self._titles)))
