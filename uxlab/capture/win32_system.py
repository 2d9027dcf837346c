"""What the Windows back end asks of Windows; `win32_native` answers it on Windows."""

from collections.abc import Callable, Sequence
from ntpath import basename, splitext
from typing import NamedTuple, Protocol

from uxlab.capture.own_surfaces import ShownWindow
from uxlab.capture.win32_decode import KeyReading, MouseReading
from uxlab.model.events import Screen

_BASE_DPI = 96


class Foreground(NamedTuple):
    """The window in front; `out_of_reach`: it runs with more rights than uxlab, so that no hook sees its input."""

    program_path: str
    title: str
    out_of_reach: bool


class Monitor(NamedTuple):
    """A monitor, in physical pixels."""

    name: str
    left: int
    top: int
    right: int
    bottom: int
    dpi: int
    refresh_hz: int


class FocusReading(NamedTuple):
    """From `stamp_ns` on this was in front; None for nothing, as on the way from one window to the next."""

    stamp_ns: int
    foreground: Foreground | None


Reading = MouseReading | KeyReading | FocusReading
Take = Callable[[Reading], None]


class WindowsSystem(Protocol):
    """The calls to Windows. All but `install_hooks` and `watch_focus` answer at once and never raise."""

    def become_dpi_aware(self) -> None:
        """Ask for physical pixels; before anything else."""
        ...

    def install_hooks(self, take: Take) -> None:
        """Deliver mouse and keyboard to `take`, from threads of their own, once this has returned.

        Raises:
            CaptureUnavailable: Windows refused a hook.
        """
        ...

    def watch_focus(self, take: Take, *, titles: bool) -> None:
        """Deliver each window that comes to the front, and its later titles if `titles`, from a thread of its own."""
        ...

    def remove(self) -> None:
        """Remove hooks and watch; nothing is delivered once this has returned."""
        ...

    def foreground(self, *, titles: bool) -> Foreground | None:
        """Return the window in front, its title empty unless `titles`."""
        ...

    def monitors(self) -> Sequence[Monitor]:
        """Return the monitors as they are."""
        ...

    def character(self, virtual_key: int, scan_code: int, *, shift: bool, caps_lock: bool, alt_gr: bool) -> str:
        """Return what the layout of the window in front puts on a key; see `CharacterLookup`."""
        ...

    def caps_lock_on(self) -> bool:
        """Return whether Caps Lock is on."""
        ...

    def desktop_reachable(self) -> bool:
        """Return False while the lock screen or a permission prompt has its own desktop in front."""
        ...

    def ticks_ms(self) -> tuple[int, int]:
        """Return the tick count, and what it was at the last input of any kind."""
        ...

    def awake_ns(self) -> int:
        """Return a clock that stands still while the machine sleeps."""
        ...

    def windows(self) -> Sequence[ShownWindow]:
        """Return the windows that are shown and take input, the front one first."""
        ...

    def environment(self) -> dict[str, str]:
        """Return versions, rights and keyboard layout."""
        ...


def application_name(program_path: str) -> str | None:
    r"""Return the name of a program: "chrome" for `C:\...\chrome.exe`; None where Windows did not tell."""
    return splitext(basename(program_path))[0] or None


def screen(monitor: Monitor, clock_ns: int) -> Screen:
    """Return the monitor as it is recorded; 96 dots per inch are Windows' 100 %."""
    return Screen(
        t_ns=clock_ns,
        name=monitor.name,
        x_px=monitor.left,
        y_px=monitor.top,
        width_px=monitor.right - monitor.left,
        height_px=monitor.bottom - monitor.top,
        scale=monitor.dpi / _BASE_DPI,
        refresh_hz=float(monitor.refresh_hz) if monitor.refresh_hz > 1 else None,
    )


_ADMINISTRATOR = 0x3000


def out_of_reach(integrity: int | None, own_integrity: int | None) -> bool:
    """Return whether Windows hides a process's input from us: its integrity level is above ours.

    A level that Windows refuses to tell (None) is one above ours, unless we are an administrator's process.
    """
    if own_integrity is None:
        return False
    return own_integrity < _ADMINISTRATOR if integrity is None else integrity > own_integrity
