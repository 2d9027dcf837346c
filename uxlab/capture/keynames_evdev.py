"""What the kernel's key codes mean (linux/input-event-codes.h) on a US keyboard.

The kernel knows places, not characters, and on Wayland the layout is the compositor's secret. The classes of keys
come out right as far as the layouts agree; which letter it was does not.
"""

NAMED: dict[int, str] = {
    1: "escape", 14: "backspace", 15: "tab", 28: "enter", 96: "enter", 57: "space",
    29: "ctrl_l", 97: "ctrl_r", 42: "shift_l", 54: "shift_r", 56: "alt_l", 100: "alt_gr", 125: "meta_l", 126: "meta_r",
    58: "caps_lock", 69: "num_lock", 70: "scroll_lock", 99: "print_screen", 119: "pause", 127: "compose", 139: "menu",
    102: "home", 103: "up", 104: "page_up", 105: "left", 106: "right", 107: "end", 108: "down", 109: "page_down",
    110: "insert", 111: "delete",
    113: "volume_mute", 114: "volume_down", 115: "volume_up",
    163: "media_next", 164: "media_play", 165: "media_previous", 166: "media_stop", 200: "media_play",
    224: "brightness_down", 225: "brightness_up",
    **{58 + n: f"f{n}" for n in range(1, 11)}, 87: "f11", 88: "f12", **{170 + n: f"f{n}" for n in range(13, 25)},
    55: "*", 74: "-", 78: "+", 83: ".", 98: "/", 117: "=", 121: ",",
    **dict(zip((82, 79, 80, 81, 75, 76, 77, 71, 72, 73), "0123456789", strict=True)),
}  # fmt: skip
"""Key code -> name of `uxlab.privacy.keys.NAMED_KEYS`, or the character of a key on the number pad."""

US_CHARACTERS: dict[int, str] = {
    **dict(enumerate("1234567890-=", start=2)),
    **dict(enumerate("qwertyuiop[]", start=16)),
    **dict(enumerate("asdfghjkl;'`", start=30)),
    **dict(enumerate("\\zxcvbnm,./", start=43)),
    86: "<",
}

US_SHIFTED = dict(zip("1234567890-=[];'`\\,./<", '!@#$%^&*()_+{}:"~|<>?>', strict=True))
"""What Shift makes of the keys that are no letters."""
