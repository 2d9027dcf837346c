"""The side panel that lists what a figure was made from; each line opens its session."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.results.behind import BehindView
from uxlab.gui.results.behind_lines import Line
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton, link
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, row, rule
from uxlab.gui.widgets.painting import draw_text, text_width
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.table_delegate import CellDelegate

SIDE_PX = 340
_ROW_PX, _ICON_PX, _GAP_PX, _MOST_FILES, _LOW_PX = 50, 16, 8, 2, 330
_RIGHT = Qt.AlignmentFlag.AlignRight


class LineDelegate(CellDelegate):
    """Draws a line in two rows: who and the value, then the details or what keeps it out."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, _ROW_PX, parent)
        self._lines: dict[str, Line] = {}

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these from now on."""
        self._lines = {line.key: line for line in lines}

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw a line; what is out is quieter."""
        line = self._lines.get(cell.key)
        if line is None:
            return
        look, out = self._look, bool(line.why)
        top = QRectF(room.left(), room.top() + 6, room.width(), room.height() / 2 - 5)
        below = QRectF(room.left(), room.center().y() + 1, room.width(), room.height() / 2 - 6)
        icon = QRectF(top.left(), top.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
        look.paint_icon(painter, line.icon, "text3" if out else line.icon_role, icon)
        value_font = look.font("body", 400 if out else 600)
        ink = look.colour("text3" if out else "text")
        draw_text(painter, top, line.value, value_font, ink, _RIGHT)
        x = icon.right() + _GAP_PX
        who_font = look.font("body", 500)
        who = text_width(who_font, line.who)
        draw_text(painter, QRectF(x, top.top(), who, top.height()), line.who, who_font, ink)
        right = top.right() - text_width(value_font, line.value) - _GAP_PX
        about = QRectF(x + who + _GAP_PX, top.top(), right - x - who - _GAP_PX, top.height())
        draw_text(painter, about, line.about, look.font("body"), look.colour("text3" if out else "text2"))
        words = f"Out: {line.why[:1].lower()}{line.why[1:]}" if out else line.details
        beside = below.adjusted(_ICON_PX + _GAP_PX, 0, 0, 0)
        draw_text(painter, beside, words, look.font("small"), look.colour("warn" if out else "text3"))


class BehindPanel(QWidget):
    """`session_requested` carries a place in a session, as Review takes it; `closed`: the person is done with it.

    Lines of other studies are only to be read: `elsewhere_requested` tells that one of them was to be opened, and in
    which file it is; `study_requested` asks for that study.
    """

    session_requested = Signal(str)
    elsewhere_requested = Signal(Path)
    study_requested = Signal(Path)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: BehindView | None = None
        self._files: list[Path] = []
        self._title, self._about = label(look, "", "heading"), label(look, "", "muted")
        self._value, self._counted = label(look, "", "medium"), label(look, "", "small")
        self._method = label(look, "", "hint", wrap=True)
        for one in (self._title, self._about, self._value):
            one.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._close = IconButton(look, "x", "Close", "Esc")
        self._close.clicked.connect(self.closed)
        self.table = Table(look, [Column("", sortable=False)], row_px=_ROW_PX, name="Attempts behind the figure")
        self.table.horizontalHeader().hide()
        self._lines = LineDelegate(look, self.table)
        self.table.setItemDelegateForColumn(0, self._lines)
        self.table.opened.connect(self._open)
        top = row([self._title, self._close], 8)
        top.setStretch(0, 1)
        words = column([top, self._about, 10, self._value, 2, self._method, 8, self._counted], 0, (20, 16, 12, 8))
        self._hints = key_hints(look, [("Enter", "open in Review"), ("Esc", "close")])
        self._file = label(look, "", "small", wrap=True)
        self.open_buttons = tuple(link(look, "", partial(self._open_study, place)) for place in range(_MOST_FILES))
        self._elsewhere = holder(column([self._file, 4, *(row([one, STRETCH]) for one in self.open_buttons), 4]))
        self._elsewhere.hide()
        hints = column([self._elsewhere, row([self._hints, STRETCH])], 0, (20, 10, 12, 12))
        whole = column([words, rule(), self.table, rule(), hints])
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "plain")

    def apply(self, view: BehindView) -> None:
        """Show a figure's lines."""
        if view == self._view:
            return
        same = self._view is not None and self._view.asked == view.asked
        self._view = view
        self._title.setText(view.title)
        self._about.setText(view.about)
        self._value.setText(view.value)
        self._value.setVisible(bool(view.value))
        self._method.setText(f"{view.method[:1].upper()}{view.method[1:]}")
        self._counted.setText(view.counted)
        self._show_files(view)
        self._fit()
        self._lines.set_lines(view.lines)
        self.table.set_rows(
            [Row(one.key, (Cell("", key=one.key, spoken=one.spoken, tip=one.spoken),)) for one in view.lines]
        )
        self.table.viewport().update()
        if not same:
            self.table.scrollToTop()

    def view(self) -> BehindView | None:
        """Return what is shown."""
        return self._view

    def take_focus(self) -> None:
        """Take the keyboard to the first line."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the lines their room where there is little."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, key: str) -> None:
        view = self._view
        line = next((one for one in view.lines if one.key == key), None) if view else None
        if line is not None and line.file is not None:
            self.elsewhere_requested.emit(line.file)
        elif line is not None and line.session:
            self.session_requested.emit(line.place)

    def _fit(self) -> None:
        low = self.height() < _LOW_PX * max(1.0, self._look.text_scale)
        self._method.setVisible(bool(self._method.text()) and not low)
        self._file.setVisible(not low)

    def _show_files(self, view: BehindView) -> None:
        """Say in which other studies lines are, and offer to open these."""
        self._files = list(dict.fromkeys(line.file for line in view.lines if line.file is not None))
        names = " and ".join(file.name for file in self._files)
        whose = "These sessions are" if all(line.file for line in view.lines) else "Some of these sessions are"
        self._file.setText(f"{whose} in {names}, and only to be read here.")
        self._elsewhere.setVisible(bool(self._files))
        self._hints.setVisible(any(line.file is None for line in view.lines) or not self._files)
        for place, button in enumerate(self.open_buttons):
            button.setVisible(place < len(self._files))
            if place < len(self._files):
                button.setText("Open that study" if len(self._files) == 1 else f"Open {self._files[place].name}")

    def _open_study(self, place: int) -> None:
        self.study_requested.emit(self._files[place])
