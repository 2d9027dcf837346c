"""Rows, columns, labels and panels, said in one line each."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape

from PySide6.QtCore import QEvent, QMargins, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLayout, QStackedWidget, QVBoxLayout, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, painting

STRETCH = -1
_LONG_WORD = re.compile(r"\S{24}(?=\S)")
_LEVEL_SHARE = 1.5  # measured: within a pixel of a plain label at every size of text
LARGE_ROLES = {"title", "figure", "session-figure", "participant-title"}
Margin = int | tuple[int, int] | tuple[int, int, int, int]
Item = QWidget | QLayout | int
LINE_PERCENT = {  # of the font's own line
    "body": 115,
    "caption": 106,
    "small": 110,
    "hint": 110,
    "participant-small": 127,
    "participant": 127,
    "participant-large": 127,
}


def column(items: Iterable[Item], spacing: int = 0, margin: Margin = 0) -> QVBoxLayout:
    """Return a vertical layout; an int among the items is a space in pixels, STRETCH (-1) one that grows."""
    made = QVBoxLayout()
    _fill(made, items, spacing, margin)
    return made


def row(items: Iterable[Item], spacing: int = 0, margin: Margin = 0) -> QHBoxLayout:
    """Return a horizontal layout, its widgets centred on one line; ints as in `column`."""
    made = QHBoxLayout()
    _fill(made, items, spacing, margin)
    return made


def label(look: Look, text: str, role: str = "body", *, wrap: bool = False, level: bool = False) -> QLabel:
    """Return a label; `role` names its type and colour: "caption", "small", "hint", "label", "heading", "title" ...

    One that wraps may stand `level` with what is beside it: the room below its last line would lift it otherwise.
    """
    made = (Level if level else Prose)(look, role) if wrap else Headline() if role in LARGE_ROLES else QLabel()
    made.setTextFormat(Qt.TextFormat.RichText if wrap else Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setText(text)
    return made


class Headline(QLabel):
    """One line of large type in its true weight."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        with painting(self) as painter:
            align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            colour = self.palette().color(self.foregroundRole())
            draw_text(painter, QRectF(self.contentsRect()), self.text(), self.font(), colour, align)


class Prose(QLabel):
    """Plain text over several lines, set with the line height of its role; a very long word is broken."""

    def __init__(self, look: Look, role: str) -> None:
        super().__init__()
        self._plain = ""
        self._line_percent = LINE_PERCENT.get(role, LINE_PERCENT["body"])
        self.setWordWrap(True)
        self.setMinimumWidth(round(80 * look.text_scale))

    def setText(self, text: str) -> None:
        """Show plain text; line breaks are kept."""
        self._plain = text
        lines = escape(_LONG_WORD.sub(_with_break, text)).replace("\n", "<br>")
        super().setText(f'<p style="margin: 0; line-height: {self._line_percent}%">{lines}</p>')

    def text(self) -> str:
        """Return the text as it was set."""
        return self._plain


class Level(Prose):
    """Prose that stands level with what is beside it."""

    def __init__(self, look: Look, role: str) -> None:
        super().__init__(look, role)
        self._even_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._even_out()

    def _even_out(self) -> None:
        extra = self.fontMetrics().height() * (self._line_percent - 100) / 100
        self.setContentsMargins(0, round(_LEVEL_SHARE * extra), 0, 0)


def _with_break(part: re.Match[str]) -> str:
    return f"{part.group()}\N{ZERO WIDTH SPACE}"


def rule(*, vertical: bool = False) -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("role", "rule-vertical" if vertical else "rule")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def panel(content: QLayout, margin: Margin = 16, *, role: str = "panel") -> QFrame:
    """Return a frame around a layout: surface with hairline ("panel"), without ("plain"), "sunken" or "page"."""
    made = QFrame()
    made.setProperty("role", role)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    content.setContentsMargins(margins(margin))
    made.setLayout(content)
    return made


def holder(content: QLayout) -> QWidget:
    """Return a bare widget around a layout, for places that take widgets only."""
    made = QWidget()
    made.setLayout(content)
    return made


def stacked(pages: Iterable[QWidget]) -> QStackedWidget:
    """Return a stack that shows the first of some pages."""
    made = QStackedWidget()
    for page in pages:
        add_page(made, page)
    return made


def add_page(stack: QStackedWidget, page: QWidget) -> None:
    """Add a page to a stack; the first one appears with the stack.

    Qt would show it at once, and style it with all that is in it, and again for each parent that the stack gets later.
    So it counts as shown already.
    """
    page.setParent(stack)
    page.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    stack.addWidget(page)


def show_when(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a widget, as `setVisible` does.

    Where nobody sees its window yet, Qt would lay out and style it at once, and again for each parent that it gets.
    Here it only appears with what it is in.
    """
    parent = widget.parentWidget()
    if shown and (parent is None or not parent.isVisible()):
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_Hidden, False)
        widget.updateGeometry()
    else:
        widget.setVisible(shown)


@contextmanager
def held(layout: QLayout) -> Iterator[None]:
    """Lay out once what changes within, and not the whole window again for each part that appears."""
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
        layout.update()


def set_role(widget: QWidget, role: str) -> None:
    """Give a plain widget another role of the style sheet."""
    set_property(widget, "role", role)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet reads, and restyle only when it differs."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.updateGeometry()
        widget.update()


def margins(margin: Margin) -> QMargins:
    """Return margins from one number, (horizontal, vertical) or (left, top, right, bottom)."""
    match margin:
        case (horizontal, vertical):
            return QMargins(horizontal, vertical, horizontal, vertical)
        case (left, top, right, bottom):
            return QMargins(left, top, right, bottom)
        case int():
            return QMargins(margin, margin, margin, margin)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete its widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def _fill(layout: QBoxLayout, items: Iterable[Item], spacing: int, margin: Margin) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margins(margin))
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        elif item == STRETCH:
            layout.addStretch(1)
        else:
            layout.addSpacing(item)
