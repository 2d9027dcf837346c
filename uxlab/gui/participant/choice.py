"""Something to tick or to choose, with a text over several lines, large enough for every finger."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting, rounded

LEAST_HEIGHT_PX = 48
_SIGN_PX, _GAP_PX, _PADDING_PX = 24, 14, 10
_ROLE = "participant-card"
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class _Wrapped:
    """The sizes of a button with a text over several lines; stands before Qt's own class, whose sizes it replaces."""

    _look: Look
    _words: str

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the text is at a width."""
        return _height(self._look, self._words, width)

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        return _size(self._look, self._words)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(160, LEAST_HEIGHT_PX)


class Tick(_Wrapped, QCheckBox):
    """One of several things that can be agreed to, or that hold."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look, self._words = look, words
        _prepare(self, look, words)

    def hitButton(self, place: QPoint) -> bool:
        """Answer to a press anywhere on the row."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the text."""
        with painting(self) as painter:
            box = _draw(painter, self, self._look, self._words, round_sign=False)
            if self.isChecked():
                painter.setPen(QPen(self._look.colour("on-accent"), 2.5))
                across = [(0.27, 0.52), (0.43, 0.68), (0.74, 0.34)]
                painter.drawPolyline([box.topLeft() + QPointF(x, y) * _SIGN_PX for x, y in across])


class Option(_Wrapped, QRadioButton):
    """One of several answers of which one holds."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look, self._words = look, words
        _prepare(self, look, words)

    def hitButton(self, place: QPoint) -> bool:
        """Answer to a press anywhere on the row."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and the text."""
        with painting(self) as painter:
            circle = _draw(painter, self, self._look, self._words, round_sign=True)
            if self.isChecked():
                dot = circle.adjusted(8, 8, -8, -8)
                rounded(painter, dot, dot.width() / 2, self._look.colour("on-accent"))


def _prepare(button: QAbstractButton, look: Look, words: str) -> None:
    button.setAccessibleName(words)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    look.changed.connect(button.updateGeometry)


def _draw(painter: QPainter, button: QAbstractButton, look: Look, words: str, *, round_sign: bool) -> QRectF:
    """Draw what both kinds share and return where the sign is."""
    whole = QRectF(button.rect())
    sign = QRectF(0, (whole.height() - _SIGN_PX) / 2, _SIGN_PX, _SIGN_PX)
    chosen = button.isChecked()
    under = button.underMouse()
    fill = ("accent-hover" if under else "accent") if chosen else ("hover" if under else "surface")
    outline = None if chosen else look.colour("control")
    rounded(painter, sign, _SIGN_PX / 2 if round_sign else 6, look.colour(fill), outline)
    painter.setFont(look.font(_ROLE))
    painter.setPen(look.colour("text"))
    painter.drawText(whole.adjusted(_left(), 0, -_PADDING_PX, 0), int(_WRAPPED), words)
    return sign


def _left() -> int:
    return _SIGN_PX + _GAP_PX


def _height(look: Look, words: str, width: int) -> int:
    room = QRectF(0, 0, max(1, width - _left() - _PADDING_PX), 10_000)
    needed = QFontMetricsF(look.font(_ROLE)).boundingRect(room, int(_WRAPPED), words).height()
    return max(LEAST_HEIGHT_PX, round(needed) + 2 * _PADDING_PX)


def _size(look: Look, words: str) -> QSize:
    wide = QFontMetricsF(look.font(_ROLE)).horizontalAdvance(words)
    return QSize(round(wide) + 2 + _left() + _PADDING_PX, LEAST_HEIGHT_PX)
