"""What the keys of an X11 keyboard mean, by the server's table of keysyms. Pure.

The core protocol's table holds, for each key, pairs of plain and shifted keysyms: group 1, group 2, and the same two
with AltGr. Third and fourth layouts of one keyboard are not in it; their keys are taken for those of the first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from uxlab.capture.backend import Modifier

_SHIFT, _LOCK, _CONTROL = 1, 2, 4
_GROUP_SHIFT, _GROUP_MASK = 13, 3
_LEVEL3_COLUMN = 4
_KEYPAD = range(0xFF80, 0xFFBE)
_COMMANDS = Modifier.CTRL | Modifier.ALT | Modifier.META


class ModifierMasks(NamedTuple):
    """Which bits of an event's state mean what; the server decides, usually 8, 64, 128 and 16."""

    alt: int = 0x08
    meta: int = 0x40
    level3: int = 0x80
    num_lock: int = 0x10


@dataclass(frozen=True, slots=True)
class Keymap:
    """What each key means: keysyms by key code, and the characters of keysyms that are neither Latin 1 nor Unicode."""

    first_key_code: int
    keysyms: Sequence[Sequence[int]]
    characters: Mapping[int, str]
    masks: ModifierMasks

    def modifiers(self, state: int) -> Modifier:
        """Return the modifiers held."""
        held = Modifier.NONE
        if state & _SHIFT:
            held |= Modifier.SHIFT
        if state & _CONTROL:
            held |= Modifier.CTRL
        if state & self.masks.alt:
            held |= Modifier.ALT
        if state & self.masks.meta:
            held |= Modifier.META
        return held

    def name(self, key_code: int, state: int) -> str:
        """Return what the key means with these modifiers.

        With Ctrl, Alt or Meta it is what the key means without Shift, and in a Latin layout if there is one beside, for
        that is how programs find their shortcuts.
        """
        index = key_code - self.first_key_code
        if not 0 <= index < len(self.keysyms):
            return ""
        group = state >> _GROUP_SHIFT & _GROUP_MASK
        own = 2 if group == 1 else 0
        level3 = _LEVEL3_COLUMN if state & self.masks.level3 else 0
        found = [self._of_pair(self.keysyms[index], column, state) for column in (own + level3, own, level3, 0)]
        if self.modifiers(state) & _COMMANDS:
            found = [name for name in found if name.isascii()] or found
        return next(filter(None, found), "")

    def _of_pair(self, keysyms: Sequence[int], column: int, state: int) -> str:
        """Return which of a pair's two meanings Shift and the locks choose."""
        pair = (*keysyms[column : column + 2], 0, 0)
        plain, other = keysym_name(pair[0], self.characters), keysym_name(pair[1], self.characters)
        shifted = bool(state & _SHIFT)
        if pair[1] in _KEYPAD:
            shifted ^= bool(state & self.masks.num_lock)
        elif self.modifiers(state) & _COMMANDS:
            shifted = False
        elif plain.isalpha() and plain.upper() == other:
            shifted ^= bool(state & _LOCK)
        return (other if shifted else plain) or plain


_NAMES = {
    0x20: "space", 0xFF08: "backspace", 0xFF09: "tab", 0xFE20: "tab", 0xFF0D: "enter", 0xFF8D: "enter",
    0xFF13: "pause", 0xFF14: "scroll_lock", 0xFF1B: "escape", 0xFFFF: "delete", 0xFF20: "compose",
    0xFF50: "home", 0xFF51: "left", 0xFF52: "up", 0xFF53: "right", 0xFF54: "down", 0xFF55: "page_up",
    0xFF56: "page_down", 0xFF57: "end", 0xFF61: "print_screen", 0xFF63: "insert", 0xFF67: "menu", 0xFF7F: "num_lock",
    0xFF80: "space", 0xFF89: "tab", 0xFF95: "home", 0xFF96: "left", 0xFF97: "up", 0xFF98: "right", 0xFF99: "down",
    0xFF9A: "page_up", 0xFF9B: "page_down", 0xFF9C: "end", 0xFF9E: "insert", 0xFF9F: "delete",
    0xFFE1: "shift_l", 0xFFE2: "shift_r", 0xFFE3: "ctrl_l", 0xFFE4: "ctrl_r", 0xFFE5: "caps_lock",
    0xFFE7: "alt_l", 0xFFE8: "alt_r", 0xFFE9: "alt_l", 0xFFEA: "alt_r", 0xFFEB: "meta_l", 0xFFEC: "meta_r",
    0xFE03: "alt_gr", 0xFF7E: "alt_gr",
    0xFFAA: "*", 0xFFAB: "+", 0xFFAC: ",", 0xFFAD: "-", 0xFFAE: ".", 0xFFAF: "/", 0xFFBD: "=",
    **{0xFFB0 + digit: str(digit) for digit in range(10)},
    **{0xFFBE + n: f"f{n + 1}" for n in range(35)},
    **dict.fromkeys(range(0xFE50, 0xFE94), "dead"),
    0x1008FF14: "media_play", 0x1008FF31: "media_play", 0x1008FF15: "media_stop", 0x1008FF16: "media_previous",
    0x1008FF17: "media_next", 0x1008FF11: "volume_down", 0x1008FF13: "volume_up", 0x1008FF12: "volume_mute",
    0x1008FF02: "brightness_up", 0x1008FF03: "brightness_down",
}  # fmt: skip
_LATIN_1 = (range(0x21, 0x7F), range(0xA0, 0x100))
_UNICODE = range(0x01000100, 0x01110000)


def keysym_name(keysym: int, characters: Mapping[int, str]) -> str:
    """Return the name of a keysym: a special key, or a character of Latin 1, Unicode or an older national set."""
    if keysym in _NAMES:
        return _NAMES[keysym]
    if any(keysym in block for block in _LATIN_1):
        return chr(keysym)
    if keysym in _UNICODE:
        return chr(keysym - 0x01000000)
    return characters.get(keysym, "")
