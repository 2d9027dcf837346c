"""A segmented control for two to four exclusive choices."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

_PADDING_PX, _RADIUS_PX, _ICON_PX, _ICON_GAP_PX = 10, 6, 16, 6


class Segmented(QWidget):
    """One of a few choices; the arrow keys move, `chosen` tells the key of what the person chose.

    A brief one shows of choices that have icons nothing else, and their texts as tool tips.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, choices: Iterable[tuple[str, str]], *, name: str = "") -> None:
        super().__init__()
        self._look = look
        self._choices: tuple[tuple[str, str], ...] = tuple(choices)
        self._icons: dict[str, tuple[str, str]] = {}
        self._value = self._choices[0][0] if self._choices else ""
        self._under_pointer = -1
        self._brief = False
        self._name = name
        self.setProperty("ring_radius", _RADIUS_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._announce()
        look.changed.connect(self.updateGeometry)

    def value(self) -> str:
        """Return the key of the choice."""
        return self._value

    def set_value(self, key: str) -> None:
        """Show a choice without telling; a key that is none of them leaves all unchosen."""
        if key != self._value:
            self._value = key
            self._announce()
            self.update()

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Change the texts or the choices; the value stays."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self._announce()
            self.updateGeometry()
            self.update()

    def set_icon(self, key: str, icon: str, role: str) -> None:
        """Put an icon before a choice."""
        self._icons[key] = (icon, role)
        self.updateGeometry()
        self.update()

    def set_brief(self, *, brief: bool) -> None:
        """Show the icons alone, or icons and texts."""
        if brief != self._brief:
            self._brief = brief
            self.updateGeometry()
            self.update()

    def segment_rect(self, key: str) -> QRectF:
        """Return where a choice is, in the widget."""
        return self._rects()[[each for each, _ in self._choices].index(key)]

    def sizeHint(self) -> QSize:
        """Return the width of all choices."""
        height = max(28, round(self._look.font("small").pixelSize() * 1.2) + 12)
        return QSize(round(sum(self._width(key, text) for key, text in self._choices)) + 1, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the segments."""
        with painting(self) as painter:
            frame = QRectF(self.rect())
            if not self.isEnabled():
                painter.setOpacity(0.6)
            rounded(painter, frame, _RADIUS_PX, self._look.colour("surface"))
            painter.save()
            painter.setClipPath(_rounded_path(frame))
            for number, rect in enumerate(self._rects()):
                self._draw_segment(painter, number, rect)
            painter.restore()
            rounded(painter, frame, _RADIUS_PX, None, self._look.colour("control"))

    def _draw_segment(self, painter: QPainter, number: int, rect: QRectF) -> None:
        key, text = self._choices[number]
        picked = key == self._value
        if picked or number == self._under_pointer:
            painter.fillRect(rect, self._look.colour("accent-soft" if picked else "hover"))
        if number:
            painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), self._look.colour("line"))
        inner = rect.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        alone = self._is_alone(key)
        if key in self._icons:
            icon, role = self._icons[key]
            left = inner.center().x() - _ICON_PX / 2 if alone else inner.left()
            place = QRectF(left, inner.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
            self._look.paint_icon(painter, icon, "accent-text" if alone and picked else role, place)
            inner.setLeft(inner.left() + _ICON_PX + _ICON_GAP_PX)
        if alone:
            return
        colour = self._look.colour("accent-text" if picked else "text2")
        font = self._look.font("small", 600 if picked else 500)
        draw_text(painter, inner.adjusted(-1, 0, 1, 0), text, font, colour, Qt.AlignmentFlag.AlignHCenter)

    def event(self, event: QEvent) -> bool:
        """Say as a tool tip what stands for itself no more."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._brief:
            number = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(self._choices[number][1]) if number >= 0 else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, Home and End."""
        last = len(self._choices) - 1
        here = next((number for number, (key, _) in enumerate(self._choices) if key == self._value), -1)
        target = {
            Qt.Key.Key_Left: max(0, here - 1),
            Qt.Key.Key_Up: max(0, here - 1),
            Qt.Key.Key_Right: min(last, here + 1),
            Qt.Key.Key_Down: min(last, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if target is None or not self._choices:
            super().keyPressEvent(event)
        else:
            self._choose(target)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pressed."""
        if event.button() == Qt.MouseButton.LeftButton and (number := self._at(event.position())) >= 0:
            self._choose(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._hover(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hover(-1)

    def _hover(self, number: int) -> None:
        if number != self._under_pointer:
            self._under_pointer = number
            self.update()

    def _choose(self, number: int) -> None:
        key = self._choices[number][0]
        if key != self._value:
            self.set_value(key)
            self.chosen.emit(key)

    def _at(self, place: QPointF) -> int:
        return next((number for number, rect in enumerate(self._rects()) if rect.contains(place)), -1)

    def _rects(self) -> list[QRectF]:
        widths = [self._width(key, text) for key, text in self._choices]
        spare = (self.width() - sum(widths)) / max(1, len(widths))
        rects, x = [], 0.0
        for width in widths:
            rects.append(QRectF(round(x), 0, round(x + width + spare) - round(x), self.height()))
            x += width + spare
        return rects

    def _width(self, key: str, text: str) -> float:
        if self._is_alone(key):
            return _ICON_PX + 2 * _PADDING_PX
        icon = _ICON_PX + _ICON_GAP_PX if key in self._icons else 0
        return text_width(self._look.font("small", 600), text) + 2 * _PADDING_PX + icon

    def _is_alone(self, key: str) -> bool:
        return self._brief and key in self._icons

    def _announce(self) -> None:
        text = dict(self._choices).get(self._value, "")
        self.setAccessibleName(f"{self._name}: {text}" if self._name else text)
        self.setAccessibleDescription("One of " + ", ".join(text for _, text in self._choices))


def _rounded_path(frame: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
    return path
