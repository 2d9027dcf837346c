"""Which modifiers are held, for systems whose key events do not say. Pure, but for its memory."""

from uxlab.capture.backend import Modifier

MODIFIER_OF: dict[str, Modifier] = {
    "shift_l": Modifier.SHIFT,
    "shift_r": Modifier.SHIFT,
    "ctrl_l": Modifier.CTRL,
    "ctrl_r": Modifier.CTRL,
    "alt_l": Modifier.ALT,
    "alt_r": Modifier.ALT,
    "meta_l": Modifier.META,
    "meta_r": Modifier.META,
}
"""Modifier keys by name. AltGr is none of them: what it gives is a character, not a command."""


class HeldModifiers:
    """Remembers the modifier keys that are down; with both Shift keys down, one may be let go."""

    def __init__(self) -> None:
        self._down: set[str] = set()

    def note(self, name: str, *, pressed: bool) -> None:
        """Take a press or release of the key called `name`; keys that are no modifiers change nothing."""
        if not pressed:
            self._down.discard(name)
        elif name in MODIFIER_OF or name == "alt_gr":
            self._down.add(name)

    def held(self) -> Modifier:
        """Return the modifiers held now."""
        held = Modifier.NONE
        for name in self._down:
            held |= MODIFIER_OF.get(name, Modifier.NONE)
        return held

    @property
    def alt_gr(self) -> bool:
        """Whether AltGr is held."""
        return "alt_gr" in self._down

    def forget(self) -> None:
        """Start afresh after a span in which releases may have been missed."""
        self._down.clear()
