"""The macOS back end: one event tap, kept by pynput's listener, and native calls for everything around it.

The tap's thread only copies numbers into a queue; `flush`, which the child calls every 50 ms, reads them. Every
event carries its own time, so reading late costs no precision.
"""

import sys
from collections import deque
from time import perf_counter_ns

from uxlab.capture.backend import Raw, Reporter
from uxlab.capture.blind_spans import BlindSpans
from uxlab.capture.darwin_decode import (
    POINTS_PER_LINE,
    KeyReading,
    PointerReading,
    Reading,
    TapDisabled,
    decode_pointer,
    event_clock_ns,
)
from uxlab.capture.darwin_keyboard import KeyDecoder
from uxlab.capture.darwin_system import Display, MacSystem, screen
from uxlab.capture.own_surfaces import OwnSurfaces, panes_of
from uxlab.capture.wheel import StepCounter
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus, GapReason

if sys.platform == "darwin":
    from uxlab.capture.darwin_native import open_system
else:

    def open_system() -> MacSystem:
        """Refuse: this is another system."""
        raise CaptureUnavailable(
            "This is the recorder for macOS, and this machine runs something else; "
            "start uxlab without choosing a recorder and it takes the right one."
        )


_LOOK_NS, _LOOK_AT_OWN_NS, _LOOK_AT_SCREENS_NS = 250_000_000, 100_000_000, 2_000_000_000
_NS_PER_S = 1_000_000_000


class DarwinBackend:
    """Mouse, keyboard, screens and application in front on macOS.

    Positions are points. While a password field keeps the keyboard to itself, or the screen is locked, the span is
    reported as blind.
    """

    name = "macos"
    knows_layout = True
    witness = "the system saw input"

    def __init__(self, system: MacSystem | None = None, *, own_process: int = 0) -> None:
        self._given_system = system
        self._own_process = own_process
        self._readings: deque[Reading] = deque()
        self._wheel = StepCounter(POINTS_PER_LINE)
        self._keys = KeyDecoder()
        self._last_clock_ns = 0
        self._focus: tuple[str | None, str | None] | None = None
        self._displays: tuple[Display, ...] = ()
        self._looked_ns = self._looked_at_own_ns = self._looked_at_screens_ns = 0

    def start(self, reporter: Reporter, windows: WindowPrivacy) -> None:
        """Install the tap; see `Backend.start`."""
        self._system = system = self._given_system or open_system()
        if not system.may_listen():
            raise CaptureUnavailable(
                "macOS does not let uxlab see mouse and keyboard: open System Settings, Privacy & Security, "
                "Input Monitoring, allow the application that uxlab was started from, then quit that application "
                "and start it again."
            )
        self._reporter, self._windows = reporter, windows
        self._blind = BlindSpans(reporter.blind)
        self._surfaces = OwnSurfaces(reporter.fact)
        self._tick_ratio = system.tick_ratio()
        self._last_clock_ns = perf_counter_ns()
        self._look(self._last_clock_ns)
        system.install_tap(self._readings.append)

    def set_own_windows(self, own_windows: tuple[int, ...]) -> None:
        """Do nothing: macOS tells whose a window is."""

    def environment(self) -> dict[str, str]:
        """Return versions and permissions."""
        return self._system.environment()

    def last_input_clock_ns(self) -> int | None:
        """Return when macOS last saw input; None if the tap was known blind then."""
        clock_ns = perf_counter_ns() - int(self._system.idle_s() * _NS_PER_S)
        return clock_ns if clock_ns > self._blind.latest_ns else None

    def flush(self) -> None:
        """Report what has come in, and look at what macOS does not announce."""
        self._report_readings()
        now_ns = perf_counter_ns()
        if self._own_process and now_ns - self._looked_at_own_ns >= _LOOK_AT_OWN_NS:
            self._look_at_own_windows(now_ns)
        if now_ns - self._looked_ns >= _LOOK_NS:
            self._look(now_ns)
            if self._system.revive_tap():
                self._report_lost(now_ns)

    def stop(self) -> None:
        """Remove the tap and report what was under way."""
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
            if isinstance(reading, TapDisabled):
                self._report_lost(reading.stamp_ns)
            else:
                raws += self._raws(reading)
        if raws:
            self._reporter.raw(raws)

    def _raws(self, reading: PointerReading | KeyReading) -> list[Raw]:
        clock_ns = event_clock_ns(reading.timestamp, reading.stamp_ns, self._tick_ratio)
        self._last_clock_ns = clock_ns = max(self._last_clock_ns, clock_ns)
        if isinstance(reading, PointerReading):
            return [*decode_pointer(reading, clock_ns, self._wheel)]
        return [*self._keys.decode(reading, clock_ns)]

    def _report_lost(self, until_ns: int) -> None:
        """Report what the tap may have missed since its last event."""
        if until_ns > self._last_clock_ns:
            self._reporter.blind(self._last_clock_ns, until_ns, GapReason.LOST_EVENTS, "macOS switched the tap off")
            self._last_clock_ns = until_ns

    def _look(self, now_ns: int) -> None:
        self._looked_ns = now_ns
        self._blind.observe(GapReason.LOCK, now_ns, blind=self._system.screen_locked(), detail="lock screen")
        self._blind.observe(
            GapReason.SECURE_INPUT, now_ns, blind=self._system.secure_input(), detail="keys only; the mouse was seen"
        )
        self._take_focus(now_ns)
        if not self._displays or now_ns - self._looked_at_screens_ns >= _LOOK_AT_SCREENS_NS:
            self._looked_at_screens_ns = now_ns
            displays = tuple(self._system.displays())
            if displays and displays != self._displays:
                self._displays = displays
                self._reporter.screens([screen(display, now_ns) for display in displays])

    def _take_focus(self, now_ns: int) -> None:
        if self._windows is WindowPrivacy.OFF:
            return
        focus = self._system.application_in_front(titles=self._windows is WindowPrivacy.TITLE)
        if focus != self._focus:
            self._focus = focus
            self._reporter.fact(Focus(t_ns=now_ns, application=focus[0], title=focus[1]))
