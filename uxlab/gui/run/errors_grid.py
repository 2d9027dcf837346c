"""The buttons that mark errors and assists, each with its key and how often it was pressed in the attempt."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.views import ConsoleView, ErrorButton
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Act
from uxlab.gui.widgets.live_buttons import CountButton, LiveButton, PlainLiveButton
from uxlab.gui.widgets.marks import ASSIST
from uxlab.recording.machine import Verb

_GAP_PX, _USUAL_COLUMNS, _MOST_COLUMNS, _LEAST_PX, _ROWS = 8, 4, 6, 128, 2


class ErrorsGrid(QWidget):
    """A button for each error type, one for assists, and one that adds a type. `remade`: there are other types."""

    remade = Signal()

    def __init__(self, look: Look, deeds: Deeds, add_type: Callable[[], object]) -> None:
        super().__init__()
        self._look, self._deeds, self._add_type = look, deeds, add_type
        self._types: tuple[tuple[str, str, str], ...] = ()
        self._errors: tuple[ErrorButton, ...] = ()
        self._brief = False
        self._reason: str | None = None
        self._columns = 0
        self._height_px = 56
        self.buttons: dict[str, CountButton] = {}
        self.assist = CountButton(look, "Assist", "A", deeds.assist, icon=ASSIST.icon)
        self.add = PlainLiveButton(look, "New error type", "+", add_type, kind="dashed")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP_PX)
        self.setLayout(self._grid)
        self._lay_out()

    def apply(self, view: ConsoleView) -> None:
        """Show the types and their counts."""
        types = tuple((one.key, one.hotkey, one.name) for one in view.errors)
        if types != self._types:
            self._types, self._errors = types, view.errors
            self._make()
            self.remade.emit()
        for one in view.errors:
            self.buttons[one.key].set_count(one.count, waiting=one.waiting)
        self.assist.set_count(view.now.assists, waiting=view.now.assists_waiting)
        reason = "" if Verb.ERROR in view.can else view.why_not or "Go on first."
        if reason != self._reason:
            self._reason = reason
            for button in (*self.buttons.values(), self.assist):
                button.set_reason(reason)

    def set_keys_faded(self, *, faded: bool) -> None:
        """Fade the keys while somebody types."""
        for button in self._all():
            button.set_key_faded(faded)

    def set_height(self, height_px: int) -> None:
        """Take another height for each button."""
        self._height_px = height_px
        for button in self._all():
            button.set_height(height_px)

    def minimumSizeHint(self) -> QSize:
        """Return room for two columns: where there is less than is wished for, there are fewer columns."""
        return QSize(2 * self._least_px() + _GAP_PX, super().minimumSizeHint().height())

    def height_in(self, width_px: int, height_px: int) -> int:
        """Return how high all buttons together are, in px, if each is `height_px` high."""
        rows = -(-(len(self.buttons) + 2) // self._columns_in(width_px))
        return rows * height_px + (rows - 1) * _GAP_PX

    def set_brief(self, *, brief: bool) -> None:
        """Use short names where there is little room."""
        if brief == self._brief:
            return
        self._brief = brief
        for button in (self.assist, self.add):
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.assist = self._button("Assist", "A", self._deeds.assist, "" if brief else ASSIST.icon)
        self.add = PlainLiveButton(self._look, "New" if brief else "New error type", "+", self._add_type, kind="dashed")
        self.add.set_height(self._height_px)
        self._make()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as there is room for."""
        super().resizeEvent(event)
        if self._columns_in(self.width()) != self._columns:
            self._lay_out()

    def _make(self) -> None:
        for button in self.buttons.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {
            one.key: self._button(
                one.short_name if self._brief else one.name, one.hotkey, partial(self._deeds.mark, one.key)
            )
            for one in self._errors
        }
        self._reason = None
        self._lay_out()

    def _button(self, name: str, key: str, act: Act, icon: str = "") -> CountButton:
        return CountButton(self._look, name, key, act, icon=icon, height_px=self._height_px)

    def _all(self) -> list[LiveButton]:
        return [*self.buttons.values(), self.assist, self.add]

    def _least_px(self) -> int:
        return round(_LEAST_PX * max(1.0, self._look.text_scale))

    def _columns_in(self, width_px: int) -> int:
        count = len(self.buttons) + 2
        wanted = max(_USUAL_COLUMNS, -(-count // _ROWS))
        fitting = max(2, (width_px + _GAP_PX) // (self._least_px() + _GAP_PX))
        return min(wanted, fitting, _MOST_COLUMNS)

    def _lay_out(self) -> None:
        self._columns = self._columns_in(self.width())
        for button in self._all():
            self._grid.removeWidget(button)
        for place, button in enumerate(self._all()):
            button.setMinimumWidth(1)  # columns are alike, however long a name is
            self._grid.addWidget(button, place // self._columns, place % self._columns)
        for place in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)
