"""The study's own fields about one person, and the fields themselves: added, renamed, removed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from uxlab.gui.people.menus import Entry, make_menu, pop
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton, link
from uxlab.gui.widgets.field import Field, LineEdit
from uxlab.gui.widgets.layout import clear, column, label, row, set_property


class NameLine(QLineEdit):
    """A line for a name; Enter tells it, Esc or leaving it empty gives up."""

    named = Signal(str)
    left = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.returnPressed.connect(lambda: self.named.emit(self.text().strip()))
        self.textEdited.connect(lambda _: set_property(self, "state", ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class OwnFields(QWidget):
    """`written` tells a field and its text; the other signals ask for fields to be changed, for everybody."""

    written = Signal(str, str)
    field_added = Signal(str)
    field_renamed = Signal(str, str)
    removal_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fields: dict[str, Field] = {}
        self._editors: list[QWidget] = []
        self._renaming = ""
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._name, self._problem = NameLine("Name of the field, such as Age"), QLabel()
        self._problem = label(look, "", "error", wrap=True)
        self.add = link(look, "Add a field", self.begin_adding)
        self._name.named.connect(self._named)
        self._name.left.connect(self.end_naming)
        content = column([self._list, self._name, self._problem, row([self.add, -1])], 6)
        self.setLayout(content)
        self.end_naming()

    def name_line(self) -> NameLine:
        """Return the line in which a field is named."""
        return self._name

    def field(self, name: str) -> Field:
        """Return the editor of a field."""
        return self._fields[name]

    def names(self) -> tuple[str, ...]:
        """Return the fields that are shown."""
        return tuple(self._fields)

    def editors(self) -> tuple[QWidget, ...]:
        """Return what can have the focus, in the order of reading."""
        return (*self._editors, self._name, self.add)

    def apply(self, fields: Sequence[tuple[str, str]], reason: str = "") -> None:
        """Show what is in each field; `reason`: why nothing can be written."""
        if [name for name, _ in fields] != list(self._fields):
            self._rebuild([name for name, _ in fields])
        for name, text in fields:
            self._fields[name].set_text(text)
            self._fields[name].set_reason(reason)

    def flush(self) -> None:
        """Tell what was typed."""
        for field in self._fields.values():
            field.flush()

    def begin_adding(self) -> None:
        """Ask for the name of another field."""
        self._begin("", "")

    def begin_renaming(self, name: str) -> None:
        """Ask what a field shall be called."""
        self._begin(name, name)

    def refuse(self, sentence: str) -> None:
        """Say why a field cannot be called so."""
        set_property(self._name, "state", "error")
        self._problem.setText(sentence)
        self._problem.show()

    def end_naming(self) -> None:
        """Take the line away."""
        had_focus = self._name.hasFocus()
        self._name.hide()
        self._problem.hide()
        self.add.show()
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, renaming: str, text: str) -> None:
        self._renaming = renaming
        self._name.setText(text)
        self._name.selectAll()
        set_property(self._name, "state", "")
        self._problem.hide()
        self.add.hide()
        self._name.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _named(self, name: str) -> None:
        if not self._renaming:
            self.field_added.emit(name)
        elif name == self._renaming:
            self.end_naming()
        else:
            self.field_renamed.emit(self._renaming, name)

    def _rebuild(self, names: Sequence[str]) -> None:
        clear(self._list)
        self._fields = {}
        self._editors = []
        for name in names:
            field = Field(self._look, name, LineEdit())
            field.committed.connect(partial(self.written.emit, name))
            more = IconButton(self._look, "dots-three", f"Rename or remove the field {name}")
            more.clicked.connect(partial(self._show_menu, name, more))
            self._fields[name] = field
            line = row([field, more], 4)
            line.setStretchFactor(field, 1)
            line.setAlignment(more, Qt.AlignmentFlag.AlignBottom)
            self._list.addLayout(line)
            self._editors += [field.editor(), more]

    def _show_menu(self, name: str, beside: QWidget) -> None:
        entries = (
            Entry("Rename the field…", partial(self.begin_renaming, name)),
            Entry("Remove the field…", partial(self.removal_requested.emit, name)),
        )
        pop(make_menu(self, entries), beside)
