"""The ground of the picture: the monitors, bare or with a screenshot on them, and uxlab's own windows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from uxlab.charts.roles import DARK, LIGHT, schemes
from uxlab.gui.review.stage.layout import Fitting, Rect, rect_of
from uxlab.gui.review.stage.picture import Screenshot
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text
from uxlab.model.events import Screen, Surface

Ink = Callable[[str], QColor]

_STEPS_PX = (100, 200, 500, 1000, 2000, 5000)
_FINEST_PX = 40
_PALE = 0.3
_DIMMED = 0.1
_NAME_PX = 8


@dataclass(frozen=True, slots=True)
class Ground:
    """`screens` with their screenshots; `reached` stands for them where none is known."""

    screens: tuple[tuple[Screen, Screenshot | None], ...]
    windows: tuple[Surface, ...]
    reached: Rect


def ink_on(look: Look, ground: Ground) -> Ink:
    """Return the colours by role that can be seen on a ground: a screenshot keeps its own scheme."""
    shots = [shot for _, shot in ground.screens if shot is not None]
    if not shots:
        return look.colour
    scheme = schemes()[DARK if shots[0].dark else LIGHT]
    return lambda role: QColor(scheme[role])


def draw_ground(painter: QPainter, look: Look, ground: Ground, fitting: Fitting) -> None:
    """Draw what does not move."""
    ink = ink_on(look, ground)
    for screen, shot in ground.screens:
        place = QRectF(*fitting.rect(rect_of(screen)))
        if shot is None:
            _bare(painter, ink, place, fitting.scale)
        else:
            _shot(painter, look, shot, place)
    if not ground.screens:
        _bare(painter, ink, QRectF(*fitting.rect(ground.reached)), fitting.scale)
    for window in ground.windows:
        _window(painter, look, ink, QRectF(*fitting.rect(_rect_of(window))))
    _outline(painter, look.colour("control"), ground, fitting)
    if len(ground.screens) > 1:
        _names(painter, look, ink, ground, fitting)


def screens_text(screens: Sequence[Screen]) -> str:
    """Return the size of the monitor, with the scale where it is not 1: "1280 × 800 px"; of several, their number."""
    if not screens:
        return "The size of the screen is not known"
    return _size_text(screens[0]) if len(screens) == 1 else f"{len(screens)} screens"


def _size_text(screen: Screen) -> str:
    scale = f" at {screen.scale * 100:.0f} %" if screen.scale != 1 else ""
    return f"{screen.width_px} × {screen.height_px} px{scale}"


def _bare(painter: QPainter, ink: Ink, place: QRectF, scale: float) -> None:
    """Draw a screen of which there is no picture: lines at round positions help to find a place again."""
    painter.fillRect(place, ink("surface"))
    painter.setPen(QPen(ink("grid"), 1))
    step = next((one for one in _STEPS_PX if one * scale >= _FINEST_PX), _STEPS_PX[-1]) * scale
    across = [place.left() + number * step for number in range(1, int(place.width() / step) + 1)]
    down = [place.top() + number * step for number in range(1, int(place.height() / step) + 1)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.drawLines([QLineF(x, place.top(), x, place.bottom()) for x in across])
    painter.drawLines([QLineF(place.left(), y, place.right(), y) for y in down])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _shot(painter: QPainter, look: Look, shot: Screenshot, place: QRectF) -> None:
    """Draw a screenshot paler than it is, or darker where it is dark, so that marks are seen on it."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, shot.image)
    wash = QColor("black" if shot.dark else "white")
    wash.setAlphaF(_PALE)
    painter.fillRect(place, wash)
    if look.dark and not shot.dark:
        painter.fillRect(place, QColor(0, 0, 0, round(255 * _DIMMED)))


def _window(painter: QPainter, look: Look, ink: Ink, place: QRectF) -> None:
    """Draw where a window of uxlab's stood; input in it is not the participant's."""
    painter.setPen(QPen(ink("control"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)
    font = look.font("caption")
    room = QRectF(place.left() + _NAME_PX, place.top() + 2, place.width() - 2 * _NAME_PX, font.pixelSize() * 1.5)
    draw_text(painter, room, "uxlab", font, ink("text3"))


def _outline(painter: QPainter, colour: QColor, ground: Ground, fitting: Fitting) -> None:
    unknown = not ground.screens
    painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine if unknown else Qt.PenStyle.SolidLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in [rect_of(screen) for screen, _ in ground.screens] or [ground.reached]:
        painter.drawRect(QRectF(*fitting.rect(rect)))


def _names(painter: QPainter, look: Look, ink: Ink, ground: Ground, fitting: Fitting) -> None:
    font = look.font("caption")
    for screen, _ in ground.screens:
        place = QRectF(*fitting.rect(rect_of(screen)))
        room = QRectF(place.left() + _NAME_PX, place.top() + 4, place.width() - 2 * _NAME_PX, font.pixelSize() * 1.5)
        draw_text(painter, room, f"{screen.name}, {_size_text(screen)}", font, ink("text3"))


def _rect_of(window: Surface) -> Rect:
    return window.x_px, window.y_px, window.width_px, window.height_px
