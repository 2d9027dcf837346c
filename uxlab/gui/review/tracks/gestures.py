"""What the mouse does on the tracks from press to release: moves the cursor, the window, or an edge."""

from collections.abc import Callable
from typing import Protocol

from uxlab.gui.review.span import within
from uxlab.gui.review.tracks.mover import EdgeMover
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.viewing import Viewing

SNAP_PX = 7
_STILL_PX = 4


class Gesture(Protocol):
    """One press and what follows; `x` in pixels of the tracks."""

    def move(self, x: float, *, free: bool) -> None:
        """Follow the pointer; `free`: snap to nothing."""

    def drop(self) -> None:
        """The button was let go."""

    def cancel(self) -> None:
        """The person wants it undone."""


class Scrub:
    """Takes the cursor along, as far as the window goes."""

    def __init__(self, viewing: Viewing, scale: Callable[[], Scale]) -> None:
        self._viewing, self._scale = viewing, scale
        self._from_ns = viewing.cursor_ns

    def move(self, x: float, *, free: bool) -> None:
        """Put the cursor under the pointer."""
        del free
        self._viewing.move_to(within(self._scale().t(x), self._viewing.window), follow=False)

    def drop(self) -> None:
        """Leave the cursor where it is."""

    def cancel(self) -> None:
        """Put the cursor back."""
        self._viewing.move_to(self._from_ns, follow=False)


class Pan:
    """Takes the session along; a press without movement is a click."""

    def __init__(self, viewing: Viewing, scale: Scale, x: float, click: Callable[[], None]) -> None:
        self._viewing, self._scale, self._from_x, self._click = viewing, scale, x, click
        self._moved = False

    def move(self, x: float, *, free: bool) -> None:
        """Let the moment that was pressed stay under the pointer."""
        del free
        self._moved = self._moved or abs(x - self._from_x) > _STILL_PX
        if self._moved:
            by_ns = self._scale.reach(self._from_x - x)
            start, end = self._scale.window
            self._viewing.show_window((start + by_ns, end + by_ns))

    def drop(self) -> None:
        """Click, if nothing moved."""
        if not self._moved:
            self._click()

    def cancel(self) -> None:
        """Show what was shown."""
        self._moved = True
        self._viewing.show_window(self._scale.window)


class EdgeDrag:
    """Takes an edge along, and the window where the pointer leaves it."""

    def __init__(self, viewing: Viewing, mover: EdgeMover, scale: Callable[[], Scale], x: float) -> None:
        self._viewing, self._mover, self._scale = viewing, mover, scale
        at_ns = mover.move.from_ns if mover.move is not None else 0
        self._aside_px = scale().x(at_ns) - x

    def move(self, x: float, *, free: bool) -> None:
        """Move the edge by as much as the pointer, to what is near unless `free`."""
        scale = self._scale()
        t_ns = scale.t(x + self._aside_px)
        self._viewing.pan(t_ns - within(t_ns, scale.window))
        self._mover.to(t_ns, 0 if free else scale.reach(SNAP_PX))

    def drop(self) -> None:
        """Make it a correction."""
        self._mover.drop()

    def cancel(self) -> None:
        """Let the edge go back."""
        self._mover.cancel()
