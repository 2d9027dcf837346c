"""The Error types tab: what the moderator marks with one key while a session runs."""

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QMenu

from uxlab.designing.error_types import (
    add_error_type,
    duplicate_error_type,
    move_error_type,
    remove_error_type,
    replace_error_type,
)
from uxlab.gui.command import Command, Menu
from uxlab.gui.design.colours import COLOURS
from uxlab.gui.design.edits import Edits, changed
from uxlab.gui.design.error_state import (
    COLOUR,
    COLUMNS,
    DESCRIPTION,
    HOTKEY,
    LONGEST_SHORT,
    NAME,
    SEVERITIES,
    SEVERITY,
    SHORT,
    present,
)
from uxlab.gui.design.hint_lines import HintLines
from uxlab.gui.design.parts_bar import PartsBar
from uxlab.gui.design.parts_table import PartDelegate, PartsTable
from uxlab.gui.design.tab import DesignTab, SavedLine, table_keys
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.layout import column, label, panel, row
from uxlab.gui.widgets.painting import rounded
from uxlab.model.design import Design, ErrorType

_KEYS_FROM_PX, _WHOLE_FROM_PX = 900, 760
_HINTS, _HINTS_FROM_PX = 3, 420
_SWATCH_PX = 16
_DEFAULT = "track-errors"
_INTRO = (
    "During a session one key marks one error. Agree beforehand on what counts as one, so that two moderators mark "
    "the same."
)


class ErrorTypesTab(DesignTab):
    """A table edited in place."""

    def __init__(self, look: Look, edits: Edits, turns: Pace = AT_ONCE) -> None:
        super().__init__(look, edits, turns)
        self.table = PartsTable(
            look, COLUMNS, add="Type a name and press Enter", name="Error types", menus=(COLOUR, SEVERITY)
        )
        self.table.setItemDelegateForColumn(COLOUR, SwatchDelegate(look, 36, self.table))
        self.bar = PartsBar(look, "error type")
        self.hints = HintLines(look)
        self.saved = SavedLine(look, edits)
        self._build()
        self._listen()

    def apply(self, design: Design) -> None:
        """Show what differs from what is shown."""
        view = present(design)
        self.table.set_rows(view.rows)
        self.hints.apply(view.hints)
        self.bar.apply([kind.key for kind in design.error_types], self.table.current())
        self._frame.setMaximumHeight(self.table.content_height() + 2)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with error types."""
        return (
            Command(Menu.EDIT, "Add error type", self.primary, "Ctrl+Shift+T"),
            Command(Menu.EDIT, "Duplicate error type", self._duplicate, "Ctrl+D"),
        )

    def count(self, design: Design) -> int | None:
        """Return how many there are."""
        return len(design.error_types)

    def primary(self) -> None:
        """Give the focus to the line for a new one."""
        self.table.new_row_editor().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, key: str) -> None:
        """Choose an error type, and give the focus to the table."""
        if key:
            self.table.set_current(key)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choice_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out in a narrow window what can be done without."""
        super().resizeEvent(event)
        scale = max(1.0, self._look.text_scale)
        self._keys.setVisible(self.width() >= _KEYS_FROM_PX * scale)
        self.hints.set_most(_HINTS if self.height() >= _HINTS_FROM_PX * scale else 0)
        self.table.leave_out(() if self.width() >= _WHOLE_FROM_PX * scale else (SHORT, DESCRIPTION))

    def _build(self) -> None:
        self._frame = panel(column([self.table]), 0)
        intro = label(self._look, _INTRO, "small", wrap=True)
        self._keys = table_keys(look=self._look)
        foot = row([self.saved, 8, self._keys, -1, self.bar], 8)
        content = column([intro, 14, self._frame, 12, self.hints, -1, 12, foot], margin=(24, 20, 24, 18))
        content.setStretchFactor(self._frame, 1000)
        self.setLayout(content)

    def _listen(self) -> None:
        self.table.edited.connect(self._edit)
        self.table.row_added.connect(self._add)
        self.table.cell_opened.connect(self._open_menu)
        self.table.moved.connect(self._move)
        self.table.remove_requested.connect(self._delete)
        self.table.chosen.connect(lambda _: self._choice_changed())
        self.bar.move_requested.connect(lambda step: self._move(self.table.current(), step))
        self.bar.duplicate_requested.connect(self._duplicate)
        self.bar.remove_requested.connect(lambda: self._delete(self.table.current()))

    def _choice_changed(self) -> None:
        self.bar.apply([kind.key for kind in self._edits.design().error_types], self.table.current())

    # What the person does.

    def _add(self, name: str) -> None:
        after, key = add_error_type(self._edits.design(), name)
        self._told(self._edits.make("Add error type", after))
        self.table.set_current(key)
        self.table.scrollToBottom()

    def _edit(self, key: str, column: int, text: str) -> None:
        kind = self._kind(key)
        match column:
            case _ if column == NAME:
                self._put("Rename error type", kind, name=text)
            case _ if column == SHORT:
                short = text[:LONGEST_SHORT].strip()
                self._put("Edit short name", kind, short_name=short)
            case _ if column == HOTKEY:
                self._put("Change the key of an error type", kind, hotkey=text.strip().upper())
            case _ if column == DESCRIPTION:
                self._put("Describe error type", kind, description=text)

    def _put(self, label_: str, kind: ErrorType, **changes: str | int | None) -> None:
        after = replace_error_type(self._edits.design(), changed(kind, **changes))
        self._told(self._edits.make(label_, after))
        self.apply(self._edits.design())

    def _move(self, key: str, step: int) -> None:
        keys = [kind.key for kind in self._edits.design().error_types]
        if key in keys and 0 <= keys.index(key) + step < len(keys):
            after = move_error_type(self._edits.design(), key, keys.index(key) + step)
            self._told(self._edits.make("Move error type", after))
            self.table.follow(key)
            self._choice_changed()

    def _duplicate(self) -> None:
        if key := self.table.current():
            after, copy = duplicate_error_type(self._edits.design(), key)
            self._told(self._edits.make("Duplicate error type", after))
            self.table.follow(copy)
            self._choice_changed()

    def _delete(self, key: str) -> None:
        if key:
            kind = self._kind(key)
            after = remove_error_type(self._edits.design(), key)
            self._edits.remove("Delete error type", after, title=f"Delete “{kind.name}”", verb="Delete error type")

    def _open_menu(self, key: str, column: int) -> None:
        menu = self.colour_menu(key) if column == COLOUR else self.severity_menu(key)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.below_cell(key, column))

    def colour_menu(self, key: str) -> QMenu:
        """Return the menu of colours for an error type."""
        kind, menu = self._kind(key), QMenu(self)
        default = self._look.colour(_DEFAULT).name()
        for colour, name in {"": "Default", **COLOURS}.items():
            action = QAction(self._swatch(colour or default), name, menu)
            action.triggered.connect(lambda *_, colour=colour: self._put("Colour error type", kind, colour=colour))
            menu.addAction(action)
            if colour == kind.colour:
                menu.setActiveAction(action)
        return menu

    def severity_menu(self, key: str) -> QMenu:
        """Return the menu of severities for an error type."""
        kind, menu = self._kind(key), QMenu(self)
        for severity, name in SEVERITIES.items():
            action = QAction(name, menu)
            action.triggered.connect(partial(self._set_severity, kind, severity))
            menu.addAction(action)
            if severity == kind.severity:
                menu.setActiveAction(action)
        return menu

    def _set_severity(self, kind: ErrorType, severity: int | None, *_: object) -> None:
        self._put("Set severity", kind, severity=severity)

    def _kind(self, key: str) -> ErrorType:
        return next(kind for kind in self._edits.design().error_types if kind.key == key)

    def _swatch(self, colour: str) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(_SWATCH_PX * ratio), round(_SWATCH_PX * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(0, 0, _SWATCH_PX, _SWATCH_PX), 4, QColor(colour))
        painter.end()
        return QIcon(picture)

    def _told(self, sentence: str) -> None:
        if sentence:
            self._edits.tell(sentence)


class SwatchDelegate(PartDelegate):
    """Draws a colour as a rounded square."""

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw the square in the middle of the cell."""
        centre = room.center()
        box = QRectF(centre.x() - _SWATCH_PX / 2, centre.y() - _SWATCH_PX / 2, _SWATCH_PX, _SWATCH_PX)
        rounded(painter, box, 4, QColor(cell.text) if cell.text else self._look.colour(_DEFAULT))
