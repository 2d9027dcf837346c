"""The monitors of a Windows machine, through ctypes."""

import sys
from ctypes import Structure, c_int16, c_uint16, c_uint32, wintypes


class DisplayMode(Structure):
    """DEVMODEW (wingdi.h), of which only the refresh rate is read."""

    _fields_ = (
        ("device_name", c_uint16 * 32),
        ("spec_version", c_uint16),
        ("driver_version", c_uint16),
        ("size", c_uint16),
        ("driver_extra", c_uint16),
        ("fields", c_uint32),
        ("position_and_orientation", c_uint32 * 4),
        ("printing", c_int16 * 5),
        ("form_name", c_uint16 * 32),
        ("log_pixels", c_uint16),
        ("bits_per_pixel", c_uint32),
        ("width_px", c_uint32),
        ("height_px", c_uint32),
        ("display_flags", c_uint32),
        ("frequency_hz", c_uint32),
        ("colour_management_and_panning", c_uint32 * 8),
    )


class MonitorInfo(Structure):
    """MONITORINFOEXW (winuser.h)."""

    _fields_ = (
        ("size", c_uint32),
        ("monitor", wintypes.RECT),
        ("work_area", wintypes.RECT),
        ("flags", c_uint32),
        ("device", wintypes.WCHAR * 32),
    )


if sys.platform == "win32":
    from ctypes import POINTER, WINFUNCTYPE, WinDLL, byref, c_void_p, sizeof

    from uxlab.capture.win32_system import Monitor

    _user32, _shcore = WinDLL("user32"), WinDLL("shcore")
    _MonitorTake = WINFUNCTYPE(wintypes.BOOL, wintypes.HMONITOR, wintypes.HDC, c_void_p, wintypes.LPARAM)
    _user32.EnumDisplayMonitors.argtypes = (wintypes.HDC, c_void_p, _MonitorTake, wintypes.LPARAM)
    _user32.GetMonitorInfoW.argtypes = (wintypes.HMONITOR, POINTER(MonitorInfo))
    _user32.EnumDisplaySettingsW.argtypes = (wintypes.LPCWSTR, wintypes.DWORD, POINTER(DisplayMode))
    _shcore.GetDpiForMonitor.argtypes = (
        wintypes.HMONITOR, wintypes.INT, POINTER(wintypes.UINT), POINTER(wintypes.UINT),
    )  # fmt: skip

    _CURRENT_SETTINGS = 0xFFFFFFFF
    _EFFECTIVE_DPI, _NORMAL_DPI = 0, 96

    def monitors() -> tuple[Monitor, ...]:
        """Return the monitors in use, in physical pixels because the process is aware of the scale."""
        handles: list[int] = []

        def take(handle: int, _device: int, _area: int, _given: int) -> bool:
            handles.append(handle)
            return True

        _user32.EnumDisplayMonitors(None, None, _MonitorTake(take), 0)
        found = (_monitor(handle) for handle in handles)
        return tuple(monitor for monitor in found if monitor is not None)

    def _monitor(handle: int) -> Monitor | None:
        """Return a monitor, or None if it was unplugged in the meantime."""
        info, mode = MonitorInfo(size=sizeof(MonitorInfo)), DisplayMode(size=sizeof(DisplayMode))
        if not _user32.GetMonitorInfoW(handle, byref(info)):
            return None
        across, down = wintypes.UINT(_NORMAL_DPI), wintypes.UINT(_NORMAL_DPI)
        _shcore.GetDpiForMonitor(handle, _EFFECTIVE_DPI, byref(across), byref(down))
        _user32.EnumDisplaySettingsW(info.device, _CURRENT_SETTINGS, byref(mode))
        area = info.monitor
        return Monitor(info.device, area.left, area.top, area.right, area.bottom, across.value, mode.frequency_hz)
