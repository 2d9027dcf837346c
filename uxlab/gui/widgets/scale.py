"""The scale of a question: numbered circles, large enough for every finger; small ones preview it."""

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import row
from uxlab.gui.widgets.painting import draw_text, painting, rounded

CIRCLE_PX, SMALL_PX = 44, 22
_GAP_PX, _LEAST_GAP_PX, _SMALL_GAP_PX, _MANY = 16, 4, 18, 7
_SECOND_DIGIT_WITHIN_MS = 900


class Circle(QRadioButton):
    """One answer."""

    def __init__(self, look: Look, number: int, name: str, size_px: int) -> None:
        super().__init__()
        self._look, self._number = look, number
        self.setFixedSize(size_px, size_px)
        self.setAccessibleName(name)
        self.setProperty("ring_radius", size_px // 2)
        look.changed.connect(self.update)

    def number(self) -> int:
        """Return the answer's number."""
        return self._number

    def hitButton(self, place: QPoint) -> bool:
        """Answer to a press anywhere on the circle's square."""
        return self.rect().contains(place)

    def sizeHint(self) -> QSize:
        """Return the circle's size."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and, on large ones, its number."""
        chosen = self.isChecked()
        under = self.underMouse() and self.isEnabled()
        fill = ("accent-hover" if under else "accent") if chosen else ("hover" if under else "surface")
        outline = None if chosen else self._look.colour("control" if self.isEnabled() else "line")
        with painting(self) as painter:
            frame = QRectF(self.rect())
            rounded(painter, frame, frame.height() / 2, self._look.colour(fill), outline)
            if frame.height() >= CIRCLE_PX:
                font = self._look.font("participant-small", 600 if chosen else 500)
                ink = self._look.colour("on-accent" if chosen else "text2")
                draw_text(painter, frame, str(self._number), font, ink, Qt.AlignmentFlag.AlignHCenter)


class ScaleRow(QWidget):
    """Answers side by side: click, digit keys and arrows; `answered` tells the number. Small ones only show."""

    answered = Signal(int)

    def __init__(self, look: Look, numbers: Iterable[int], *, name: str = "", small: bool = False) -> None:
        super().__init__()
        self._first_digit, self._since = "", QElapsedTimer()
        self._group = QButtonGroup(self)
        self._circles: dict[int, Circle] = {}
        numbers = list(numbers)
        size = SMALL_PX if small else CIRCLE_PX
        for number in numbers:
            circle = Circle(look, number, f"{name} {number} of {numbers[-1]}".strip(), size)
            self._group.addButton(circle, number)
            self._circles[number] = circle
            if small:
                circle.setEnabled(False)
                circle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gap = _SMALL_GAP_PX if small else _GAP_PX if len(numbers) <= _MANY else 2 * _LEAST_GAP_PX
        self.setLayout(row(self._circles.values(), gap))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self.answered)

    def value(self) -> int | None:
        """Return the answer, None before there is one."""
        return next((number for number, circle in self._circles.items() if circle.isChecked()), None)

    def set_value(self, number: int | None) -> None:
        """Show an answer without telling; None shows none."""
        shown = self.value()
        if number is not None:
            self._circles[number].setChecked(True)
        elif shown is not None:
            self._group.setExclusive(False)
            self._circles[shown].setChecked(False)
            self._group.setExclusive(True)

    def circle(self, number: int) -> Circle:
        """Return the circle of an answer."""
        return self._circles[number]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with digits; two of them in quick succession make 10 and more."""
        digit = event.text()
        if not (digit.isascii() and digit.isdecimal()):
            super().keyPressEvent(event)
            return
        quick = self._since.isValid() and self._since.elapsed() < _SECOND_DIGIT_WITHIN_MS
        joined = self._first_digit + digit if quick else digit
        number = next((int(text) for text in (joined, digit) if int(text) in self._circles), None)
        self._first_digit = digit
        self._since.start()
        if number is not None:
            self._circles[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._circles[number].click()
