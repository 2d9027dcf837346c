"""What the settings show."""

from uxlab.gui.settings.state import keys_text, present, with_chord
from uxlab.settings import Settings

FILE = "/home/ada/.config/uxlab/settings.toml"


def test_every_chord_is_shown_as_on_keycaps() -> None:
    view = present(Settings(), FILE, "1.0")
    assert {chord.meaning: chord.keys for chord in view.chords}["Mark an error"] == "Ctrl Shift F1"
    assert not any(chord.changed for chord in view.chords)
    assert view.version == "uxlab 1.0"


def test_a_change_can_be_told_and_taken_back() -> None:
    changed = with_chord(Settings(chords={"undo": "ctrl+shift+u"}), "error", "ctrl+shift+e")
    assert changed.chords == {"undo": "ctrl+shift+u", "error": "ctrl+shift+e"}
    rows = {chord.line: chord for chord in present(changed, FILE, "1.0").chords}
    assert (rows["error"].keys, rows["error"].changed) == ("Ctrl Shift E", True)
    assert with_chord(changed, "error", None).chords == {"undo": "ctrl+shift+u"}


def test_no_keys_are_a_choice() -> None:
    without = with_chord(Settings(), "assist", "")
    assert {chord.line: chord.keys for chord in present(without, FILE, "1.0").chords}["assist"] == "none"
    assert keys_text(" ") == "none"


def test_a_conflict_stands_beside_both() -> None:
    rows = present(with_chord(Settings(), "undo", "ctrl+shift+f1"), FILE, "1.0").chords
    assert sorted(chord.line for chord in rows if chord.complaint) == ["error", "undo"]
