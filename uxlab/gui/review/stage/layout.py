"""Where the monitors of a session lie in the picture. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from uxlab.model.events import Screen
from uxlab.timeline.input_index import InputIndex

Rect = tuple[float, float, float, float]
"""Left, top, width, height."""

_UNKNOWN: Rect = (0, 0, 1280, 800)
_ROUND_PX = 10


@dataclass(frozen=True, slots=True)
class Fitting:
    """How the desktop lies in the picture: `scale` is how many pixels of the picture one of its own takes."""

    scale: float
    left_px: float
    top_px: float

    def rect(self, of: Rect) -> Rect:
        """Return where a rectangle of the desktop is in the picture."""
        x, y = self.point(of[0], of[1])
        return x, y, of[2] * self.scale, of[3] * self.scale

    def point(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return where a point of the desktop is in the picture."""
        return self.left_px + x_px * self.scale, self.top_px + y_px * self.scale

    def points(self, of: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return where points, in rows of x and y, are in the picture."""
        return np.asarray(of * self.scale + np.array((self.left_px, self.top_px)))


def fitted(desktop: Rect, room: Rect) -> Fitting:
    """Return the desktop as large as there is room, in the middle of it; no larger than it is."""
    scale = min(1.0, max(room[2], 1) / max(desktop[2], 1), max(room[3], 1) / max(desktop[3], 1))
    left = room[0] + (room[2] - desktop[2] * scale) / 2
    top = room[1] + (room[3] - desktop[3] * scale) / 2
    return Fitting(scale, left - desktop[0] * scale, top - desktop[1] * scale)


def rect_of(screen: Screen) -> Rect:
    """Return a monitor's place on the desktop, in physical pixels."""
    return screen.x_px, screen.y_px, screen.width_px, screen.height_px


def desktop_of(screens: Sequence[Screen], reached: Rect) -> Rect:
    """Return the rectangle around all monitors; where none is known, that around where the pointer has been."""
    if not screens:
        return reached
    left, top = min(one.x_px for one in screens), min(one.y_px for one in screens)
    right = max(one.x_px + one.width_px for one in screens)
    bottom = max(one.y_px + one.height_px for one in screens)
    return left, top, right - left, bottom - top


def reached_by(index: InputIndex) -> Rect:
    """Return the rectangle around where the pointer has been, from the upper left corner of the first screen on."""
    if not index.stride_x.size:
        return _UNKNOWN
    x, y = index.stride_x, index.stride_y
    left, top = (min(0, int(one.min()) // _ROUND_PX * _ROUND_PX) for one in (x, y))
    right, bottom = ((int(one.max()) // _ROUND_PX + 1) * _ROUND_PX for one in (x, y))
    return left, top, right - left, bottom - top
