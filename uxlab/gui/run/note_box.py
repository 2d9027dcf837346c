"""The box for notes. A note's time is when typing began, so that a long one does not come late."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.drafting import MOST_CHARACTERS
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.chip import Chip
from uxlab.gui.widgets.keycap import Keycap, key_hints
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import row
from uxlab.gui.widgets.painting import painting, rounded

_HEIGHT_PX, _RADIUS_PX = 48, 8
_PROMPT = "Note. Its time is when you begin to type."


class NoteBox(QWidget):
    """One line. `typing(bool)`: single keys belong to the text, or act again. `left`: back to marking.

    `clock` tells a moment as the timer showed it.
    """

    typing = Signal(bool)
    left = Signal()

    def __init__(self, look: Look, deeds: Deeds, clock: Callable[[int], str]) -> None:
        super().__init__()
        self._look, self._deeds, self._clock = look, deeds, clock
        self._timed_ns: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit = QLineEdit()
        self.edit.setObjectName("note")
        self.edit.setProperty("role", "plain")
        self.edit.setProperty("ring", False)
        self.edit.setPlaceholderText(_PROMPT)
        self.edit.setAccessibleName("Note")
        self.edit.setMaxLength(MOST_CHARACTERS)
        self.began = Chip(look, "00:00", "accent", size="normal")
        self._key = Keycap(look, "N")
        self._hints = key_hints(look, [("Enter", "save"), ("Esc", "back to marking")])
        self.setLayout(
            row(
                [Icon(look, "note-pencil", size_px=20), 10, self.began, 0, self.edit, 8, self._key, self._hints],
                0,
                (13, 0, 12, 0),
            )
        )
        self.began.hide()
        self._hints.hide()
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(deeds.drafting.write)
        self.edit.returnPressed.connect(self._save)
        deeds.drafting.when_changed(self._show_draft)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the height of the box."""
        return QSize(200, round(_HEIGHT_PX * max(1.0, self._look.text_scale * 0.9)))

    def set_reason(self, reason: str) -> None:
        """Say why nothing can be noted; an empty reason lets notes be written."""
        self.edit.setEnabled(not reason)
        self.setToolTip(reason)

    def write(self) -> None:
        """Put the focus into the box."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def began_ns(self) -> int | None:
        """Return when typing began, None while the box is empty."""
        return self._deeds.drafting.began_ns

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the focus, and leave at Esc; a text that was begun stays, with its time."""
        if isinstance(event, QFocusEvent) and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._show_focus(inside=event.type() == QEvent.Type.FocusIn)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to write wherever the box is pressed."""
        if self.edit.isEnabled():
            self.write()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, which is the focus ring too."""
        inside = self.edit.hasFocus()
        with painting(self) as painter:
            outline = self._look.colour("accent-text" if inside else "control" if self.edit.isEnabled() else "line")
            fill = self._look.colour("surface" if self.edit.isEnabled() else "sunken")
            rounded(painter, QRectF(self.rect()), _RADIUS_PX, fill, outline, 2 if inside else 1)

    def _show_draft(self) -> None:
        """Show the note as far as it is written, here or in the strip."""
        draft = self._deeds.drafting
        if self.edit.text() != draft.text:
            self.edit.setText(draft.text)
        if draft.began_ns != self._timed_ns:
            self._timed_ns = draft.began_ns
            if draft.began_ns is not None:
                self.began.show_state(self._clock(draft.began_ns), "accent")
            self.began.setVisible(draft.began_ns is not None)
            self.edit.setTextMargins(0 if draft.began_ns is None else 10, 0, 0, 0)

    def _save(self) -> None:
        """Keep the note, and let the single keys mark again: whoever is watching presses them without looking."""
        self._deeds.save_note()
        self.left.emit()

    def _show_focus(self, *, inside: bool) -> None:
        self._key.setVisible(not inside)
        self._hints.setVisible(inside)
        self.update()
        self.typing.emit(inside)
