"""Small, inert pictures of how questions are answered, for the preview."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from uxlab.gui.participant.questions import Question
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import column, holder, label, row
from uxlab.gui.widgets.painting import painting
from uxlab.gui.widgets.scale import ScaleRow
from uxlab.questionnaires.form import ItemKind

END_PX = 48
"""The least width of the words at an end of a scale, which then stand on several lines."""

_LINE_PX = QSize(262, 22)
_BOX_PX = {ItemKind.NUMBER: QSize(96, 28), ItemKind.TEXT: QSize(262, 48)}


class Marks(QWidget):
    """A long scale: a line with marks, as the participant sees it before the answer."""

    def __init__(self, look: Look, points: int) -> None:
        super().__init__()
        self._look, self._points = look, points
        self.setFixedSize(_LINE_PX)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and its marks."""
        with painting(self) as painter:
            painter.setPen(QPen(self._look.colour("control"), 1))
            middle, last = self.height() // 2 + 0.5, self.width() - 1
            painter.drawLine(QPointF(0, middle), QPointF(last, middle))
            for place in range(self._points):
                x = round(place * last / max(1, self._points - 1)) + 0.5
                painter.drawLine(QPointF(x, middle - 5), QPointF(x, middle + 5))


class Box(QWidget):
    """An empty field."""

    def __init__(self, look: Look, size: QSize) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(size)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw its outline."""
        with painting(self) as painter:
            painter.setPen(QPen(self._look.colour("control"), 1))
            painter.setBrush(self._look.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def sketch(look: Look, question: Question, *, bare: bool = False) -> QWidget:
    """Return how a question is answered; `bare` leaves out the words at the ends of its scale."""
    if question.kind in {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}:
        sign = "circle" if question.kind is ItemKind.SINGLE_CHOICE else "square"
        return _choices(look, sign, [text for _, text in question.choices])
    if question.kind in _BOX_PX and not question.points:
        return Box(look, _BOX_PX[question.kind])
    scale: QWidget = _circles(look, question) if question.has_circles else Marks(look, len(question.points))
    return scale if bare or not any(question.anchors) else _with_ends(look, scale, question.anchors)


def _circles(look: Look, question: Question) -> ScaleRow:
    """Return the scale as it looks to somebody who may answer."""
    made = ScaleRow(look, question.points, name=question.text, small=True)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    for point in question.points:
        made.circle(point).setEnabled(True)
    return made


def _choices(look: Look, sign: str, texts: list[str]) -> QFrame:
    lines = []
    for text in texts:
        words = label(look, text, "small", wrap=True)
        line = row([Icon(look, sign, "text2"), words], 8)
        line.setStretch(1, 1)
        lines.append(line)
    made = QFrame()
    made.setLayout(column(lines, 4))
    return made


def _with_ends(look: Look, scale: QWidget, anchors: tuple[str, str]) -> QWidget:
    low, high = (label(look, words, "caption", wrap=True) for words in anchors)
    high.setAlignment(Qt.AlignmentFlag.AlignRight)
    ends = row([low, high], 8)
    for place, words in enumerate((low, high)):
        words.setMinimumWidth(END_PX)
        ends.setStretch(place, 1)
    made = holder(column([scale, 4, ends]))
    made.setFixedWidth(_LINE_PX.width() if isinstance(scale, Marks) else scale.sizeHint().width())
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return made
