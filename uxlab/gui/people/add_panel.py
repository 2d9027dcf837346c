"""Adding many people at once: codes are typed, and what they will add is said before it is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.people.adding import AddingView
from uxlab.gui.people.choice import Choice
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import primary, secondary
from uxlab.gui.widgets.field import TextEdit, labelled
from uxlab.gui.widgets.layout import column, label, row


class AddPanel(QWidget):
    """`typed` tells the text at once; `add_requested` the group for all, "" for none."""

    typed = Signal(str)
    add_requested = Signal(str)
    dismissed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.text = TextEdit(look, "", "P01-P12", lines=4, most_lines=10)
        self.text.setAccessibleName("Codes to add")
        self.group = Choice("Group for all of them")
        self._group = labelled(look, "Group for all of them", self.group)
        self._preview = label(look, "", "muted", wrap=True)
        self._remarks = label(look, "", "warn", wrap=True)
        self.add = primary(look, "Add", self._ask, key="Ctrl Enter")
        hint = "A range such as P01-P12, or codes between commas or one on each line. Codes, not names."
        head = column([label(look, "Add many", "title"), label(look, hint, "small", wrap=True)], 4)
        acts = row([-1, secondary(look, "Close", self.dismissed.emit), self.add], 8)
        said = column([self._preview, self._remarks], 8)
        self.setLayout(column([head, 16, self.text, 12, self._group, 12, said, 16, acts, -1], 0, 20))
        self.text.textChanged.connect(lambda: self.typed.emit(self.text.text()))

    def begin(self) -> None:
        """Begin with an empty text."""
        self.text.setText("")
        self.typed.emit("")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply(self, view: AddingView, groups: tuple[tuple[str, str], ...]) -> None:
        """Show what would be added."""
        self.add.setText(view.verb)
        self.add.set_reason("" if view.codes else "Write at least one new code")
        self.add.updateGeometry()
        self._preview.setText(view.preview)
        self._preview.setVisible(bool(view.preview))
        self._remarks.setText("\n".join(view.remarks))
        self._remarks.setVisible(bool(view.remarks))
        self._group.setVisible(bool(groups))
        self.group.apply(groups, str(self.group.currentData() or ""))

    def preview(self) -> str:
        """Return what is said of the codes."""
        return self._preview.text()

    def remarks(self) -> str:
        """Return what is said of the rest."""
        return self._remarks.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.add_requested.emit(str(self.group.currentData() or ""))
