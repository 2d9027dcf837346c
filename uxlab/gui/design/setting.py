"""A setting: what it is called, its choices, and below what the choice means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column, label, row

_DESCENDERS_PX = 4  # below the last line, where the line height of rich text leaves no room for them


class Setting(QWidget):
    """A name, a control and an explanation that changes with the choice."""

    def __init__(self, look: Look, name: str, control: QWidget) -> None:
        super().__init__()
        self._control = control
        self._text = label(look, "", "small", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text.ensurePolished()
        self._text.setContentsMargins(0, 0, 0, _DESCENDERS_PX)
        self._text.setText("two\nlines")
        self._text.setMinimumHeight(self._text.sizeHint().height())  # or what is below would move with each choice
        self._text.setText("")
        self._controls = row([control, -1], 12)
        self.setLayout(column([label(look, name, "medium"), 6, self._controls, 6, self._text]))

    def add(self, control: QWidget) -> None:
        """Put another control beside the first."""
        self._controls.insertWidget(1, control)
        for each in (self._control, control):
            self._controls.setAlignment(each, Qt.AlignmentFlag.AlignBottom)

    def explain(self, text: str) -> None:
        """Say what the choice means."""
        if text != self._text.text():
            self._text.setText(text)

    def explanation(self) -> str:
        """Return what is said."""
        return self._text.text()
