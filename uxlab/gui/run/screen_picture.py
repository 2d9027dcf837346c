"""Pictures of a whole screen without uxlab's own windows, taken in bands between which the app answers.

Windows of uxlab are painted over, for what a moderator sees is not the participant's screen; also where another window
covers them, since no window system tells that.
"""

import math
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter, QScreen

_BAND_PX = 600_000
"""A third of a full HD screen; the X server takes some 5 ms for it."""
_ROWS = 20
"""Bands begin at multiples of it, which are whole pixels at every usual scale."""
_MASK = QColor(128, 128, 128)
_WITH_WHOLE_SCREENS = frozenset({"xcb", "windows", "cocoa"})

WAYLAND = "Wayland shows no program the whole screen."
NO_SCREEN = "There is no screen here that can be pictured."


@dataclass(frozen=True, slots=True)
class Grabbed:
    """A screen in bands from top to bottom, and which parts of it are not the participant's, in the same pixels."""

    bands: tuple[QImage, ...]
    own: tuple[QRect, ...]


def why_not(platform: str, environ: Mapping[str, str]) -> str:
    """Return why no screen can be pictured on this platform of Qt's, empty where it can."""
    wayland = bool(environ.get("WAYLAND_DISPLAY")) or environ.get("XDG_SESSION_TYPE") == "wayland"
    if platform.startswith("wayland") or (platform == "xcb" and wayland):
        return WAYLAND
    return "" if platform in _WITH_WHOLE_SCREENS else NO_SCREEN


def why_not_here() -> str:
    """Return why no screen can be pictured here, empty where it can."""
    return why_not(QGuiApplication.platformName(), os.environ)


def own_windows(screen: QScreen) -> tuple[QRect, ...]:
    """Return where uxlab's windows stand on a screen, frames included, in logical pixels from its corner."""
    area, corner = screen.geometry(), screen.geometry().topLeft()
    shown = (
        window.frameGeometry().intersected(area)
        for window in QGuiApplication.topLevelWindows()
        if window.isVisible() and window.isExposed()  # not exposed: minimised, and really out of sight
    )
    return tuple(rect.translated(-corner) for rect in shown if not rect.isEmpty())


def share_covered(size: QSize, rects: tuple[QRect, ...]) -> float:
    """Return which share of an area rectangles cover together."""
    area = QRect(QPoint(), size)
    parts = [part for rect in rects if not (part := rect.intersected(area)).isEmpty()]
    across = sorted({x for part in parts for x in (part.left(), part.right() + 1)})
    down = sorted({y for part in parts for y in (part.top(), part.bottom() + 1)})
    covered = sum(
        (right - left) * (bottom - top)
        for left, right in pairwise(across)
        for top, bottom in pairwise(down)
        if any(part.contains(left, top) for part in parts)
    )
    return covered / max(1, size.width() * size.height())


def grab(screen: QScreen, done: Callable[[Grabbed], None]) -> None:
    """Picture a screen, and hand it over some turns of the event loop later; without bands where it cannot be had."""
    _grab_next(screen, done, Grabbed((), ()), _bands(screen))


def png_of(grabbed: Grabbed) -> bytes:
    """Return the picture as a PNG file; takes long, and belongs into a job."""
    width = grabbed.bands[0].width()
    whole = QImage(width, sum(band.height() for band in grabbed.bands), QImage.Format.Format_RGB32)
    painter = QPainter(whole)
    top = 0
    for band in grabbed.bands:
        band.setDevicePixelRatio(1.0)
        painter.drawImage(0, top, band)
        top += band.height()
    for rect in grabbed.own:
        painter.fillRect(rect, _MASK)
    painter.end()
    file = QBuffer()
    file.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(file, QByteArray(b"png")).write(whole)
    return bytes(file.data().data())


def _bands(screen: QScreen) -> list[QRect]:
    size, ratio = screen.size(), screen.devicePixelRatio()
    rows = max(_ROWS, int(_BAND_PX / (size.width() * ratio * ratio)) // _ROWS * _ROWS)
    return [QRect(0, top, size.width(), min(rows, size.height() - top)) for top in range(0, size.height(), rows)]


def _grab_next(screen: QScreen, done: Callable[[Grabbed], None], so_far: Grabbed, left: list[QRect]) -> None:
    if not left or screen not in QGuiApplication.screens():
        done(Grabbed((), ()) if left else so_far)
        return
    band = screen.grabWindow(0, left[0].x(), left[0].y(), left[0].width(), left[0].height()).toImage()
    if band.isNull():
        done(Grabbed((), ()))
        return
    own = {*so_far.own, *(_in_pixels(rect, screen.devicePixelRatio()) for rect in own_windows(screen))}
    more = Grabbed((*so_far.bands, band), tuple(own))
    QTimer.singleShot(0, partial(_grab_next, screen, done, more, left[1:]))


def _in_pixels(rect: QRect, ratio: float) -> QRect:
    left, top = math.floor(rect.left() * ratio), math.floor(rect.top() * ratio)
    right, bottom = math.ceil((rect.right() + 1) * ratio), math.ceil((rect.bottom() + 1) * ratio)
    return QRect(left, top, right - left, bottom - top)
