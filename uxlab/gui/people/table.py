"""The table of people: several can be chosen, and a cell is edited where it stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from uxlab.gui.people.rows import Shown
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.painting import painting, rounded
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.table_delegate import CellDelegate
from uxlab.gui.widgets.table_model import CELL, TableModel

Index = QModelIndex | QPersistentModelIndex
ROW_PX = 40
_LEAST_EDITOR_PX = 140
ADD = "Type an ID and press Enter"
_NEXT_CELL = (QAbstractItemDelegate.EndEditHint.EditNextItem, QAbstractItemDelegate.EndEditHint.EditPreviousItem)


class PeopleDelegate(CellDelegate):
    """Edits a cell in a line, or in a list where there are choices for its column."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, ROW_PX, parent)
        self.choices: Mapping[int, Sequence[str]] = {}
        self.draft: str | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor of a cell."""
        if index.column() not in self.choices:
            return super().createEditor(parent, option, index)
        editor = QComboBox(parent)
        editor.setProperty("dense", True)
        editor.addItems(list(self.choices[index.column()]))
        editor.activated.connect(lambda _: self._chosen(editor))
        QTimer.singleShot(0, editor, editor.showPopup)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put what the cell holds into its editor, or what was typed before and not understood."""
        cell = index.data(CELL)
        text = cell.text if isinstance(cell, Cell) and cell.sort != "" else ""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findText(text)))
        elif isinstance(editor, QLineEdit):
            editor.setText(text if self.draft is None else self.draft)
            self.draft = None

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Tell what was typed or chosen."""
        if isinstance(model, TableModel):
            chosen = isinstance(editor, QComboBox)
            text = editor.currentText() if isinstance(editor, QComboBox) else editor.property("text")
            none = chosen and isinstance(editor, QComboBox) and editor.currentIndex() == 0
            model.setData(index, "" if none else text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Give a narrow cell's editor room for a word."""
        super().updateEditorGeometry(editor, option, index)
        if editor.width() < _LEAST_EDITOR_PX:
            editor.resize(_LEAST_EDITOR_PX, editor.height())

    def _chosen(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class PeopleTable(Table):
    """People by code. `picked` tells who is chosen, in the order of the table; `changed` a cell by code and field."""

    picked = Signal(tuple)
    changed = Signal(str, str, str)

    def __init__(self, look: Look, columns: Sequence[Shown]) -> None:
        super().__init__(look, [one.column for one in columns], row_px=ROW_PX, add=ADD, name="People")
        self.shown = tuple(columns)
        self._painting_look = look
        self._people_delegate = PeopleDelegate(look, self)
        self._delegate = self._people_delegate
        self.setItemDelegate(self._people_delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit(self.selected()))
        self.edited.connect(lambda key, column, text: self.changed.emit(key, self.shown[column].field, text))

    def set_choices(self, groups: Sequence[str], conditions: Sequence[str]) -> None:
        """Say what can be chosen as group and condition, none of them first."""
        known = {"group": groups, "condition": conditions}
        self._people_delegate.choices = {
            number: known[one.field] for number, one in enumerate(self.shown) if one.field in known
        }

    def selected(self) -> tuple[str, ...]:
        """Return who is chosen, in the order of the table."""
        rows = self.rows()
        return tuple(rows[place].key for place in self.chosen_places())

    def current(self) -> str:
        """Return the one who was chosen last."""
        rows, place, chosen = self.rows(), self.currentIndex().row(), self.chosen_places()
        if place not in chosen:
            place = chosen[0] if chosen else -1
        return rows[place].key if place >= 0 else ""

    def set_selected(self, keys: Sequence[str]) -> None:
        """Choose people without telling; the others are chosen no more."""
        if tuple(keys) == self.selected():
            return
        wanted, last = frozenset(keys), self.model().columnCount() - 1
        places = [place for place, row in enumerate(self.rows()) if row.key in wanted]
        chooser, chosen = self.selectionModel(), QItemSelection()
        for first, end in _spans(places):
            chosen.select(self.model().index(first, 0), self.model().index(end, last))
        blocked = chooser.blockSignals(True)
        chooser.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if places:
            index = self.model().index(places[0], max(0, self.currentIndex().column()))
            chooser.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        chooser.blockSignals(blocked)
        self.viewport().update()

    def edit_field(self, key: str, field: str, draft: str | None = None) -> None:
        """Open a cell, with a text that was typed there before."""
        places = [number for number, row in enumerate(self.rows()) if row.key == key]
        columns = [number for number, one in enumerate(self.shown) if one.field == field]
        if places and columns:
            index = self.model().index(places[0], columns[0])
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._people_delegate.draft = draft
            self.scrollTo(index)
            self.edit(index)

    def edit_current(self) -> None:
        """Open the cell where the keyboard is, or the first that can be edited."""
        index = self.currentIndex()
        if self.current() and self.shown[max(0, index.column())].column.editable:
            self.edit_field(self.current(), self.shown[max(0, index.column())].field)
        else:
            super().edit_current()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go from cell to cell with Tab, past those that are not edited, within the row."""
        if hint not in _NEXT_CELL:
            super().closeEditor(editor, hint)
            return
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        here, row = self.currentIndex().column(), self.currentIndex().row()
        editable = [number for number, one in enumerate(self.shown) if one.column.editable]
        onward = [number for number in editable if number > here]
        if hint is QAbstractItemDelegate.EndEditHint.EditPreviousItem:
            onward = [number for number in reversed(editable) if number < here]
        if onward and row < len(self.rows()):
            self.edit_field(self.rows()[row].key, self.shown[onward[0]].field)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark the cell that F2 would open, while the keyboard is here."""
        super().paintEvent(event)
        index = self.currentIndex()
        on_person = 0 <= index.row() < len(self.rows())
        if self._ringed and self.hasFocus() and on_person and self.shown[index.column()].column.editable:
            box = QRectF(self.visualRect(index)).adjusted(5, 6, -5, -7)
            with painting(self.viewport()) as painter:
                rounded(painter, box, 4, None, self._painting_look.colour("control"))

    def focus_here(self) -> None:
        """Take the keyboard, as after a search; without people the line for the first one does."""
        (self if self.rows() else self.new_row_editor()).setFocus(Qt.FocusReason.TabFocusReason)


def _spans(places: Sequence[int]) -> list[tuple[int, int]]:
    """Return runs of places without a gap, each by its first and its last."""
    starts = [place for before, place in zip((None, *places), places, strict=False) if before != place - 1]
    ends = [place for place, after in zip(places, (*places[1:], None), strict=False) if after != place + 1]
    return list(zip(starts, ends, strict=True))
