"""What lies over the events and corrections while somebody searches, compares or changes many things at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.command import Command
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton
from uxlab.gui.widgets.layout import column, label, row, rule

HEAD_PX = 40


class SidePanel(QFrame):
    """A part of the page with a heading and a way back; fill `body`. `closed`: the person is done with it."""

    closed = Signal()
    commands_changed = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self.title = label(look, title, "heading")
        self.close_button = IconButton(look, "x", f"Close {title.lower()}", "Esc")
        self.close_button.clicked.connect(self.closed)
        self._head = QWidget()
        head = row([self.title, self.close_button], 8, (12, 0, 8, 0))
        head.setStretch(0, 1)
        self._head.setLayout(head)
        self.body = column([])
        whole = column([self._head, rule()])
        whole.addLayout(self.body, 1)
        self.setLayout(whole)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "plain")
        look.changed.connect(self._fit)
        self._fit()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here while it is shown."""
        return ()

    def enter(self) -> None:
        """Show what is current, and take the keyboard; called when somebody asks for the panel."""
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self._head.setFixedHeight(round(HEAD_PX * max(1.0, self._look.text_scale)))
