"""Amber hints below each other: gaps in a design, which refuse nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import clear, column, holder, label, row

_SHOWN = 3


class HintLines(QWidget):
    """At most four hints, each in a paragraph of its own; `rest` ends the sentence that counts the others."""

    def __init__(self, look: Look, rest: str = "more") -> None:
        super().__init__()
        self._look, self._rest = look, rest
        self._told: tuple[str, ...] = ()
        self._most = _SHOWN
        self._lines = column([], 10)
        self.setLayout(self._lines)
        self.hide()

    def hints(self) -> tuple[str, ...]:
        """Return all hints, those without room too."""
        return self._told

    def apply(self, hints: tuple[str, ...]) -> None:
        """Show what differs from what is shown."""
        if hints == self._told:
            return
        self._told = hints
        self._lay_out()

    def set_most(self, most: int) -> None:
        """Show so many, and the number of the others; fewer where there is little height."""
        if most != self._most:
            self._most = most
            self._lay_out()

    def _lay_out(self) -> None:
        hints = self._told
        self.setVisible(bool(hints))
        clear(self._lines)
        shown = hints if len(hints) <= self._most + 1 else hints[: self._most]
        for sentence in shown:
            self._lines.addWidget(self._line(sentence))
        if len(shown) < len(hints):
            self._lines.addWidget(label(self._look, f"{len(hints) - len(shown)} {self._rest}", "hint"))

    def _line(self, sentence: str) -> QWidget:
        text = label(self._look, " ".join(sentence.split()), "small", wrap=True)
        sign = Icon(self._look, "warning-fill", "warn-fill")
        line = row([sign, text], 8)
        line.setStretchFactor(text, 1)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        return holder(line)
