"""How a comparison is to be read, and what would settle what it leaves open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.results.compare_state import Plan
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import STRETCH, column, label, panel, row

_PARAGRAPHS = "\n\n"


class NotesPanel(QFrame):
    """Paragraphs, and the number of people on a tint."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._notes = label(look, "", "muted", wrap=True)
        self._fact, self._words = label(look, "", "section", wrap=True), label(look, "", "small", wrap=True)
        mark = column([Icon(look, "users", "accent-text"), STRETCH])
        said = column([self._fact, 2, self._words])
        tinted = row([mark, 12, said])
        tinted.setStretch(2, 1)
        self._plan: QWidget = panel(tinted, 12, role="tint")
        area = Area()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.fill(column([self._notes, STRETCH]))
        inside = column([label(look, "How to read this", "section"), 8, area, 8, self._plan])
        inside.setStretch(2, 1)
        self.setLayout(row([panel(inside, (16, 12))]))

    def apply(self, notes: Sequence[str], plan: Plan | None) -> None:
        """Show them."""
        self._notes.setText(_PARAGRAPHS.join(notes))
        self._plan.setVisible(plan is not None)
        if plan is not None:
            self._fact.setText(plan.fact)
            self._words.setText(plan.words)
