"""Key classes: what is kept of a key press, and how it is encoded in `event.code`.

Codes below 100 are classes, 100 to 199 named shortcuts from an allow-list, and `LITERAL_BASE` plus a Unicode code
point is a literal character, written only where study and participant agreed to it.
"""

from enum import IntEnum

from uxlab.model.design import KeyPrivacy

KEYS_KEPT = "keys_kept"
"""Under this name the environment of a session says how much of its keys was kept, as a value of `KeyPrivacy`."""
LITERAL_BASE = 0x110000
"""Added to a code point; above every code point, so that a literal can never be mistaken for a class."""


class KeyClass(IntEnum):
    """What kind of key was pressed; the number is stored."""

    OTHER = 0
    LETTER = 1
    DIGIT = 2
    PUNCTUATION = 3
    SPACE = 4
    ENTER = 5
    TAB = 6
    BACKSPACE = 7
    DELETE = 8
    ESCAPE = 9
    ARROW = 10
    NAVIGATION = 11
    FUNCTION = 12
    MODIFIER = 13
    SHORTCUT = 14
    MEDIA = 15


SHORTCUTS = {
    "a": 100, "b": 101, "c": 102, "d": 103, "f": 104, "g": 105, "h": 106, "i": 107, "l": 108, "n": 109, "o": 110,
    "p": 111, "r": 112, "s": 113, "t": 114, "u": 115, "v": 116, "w": 117, "x": 118, "y": 119, "z": 120,
}  # fmt: skip
"""Letters that keep their identity with Ctrl or Meta (copy, paste, undo, find, save ...), and their codes.

With Shift as well they give other commands, such as redo instead of undo, and are shortcuts without a letter.
"""

NAMED_KEYS: dict[str, KeyClass] = {
    "space": KeyClass.SPACE,
    "enter": KeyClass.ENTER,
    "tab": KeyClass.TAB,
    "backspace": KeyClass.BACKSPACE,
    "delete": KeyClass.DELETE,
    "escape": KeyClass.ESCAPE,
    **dict.fromkeys(("left", "right", "up", "down"), KeyClass.ARROW),
    **dict.fromkeys(("home", "end", "page_up", "page_down", "insert", "menu"), KeyClass.NAVIGATION),
    **{f"f{n}": KeyClass.FUNCTION for n in range(1, 36)},
    **dict.fromkeys(
        ("shift_l", "shift_r", "ctrl_l", "ctrl_r", "alt_l", "alt_r", "alt_gr", "meta_l", "meta_r", "caps_lock",
         "num_lock", "scroll_lock"),
        KeyClass.MODIFIER,
    ),
    **dict.fromkeys(
        ("media_play", "media_next", "media_previous", "media_stop", "volume_up", "volume_down", "volume_mute",
         "brightness_up", "brightness_down"),
        KeyClass.MEDIA,
    ),
    **dict.fromkeys(("print_screen", "pause", "dead", "compose"), KeyClass.OTHER),
}  # fmt: skip
"""Every name that a backend may give to a key that is not a printable character."""


def classify(name: str) -> KeyClass:
    """Return the class of a key by its meaning: a single character, a name of `NAMED_KEYS`, or "" for unknown."""
    if name in NAMED_KEYS:
        return NAMED_KEYS[name]
    if len(name) != 1:
        return KeyClass.OTHER
    if name.isspace():
        return KeyClass.SPACE
    if name.isalpha():
        return KeyClass.LETTER
    if name.isdigit():
        return KeyClass.DIGIT
    return KeyClass.PUNCTUATION if name.isprintable() else KeyClass.OTHER


def key_code(name: str, *, shortcut: bool, shift: bool = False, literal: bool) -> int:
    """Return what is stored for a key.

    `shortcut`: Ctrl or Meta is held, so that the key commands rather than types; `shift`: and Shift with it.
    `literal`: both study and participant agreed that characters are kept.
    """
    kind = classify(name)
    typed = kind in {KeyClass.LETTER, KeyClass.DIGIT, KeyClass.PUNCTUATION, KeyClass.SPACE}
    if shortcut and typed:
        other = int(KeyClass.SHORTCUT)
        return other if shift else SHORTCUTS.get(name.lower(), other)
    if literal and len(name) == 1:
        return LITERAL_BASE + ord(name)
    return int(kind)


def are_kept(noted: str | None) -> bool:
    """Return whether a session kept keys, by what it notes under `KEYS_KEPT`; older ones kept them and note nothing."""
    return noted != KeyPrivacy.OFF


def key_label(code: int) -> str:
    """Return how a stored code reads: "letter", "shortcut c", or the literal character.

    Raises:
        ValueError: no key is stored as `code`.
    """
    if code >= LITERAL_BASE:
        return chr(code - LITERAL_BASE)
    for letter, number in SHORTCUTS.items():
        if number == code:
            return f"shortcut {letter}"
    return KeyClass(code).name.lower()
