"""The success criteria of a task: a list edited in place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from uxlab.gui.design.quiet_line import QuietLine
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import column, holder, panel, row, rule

_ROW_PX = 31
_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CriterionRow(QFrame):
    """One criterion; what to do with it shows while the row has the pointer or the focus."""

    committed = Signal(str)
    moved = Signal(int)
    step_requested = Signal(int)
    remove_requested = Signal()

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self.line = QuietLine()
        self.line.setAccessibleName(f"Success criterion {number}")
        self.line.installEventFilter(self)
        self.line.committed.connect(self.committed)
        self._sign = Icon(look, "check", "text2")
        self._remove = IconButton(look, "x", "Remove this criterion", size_px=14)
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove.clicked.connect(lambda *_: self.remove_requested.emit())
        self._pressed_at: QPoint | None = None
        self.setFixedHeight(max(_ROW_PX, round(_ROW_PX * look.text_scale)))
        self.setLayout(row([self._sign, self.line, self._remove], 8, margin=(12, 0, 4, 0)))
        self._show_means(shown=False)

    def enterEvent(self, event: QEvent) -> None:
        """Show what can be done."""
        self._show_means(shown=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no more, unless the line has the focus."""
        self._show_means(shown=self.line.hasFocus())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row by its sign."""
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it past its neighbours."""
        if self._pressed_at is None:
            return
        away = event.position().toPoint().y() - self._pressed_at.y()
        if abs(away) >= max(self.height() // 2 + 4, QApplication.startDragDistance()):
            self.moved.emit(1 if away > 0 else -1)
            self._pressed_at = event.position().toPoint() - QPoint(0, self.height() if away > 0 else -self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self._pressed_at = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter, move with Alt and the arrows, remove an empty line with Backspace or by leaving it."""
        if isinstance(event, QFocusEvent):
            self._show_means(shown=event.gotFocus())
            if event.lostFocus() and event.reason() not in _STAYING and not self.line.clean():
                self.remove_requested.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.line.flush()
            self.moved.emit(step)
        elif step:
            self.step_requested.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.line.flush()
            self.step_requested.emit(1)
        elif event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} and not self.line.text():
            self.remove_requested.emit()
        else:
            return False
        return True

    def _show_means(self, *, shown: bool) -> None:
        self._remove.setVisible(shown)


class Criteria(QWidget):
    """The list with a line below it for another; `changed` tells all criteria as they are to be."""

    changed = Signal(tuple)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[str, ...] = ()
        self._rows: list[CriterionRow] = []
        self._list = column([])
        self.new = QuietLine("Add a criterion")
        self.new.setAccessibleName("Add a criterion")
        self.new.committed.connect(self._add)
        self.new.installEventFilter(self)
        add = holder(row([Icon(look, "plus", "text2"), self.new], 8, margin=(12, 0)))
        add.setFixedHeight(max(_ROW_PX, round(_ROW_PX * look.text_scale)))
        self.setLayout(column([panel(column([self._list, add]), 0)]))

    def rows(self) -> tuple[CriterionRow, ...]:
        """Return the rows."""
        return tuple(self._rows)

    def apply(self, criteria: tuple[str, ...]) -> None:
        """Show criteria."""
        self._shown = criteria
        while len(self._rows) < len(criteria):
            self._append()
        while len(self._rows) > len(criteria):
            self._drop()
        for line, text in zip(self._rows, criteria, strict=True):
            line.line.show_text(text)

    def flush(self) -> None:
        """Tell what has been typed."""
        for line in self._rows:
            line.line.flush()
        self.new.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back into the list with the arrow."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Up and self._rows:
            self._rows[-1].line.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _append(self) -> None:
        number = len(self._rows)
        before = self._rows[-1].line if self._rows else _reached_before(self.new)
        line = CriterionRow(self._look, number + 1)
        line.committed.connect(partial(self._commit, number))
        line.moved.connect(partial(self._move, number))
        line.step_requested.connect(partial(self._step, number))
        line.remove_requested.connect(partial(self._remove, number))
        self._rows.append(line)
        self._list.addWidget(line)
        self._list.addWidget(rule())
        QWidget.setTabOrder(before, line.line)

    def _drop(self) -> None:
        last = self._rows.pop()
        for _ in range(2):
            item = self._list.takeAt(self._list.count() - 1)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if last.line.hasFocus():
            self.new.setFocus()

    def _commit(self, number: int, text: str) -> None:
        self._change(lambda lines: lines.__setitem__(number, text))

    def _add(self, text: str) -> None:
        self.new.reset()
        self._change(lambda lines: lines.append(text))

    def _move(self, number: int, step: int) -> None:
        target = number + step
        if 0 <= target < len(self._shown):
            self._change(lambda lines: lines.insert(target, lines.pop(number)))
            self._rows[target].line.setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self, number: int) -> None:
        if number < len(self._shown):
            had_focus = self._rows[number].line.hasFocus()
            self._rows[number].line.reset()
            self._change(lambda lines: lines.pop(number))
            if had_focus:
                self._step(number, 0)

    def _step(self, number: int, step: int) -> None:
        target = number + step
        line = self._rows[max(0, target)].line if target < len(self._rows) else self.new
        line.setFocus(Qt.FocusReason.TabFocusReason)

    def _change(self, alter: Callable[[list[str]], object]) -> None:
        lines = list(self._shown)
        alter(lines)
        self.changed.emit(tuple(lines))


def _reached_before(widget: QWidget) -> QWidget:
    """Return what Tab leaves for the widget, which keeps its place in the chain when another comes between."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    return before or widget
