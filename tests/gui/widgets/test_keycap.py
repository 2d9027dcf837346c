"""Keycaps."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.keycap import Keycap, key_hints, key_text, keycap_size


def strongest(cap: Keycap, look: Look) -> int:
    """Return how far the darkest pixel is from the cap's face."""
    image = cap.grab().toImage()
    face = look.colour("surface").lightness()
    return max(abs(image.pixelColor(x, y).lightness() - face) for x in range(4, cap.width() - 4) for y in range(3, 14))


def test_a_cap_is_as_wide_as_its_key_and_never_narrower_than_high(qtbot: QtBot, look: Look) -> None:
    one, chord = Keycap(look, "S"), Keycap(look, "Ctrl Enter")
    for cap in (one, chord):
        qtbot.addWidget(cap)
    assert one.sizeHint().width() == one.sizeHint().height() == 18
    assert chord.sizeHint().width() > 50
    assert keycap_size(look, "S") == one.sizeHint()


def test_a_faded_cap_is_weaker(qtbot: QtBot, look: Look) -> None:
    cap = Keycap(look, "S")
    qtbot.addWidget(cap)
    cap.resize(cap.sizeHint())
    strong = strongest(cap, look)
    cap.set_faded(True)
    assert strongest(cap, look) < 0.5 * strong


def test_a_key_is_spoken(qtbot: QtBot, look: Look) -> None:
    cap = Keycap(look, "F8")
    qtbot.addWidget(cap)
    assert cap.accessibleName() == "Key F8"


def test_keys_are_named_as_on_this_system() -> None:
    assert key_text("Ctrl Z") == ("⌘ Z" if sys.platform == "darwin" else "Ctrl Z")


def test_hints_are_caps_with_what_they_do(qtbot: QtBot, look: Look) -> None:
    line = key_hints(look, [("Alt ↑", ""), ("Alt ↓", "move"), ("Ctrl D", "duplicate")])
    qtbot.addWidget(line)
    assert [cap.accessibleName() for cap in line.findChildren(Keycap)] == ["Key Alt ↑", "Key Alt ↓", "Key Ctrl D"]
    assert [text.text() for text in line.findChildren(QLabel)] == ["move", "duplicate"]
