"""Names the keys that a macOS event tap reports. Pure, but for its memory of modifiers."""

from uxlab.capture.backend import Modifier, RawKey
from uxlab.capture.darwin_decode import KeyReading
from uxlab.capture.held_modifiers import MODIFIER_OF
from uxlab.capture.keynames_darwin import MODIFIER_FLAGS, NAMED, SIDE_FLAGS, US_CHARACTERS

_KEY_DOWN, _FLAGS_CHANGED = 10, 12
_FN_FLAG = 0x800000
_CONTROL_LETTERS = range(1, 27)
_TO_LETTER = 0x60


class KeyDecoder:
    """Gives keys their names, and the modifiers that were held before them."""

    def __init__(self) -> None:
        self._held = Modifier.NONE

    def decode(self, reading: KeyReading, clock_ns: int) -> list[RawKey]:
        """Return the event; Caps Lock, of which only the toggle is told, as a press and a release."""
        held, self._held = self._held, modifiers(reading.flags)
        if reading.kind == _FLAGS_CHANGED:
            name = NAMED.get(reading.key_code, "")
            presses = (True, False) if name == "caps_lock" else (_is_press(name, reading.flags),)
        else:
            held = self._held
            name = _name(reading, held)
            presses = (reading.kind == _KEY_DOWN,)
        return [RawKey(clock_ns, reading.key_code, name, pressed, held, reading.injected) for pressed in presses]


def modifiers(flags: int) -> Modifier:
    """Return the modifiers that an event's flags tell of."""
    held = Modifier.NONE
    for modifier, bit in MODIFIER_FLAGS.items():
        if flags & bit:
            held |= modifier
    return held


def _is_press(name: str, flags: int) -> bool:
    """Return whether a modifier went down, each side by its own bit: with both Shift keys held, one may be let go.

    Software that injects events may set only the bit for both sides.
    """
    if name not in SIDE_FLAGS:
        return bool(flags & _FN_FLAG)
    own, both = SIDE_FLAGS[name]
    return bool(flags & own if flags & both else flags & MODIFIER_FLAGS[MODIFIER_OF[name]])


def _name(reading: KeyReading, held: Modifier) -> str:
    """Return what the key means. Option alone types characters; with Ctrl or Command the plain letter is meant."""
    if reading.key_code in NAMED:
        return NAMED[reading.key_code]
    text, plain = reading.text, US_CHARACTERS.get(reading.key_code, "")
    if held & (Modifier.CTRL | Modifier.META):
        if len(text) == 1 and ord(text) in _CONTROL_LETTERS:
            return chr(ord(text) + _TO_LETTER)
        return plain if held & Modifier.ALT else _printable(text).lower() or plain
    if not text and plain:
        return "dead"
    return _printable(text)


def _printable(text: str) -> str:
    return text if len(text) == 1 and text.isprintable() else ""
