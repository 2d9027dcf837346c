"""The session's tasks in a row: what was done and how, what is under way, and what comes in which order."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from uxlab.gui.run.views import TaskStep
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, draw_wrapped, painting, rounded, text_width

_HEIGHT_PX, _PADDING_PX, _GAP_PX, _ICON_PX, _RADIUS_PX = 50, 13, 8, 16, 8
_NARROW_PX, _TIME_FROM_PX = 84, 132


class StepsBar(QWidget):
    """`asked(key, place)`: what can be done with a task, at that place on the screen; `moved(key, to)`: by dragging."""

    asked = Signal(str, QPoint)
    moved = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._steps: tuple[TaskStep, ...] = ()
        self._pressed: tuple[int, QPoint] | None = None
        self._gap, self._chosen = -1, 0
        self.setProperty("ring_radius", _RADIUS_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Tasks of the session")
        look.changed.connect(self.update)

    def apply(self, steps: tuple[TaskStep, ...]) -> None:
        """Show the tasks."""
        if steps != self._steps:
            self._steps = steps
            self._chosen = min(self._chosen, max(0, len(steps) - 1))
            done = sum(step.state == "done" for step in steps)
            self.setAccessibleDescription(f"{done} of {len(steps)} done: " + ", ".join(step.name for step in steps))
            self.update()

    def steps(self) -> tuple[TaskStep, ...]:
        """Return the tasks that are shown."""
        return self._steps

    def sizeHint(self) -> QSize:
        """Return the bar's height."""
        return QSize(300, round(_HEIGHT_PX * max(1.0, self._look.text_scale * 0.85)))

    def step_rect(self, place: int) -> QRectF:
        """Return where a task is shown; the current one gets more room when there are many."""
        left = sum(self._widths()[:place])
        return QRectF(round(left), 0, round(left + self._widths()[place]) - round(left), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        with painting(self) as painter:
            frame = QRectF(self.rect())
            rounded(painter, frame, _RADIUS_PX, self._look.colour("surface"))
            painter.save()
            inside = QPainterPath()
            inside.addRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
            painter.setClipPath(inside)
            for place, step in enumerate(self._steps):
                self._draw_step(painter, step, self.step_rect(place), first=place == 0)
            painter.restore()
            rounded(painter, frame, _RADIUS_PX, None, self._look.colour("line"))
            if self._gap >= 0:
                x = self.step_rect(min(self._gap, len(self._steps) - 1))
                edge = x.right() if self._gap >= len(self._steps) else x.left()
                painter.fillRect(QRectF(edge - 1, 0, 2, self.height()), self._look.colour("accent-text"))
            if self.hasFocus() and self._steps:
                ring = self.step_rect(self._chosen).adjusted(3, 3, -3, -3)
                rounded(painter, ring, 4, None, self._look.colour("accent-text"), 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a task."""
        place = self._at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._pressed, self._chosen = (place, event.position().toPoint()), place

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a dragged task would go."""
        if self._pressed is None or self._steps[self._pressed[0]].state not in {"todo", "current"}:
            return
        far = (event.position().toPoint() - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance()
        if far or self._gap >= 0:
            self._gap = self._gap_at(event.position().x())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop a dragged task, or ask what to do with one that was clicked."""
        pressed, gap = self._pressed, self._gap
        self._pressed, self._gap = None, -1
        self.update()
        if pressed is None:
            return
        if gap >= 0:
            target = gap - 1 if gap > pressed[0] else gap
            if target != pressed[0]:
                self.moved.emit(self._steps[pressed[0]].key, target)
        elif self._at(event.position().x()) == pressed[0]:
            self._ask(pressed[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with arrows, move with Alt and arrows, and ask with Space or Enter."""
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        there = self._chosen + by
        if by and 0 <= there < len(self._steps):
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.moved.emit(self._steps[self._chosen].key, there)
            self._chosen = there
            self.update()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._steps:
            self._ask(self._chosen)
        else:
            super().keyPressEvent(event)

    def _ask(self, place: int) -> None:
        self.asked.emit(self._steps[place].key, self.mapToGlobal(self.step_rect(place).bottomLeft().toPoint()))

    def _draw_step(self, painter: QPainter, step: TaskStep, box: QRectF, *, first: bool) -> None:
        current = step.state == "current"
        if current:
            painter.fillRect(box, self._look.colour("accent-soft"))
            painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), self._look.colour("accent-text"))
        if not first:
            painter.fillRect(QRectF(box.left(), 0, 1, box.height()), self._look.colour("line"))
        inner = box.adjusted(_PADDING_PX, 0, -_PADDING_PX + 1, 0)
        ink = self._look.colour("accent-text" if current else "text2")
        inner.setLeft(self._draw_head(painter, step, inner))
        if step.time and box.width() >= _TIME_FROM_PX:
            font = self._look.font("small")
            draw_text(painter, inner, step.time, font, self._look.colour("text3"), Qt.AlignmentFlag.AlignRight)
            inner.setRight(inner.right() - text_width(font, step.time) - _GAP_PX)
        if box.width() >= _NARROW_PX:
            draw_wrapped(painter, inner, step.name, self._look.font("body", 600 if current else 400), ink)

    def _draw_head(self, painter: QPainter, step: TaskStep, inner: QRectF) -> float:
        """Draw the outcome's icon or the task's number, and return where its name begins."""
        if step.mark is not None:
            place = QRectF(inner.left(), inner.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
            self._look.paint_icon(painter, step.mark.icon, step.mark.role, place)
            return inner.left() + _ICON_PX + _GAP_PX + 1
        font = self._look.font("body", 600)
        colour = self._look.colour("accent-text" if step.state == "current" else "text2")
        draw_text(painter, inner, str(step.number), font, colour)
        return inner.left() + text_width(font, str(step.number)) + _GAP_PX

    def _widths(self) -> list[float]:
        count = len(self._steps)
        even = self.width() / max(1, count)
        current = next((place for place, step in enumerate(self._steps) if step.state == "current"), None)
        if current is None or even >= _TIME_FROM_PX or count == 1:
            return [even] * count
        wide = min(self.width() * 0.4, max(even, 180.0))
        return [wide if place == current else (self.width() - wide) / (count - 1) for place in range(count)]

    def _at(self, x: float) -> int:
        return next((place for place in range(len(self._steps)) if self.step_rect(place).contains(x, 1)), -1)

    def _gap_at(self, x: float) -> int:
        place = self._at(x)
        if place < 0:
            return 0 if x < 0 else len(self._steps)
        return place + (x > self.step_rect(place).center().x())
