"""The Windows back end: pynput's low-level hooks, and native calls for everything around them.

The hooks' threads only copy numbers into a queue; `flush`, which the child calls every 50 ms, reads them. Every
event carries the moment at which the hook was called, so reading late costs no precision.
"""

import sys
from collections import deque
from time import perf_counter_ns

from uxlab.capture.backend import Raw, Reporter
from uxlab.capture.blind_spans import BlindSpans
from uxlab.capture.own_surfaces import OwnSurfaces, panes_of
from uxlab.capture.wheel import StepCounter
from uxlab.capture.win32_decode import (
    WHEEL_DELTA,
    KeyReading,
    MouseReading,
    decode_mouse,
    event_clock_ns,
    ticks_between,
)
from uxlab.capture.win32_keyboard import KeyDecoder
from uxlab.capture.win32_system import (
    FocusReading,
    Foreground,
    Monitor,
    Reading,
    WindowsSystem,
    application_name,
    screen,
)
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus, GapReason

if sys.platform == "win32":
    from uxlab.capture.win32_native import open_system
else:

    def open_system() -> WindowsSystem:
        """Refuse: this is another system."""
        raise CaptureUnavailable(
            "This is the recorder for Windows, and this machine runs something else; "
            "start uxlab without choosing a recorder and it takes the right one."
        )


_LOOK_NS, _LOOK_AT_OWN_NS, _LOOK_AT_SCREENS_NS = 250_000_000, 100_000_000, 2_000_000_000
_SLEPT_NS = 1_000_000_000
_NS_PER_MS = 1_000_000


class Win32Backend:
    """Mouse, keyboard, screens and active window on Windows.

    Input is invisible while a window with more rights, the lock screen or a
    permission prompt is in front: these spans are reported as blind, so that they are not taken for idleness.
    """

    name = "windows"
    knows_layout = True
    witness = "the system saw input"

    def __init__(self, system: WindowsSystem | None = None, *, own_process: int = 0) -> None:
        self._given_system = system
        self._own_process = own_process
        self._readings: deque[Reading] = deque()
        self._wheel = StepCounter(WHEEL_DELTA)
        self._last_clock_ns = {MouseReading: 0, KeyReading: 0}
        self._focus: tuple[str | None, str | None] | None = None
        self._monitors: tuple[Monitor, ...] = ()
        self._looked_ns = self._looked_at_own_ns = self._looked_at_screens_ns = 0
        self._flushed_ns = self._flushed_awake_ns = 0

    def start(self, reporter: Reporter, windows: WindowPrivacy) -> None:
        """Install the hooks and the watch on windows; see `Backend.start`."""
        self._system = system = self._given_system or open_system()
        system.become_dpi_aware()
        self._reporter, self._windows = reporter, windows
        self._titles = windows is WindowPrivacy.TITLE
        self._blind = BlindSpans(reporter.blind)
        self._surfaces = OwnSurfaces(reporter.fact)
        self._keys = KeyDecoder(system.character, caps_lock=system.caps_lock_on())
        self._flushed_ns, self._flushed_awake_ns = perf_counter_ns(), system.awake_ns()
        self._look(self._flushed_ns)
        system.watch_focus(self._readings.append, titles=self._titles)
        system.install_hooks(self._readings.append)

    def set_own_windows(self, own_windows: tuple[int, ...]) -> None:
        """Do nothing: Windows tells whose a window is."""

    def environment(self) -> dict[str, str]:
        """Return versions, rights and layout."""
        return self._system.environment()

    def last_input_clock_ns(self) -> int | None:
        """Return when Windows last saw input, to a tick of 10 to 16 ms; None if the hooks were known blind then."""
        now_ns = perf_counter_ns()
        tick_ms, last_input_ms = self._system.ticks_ms()
        clock_ns = now_ns - ticks_between(last_input_ms, tick_ms) * _NS_PER_MS
        return clock_ns if clock_ns > self._blind.latest_ns else None

    def flush(self) -> None:
        """Report what has come in, and look at what Windows does not announce."""
        self._report_readings()
        now_ns = perf_counter_ns()
        self._notice_sleep(now_ns)
        if self._own_process and now_ns - self._looked_at_own_ns >= _LOOK_AT_OWN_NS:
            self._look_at_own_windows(now_ns)
        if now_ns - self._looked_ns >= _LOOK_NS:
            self._look(now_ns)

    def stop(self) -> None:
        """Remove the hooks and report what was under way."""
        self._system.remove()
        self._report_readings()
        self._blind.close(perf_counter_ns())

    def _look_at_own_windows(self, now_ns: int) -> None:
        self._looked_at_own_ns = now_ns
        self._surfaces.note(now_ns, panes_of(self._system.windows(), self._own_process), ())

    def _report_readings(self) -> None:
        raws: list[Raw] = []
        while self._readings:
            reading = self._readings.popleft()
            if isinstance(reading, FocusReading):
                self._take_foreground(reading.foreground, reading.stamp_ns)
                continue
            clock_ns = self._clock_ns(reading)
            raw = (
                decode_mouse(reading, clock_ns, self._wheel)
                if isinstance(reading, MouseReading)
                else self._keys.decode(reading, clock_ns)
            )
            if raw is not None:
                raws.append(raw)
        if raws:
            self._reporter.raw(raws)

    def _clock_ns(self, reading: MouseReading | KeyReading) -> int:
        """Return the event's time, never before that of the device's previous event."""
        kind = type(reading)
        clock_ns = event_clock_ns(reading.stamp_ns, reading.tick_ms, reading.time_ms)
        self._last_clock_ns[kind] = max(self._last_clock_ns[kind], clock_ns)
        return self._last_clock_ns[kind]

    def _look(self, now_ns: int) -> None:
        self._looked_ns = now_ns
        locked = not self._system.desktop_reachable()
        self._observe(GapReason.LOCK, now_ns, blind=locked, detail="lock screen or permission prompt")
        if not locked:
            self._take_foreground(self._system.foreground(titles=self._titles), now_ns)
        if not self._monitors or now_ns - self._looked_at_screens_ns >= _LOOK_AT_SCREENS_NS:
            self._looked_at_screens_ns = now_ns
            self._take_monitors(tuple(self._system.monitors()), now_ns)

    def _take_foreground(self, foreground: Foreground | None, clock_ns: int) -> None:
        application = application_name(foreground.program_path) if foreground else None
        out_of_reach = foreground is not None and foreground.out_of_reach
        named = application if application and self._windows is not WindowPrivacy.OFF else "a window"
        self._observe(
            GapReason.ELEVATED_WINDOW, clock_ns, blind=out_of_reach, detail=f"{named} runs with administrator rights"
        )
        if self._windows is WindowPrivacy.OFF:
            return
        title = foreground.title if foreground and self._titles else ""
        focus = (application, title or None)
        if focus != self._focus:
            self._focus = focus
            self._reporter.fact(Focus(t_ns=clock_ns, application=focus[0], title=focus[1]))

    def _take_monitors(self, monitors: tuple[Monitor, ...], clock_ns: int) -> None:
        if monitors and monitors != self._monitors:
            self._monitors = monitors
            self._reporter.screens([screen(monitor, clock_ns) for monitor in monitors])

    def _notice_sleep(self, now_ns: int) -> None:
        """Find sleep as time that passed on the monotonic clock, which on Windows runs on, but not while awake."""
        awake_ns = self._system.awake_ns()
        slept_ns = (now_ns - self._flushed_ns) - (awake_ns - self._flushed_awake_ns)
        if slept_ns >= _SLEPT_NS:
            self._reporter.blind(now_ns - slept_ns, now_ns, GapReason.SLEEP, "")
            self._keys.forget_keys_down()
        self._flushed_ns, self._flushed_awake_ns = now_ns, awake_ns

    def _observe(self, reason: GapReason, clock_ns: int, *, blind: bool, detail: str) -> None:
        if self._blind.observe(reason, clock_ns, blind=blind, detail=detail):
            self._keys.forget_keys_down()
