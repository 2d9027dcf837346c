"""Names the keys that Windows' keyboard hook reports. Pure, but for its memory of modifiers."""

from typing import Protocol

from uxlab.capture.backend import Modifier, RawKey
from uxlab.capture.held_modifiers import HeldModifiers
from uxlab.capture.keynames_win32 import COMMANDS, EITHER_SIDE, NAMED, US_CHARACTERS
from uxlab.capture.win32_decode import KeyReading

_PRESSES = {0x0100, 0x0104}
_EXTENDED, _INJECTED = 0x01, 0x12
_VK_PACKET, _VK_RMENU = 0xE7, 0xA5
_SCAN_INVENTED, _SCAN_ALT_GR = 0x200, 0x21D
_NO_SCAN_CODE, _EXTENDED_SCAN_CODE = 0x10000, 0x100


class CharacterLookup(Protocol):
    """What the layout in front puts on a key."""

    def __call__(self, virtual_key: int, scan_code: int, *, shift: bool, caps_lock: bool, alt_gr: bool) -> str:
        """Return the character that the key gives with these modifiers, "dead", or "" for nothing."""
        ...


class KeyDecoder:
    """Gives keys their names, and the modifiers that were held before them."""

    def __init__(self, character: CharacterLookup, *, caps_lock: bool) -> None:
        self._character = character
        self._caps_lock = caps_lock
        self._caps_lock_down = False
        self._modifiers = HeldModifiers()
        self._alt_gr_begins = False

    def decode(self, reading: KeyReading, clock_ns: int) -> RawKey | None:
        """Return the event; None for keys that nobody pressed.

        Windows invents a left Ctrl before AltGr, and Shift releases around the number pad, and marks them in the
        scan code. The former is how one tells AltGr, which types characters, from a right Alt.
        """
        pressed = reading.message in _PRESSES
        if reading.scan_code & _SCAN_INVENTED and reading.virtual_key != _VK_PACKET:
            if reading.scan_code == _SCAN_ALT_GR:
                self._alt_gr_begins = pressed
            return None
        held = self._modifiers.held()
        name = self._name(reading, held)
        self._modifiers.note(name, pressed=pressed)
        if name == "caps_lock":
            self._caps_lock ^= pressed and not self._caps_lock_down
            self._caps_lock_down = pressed
        return RawKey(clock_ns, _key_code(reading), name, pressed, held, bool(reading.flags & _INJECTED))

    def forget_keys_down(self) -> None:
        """Start afresh after a span in which releases may have been missed, such as a locked screen."""
        self._modifiers.forget()
        self._caps_lock_down = False

    def _name(self, reading: KeyReading, held: Modifier) -> str:
        virtual_key = reading.virtual_key
        if virtual_key == _VK_PACKET:
            return _printable(chr(reading.scan_code & 0xFFFF))
        if virtual_key == _VK_RMENU and (self._alt_gr_begins or self._modifiers.alt_gr):
            return "alt_gr"
        if virtual_key in EITHER_SIDE:
            return EITHER_SIDE[virtual_key][bool(reading.flags & _EXTENDED)]
        return NAMED.get(virtual_key) or self._printable_key(reading, held)

    def _printable_key(self, reading: KeyReading, held: Modifier) -> str:
        virtual_key = reading.virtual_key
        commands = bool(held & (Modifier.CTRL | Modifier.ALT | Modifier.META))
        if commands and virtual_key in COMMANDS:
            return COMMANDS[virtual_key]
        found = self._character(
            virtual_key,
            reading.scan_code,
            shift=bool(held & Modifier.SHIFT) and not commands,
            caps_lock=self._caps_lock and not commands,
            alt_gr=self._modifiers.alt_gr,
        )
        return found if found == "dead" else _printable(found) or US_CHARACTERS.get(virtual_key, "")


def _key_code(reading: KeyReading) -> int:
    """Return the scan code, the same for press and release; software that injects keys often sends none."""
    if reading.virtual_key == _VK_PACKET or not reading.scan_code:
        return _NO_SCAN_CODE | reading.virtual_key
    return reading.scan_code | (_EXTENDED_SCAN_CODE if reading.flags & _EXTENDED else 0)


def _printable(text: str) -> str:
    return text if len(text) == 1 and text.isprintable() else ""
