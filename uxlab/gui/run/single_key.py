"""The single keys of a session: pressed alone, while no text is written."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def single_key(event: QKeyEvent) -> str:
    """Return the key as `bindings` names it, empty where it is part of a combination."""
    if event.modifiers() & _MODIFIERS:
        return ""
    return event.text().upper() if event.text().strip() else QKeySequence(event.key()).toString()
