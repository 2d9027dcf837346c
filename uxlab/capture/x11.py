"""The X11 back end: RECORD through pynput for input, a second connection for everything else.

The server keeps recorded events back until it has something to send to some client; the second connection's round
trips make it deliver (`flush`). They also tell of windows, screens and the keyboard layout.
"""

from time import perf_counter_ns
from typing import TYPE_CHECKING

from Xlib import X, error
from Xlib.ext import randr, record
from Xlib.protocol import rq

from uxlab.capture import x11_server
from uxlab.capture.backend import Reporter
from uxlab.capture.x11_decode import decode, server_clock_ns
from uxlab.capture.x11_windows import WindowWatch
from uxlab.capture.x11_witness import Reckoning, Witness, logical_buttons
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import GapReason, InputEvent

if TYPE_CHECKING:
    from uxlab.capture.x11_listener import RecordListener

_LIVE_WITHIN_S = 5.0
_END_WITHIN_S = 1.0
_GONE = "The X server closed the connection; input is not recorded until it is back."


class X11Backend:
    """Mouse, keyboard, windows and screens of an X server. `own_windows` are uxlab's, by their X ids."""

    name = "x11"
    knows_layout = True
    witness = "the pointer moved"

    def __init__(self, own_windows: tuple[int, ...] = ()) -> None:
        self._own_windows = own_windows
        self._own_windows_to_come: tuple[int, ...] | None = None

    def start(self, reporter: Reporter, windows: WindowPrivacy) -> None:
        """Connect, check what is needed, and return once the server records.

        Raises:
            CaptureUnavailable: no server, no RECORD extension, or it does not answer.
        """
        self._reporter = reporter
        self._display = x11_server.open_display()
        if not self._display.has_extension(record.extname):
            self._display.close()
            raise CaptureUnavailable("This X server has no RECORD extension; use Xorg or Xvfb with it switched on.")
        self._offset_ns = x11_server.clock_offset_ns(self._display)
        self._witness = Witness()
        self._reckoning = Reckoning()
        self._buttons = logical_buttons(self._display)
        self._pointer = (0, 0)
        self._listener = self._start_listener()
        self._posture = x11_server.device_posture(self._display)
        self._last_input_ns: int | None = None
        self._watch = WindowWatch(self._display, windows, self._own_windows, reporter.fact)
        self._watch.begin(perf_counter_ns())
        if self._display.has_extension(randr.extname):
            randr.select_input(self._display.screen().root, randr.RRScreenChangeNotifyMask)
        reporter.screens(x11_server.screens(self._display, perf_counter_ns()))

    def set_own_windows(self, own_windows: tuple[int, ...]) -> None:
        """Take the list of uxlab's windows, in place of the earlier one; it holds from the next flush on."""
        self._own_windows_to_come = own_windows

    def _start_listener(self) -> "RecordListener":
        # Importing pynput connects to the X server, so it must not happen before there surely is one.
        from uxlab.capture.x11_listener import RecordListener, characters

        self._characters = characters()
        self._keymap = x11_server.keymap(self._display, self._characters)

        listener = RecordListener(self._on_block)
        listener.start()
        if not listener.live.wait(_LIVE_WITHIN_S):
            raise CaptureUnavailable("The X server did not begin to record within 5 s; restart the session.")
        return listener

    def _on_block(self, data: bytes) -> None:
        raws = decode(data, self._keymap, perf_counter_ns(), self._offset_ns)
        pointer = [raw for raw in raws if isinstance(raw, InputEvent)]
        if pointer:
            self._pointer = (pointer[-1].x or 0, pointer[-1].y or 0)
            self._reckoning.record(pointer)
        self._reporter.raw(raws)

    def _restore_lost_clicks(self, *, ended: bool = False) -> None:
        now_ns = perf_counter_ns()
        self._reckoning.witness(self._witness.events(self._buttons, self._pointer, now_ns, self._offset_ns))
        lost = self._reckoning.missing(now_ns, ended=ended)
        if lost:
            self._reporter.raw(lost)
            what = f"the X server lost input; {len(lost)} button events were put back, moves and keys may be missing"
            self._reporter.blind(lost[0].t_ns, lost[-1].t_ns, GapReason.LOST_EVENTS, what)

    def environment(self) -> dict[str, str]:
        """Return the server's name and release, and how its clock relates to ours."""
        info = self._display.display.info
        return {
            "x11.display": self._display.get_display_name(),
            "x11.vendor": f"{info.vendor} {info.release_number}",
            "x11.clock_offset_ns": str(self._offset_ns),
        }

    def flush(self) -> None:
        """Make the server deliver, and look at what else it has to say."""
        try:
            self._display.sync()
            while self._display.pending_events():
                self._on_event(self._display.next_event())
            self._restore_lost_clicks()
            self._watch_windows()
        except (error.ConnectionClosedError, OSError):
            self._reporter.failed(_GONE)
            return
        if not self._listener.is_alive():
            self._reporter.failed("The X server's recording ended by itself.")

    def _watch_windows(self) -> None:
        own_windows, self._own_windows_to_come = self._own_windows_to_come, None
        if own_windows is not None:
            self._watch.set_own_windows(own_windows, perf_counter_ns())
        self._watch.poll(perf_counter_ns())

    def _on_event(self, event: rq.Event) -> None:
        if event.type == X.MappingNotify:
            self._keymap = x11_server.keymap(self._display, self._characters)
            self._buttons = logical_buttons(self._display)
        elif type(event).__name__ == "ScreenChangeNotify":
            self._reporter.screens(x11_server.screens(self._display, perf_counter_ns()))
        else:
            time_ms = getattr(event, "time", None)
            now_ns = perf_counter_ns()
            self._watch.on_event(event, now_ns if time_ms is None else self._clock_ns(time_ms, now_ns))

    def _clock_ns(self, time_ms: int, now_ns: int) -> int:
        return server_clock_ns(time_ms, now_ns, self._offset_ns)

    def last_input_clock_ns(self) -> int | None:
        """Return when the server last saw input, whatever the recording says.

        Its idle timer alone is no witness: video players set it back while nobody moves. So a pointer or key must also
        be elsewhere than at the last look.
        """
        try:
            posture = x11_server.device_posture(self._display)
            if posture != self._posture:
                moved = posture[:2] != self._posture[:2]
                self.witness = "the pointer moved" if moved else "a key or button was pressed"
                self._posture = posture
                self._last_input_ns = x11_server.last_input_clock_ns(self._display) or perf_counter_ns()
        except (error.ConnectionClosedError, OSError):
            return None
        return self._last_input_ns

    def stop(self) -> None:
        """Have everything delivered, then end the recording."""
        try:
            self._display.sync()
            record.disable_context(self._display, self._listener.record_context)
            self._display.sync()
        except (error.ConnectionClosedError, OSError):
            return
        # Not join(): pynput's takes from a queue that is emptied only once.
        if self._listener.ended.wait(_END_WITHIN_S):
            self._restore_lost_clicks(ended=True)
        self._witness.close()
        self._display.close()
