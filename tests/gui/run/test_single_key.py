"""Which presses are single keys."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from uxlab.gui.run.single_key import single_key

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


@pytest.mark.parametrize(
    ("key", "modifier", "text", "named"),
    [
        (Qt.Key.Key_S, NONE, "s", "S"),
        (Qt.Key.Key_S, SHIFT, "S", "S"),
        (Qt.Key.Key_5, NONE, "5", "5"),
        (Qt.Key.Key_Plus, SHIFT, "+", "+"),
        (Qt.Key.Key_F6, NONE, "", "F6"),
        (Qt.Key.Key_Space, NONE, " ", "Space"),
        (Qt.Key.Key_S, CONTROL, "\x13", ""),
        (Qt.Key.Key_S, ALT, "s", ""),
        (Qt.Key.Key_S, META, "s", ""),
    ],
)
def test_a_key_has_the_name_of_what_it_types(key: Qt.Key, modifier: Qt.KeyboardModifier, text: str, named: str) -> None:
    assert single_key(QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)) == named
