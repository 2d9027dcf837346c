"""A text in Markdown: written on one side, seen as the participant will on the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.design.tab import scrolling
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import Field, TextEdit
from uxlab.gui.widgets.layout import column, label, panel, row, stacked
from uxlab.gui.widgets.markdown import ScenarioText
from uxlab.gui.widgets.segmented import Segmented

WRITE, SEE = "write", "see"


class MarkdownField(QWidget):
    """A title with what the text is for, and below it the text or how it looks; `committed` as in Field."""

    committed = Signal(str)

    def __init__(self, look: Look, title: str, intro: str, placeholder: str, *, lines: int = 3) -> None:
        super().__init__()
        self.side = Segmented(look, [(WRITE, "Write"), (SEE, "Preview")], name=title)
        self._editor = TextEdit(look, placeholder=placeholder, lines=lines, most_lines=14)
        self.field = Field(look, "Text, in Markdown", self._editor)
        self._editor.setAccessibleName(title)
        self.seen = ScenarioText(look, "participant-item")
        self._placeholder = placeholder
        area = scrolling(column([self.seen, -1]))
        self._stack = stacked([self.field, panel(column([area]), 16)])
        words = column([label(look, title, "medium"), 2, label(look, intro, "small", wrap=True)])
        head = row([words, self.side], 16)
        head.setStretch(0, 1)
        head.setAlignment(self.side, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column([head, 8, self._stack]))
        self.field.committed.connect(self.committed)
        self.side.chosen.connect(self._turn)

    def apply(self, text: str, note: str = "") -> None:
        """Show a text."""
        self.field.set_text(text)
        self.field.set_note(note)
        self.seen.set_source(text or self._placeholder)

    def _turn(self, side: str) -> None:
        self.field.flush()
        self.seen.set_source(self.field.text() or self._placeholder)
        self._stack.setCurrentIndex(int(side == SEE))
