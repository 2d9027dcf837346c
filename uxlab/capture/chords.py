"""Moderator chords: keys that command the session from any window.

A chord is one key with at least one of Ctrl, Alt or Meta, bound to a line of the script language of `record`
("error", "end success", "pause"). On X11 and macOS the product under test sees the keys too, so the default set uses
Ctrl+Shift with function keys, which products rarely bind and no desktop reserves.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from uxlab.capture.backend import Modifier
from uxlab.errors import UsageError
from uxlab.privacy.keys import NAMED_KEYS, KeyClass

DEFAULT_CHORDS: Mapping[str, str] = {
    "error": "ctrl+shift+f1",
    "assist": "ctrl+shift+f2",
    "begin": "ctrl+shift+f5",
    "end success": "ctrl+shift+f6",
    "end partial": "ctrl+shift+f7",
    "end failure": "ctrl+shift+f8",
    "end abandoned": "ctrl+shift+f9",
    "pause": "ctrl+shift+f10",
    "undo": "ctrl+shift+f12",
}

_MODIFIERS = {
    "shift": Modifier.SHIFT,
    "ctrl": Modifier.CTRL,
    "alt": Modifier.ALT,
    "meta": Modifier.META,
    "cmd": Modifier.META,
    "win": Modifier.META,
    "super": Modifier.META,
}
_CTRL_ALT = Modifier.CTRL | Modifier.ALT
_RESERVED = {
    **{(_CTRL_ALT, f"f{n}"): "Linux switches consoles with it" for n in range(1, 13)},
    (_CTRL_ALT, "delete"): "the system keeps it for itself",
    (Modifier.CTRL | Modifier.SHIFT, "escape"): "Windows opens the Task Manager with it",
    (Modifier.ALT, "f4"): "it closes windows",
    (Modifier.ALT, "tab"): "it switches windows",
    (Modifier.META, "tab"): "it switches applications",
    (Modifier.META, "l"): "it locks the screen",
    (Modifier.META, "q"): "it quits applications",
}


@dataclass(frozen=True, slots=True)
class Chord:
    """A key by its meaning in the layout, and exactly the modifiers held with it."""

    modifiers: Modifier
    key: str


ChordTable = Mapping[Chord, str]
"""The script line that each chord stands for."""


def parse_chord(text: str) -> Chord:
    """Read a chord such as "ctrl+shift+f1".

    Raises:
        UsageError: it names no key or an unknown one, has no Ctrl, Alt or Meta, or the system reserves it.
    """
    *names, key = [part.strip().lower() for part in text.split("+")]
    unknown = [name for name in names if name not in _MODIFIERS]
    if unknown:
        raise UsageError(f'Chord "{text}": "{unknown[0]}" is not a modifier; use ctrl, shift, alt or meta.')
    if key in _MODIFIERS or not (len(key) == 1 or (key in NAMED_KEYS and NAMED_KEYS[key] is not KeyClass.MODIFIER)):
        raise UsageError(f'Chord "{text}" must end with a key, such as "e" or "f1".')
    modifiers = Modifier.NONE
    for name in names:
        modifiers |= _MODIFIERS[name]
    if not modifiers & (_CTRL_ALT | Modifier.META):
        raise UsageError(f'Chord "{text}" needs Ctrl, Alt or Meta, or it would fire while someone types.')
    if (modifiers, key) in _RESERVED:
        raise UsageError(f'Chord "{text}" cannot be used: {_RESERVED[modifiers, key]}. Choose another.')
    return Chord(modifiers, key)


def chord_table(overrides: Mapping[str, str] | None = None) -> ChordTable:
    """Return the default chords with `overrides` (line -> chord, "" for none) put over them.

    Raises:
        UsageError: a chord cannot be used, or two lines want the same one.
    """
    table: dict[Chord, str] = {}
    for line, text in {**DEFAULT_CHORDS, **(overrides or {})}.items():
        if not text.strip():
            continue
        chord = parse_chord(text)
        if chord in table:
            raise UsageError(f'Chord "{text}" is set for both "{table[chord]}" and "{line}"; change one of them.')
        table[chord] = line
    return table
