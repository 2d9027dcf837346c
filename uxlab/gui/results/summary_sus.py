"""The SUS of the study on the scale of its grades."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.one_line import OneLine
from uxlab.gui.results.summary_sus_state import SusView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.chip import Chip
from uxlab.gui.widgets.figures import Axis, Interval, paint_dot, paint_whisker, stack
from uxlab.gui.widgets.layout import STRETCH, column, label, panel, row
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

AVERAGE = 68.0
"""The mean of 500 studies (Sauro 2011)."""
BANDS = (("F", 0.0, 51.7), ("D", 51.7, 62.7), ("C", 62.7, 72.6), ("B", 72.6, 78.9), ("A", 78.9, 100.0))
_VALUE_PX, _WHISKER_PX, _DOTS_PX, _BAND_PX, _LABEL_PX = 18, 14, 20, 24, 17
_EDGE_PX, _DOT_PX = 4, 2.5
_AXIS = Axis(0, 100)


class SusScale(QWidget):
    """The grades as bands, each person as a dot, the mean with its interval, and the average of other products."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = SusView()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def apply(self, view: SusView) -> None:
        """Show a SUS."""
        self._view = view
        span = (
            "" if view.mark is None or view.mark.low is None else f" from {view.mark.low:.1f} to {view.mark.high:.1f}"
        )
        self.setAccessibleName(f"SUS {view.value}{span}, {view.grade or 'no grade'}")
        self.setAccessibleDescription("Shows each person’s score")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all its lines."""
        scale = max(1.0, self._look.text_scale)
        return QSize(300, round((_VALUE_PX + _WHISKER_PX + _DOTS_PX + _BAND_PX + _LABEL_PX) * scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale from top to bottom."""
        look, mark = self._look, self._view.mark
        if mark is None:
            return
        scale = max(1.0, look.text_scale)
        left, right = _EDGE_PX, self.width() - _EDGE_PX

        def line(top: float, height: float) -> QRectF:
            return QRectF(left, top * scale, right - left, height * scale)

        with painting(self) as painter:
            value_right = self._draw_value(painter, line(0, _VALUE_PX))
            self._draw_average(painter, line(0, _VALUE_PX), value_right, line(_VALUE_PX - 2, _WHISKER_PX + _DOTS_PX))
            paint_whisker(
                painter,
                line(_VALUE_PX, _WHISKER_PX),
                _AXIS,
                Interval(mark.value, mark.low, mark.high),
                look.colour("accent-text"),
            )
            self._draw_people(painter, line(_VALUE_PX + _WHISKER_PX, _DOTS_PX))
            self._draw_bands(painter, line(_VALUE_PX + _WHISKER_PX + _DOTS_PX, _BAND_PX))
            self._draw_ends(painter, line(_VALUE_PX + _WHISKER_PX + _DOTS_PX + _BAND_PX, _LABEL_PX))

    def _draw_value(self, painter: QPainter, room: QRectF) -> QRectF:
        font, mark = self._look.font("heading", 600), self._view.mark
        width = text_width(font, self._view.value)
        x = _AXIS.place(mark.value if mark else 0, room.left(), room.right()) - width / 2
        place = QRectF(min(max(room.left(), x), room.right() - width), room.top(), width, room.height())
        draw_text(painter, place, self._view.value, font, self._look.colour("accent-text"))
        return place

    def _draw_average(self, painter: QPainter, room: QRectF, value: QRectF, below: QRectF) -> None:
        look, font = self._look, self._look.font("caption")
        x = _AXIS.place(AVERAGE, room.left(), room.right())
        painter.setPen(QPen(look.colour("text3"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, below.top()), QPointF(x, below.bottom()))
        words = f"average {AVERAGE:g}"
        width = text_width(font, words)
        start = min(x - 6, value.left() - 8) - width if value.center().x() >= x else max(x + 6, value.right() + 8)
        draw_text(painter, QRectF(start, room.top(), width, room.height()), words, font, look.colour("text3"))

    def _draw_people(self, painter: QPainter, room: QRectF) -> None:
        places = [_AXIS.place(score, room.left(), room.right()) for score in sorted(self._view.people)]
        storeys = stack(places, 2 * _DOT_PX)
        step = min(2 * _DOT_PX, (room.height() - 2 * _DOT_PX - 1) / max([1, *storeys]))
        for x, storey in zip(places, storeys, strict=True):
            y = room.bottom() - _DOT_PX - 1 - storey * step
            paint_dot(painter, QPointF(x, y), _DOT_PX, self._look.colour("ghost"))

    def _draw_bands(self, painter: QPainter, room: QRectF) -> None:
        look = self._look
        for name, low, high in BANDS:
            start, end = (_AXIS.place(one, room.left(), room.right()) for one in (low, high))
            place = QRectF(start + 0.75, room.top(), end - start - 1.5, room.height())
            own = name == self._view.letter
            rounded(painter, place, 3, look.colour("accent" if own else "sunken"))
            ink = look.colour("on-accent" if own else "text2")
            draw_text(painter, place, name, look.font("small", 600), ink, Qt.AlignmentFlag.AlignHCenter)

    def _draw_ends(self, painter: QPainter, room: QRectF) -> None:
        font, taken = self._look.font("caption"), -100.0
        for value in (0.0, *(low for _, low, _ in BANDS[1:]), 100.0):
            text = f"{value:g}"
            width = text_width(font, text)
            x = min(max(room.left(), _AXIS.place(value, room.left(), room.right()) - width / 2), room.right() - width)
            if x > taken + 4:
                draw_text(painter, QRectF(x, room.top(), width, room.height()), text, font, self._look.colour("text3"))
                taken = x + width


class SusPanel(QFrame):
    """The scale with its words. `asked` carries an `Asked`."""

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._chip = Chip(look, "", "accent")
        self._words, self._remark = OneLine(look, "small"), label(look, "", "small", wrap=True)
        self.scale = SusScale(look)
        self.scale.asked.connect(lambda: self.asked.emit(Asked(Figure.SUS)))
        self._empty = label(look, "", "muted", wrap=True)
        head = row([label(look, "SUS", "section"), self._chip, self._words], 8)
        head.setStretch(2, 1)
        inside = column([head, 4, self.scale, self._empty, 2, self._remark, STRETCH])
        self.setLayout(row([panel(inside, (16, 10))]))

    def apply(self, view: SusView) -> None:
        """Show a SUS, or why there is none."""
        self._chip.show_state(view.grade, "accent")
        self._chip.setVisible(bool(view.grade))
        self._words.setText(view.words)
        self._remark.setText(view.remark)
        self._empty.setText(view.empty)
        self.scale.apply(view)
        for part in (self.scale, self._remark):
            part.setVisible(not view.empty)
        self._empty.setVisible(bool(view.empty))
