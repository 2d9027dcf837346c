"""Enter for a button that has the keyboard: Qt leaves that to the desktop, and on most of them nothing happens."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODIFIERS = ~Qt.KeyboardModifier.KeypadModifier


def press_with_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button if the key that came to it is Enter alone; return whether the key was used up.

    A key that is held presses once.
    """
    if event.key() not in _ENTER or event.modifiers() & _MODIFIERS:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
