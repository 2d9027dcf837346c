"""A field: label above, editor, hint or error below. What is typed is told when it is done or pauses."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.editors import DurationEdit, LineEdit, NumberEdit, TextEdit
from uxlab.gui.widgets.inert import spelt
from uxlab.gui.widgets.layout import column, label, row, set_property, set_role, show_when

__all__ = ["DurationEdit", "Field", "LineEdit", "NumberEdit", "TextEdit"]

COMMIT_AFTER_MS = 400
_ICON_PX = 14
Editor = LineEdit | TextEdit


class Field(QWidget):
    """A labelled editor; `committed(str)` comes when the editor is left, at Enter, and 400 ms after the last key.

    A text with a problem is kept in the editor, said below it and never committed.
    """

    committed = Signal(str)

    def __init__(self, look: Look, text: str, editor: Editor, hint: str = "") -> None:
        super().__init__()
        self._look, self._editor = look, editor
        self._label, self._note = label(look, spelt(text), "label"), label(look, "", "caption")
        self._icon, self._below = QLabel(), label(look, "", "caption", wrap=True)
        self._hint, self._error, self._kept = hint, "", editor.clean()
        self._at_rest = self._kept
        self._timer = QTimer(self, singleShot=True, interval=COMMIT_AFTER_MS)
        self._timer.timeout.connect(self._commit_while_typing)
        self._label.setBuddy(editor)
        self._label.setMinimumWidth(1)  # a name of any length makes nothing else wider
        editor.setAccessibleName(text)
        self._build()
        self._listen()
        self._show_below()

    def editor(self) -> Editor:
        """Return the editor."""
        return self._editor

    def text(self) -> str:
        """Return what stands in the editor, cleaned."""
        return self._editor.clean()

    def set_text(self, text: str) -> None:
        """Show a text without telling; what a person is just typing stays."""
        if self._timer.isActive() or text == self._kept:
            return
        self._kept = text
        if text != self._editor.clean():
            blocked = self._editor.blockSignals(True)
            self._editor.setText(text)
            self._editor.blockSignals(blocked)
        self._at_rest = self._editor.clean()  # where the editor shows the text otherwise, nobody has changed it
        self.set_error("")

    def set_hint(self, hint: str) -> None:
        """Say something below the editor, while there is no error."""
        self._hint = hint
        self._show_below()

    def set_note(self, note: str) -> None:
        """Say something at the right end of the label's line."""
        self._note.setText(note)

    def set_error(self, sentence: str) -> None:
        """Outline the editor in the colour of danger and say what to write; "" takes it back."""
        self._error = sentence
        set_property(self._editor, "state", "error" if sentence else "")
        self._editor.setAccessibleDescription(sentence)
        self._show_below()

    def set_reason(self, reason: str) -> None:
        """Disable the editor and say why in its tool tip; an empty reason enables it."""
        self._editor.setEnabled(not reason)
        self._editor.setToolTip(reason)

    def flush(self) -> None:
        """Tell at once what has been typed, as when the page is left."""
        self._timer.stop()
        self._commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit a text of several lines when it loses the focus."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        top = row([self._label, -1, self._note], 8)
        bottom = row([self._icon, self._below], 6)
        bottom.setStretchFactor(self._below, 1)
        bottom.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column([top, self._editor, bottom], 4))

    def _listen(self) -> None:
        if isinstance(self._editor, QLineEdit):
            self._editor.textEdited.connect(self._typed)
            self._editor.returnPressed.connect(self.flush)
            self._editor.editingFinished.connect(self.flush)
        else:
            self._editor.textChanged.connect(self._typed)
            self._editor.installEventFilter(self)
        self._look.changed.connect(self._show_below)

    def _typed(self) -> None:
        self._timer.start()
        if self._error and not self._editor.problem():
            self.set_error("")

    def _commit_while_typing(self) -> None:
        self._commit(normalise=False)

    def _commit(self, *, normalise: bool = True) -> None:
        if problem := self._editor.problem():
            self.set_error(problem)
            return
        if self._error:
            self.set_error("")
        clean = self._editor.clean()
        if normalise and clean != self._editor.text():
            blocked = self._editor.blockSignals(True)
            self._editor.setText(clean)
            self._editor.blockSignals(blocked)
        if clean not in {self._kept, self._at_rest}:
            self._kept = self._at_rest = clean
            self.committed.emit(clean)

    def _show_below(self) -> None:
        said = self._error or self._hint
        self._below.setText(said)
        show_when(self._below, shown=bool(said))
        set_role(self._below, "error" if self._error else "caption")
        show_when(self._icon, shown=bool(self._error))
        if self._error:
            self._icon.setPixmap(self._look.pixmap("x-circle-fill", "danger", _ICON_PX))


def labelled(look: Look, text: str, editor: QWidget) -> QWidget:
    """Return any editor, such as a combo box or a segmented control, below its label."""
    name = label(look, text, "label")
    name.setBuddy(editor)
    if isinstance(editor, QComboBox):
        editor.setAccessibleName(text)
    made = QWidget()
    made.setLayout(column([name, 4, editor]))
    return made
