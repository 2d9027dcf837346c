"""Chooses the back end for this machine, or says why there is none."""

import os
import sys

from uxlab.capture.backend import Backend
from uxlab.errors import CaptureUnavailable


def make_backend(own_windows: tuple[int, ...] = (), own_process: int = 0) -> Backend:
    """Return the back end of this platform; uxlab's windows are known by X ids, elsewhere by their process.

    Raises:
        CaptureUnavailable: none can work here; the message says why and what to do.
    """
    if sys.platform == "win32":
        from uxlab.capture.win32 import Win32Backend

        return Win32Backend(own_process=own_process)
    if sys.platform == "darwin":
        from uxlab.capture.darwin import DarwinBackend

        return DarwinBackend(own_process=own_process)
    return _linux_backend(own_windows)


def _linux_backend(own_windows: tuple[int, ...]) -> Backend:
    from uxlab.capture.wayland import Situation, display_situation, why_unavailable, x_session_names

    # A plain X server within a Wayland session shows only its own windows' input, so only a "yes" counts.
    situation = display_situation(os.environ, xwayland=_is_xwayland() or None)
    if situation is Situation.X11:
        from uxlab.capture.x11 import X11Backend

        return X11Backend(own_windows)
    if situation is Situation.WAYLAND:
        from uxlab.capture.linux_devices import may_read_input
        from uxlab.capture.linux_evdev import EvdevBackend

        if may_read_input():
            return EvdevBackend()
    raise CaptureUnavailable(why_unavailable(situation, x_session_names()))


def _is_xwayland() -> bool:
    from uxlab.capture.wayland import is_xwayland
    from uxlab.capture.x11_server import open_display, screens

    if not os.environ.get("DISPLAY"):
        return False
    try:
        display = open_display()
    except CaptureUnavailable:
        return False
    try:
        outputs = [screen.name for screen in screens(display, 0)]
        return is_xwayland([str(name) for name in display.list_extensions()], outputs)
    finally:
        display.close()
