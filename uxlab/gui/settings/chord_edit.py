"""A field into which a chord is pressed."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from uxlab.gui.settings.state import keys_text
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Button

_MODIFIERS: Mapping[Qt.KeyboardModifier, str] = {
    Qt.KeyboardModifier.ControlModifier: "ctrl",
    Qt.KeyboardModifier.ShiftModifier: "shift",
    Qt.KeyboardModifier.AltModifier: "alt",
    Qt.KeyboardModifier.MetaModifier: "meta",
}
_MODIFIER_KEYS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_NAMED: Mapping[Qt.Key, str] = {
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Tab: "tab",
    Qt.Key.Key_Backtab: "tab",
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
    Qt.Key.Key_Insert: "insert",
    Qt.Key.Key_PageUp: "page_up",
    Qt.Key.Key_PageDown: "page_down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    **{Qt.Key(Qt.Key.Key_F1.value + n): f"f{n + 1}" for n in range(24)},
}
_SIGNS = range(0x21, 0x7F)  # where Qt's keys have the numbers of ASCII
_LISTENING = "Press the keys"


class ChordEdit(Button):
    """Shows a chord; after a click or Enter the next keys pressed replace it. Backspace takes it away, Esc keeps it.

    `pressed_chord` carries the chord as settings spell it, "" for none.
    """

    pressed_chord = Signal(str)
    _listening = False  # also while Qt builds the button, which sends events already

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, "none", "secondary", size="dense")
        self._keys = "none"
        self.setAccessibleName(f"Keys for {name}")
        self.setMinimumWidth(180)
        self.clicked.connect(self._listen)

    def set_keys(self, keys: str) -> None:
        """Show keys as on keycaps."""
        self._keys = keys
        if not self._listening:
            self._show(keys)

    def event(self, event: QEvent) -> bool:
        """Take every key while listening, also those that would be a shortcut or move the focus."""
        if self._listening and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop listening when the attention goes elsewhere."""
        self._stop()
        super().focusOutEvent(event)

    def _listen(self) -> None:
        self._listening = True
        self._show(_LISTENING)

    def _stop(self) -> None:
        self._listening = False
        self._show(self._keys)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIER_KEYS:
            return
        bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if bare and key == Qt.Key.Key_Escape:
            self._stop()
        elif bare and key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._stop()
            self.pressed_chord.emit("")
        elif (chord := chord_of(event)) is not None:
            self._keys = keys_text(chord)
            self._stop()
            self.pressed_chord.emit(chord)

    def _show(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleDescription(text)


def chord_of(event: QKeyEvent) -> str | None:
    """Return the chord that a key press makes with what is held, None for a key that has no name here."""
    key = Qt.Key(event.key())
    sign = chr(event.key()).lower() if event.key() in _SIGNS else None
    name = _NAMED.get(key) or sign
    if name is None:
        return None
    held = [word for modifier, word in _MODIFIERS.items() if event.modifiers() & modifier]
    return "+".join((*held, name))
