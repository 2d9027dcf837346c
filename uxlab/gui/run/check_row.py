"""One check with its lamp; what is amber or red opens by itself, with what it means and what to do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost, secondary
from uxlab.gui.widgets.lamp import Lamp
from uxlab.gui.widgets.layout import clear, column, holder, label, row, set_role
from uxlab.gui.widgets.painting import painting
from uxlab.lab.preflight import Check, LampState

ACTIONS = {
    "display-settings": "Open display settings",
    "use-strip": "Use the compact strip",
    "check-again": "Check again",
    "record-consent": "Record consent…",
    "permission-settings": "Open permission settings",
    "open-folder": "Open folder",
    "move-study": "How to move the study",
    "resume-session": "Resume session",
}
_GROUNDS = {LampState.WARNING: "warn-soft", LampState.FAILED: "danger-soft"}
_HEIGHT_PX, _NAME_PX, _LAMP_X_PX = 48, 162, 17
_BESIDE_FROM_PX, _INSET_PX, _APART_PX, _INDENT_PX = 640, 7, 16, 33


class CheckRow(QWidget):
    """Shows a `Check`; `act(action)` does what one of its buttons says. `more` may stand below the buttons."""

    def __init__(self, look: Look, act: Callable[[str], object]) -> None:
        super().__init__()
        self._look, self._act = look, act
        self._check: Check | None = None
        self.is_first = False
        self.lamp = Lamp(look, "unused")
        self.name, self.measured = label(look, "", "strong"), label(look, "", "muted", wrap=True, level=True)
        self.value = label(look, "", "small")
        self._said = label(look, "", "muted", wrap=True)
        self._buttons = row([], 8)
        self._more = QVBoxLayout()
        self._texts = row([self.measured, self.value])
        self._texts.setStretchFactor(self.measured, 1)
        texts = holder(self._texts)
        head = row([self.lamp, 15, self.name, texts])
        head.setStretchFactor(texts, 1)
        head.setAlignment(texts, Qt.AlignmentFlag.AlignVCenter)
        self._head = holder(head)
        self._below_name = QWidget()
        self._open = holder(column([self._said, 12, self._buttons, self._more, 15]))
        indent = row([_INDENT_PX, self._below_name, self._open], margin=0)
        indent.setStretchFactor(self._open, 1)
        self.setLayout(column([self._head, indent], margin=(_LAMP_X_PX, 0, 16, 1)))
        self._open.hide()
        look.changed.connect(self._fit)
        self._fit()

    def apply(self, check: Check) -> None:
        """Show a check."""
        if check == self._check:
            return
        before, self._check = self._check, check
        self.lamp.set_state(check.lamp.value)
        self.name.setText(check.name)
        troubled = check.lamp in _GROUNDS
        self.measured.setText(check.measured)
        self.value.setText(check.value)
        self.value.setVisible(bool(check.value))
        set_role(self.measured, "strong" if troubled else "muted")
        set_role(self.value, {LampState.WARNING: "warn", LampState.FAILED: "danger"}.get(check.lamp, "small"))
        self._said.setText(f"{check.consequence} {check.remedy}".strip())
        if before is None or (before.actions, before.name) != (check.actions, check.name):
            self._show_actions(check)
        if not troubled:
            self.show_more(None)
        self._open.setVisible(troubled)
        self.setAccessibleName(f"{check.name}: {self.lamp.accessibleName()}. {check.measured}")
        self.update()

    def check(self) -> Check | None:
        """Return what is shown."""
        return self._check

    def show_more(self, content: QWidget | None) -> None:
        """Show something below the buttons, or nothing."""
        clear(self._more)
        if content is not None:
            self._more.addSpacing(12)
            self._more.addWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the value below what was measured where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of what did not pass, and the hairline between rows."""
        with painting(self) as painter:
            if self._check is not None and self._check.lamp in _GROUNDS:
                painter.fillRect(self.rect(), self._look.colour(_GROUNDS[self._check.lamp]))
            if not self.is_first:
                painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))

    def _fit(self) -> None:
        scale = max(1.0, self._look.text_scale)
        narrow = self.width() < _BESIDE_FROM_PX * scale
        self._texts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._texts.setSpacing(0 if narrow else _APART_PX)
        inset = _INSET_PX if narrow else 0
        self._texts.setContentsMargins(0, inset, 0, inset)
        self._head.setMinimumHeight(_HEIGHT_PX - 1)
        self.name.setFixedWidth(round(_NAME_PX * scale))
        self._below_name.setFixedWidth(0 if narrow else round(_NAME_PX * scale))
        room = self.width() - _INDENT_PX - self._below_name.maximumWidth() - 2 * _LAMP_X_PX
        wide = self._buttons_px() <= room
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.update()

    def _buttons_px(self) -> int:
        """Return how wide the buttons are beside each other."""
        items = [self._buttons.itemAt(place) for place in range(self._buttons.count())]
        buttons = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        return sum(button.sizeHint().width() + self._buttons.spacing() for button in buttons)

    def _show_actions(self, check: Check) -> None:
        clear(self._buttons)
        for action in check.actions:
            make = ghost if action == "check-again" else secondary
            button = make(self._look, ACTIONS[action], partial(self._act, action), size="dense")
            if action == "check-again":
                button.setAccessibleName(f"{ACTIONS[action]}: {check.name}")  # each row may have one
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._fit()
