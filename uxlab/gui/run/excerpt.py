"""The beginning of a text in a fixed number of lines, so that nothing below it ever moves."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.painting import draw_words, painting


class Excerpt(QWidget):
    """Shows so many lines of a text, the last with an ellipsis where there is more; a tool tip has the whole."""

    def __init__(self, look: Look, *, lines: int = 2, line_px: int = 18, role: str = "text2") -> None:
        super().__init__()
        self._look, self._lines, self._line_px, self._role = look, lines, line_px, role
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.setToolTip(tip(text) if len(self.shown()) > self._lines else "")
            self.update()

    def set_lines(self, lines: int) -> None:
        """Take room for another number of lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def shown(self) -> list[str]:
        """Return the lines into which the whole text breaks at this width."""
        layout = QTextLayout(self._text, self._look.font())
        lines = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, self.width()))
            lines.append(self._text[line.textStart() : line.textStart() + line.textLength()].strip())
        layout.endLayout()
        return lines

    def height_of(self, lines: int) -> int:
        """Return the height of so many lines, in px."""
        return round(lines * self._line_px * self._look.text_scale)

    def sizeHint(self) -> QSize:
        """Return the room of all lines, filled or not."""
        return QSize(120, self.height_of(self._lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        font, colour = self._look.font(), self._look.colour(self._role)
        metrics = QFontMetricsF(font)
        step = self.height() / self._lines if self._lines else 0
        lines = self.shown()
        with painting(self) as painter:
            for number, line in enumerate(lines[: self._lines]):
                last = number == self._lines - 1 and len(lines) > self._lines
                whole = f"{line} {lines[number + 1]}" if last else line
                text = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, self.width()) if last else line
                y = step * number + (step + metrics.ascent() - metrics.descent()) / 2
                draw_words(painter, QPointF(0, y), text, font, colour)
