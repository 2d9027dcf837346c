"""What Windows' virtual keys are called, independent of the keyboard layout.

Numbers: winuser.h, "Virtual-Key Codes". Letters, digits and the `OEM` keys mean what the layout says; the table for
them is what they mean on a US keyboard and serves where the layout gives no answer.
"""

NAMED: dict[int, str] = {
    0x08: "backspace", 0x09: "tab", 0x0D: "enter", 0x13: "pause", 0x14: "caps_lock", 0x1B: "escape", 0x20: "space",
    0x21: "page_up", 0x22: "page_down", 0x23: "end", 0x24: "home",
    0x25: "left", 0x26: "up", 0x27: "right", 0x28: "down",
    0x2C: "print_screen", 0x2D: "insert", 0x2E: "delete",
    0x5B: "meta_l", 0x5C: "meta_r", 0x5D: "menu",
    **{0x60 + digit: str(digit) for digit in range(10)},
    0x6A: "*", 0x6B: "+", 0x6C: ",", 0x6D: "-", 0x6E: ".", 0x6F: "/",
    **{0x6F + n: f"f{n}" for n in range(1, 25)},
    0x90: "num_lock", 0x91: "scroll_lock",
    0xA0: "shift_l", 0xA1: "shift_r", 0xA2: "ctrl_l", 0xA3: "ctrl_r", 0xA4: "alt_l", 0xA5: "alt_r",
    0xAD: "volume_mute", 0xAE: "volume_down", 0xAF: "volume_up",
    0xB0: "media_next", 0xB1: "media_previous", 0xB2: "media_stop", 0xB3: "media_play",
}  # fmt: skip
"""Virtual key -> name of `uxlab.privacy.keys.NAMED_KEYS`, or the character of a key on the number pad."""

EITHER_SIDE: dict[int, tuple[str, str]] = {
    0x10: ("shift_l", "shift_r"),
    0x11: ("ctrl_l", "ctrl_r"),
    0x12: ("alt_l", "alt_r"),
}
"""Virtual keys that only injected input uses: (left, right), right if the extended flag is set."""

COMMANDS: dict[int, str] = {code: chr(code).lower() for code in (*range(0x30, 0x3A), *range(0x41, 0x5B))}
"""What letters and digits mean with Ctrl or the Windows key, in every layout: Ctrl+C copies on a Greek one too."""

US_CHARACTERS: dict[int, str] = {
    **COMMANDS,
    0xBA: ";", 0xBB: "=", 0xBC: ",", 0xBD: "-", 0xBE: ".", 0xBF: "/", 0xC0: "`",
    0xDB: "[", 0xDC: "\\", 0xDD: "]", 0xDE: "'", 0xE2: "<",
}  # fmt: skip
