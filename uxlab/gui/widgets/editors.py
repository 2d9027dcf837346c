"""The editors of fields: text that grows, durations and numbers. Each says what is wrong with what stands in it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QTextEdit

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.duration import duration_text, parse_duration
from uxlab.gui.widgets.painting import painting

_LINE_PERCENT = 127.0
_FRAME_PX = 20


class LineEdit(QLineEdit):
    """One line of text."""

    def __init__(self, text: str = "", placeholder: str = "") -> None:
        super().__init__(text)
        self.setPlaceholderText(placeholder)

    def problem(self) -> str:
        """Return what to write instead, "" when all is well."""
        return ""

    def clean(self) -> str:
        """Return the text as it is kept."""
        return self.text().strip()


class DurationEdit(LineEdit):
    """Minutes and seconds; an empty text means none where that is allowed."""

    def __init__(self, text: str = "", placeholder: str = "", *, optional: bool = True) -> None:
        super().__init__(text, placeholder)
        self._optional = optional

    def seconds(self) -> int | None:
        """Return the duration, None for an empty or a wrong text."""
        return parse_duration(self.text())

    def set_seconds(self, seconds: float | None) -> None:
        """Show a duration."""
        self.setText("" if seconds is None else duration_text(seconds))

    def problem(self) -> str:
        """Return what to write instead."""
        if self.seconds() is not None or (self._optional and not self.text().strip()):
            return ""
        return "Write minutes and seconds, such as 3:50"

    def clean(self) -> str:
        """Return the duration as m:ss."""
        seconds = self.seconds()
        return "" if seconds is None else duration_text(seconds)


class NumberEdit(LineEdit):
    """A whole number within bounds; the arrow keys count up and down."""

    def __init__(
        self, text: str = "", placeholder: str = "", *, least: int = 0, most: int = 99_999, optional: bool = True
    ) -> None:
        super().__init__(text, placeholder)
        self._least, self._most, self._optional = least, most, optional

    def number(self) -> int | None:
        """Return the number, None for an empty or a wrong text."""
        text = self.text().strip()
        if not text.removeprefix("-").isdecimal():
            return None
        number = int(text)
        return number if self._least <= number <= self._most else None

    def problem(self) -> str:
        """Return what to write instead."""
        if self.number() is not None or (self._optional and not self.text().strip()):
            return ""
        return f"Write a whole number from {self._least} to {self._most}"

    def clean(self) -> str:
        """Return the number's digits."""
        number = self.number()
        return "" if number is None else str(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count with the arrow keys."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        number = self.number()
        if step and number is not None:
            self.setText(str(min(self._most, max(self._least, number + step))))
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)


class TextEdit(QTextEdit):
    """Several lines of plain text; its height follows the text between two numbers of lines. Tab leaves it."""

    def __init__(
        self, look: Look, text: str = "", placeholder: str = "", *, lines: int = 3, most_lines: int = 8
    ) -> None:
        super().__init__()
        self._look, self._lines, self._most_lines = look, lines, most_lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._ghost = QTextDocument(placeholder, self)
        self.textChanged.connect(self.viewport().update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setText(text)
        self.document().documentLayout().documentSizeChanged.connect(lambda *_: self._fit())
        look.changed.connect(self._fit)

    def text(self) -> str:
        """Return the text."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Show a text, with room between its lines."""
        self.setPlainText(text)
        self.document().setUndoRedoEnabled(False)
        for document in (self.document(), self._ghost):
            _give_air(document)
        self.document().setUndoRedoEnabled(True)
        self._fit()

    def placeholderText(self) -> str:
        """Return what an empty field shows."""
        return self._ghost.toPlainText()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, or the whole placeholder: Qt cuts its own off below the first line (seen with 6.11)."""
        super().paintEvent(event)
        if not self.document().isEmpty():
            return
        self._ghost.setDefaultFont(self.font())
        self._ghost.setDocumentMargin(self.document().documentMargin())
        self._ghost.setTextWidth(self.viewport().width())
        how = QAbstractTextDocumentLayout.PaintContext()
        how.palette = self.palette()
        how.palette.setBrush(QPalette.ColorRole.Text, self.palette().placeholderText())
        with painting(self.viewport()) as painter:
            self._ghost.documentLayout().draw(painter, how)

    def problem(self) -> str:
        """Return "": every text will do."""
        return ""

    def clean(self) -> str:
        """Return the text as it is kept."""
        return self.text().strip()

    def sizeHint(self) -> QSize:
        """Return the height of the text within the bounds."""
        line = self.fontMetrics().lineSpacing() * _LINE_PERCENT / 100
        least, most = line * self._lines, line * self._most_lines
        height = min(most, max(least, self.document().size().height() - 2 * self.document().documentMargin()))
        return QSize(200, round(height) + _FRAME_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the least height."""
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a line with Enter, below an empty one too: there Qt would only take the room between lines away."""
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator) and not self.isReadOnly():
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep no selection behind."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _fit(self) -> None:
        self.updateGeometry()


def _give_air(document: QTextDocument) -> None:
    """Set a text with room between its lines."""
    airy = QTextBlockFormat()
    airy.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(airy)
