"""What the keys of a Mac are called, by virtual key code (Carbon, HIToolbox/Events.h), independent of the layout.

Keys that print mean what the layout says; the table for them is a US keyboard's and serves where the event carries
no usable text.
"""

from uxlab.capture.backend import Modifier

NAMED: dict[int, str] = {
    0x24: "enter", 0x4C: "enter", 0x30: "tab", 0x31: "space", 0x33: "backspace", 0x35: "escape", 0x75: "delete",
    0x7B: "left", 0x7C: "right", 0x7D: "down", 0x7E: "up",
    0x73: "home", 0x77: "end", 0x74: "page_up", 0x79: "page_down", 0x72: "insert", 0x6E: "menu",
    0x41: ".", 0x43: "*", 0x45: "+", 0x4B: "/", 0x4E: "-", 0x51: "=", 0x5F: ",",
    **{0x52 + digit: str(digit) for digit in range(8)}, 0x5B: "8", 0x5C: "9",
    **{code: f"f{n}" for n, code in enumerate(
        (0x7A, 0x78, 0x63, 0x76, 0x60, 0x61, 0x62, 0x64, 0x65, 0x6D, 0x67, 0x6F, 0x69, 0x6B, 0x71, 0x6A, 0x40, 0x4F,
         0x50, 0x5A), start=1)},
    0x37: "meta_l", 0x36: "meta_r", 0x38: "shift_l", 0x3C: "shift_r", 0x3A: "alt_l", 0x3D: "alt_r",
    0x3B: "ctrl_l", 0x3E: "ctrl_r", 0x39: "caps_lock",
    0x48: "volume_up", 0x49: "volume_down", 0x4A: "volume_mute",
}  # fmt: skip
"""Key code -> name of `uxlab.privacy.keys.NAMED_KEYS`, or the character of a key on the number pad."""

US_CHARACTERS: dict[int, str] = {
    **dict(enumerate("asdfhgzxcv")), 0x0A: "`", **dict(enumerate("bqweryt123465=97-80]ou[ip", start=0x0B)),
    0x25: "l", 0x26: "j", 0x27: "'", 0x28: "k", 0x29: ";", 0x2A: "\\", 0x2B: ",", 0x2C: "/", 0x2D: "n", 0x2E: "m",
    0x2F: ".", 0x32: "`",
}  # fmt: skip

MODIFIER_FLAGS: dict[Modifier, int] = {
    Modifier.SHIFT: 0x20000,
    Modifier.CTRL: 0x40000,
    Modifier.ALT: 0x80000,
    Modifier.META: 0x100000,
}
"""The bits of an event's flags that say which modifiers are held, on either side (CGEventTypes.h)."""

SIDE_FLAGS: dict[str, tuple[int, int]] = {
    "shift_l": (0x0002, 0x0006), "shift_r": (0x0004, 0x0006),
    "ctrl_l": (0x0001, 0x2001), "ctrl_r": (0x2000, 0x2001),
    "alt_l": (0x0020, 0x0060), "alt_r": (0x0040, 0x0060),
    "meta_l": (0x0008, 0x0018), "meta_r": (0x0010, 0x0018),
}  # fmt: skip
"""Modifier key -> (its own bit, the bits of both sides), from IOLLEvent.h."""
