"""A field for a moment of the session, with a button that puts the cursor's there."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.review.corrections.marks_times import HOW_TO_WRITE, moment_of
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton
from uxlab.gui.widgets.editors import LineEdit
from uxlab.gui.widgets.layout import column, label, row
from uxlab.wording.durations import moment_text

_WIDTH_PX = 84


class MomentEdit(LineEdit):
    """A session time."""

    def problem(self) -> str:
        """Return what to write instead."""
        return "" if moment_of(self.text()) is not None else HOW_TO_WRITE


class MomentField(QWidget):
    """`changed`: it says another time."""

    changed = Signal()

    def __init__(self, look: Look, text: str, cursor_ns: Callable[[], int]) -> None:
        super().__init__()
        self._look, self._cursor_ns = look, cursor_ns
        self.edit = MomentEdit()
        self.edit.setAccessibleName(text)
        self.here = IconButton(look, "crosshair-simple", f"{text}: at the cursor")
        self.here.clicked.connect(self._take_cursor)
        self.edit.textEdited.connect(lambda _: self.changed.emit())
        name = label(look, text, "label")
        name.setBuddy(self.edit)
        self.setLayout(column([name, row([self.edit, self.here, -1], 4)], 4))
        self._fit()
        look.changed.connect(self._fit)

    def text(self) -> str:
        """Return what is written."""
        return self.edit.text()

    def show_moment(self, t_ns: int) -> None:
        """Show a moment."""
        self.edit.setText(moment_text(t_ns))

    def _fit(self) -> None:
        self.edit.setFixedWidth(round(_WIDTH_PX * max(1.0, self._look.text_scale)))

    def _take_cursor(self) -> None:
        self.show_moment(self._cursor_ns())
        self.changed.emit()
