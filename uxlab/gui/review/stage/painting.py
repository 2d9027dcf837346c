"""Draws what moves in the picture: the pointer's way, clicks, scrolls, keys, errors and the pointer."""

from math import dist

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from uxlab.charts.click_labels import Label, click_labels
from uxlab.gui.review.stage.ground import Ink
from uxlab.gui.review.stage.layout import Fitting
from uxlab.gui.review.stage.marks import Clicks, Keys, Scroll
from uxlab.gui.review.stage.path_lines import Line
from uxlab.gui.review.stage.state import StageView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, rounded, text_width

_WAY_PX = 2.5
_PIECE = 60
"""Points of a line that are drawn at once: Qt takes twice as long for one that crosses itself a hundred times."""
_FAINTEST = 0.62
"""How near the oldest part of the way comes to the colour of the ground."""
_LABEL_PX = 10.0
_DOT_PX = 4.5
_MOST_NUMBERS = 60
"""Nobody follows more clicks by their numbers."""
_ARROW = ((0, 0), (0, 17), (4.2, 13.2), (7.2, 19.8), (10.2, 18.4), (7.2, 12), (12.6, 12))
_TRIANGLE = ((0, 0), (-7, -11), (7, -11))
_SCROLL_ICONS = {False: "arrows-down-up", True: "arrows-left-right"}
_ICON_PX, _PAD_PX, _GAP_PX, _EDGE_PX, _BETWEEN_PX = 14, 7, 6, 12, 8


def draw_view(painter: QPainter, look: Look, ink: Ink, view: StageView, fitting: Fitting, within: QRectF) -> None:
    """Draw what there is at a moment; `within`: the screens, at whose lower edge keys flash."""
    _way(painter, ink, view.lines, fitting)
    labels = () if view.clicks is None else _clicks(painter, look, ink, view.clicks, fitting)
    for error in view.errors:
        _error(painter, ink, _above(fitting.point(error.x_px, error.y_px), labels, _label_px(look)))
    if view.scroll is not None:
        _scroll(painter, look, view.scroll, fitting)
    _keys(painter, look, view.keys, within)
    if view.pointer is not None:
        _pointer(painter, QPointF(*fitting.point(*view.pointer)))


def _way(painter: QPainter, ink: Ink, ways: tuple[Line, ...], fitting: Fitting) -> None:
    """Draw the way from the oldest part to the newest, which is the strongest."""
    near, ground = ink("accent-text"), ink("surface")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in ways:
        colour = _mixed(near, ground, _FAINTEST * line.age)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.BevelJoin
        painter.setPen(QPen(colour, _WAY_PX, Qt.PenStyle.SolidLine, cap, join))
        points = [QPointF(x, y) for x, y in fitting.points(line.points).tolist()]
        for first in range(0, len(points) - 1, _PIECE):
            painter.drawPolyline(QPolygonF(points[first : first + _PIECE + 1]))


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour on the way from one to another; opaque, so that no line shows where two meet."""
    first, second = (one.redF(), one.greenF(), one.blueF()), (other.redF(), other.greenF(), other.blueF())
    return QColor.fromRgbF(*(a + share * (b - a) for a, b in zip(first, second, strict=True)))


def _clicks(painter: QPainter, look: Look, ink: Ink, clicks: Clicks, fitting: Fitting) -> tuple[Label, ...]:
    """Draw the clicks, and return where their numbers are."""
    places = [(x, y) for x, y in fitting.points(clicks.places).tolist()]
    if len(places) > _MOST_NUMBERS:
        painter.setPen(QPen(ink("accent-text"), 2))
        painter.setBrush(ink("surface"))
        for x, y in places:
            painter.drawEllipse(QPointF(x, y), _DOT_PX, _DOT_PX)
        return ()
    labels = click_labels(places, 1.5 * _label_px(look), clicks.first)
    newest = min(labels, key=lambda one: dist((one.x, one.y), places[-1]), default=None)
    for label in labels:
        _numbered(painter, look, ink, label, pressed=clicks.pressed and label is newest)
    return labels


def _numbered(painter: QPainter, look: Look, ink: Ink, label: Label, *, pressed: bool) -> None:
    radius, text = _label_px(look), label.text
    font = look.font("caption", 600)
    half = max(radius, text_width(font, text) / 2 + _GAP_PX)
    place = QRectF(label.x - half, label.y - radius, 2 * half, 2 * radius)
    rounded(painter, place, radius, ink("accent-text" if pressed else "surface"), ink("accent-text"), 2)
    role = "on-accent-text" if pressed else "accent-text"
    draw_text(painter, place.adjusted(-1, 0, 1, 0), text, font, ink(role), Qt.AlignmentFlag.AlignHCenter)


def _label_px(look: Look) -> float:
    return _LABEL_PX * max(1.0, look.text_scale)


def _above(place: tuple[float, float], labels: tuple[Label, ...], radius: float) -> QPointF:
    """Return where to point at a place from above: over the number of a click that is there."""
    tops = [one.y - radius for one in labels if dist((one.x, one.y), place) < radius]
    return QPointF(place[0], min(tops, default=place[1]))


def _error(painter: QPainter, ink: Ink, at: QPointF) -> None:
    """Draw a triangle that points to where the pointer was."""
    painter.setPen(QPen(ink("surface"), 1.5, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(ink("track-errors"))
    painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in _TRIANGLE]))


def _scroll(painter: QPainter, look: Look, scroll: Scroll, fitting: Fitting) -> None:
    x, y = fitting.point(scroll.x_px, scroll.y_px)
    text = f"{scroll.steps}"
    _flash(painter, look, QPointF(x + 16, y - 30), _SCROLL_ICONS[scroll.sideways], text, scroll.strength)


def _keys(painter: QPainter, look: Look, keys: tuple[Keys, ...], within: QRectF) -> None:
    """Draw the keys in a row at the lower edge, the last one at its end."""
    y = within.bottom() - _flash_height(look) - _EDGE_PX
    shown: list[Keys] = []
    room = within.width() - 2 * _EDGE_PX
    for one in reversed(keys):  # where there is no room for all, the last ones are shown
        room -= _flash_width(look, one.text) + _BETWEEN_PX
        if room >= 0:
            shown.insert(0, one)
    x = within.left() + _EDGE_PX
    for one in shown:
        _flash(painter, look, QPointF(x, y), "keyboard", one.text, one.strength)
        x += _flash_width(look, one.text) + _BETWEEN_PX


def _flash(painter: QPainter, look: Look, corner: QPointF, icon: str, text: str, strength: float) -> None:
    """Draw a small label that fades; it brings its ground, so it wears the app's colours."""
    font = look.font("small", 500)
    place = QRectF(corner.x(), corner.y(), _flash_width(look, text), _flash_height(look))
    painter.setOpacity(min(1.0, 0.25 + strength))
    rounded(painter, place, 6, look.colour("surface"), look.colour("control"))
    middle = place.center().y()
    icon_place = QRectF(place.left() + _PAD_PX, middle - _ICON_PX / 2, _ICON_PX, _ICON_PX)
    look.paint_icon(painter, icon, "text2", icon_place)
    draw_text(painter, place.adjusted(_PAD_PX + _ICON_PX + _GAP_PX, 0, 0, 0), text, font, look.colour("text"))
    painter.setOpacity(1.0)


def _flash_width(look: Look, text: str) -> float:
    return 2 * _PAD_PX + _ICON_PX + _GAP_PX + text_width(look.font("small", 500), text)


def _flash_height(look: Look) -> float:
    return round(24 * max(1.0, look.text_scale))


def _pointer(painter: QPainter, at: QPointF) -> None:
    """Draw an arrow, black with a white edge as on any ground."""
    painter.setPen(QPen(QColor("white"), 1.5, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(QColor("black"))
    painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in _ARROW]))
