"""People from a table: what would come of it, before it does."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.people.importing import ImportView
from uxlab.gui.people.scrolled import scrolled
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import primary, secondary
from uxlab.gui.widgets.layout import clear, column, holder, label, row, rule


class ImportPanel(QWidget):
    """`confirmed` takes the table over; `another_requested` asks for another file."""

    confirmed = Signal()
    another_requested = Signal()
    dismissed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: ImportView | None = None
        self._title, self._fact = label(look, "Import", "title", wrap=True), label(look, "", "small", wrap=True)
        self._lines = column([], 8)
        self.do = primary(look, "Import", self.confirmed.emit, key="Ctrl Enter")
        self.another = secondary(look, "Another file…", self.another_requested.emit)
        self.leave = secondary(look, "Close", self.dismissed.emit)
        acts = row([-1, self.leave, self.another, self.do], 8)
        content = column([self._title, 4, self._fact, 12], 0, 20)
        content.addWidget(scrolled(holder(self._lines)), 1)
        content.addSpacing(12)
        content.addLayout(acts)
        self.setLayout(content)

    def view(self) -> ImportView | None:
        """Return what is shown."""
        return self._view

    def apply(self, view: ImportView) -> None:
        """Show what a table says."""
        self._view = view
        self._title.setText(view.title)
        self._fact.setText(view.fact)
        clear(self._lines)
        for number, line in enumerate(view.lines):
            if number:
                self._lines.addWidget(rule())
            self._lines.addWidget(label(self._look, line, "muted", wrap=True))
        self._lines.addStretch(1)
        self.do.setText(view.verb)
        self.do.setVisible(bool(view.verb))
        self.another.setVisible(not view.verb)
        (self.do if view.verb else self.another).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)
