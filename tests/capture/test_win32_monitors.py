"""The monitors, on a Windows that is played."""

from ctypes import sizeof
from types import SimpleNamespace

from tests.capture import played_systems
from uxlab.capture.win32_monitors import DisplayMode, MonitorInfo
from uxlab.capture.win32_system import Monitor

modules_put_back, played_windows = played_systems.modules_put_back, played_systems.played_windows


def test_the_display_mode_is_laid_out_like_windows_own() -> None:
    """DEVMODEW has 220 bytes, with the frequency at 184."""
    assert sizeof(DisplayMode) == 220
    assert DisplayMode.frequency_hz.offset == 184
    assert DisplayMode.width_px.offset == 172


def test_monitors_are_listed_with_scale_and_rate_and_unplugged_ones_left_out(played_windows: SimpleNamespace) -> None:
    def enumerate_monitors(_device: object, _area: object, take: played_systems.Answer, given: int) -> int:
        return sum(bool(take(handle, 0, None, given)) for handle in (5, 6))

    def info(handle: int, reference: SimpleNamespace) -> bool:
        found = reference._obj
        assert found.size == sizeof(MonitorInfo)
        found.device = r"\\.\DISPLAY1"
        found.monitor.left, found.monitor.top, found.monitor.right, found.monitor.bottom = -2560, -200, 0, 1240
        return handle == 5

    def dpi(_handle: int, kind: int, across: SimpleNamespace, _down: SimpleNamespace) -> int:
        across._obj.value = 144
        return kind

    def settings(device: str, which: int, reference: SimpleNamespace) -> int:
        assert (device, which) == (r"\\.\DISPLAY1", 0xFFFFFFFF)
        reference._obj.frequency_hz = 75
        return 1

    played_windows.answer("EnumDisplayMonitors", enumerate_monitors)
    played_windows.answer("GetMonitorInfoW", info)
    played_windows.answer("GetDpiForMonitor", dpi)
    played_windows.answer("EnumDisplaySettingsW", settings)
    expected = (Monitor(r"\\.\DISPLAY1", -2560, -200, 0, 1240, 144, 75),)
    assert played_windows.modules["monitors"].monitors() == expected
    assert played_windows.modules["native"].open_system().monitors() == expected
