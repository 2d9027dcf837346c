"""A line that tells of work where it was started: a bar with Cancel, a question, or what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLayout, QProgressBar, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import danger, ghost, secondary
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import STRETCH, column, label, row, rule, show_when
from uxlab.gui.widgets.work_state import IDLE, Stage, WorkView

_BAR_PX, _WHOLE, _ICON_PX = 160, 1000, 18
_ICONS = {
    Stage.DONE: ("check-circle-fill", "ok-fill", "Done"),
    Stage.REFUSED: ("x-circle-fill", "danger", "Not done"),
    Stage.ASKING: ("warning-fill", "warn-fill", "Question"),
}


class WorkStrip(QFrame):
    """Hidden while there is nothing to tell; `line`: with a hairline below it. `tall`: for a narrow place.

    Signals tell what the person wants, and `changed` that the work is at another stage.
    """

    cancel_requested = Signal()
    changed = Signal()
    agreed = Signal()
    kept = Signal()
    open_requested = Signal()
    folder_requested = Signal()

    def __init__(
        self, look: Look, *, margin: tuple[int, int] = (24, 10), line: bool = False, tall: bool = False
    ) -> None:
        super().__init__()
        self._view = IDLE
        self._icon = Icon(look, "circle-dashed", size_px=_ICON_PX)
        self._text = label(look, "", "muted", wrap=True, level=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _WHOLE)
        self.bar.setTextVisible(False)
        self.cancel = secondary(look, "Cancel", self.cancel_requested.emit, size="dense")
        self.keep = secondary(look, "Keep them", self.kept.emit, size="dense")
        self.agree = danger(look, "Replace", self.agreed.emit, size="dense")
        self.open = secondary(look, "Open", self.open_requested.emit, size="dense")
        self.folder = secondary(look, "Open folder", self.folder_requested.emit, size="dense", icon="folder-open")
        self.close_it = ghost(look, "Close", self.kept.emit, size="dense")
        self._buttons = [self.cancel, self.keep, self.agree, self.open, self.folder, self.close_it]
        told = self._tall(margin) if tall else self._flat(margin)
        self.setLayout(column([told, *([rule()] if line else [])]))
        self._shown_in: dict[Stage, set[QWidget]] = {
            Stage.RUNNING: {self.bar, self.cancel},
            Stage.ASKING: {self._icon, self.keep, self.agree},
            Stage.DONE: {self._icon, self.folder, self.close_it},
            Stage.REFUSED: {self._icon, self.close_it},
        }
        self.hide()

    def view(self) -> WorkView:
        """Return what is told."""
        return self._view

    def apply(self, view: WorkView) -> None:
        """Tell how the work stands; a new stage is read out, and its first button takes the keys that the last had."""
        before, self._view = self._view, view
        if view == before:
            return
        self._text.setText(view.text)
        self.bar.setValue(round(view.share * _WHOLE))
        self.bar.setAccessibleName(view.text)
        if view.stage is before.stage:
            return
        self._change(view)

    def take_focus(self) -> None:
        """Give the keys to the button that does no harm."""
        chosen = {Stage.RUNNING: self.cancel, Stage.ASKING: self.keep, Stage.DONE: self.folder}
        chosen.get(self._view.stage, self.close_it).setFocus(Qt.FocusReason.OtherFocusReason)

    def _flat(self, margin: tuple[int, int]) -> QLayout:
        self.bar.setFixedWidth(_BAR_PX)
        told = row([self.bar, self._icon, self._text, *self._buttons], 10, margin)
        told.setStretchFactor(self._text, 1)
        return told

    def _tall(self, margin: tuple[int, int]) -> QLayout:
        told = row([self._icon, self._text], 8)
        told.setStretchFactor(self._text, 1)
        return column([told, self.bar, row([STRETCH, *self._buttons], 8)], 8, margin)

    def _change(self, view: WorkView) -> None:
        window = self.window()
        held = self.isAncestorOf(window.focusWidget() or window)
        show = self._shown_in.get(view.stage, set()) | ({self.open} if view.opens else set())
        if view.stage in _ICONS:
            self._icon.show_icon(*_ICONS[view.stage])
        self.agree.setText(view.verb)
        self.keep.setText("Keep them" if view.many else "Keep it")
        self.folder.setText("Show in folder" if view.opens else "Open folder")
        for part in (self.bar, self._icon, *self._buttons):
            show_when(part, shown=part in show)
        self.setVisible(view.stage is not Stage.IDLE)
        if held and view.stage is not Stage.IDLE:
            self.take_focus()
        self.changed.emit()
        if view.text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, view.text))
