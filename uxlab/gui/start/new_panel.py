"""The small form for a new study: its name, and the folder for its file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from uxlab.gui.start.new_state import NewView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost, primary, secondary
from uxlab.gui.widgets.field import Field, LineEdit
from uxlab.gui.widgets.layout import column, label, row

LONGEST_NAME = 120
_CHANGE = "Change folder…"


class NameEdit(LineEdit):
    """The name; `refusal` is what is wrong with it as far as others can tell, such as that the file is there."""

    refusal = ""

    def problem(self) -> str:
        """Return what to write instead."""
        return self.refusal


class NewPanel(QFrame):
    """Asks for a name; Enter makes the study, Esc leaves."""

    name_changed = Signal(str)
    folder_requested = Signal()
    create_requested = Signal()
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shown: NewView | None = None
        self._title = label(look, "", "heading")
        self.editor = NameEdit(placeholder="Larkspur shop, second round")
        self.editor.setMaxLength(LONGEST_NAME)
        self.name = Field(look, "Name", self.editor)
        self.folder = secondary(look, _CHANGE, self.folder_requested.emit, icon="folder-open")
        self.make = primary(look, "Create study", self.create_requested.emit, key="Enter")
        self.cancel = ghost(look, "Cancel", self.cancelled.emit, key="Esc")
        self.editor.textEdited.connect(self.name_changed)
        self.editor.returnPressed.connect(self.create_requested)
        buttons = row([self.folder, -1, self.cancel, self.make], 8)
        self.setLayout(column([self._title, 12, self.name, 12, buttons], 0, 16))

    def begin(self, view: NewView) -> None:
        """Show the form anew, ready to type the name over."""
        self.editor.setText(view.name)
        self.apply(view)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.selectAll()

    def apply(self, view: NewView) -> None:
        """Show what differs from what is shown; the name is the moderator's to type."""
        if view == self._shown:
            return
        self._shown = view
        self._title.setText(view.title)
        self.name.set_hint(view.hint)
        self.editor.refusal = view.error
        self.name.set_error(view.error)
        self.folder.set_tip(f"Now {view.folder}")
        self.folder.setAccessibleDescription(f"Now {view.folder}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the form."""
        if Qt.Key(event.key()) == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
