"""The line for a note while a session is reviewed. Its time is where the cursor was when typing began."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.chip import Chip
from uxlab.gui.widgets.editors import LineEdit
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.layout import row
from uxlab.wording.durations import moment_text

_LONGEST = 2000


class NoteLine(QWidget):
    """`written` carries the text and its time in ns; `left`: back to marking, where the keyboard was before."""

    written = Signal(str, object)
    left = Signal()

    def __init__(self, look: Look, viewing: Viewing) -> None:
        super().__init__()
        self._viewing = viewing
        self._began_ns: int | None = None
        self._came_from: QWidget | None = None
        self.edit = LineEdit(placeholder="Note at the cursor")
        self.edit.setAccessibleName("Note")
        self.edit.setMaxLength(_LONGEST)
        self.edit.setProperty("dense", True)
        self.began = Chip(look, "0:00.0", "accent")
        self.hints = key_hints(look, [("Enter", "save")])
        whole = row([self.began, self.edit, self.hints], 8, (12, 0, 12, 0))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.began.hide()
        self.edit.textEdited.connect(self._typed)
        self.edit.returnPressed.connect(self._save)
        self.edit.installEventFilter(self)
        self.hide()

    def write(self) -> None:
        """Take the keyboard."""
        now = QApplication.focusWidget()
        if now is not self.edit:
            self._came_from = now
        self.show()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def began_ns(self) -> int | None:
        """Return where the cursor was when typing began, None while nothing is written."""
        return self._began_ns

    def forget(self) -> None:
        """Drop what is written: another session is shown."""
        self.edit.clear()
        self._typed("")
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave at Esc; a text that was begun stays, with its time."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        if not text:
            self._began_ns = None
        elif self._began_ns is None:
            self._began_ns = self._viewing.cursor_ns
            self.began.show_state(moment_text(self._began_ns), "accent")
        self.began.setVisible(bool(text))

    def _save(self) -> None:
        text = self.edit.text().strip()
        if text:
            self.written.emit(text, self._viewing.cursor_ns if self._began_ns is None else self._began_ns)
            self.edit.clear()
            self._typed("")
        self._leave()

    def _leave(self) -> None:
        came_from, self._came_from = self._came_from, None
        if not self.edit.text():
            self.hide()
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.edit.clearFocus()
        self.left.emit()
