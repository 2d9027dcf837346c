"""A questionnaire as text: its TOML definition, where an error names the line and marks it."""

import re
from collections.abc import Callable

from PySide6.QtGui import QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import Field, TextEdit
from uxlab.gui.widgets.layout import column

_LINES, _LINE_PX = 22, 18
_LEAST_LINES = 8
_AROUND_PX = 104
_FONT_PX = 12
_LINE = re.compile(r"\bline (\d+)")
_HINT = "One [[item]] for each question. Comments after # are kept."


class CodeEdit(TextEdit):
    """Text in equally wide letters; Tab leaves it, as in every field."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, lines=_LINES, most_lines=_LINES)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(_FONT_PX * look.text_scale))
        self.setFont(font)
        self._look = look

    def set_lines(self, lines: int) -> None:
        """Show so many lines at once."""
        if lines != self._lines:
            self._lines = self._most_lines = lines
            self.updateGeometry()

    def line(self) -> int:
        """Return the line of the cursor, from 1."""
        return self.textCursor().blockNumber() + 1

    def mark_line(self, number: int | None) -> None:
        """Tint a line, from 1; None tints none."""
        block = self.document().findBlockByNumber(number - 1) if number else None
        if block is None or not block.isValid():
            self.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.format.setBackground(self._look.colour("danger-soft"))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([mark])


class TextSide(QWidget):
    """The definition; `save` takes it and returns why it cannot be used."""

    def __init__(self, look: Look, save: Callable[[str], str]) -> None:
        super().__init__()
        self._look, self._save = look, save
        self._shown = ""
        self.code = CodeEdit(look)
        self.field = Field(look, "Definition in TOML", self.code, _HINT)
        self.setLayout(column([self.field, -1]))
        self.field.committed.connect(self._commit)
        self.code.cursorPositionChanged.connect(self._tell_line)

    def apply(self, definition: str) -> None:
        """Show another text; one that is not saved yet stays until the saved one is another."""
        if definition != self._shown:
            self._shown = definition
            self.field.set_text(definition.strip())
            self.code.mark_line(None)

    def set_room(self, height_px: int) -> None:
        """Use so much height, so that only the text itself scrolls."""
        line_px = _LINE_PX * max(1.0, self._look.text_scale)
        self.code.set_lines(max(_LEAST_LINES, int((height_px - _AROUND_PX) / line_px)))

    def _commit(self, text: str) -> None:
        said = self._save(text)
        if not said:
            self._shown = text
        self.field.set_error(said)
        found = _LINE.search(said)
        self.code.mark_line(int(found[1]) if found else None)

    def _tell_line(self) -> None:
        self.field.set_note(f"Line {self.code.line()}")
