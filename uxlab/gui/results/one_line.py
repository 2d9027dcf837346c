"""A line of text that gives way: as wide as there is room, and cut with an ellipsis."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.painting import draw_text, painting, text_width

_LEAST_PX = 40


class OneLine(QWidget):
    """Shows text of a role; below a few letters' width it shows nothing."""

    def __init__(self, look: Look, role: str, colour: str = "text2", *, weight: int = 400, right: bool = False) -> None:
        super().__init__()
        self._align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._look, self._role, self._colour, self._weight = look, role, colour, weight
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def text(self) -> str:
        """Return the text, whole."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the whole line."""
        font = self._look.font(self._role, self._weight)
        return QSize(round(text_width(font, self._text)), round(font.pixelSize() * 1.4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for; a cut line has the whole as its tool tip."""
        font = self._look.font(self._role, self._weight)
        cut = text_width(font, self._text) > self.width() + 0.5
        self.setToolTip(tip(self._text) if cut else "")
        if not cut or self.width() >= _LEAST_PX:
            with painting(self) as painter:
                draw_text(painter, QRectF(self.rect()), self._text, font, self._look.colour(self._colour), self._align)
