"""Moderator chords: what may be one, and what is refused with a reason."""

import pytest

from uxlab.capture.backend import Modifier
from uxlab.capture.chords import DEFAULT_CHORDS, Chord, chord_table, parse_chord
from uxlab.errors import UsageError
from uxlab.recording.script import parse_line

CTRL_SHIFT = Modifier.CTRL | Modifier.SHIFT


@pytest.mark.parametrize(
    ("text", "chord"),
    [
        ("ctrl+shift+f1", Chord(CTRL_SHIFT, "f1")),
        (" Shift + CTRL + F1 ", Chord(CTRL_SHIFT, "f1")),
        ("cmd+e", Chord(Modifier.META, "e")),
        ("win+e", Chord(Modifier.META, "e")),
        ("super+e", Chord(Modifier.META, "e")),
        ("alt+enter", Chord(Modifier.ALT, "enter")),
        ("ctrl+alt+é", Chord(Modifier.CTRL | Modifier.ALT, "é")),
    ],
)
def test_a_chord_is_modifiers_and_a_key(text: str, chord: Chord) -> None:
    assert parse_chord(text) == chord


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "must end with a key"),
        ("f1", "needs Ctrl, Alt or Meta"),
        ("shift+f1", "needs Ctrl, Alt or Meta"),
        ("ctrl+shift", "must end with a key"),
        ("ctrl+shift_l", "must end with a key"),
        ("ctrl+nonsense", "must end with a key"),
        ("ctrl+", "must end with a key"),
        ("hyper+e", '"hyper" is not a modifier'),
        ("ctrl+alt+f1", "switches consoles"),
        ("ctrl+alt+delete", "cannot be used"),
        ("alt+tab", "switches windows"),
        ("alt+f4", "closes windows"),
        ("meta+l", "locks the screen"),
    ],
)
def test_what_cannot_be_a_chord_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason) as refusal:
        parse_chord(text)
    assert f'"{text}"' in str(refusal.value)


def test_the_default_set_is_usable_and_speaks_the_script_language() -> None:
    table = chord_table()
    assert set(table.values()) == set(DEFAULT_CHORDS)
    for line in DEFAULT_CHORDS:
        assert parse_line(line) is not None


def test_a_line_can_get_another_chord_or_none() -> None:
    table = chord_table({"error": "ctrl+e", "undo": ""})
    assert table[Chord(Modifier.CTRL, "e")] == "error"
    assert Chord(CTRL_SHIFT, "f1") not in table
    assert "undo" not in table.values()


def test_any_line_of_the_script_language_can_have_a_chord() -> None:
    assert "note strange" in chord_table({"note strange": "ctrl+shift+n"}).values()


def test_two_lines_cannot_share_a_chord() -> None:
    with pytest.raises(UsageError, match=r'set for both "assist" and "note x"'):
        chord_table({"note x": "shift+ctrl+F2"})
