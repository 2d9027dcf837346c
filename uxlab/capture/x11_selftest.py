"""Real input on X11 for the self-test: XTEST events into a small window of our own.

The pointer is confined to the window meanwhile, so that no click can hit the desktop, and goes back at the end.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter_ns
from typing import TYPE_CHECKING

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from uxlab.capture.x11_server import open_display

if TYPE_CHECKING:
    from Xlib.xobject.drawable import Window

_SIZE_PX = 60
_INPUT_OF_POINTER = X.ButtonPressMask | X.ButtonReleaseMask | X.PointerMotionMask
_INPUT = _INPUT_OF_POINTER | X.KeyPressMask
_LEFT, _WHEEL_UP = 1, 4
_LEFT_SHIFT = "Shift_L"


class Target:
    """A window under the pointer and with the focus; each method injects one thing and returns its moment."""

    def __init__(self, display: Display, corner: tuple[int, int]) -> None:
        self._display = display
        self._corner = corner

    def move(self) -> tuple[int, int, int]:
        """Move the pointer within the window; return the clock reading and where it is now, x and y."""
        x_px, y_px = self._corner[0] + _SIZE_PX // 2, self._corner[1] + _SIZE_PX // 2
        return self._inject(lambda: xtest.fake_input(self._display, X.MotionNotify, x=x_px, y=y_px)), x_px, y_px

    def click(self) -> int:
        """Press and release the left button; return the clock reading."""
        return self._tap(X.ButtonPress, X.ButtonRelease, _LEFT)

    def scroll(self) -> int:
        """Turn the wheel up by one step; return the clock reading."""
        return self._tap(X.ButtonPress, X.ButtonRelease, _WHEEL_UP)

    def key(self) -> int:
        """Press and release Shift, which types nothing; return the clock reading."""
        shift = self._display.keysym_to_keycode(XK.string_to_keysym(_LEFT_SHIFT))
        return self._tap(X.KeyPress, X.KeyRelease, shift)

    def _tap(self, press: int, release: int, detail: int) -> int:
        pressed_ns = self._inject(lambda: xtest.fake_input(self._display, press, detail))
        self._inject(lambda: xtest.fake_input(self._display, release, detail))
        return pressed_ns

    def _inject(self, event: Callable[[], None]) -> int:
        now_ns = perf_counter_ns()
        event()
        self._display.sync()
        return now_ns


@contextmanager
def target() -> Iterator[Target | None]:
    """Open the window, and put pointer and focus back at the end.

    Yields None where input cannot be injected: no XTEST extension, or another program holds the pointer.

    Raises:
        CaptureUnavailable: there is no X server.
    """
    display = open_display()
    try:
        if not display.has_extension(xtest.extname):
            yield None
            return
        pointer, focus = display.screen().root.query_pointer(), display.get_input_focus()
        corner = (max(0, pointer.root_x - _SIZE_PX // 2), max(0, pointer.root_y - _SIZE_PX // 2))
        try:
            yield Target(display, corner) if _opened(display, corner) else None
        finally:
            display.set_input_focus(focus.focus, focus.revert_to, X.CurrentTime)
            display.screen().root.warp_pointer(pointer.root_x, pointer.root_y)
            display.sync()
    finally:
        display.close()  # and with it the window


def _opened(display: Display, corner: tuple[int, int]) -> bool:
    """Open the window with focus and pointer in it; return False if the pointer cannot be had."""
    screen = display.screen()
    window: Window = screen.root.create_window(
        *corner, _SIZE_PX, _SIZE_PX, 0, screen.root_depth, X.InputOutput, X.CopyFromParent,
        background_pixel=screen.white_pixel, override_redirect=True, event_mask=_INPUT | X.ExposureMask,
    )  # fmt: skip
    window.map()
    while display.next_event().type != X.Expose:
        pass
    grabbed = window.grab_pointer(
        owner_events=False, event_mask=_INPUT_OF_POINTER, pointer_mode=X.GrabModeAsync, keyboard_mode=X.GrabModeAsync,
        confine_to=window.id, cursor=X.NONE, time=X.CurrentTime,
    )  # fmt: skip
    window.set_input_focus(X.RevertToPointerRoot, X.CurrentTime)
    window.warp_pointer(_SIZE_PX // 4, _SIZE_PX // 4)
    display.sync()
    return grabbed == X.GrabSuccess
