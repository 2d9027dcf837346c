"""The tasks of one person, in the order in which they come."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import label

_NUMBER_PX, _BETWEEN_PX = 22, 8


class OrderList(QWidget):
    """Numbers and names, one below the other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[str, ...] | None = None
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._nothing = label(look, "The study has no tasks yet", "quiet")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(_BETWEEN_PX)
        self._grid.setHorizontalSpacing(0)
        self._grid.setColumnMinimumWidth(0, _NUMBER_PX)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._nothing, 0, 0, 1, 2)
        self._nothing.hide()
        self.setLayout(self._grid)

    def names(self) -> tuple[str, ...]:
        """Return the names that are shown."""
        return self._shown or ()

    def apply(self, names: Sequence[str]) -> None:
        """Show tasks."""
        if tuple(names) == self._shown:
            return
        self._shown = tuple(names)
        self._nothing.setVisible(not names)
        while len(self._lines) < len(names):
            self._add_line()
        for place, (number, line) in enumerate(self._lines):
            number.setVisible(place < len(names))
            line.setVisible(place < len(names))
            if place < len(names) and line.text() != names[place]:
                line.setText(names[place])

    def _add_line(self) -> None:
        """Make one more line; lines stay, for styling new ones takes longer than showing somebody should."""
        top, place = Qt.AlignmentFlag.AlignTop, len(self._lines) + 1
        number, line = label(self._look, str(place), "hint"), label(self._look, "", "muted", wrap=True)
        self._grid.addWidget(number, place, 0, top)
        self._grid.addWidget(line, place, 1, top)
        self._lines.append((number, line))
