"""The kernel's key codes against python-evdev's copy of linux/input-event-codes.h."""

import pytest
from evdev import ecodes

from uxlab.capture.keynames_evdev import NAMED, US_CHARACTERS, US_SHIFTED
from uxlab.privacy.keys import NAMED_KEYS

KERNEL_NAMES = {
    "escape": "KEY_ESC", "page_up": "KEY_PAGEUP", "page_down": "KEY_PAGEDOWN", "ctrl_l": "KEY_LEFTCTRL",
    "ctrl_r": "KEY_RIGHTCTRL", "shift_l": "KEY_LEFTSHIFT", "shift_r": "KEY_RIGHTSHIFT", "alt_l": "KEY_LEFTALT",
    "alt_gr": "KEY_RIGHTALT", "meta_l": "KEY_LEFTMETA", "meta_r": "KEY_RIGHTMETA", "caps_lock": "KEY_CAPSLOCK",
    "num_lock": "KEY_NUMLOCK", "scroll_lock": "KEY_SCROLLLOCK", "print_screen": "KEY_SYSRQ",
    "volume_mute": "KEY_MUTE", "volume_down": "KEY_VOLUMEDOWN", "volume_up": "KEY_VOLUMEUP",
    "media_next": "KEY_NEXTSONG", "media_previous": "KEY_PREVIOUSSONG", "media_stop": "KEY_STOPCD",
    "brightness_down": "KEY_BRIGHTNESSDOWN", "brightness_up": "KEY_BRIGHTNESSUP",
    "-": "KEY_KPMINUS", "+": "KEY_KPPLUS", "*": "KEY_KPASTERISK", "/": "KEY_KPSLASH", ".": "KEY_KPDOT",
    "=": "KEY_KPEQUAL", ",": "KEY_KPCOMMA", **{str(digit): f"KEY_KP{digit}" for digit in range(10)},
}  # fmt: skip
SEVERAL = {28: "KEY_ENTER", 96: "KEY_KPENTER", 164: "KEY_PLAYPAUSE", 200: "KEY_PLAYCD", 139: "KEY_MENU"}
SIGNS = {
    "-": "MINUS", "=": "EQUAL", "[": "LEFTBRACE", "]": "RIGHTBRACE", ";": "SEMICOLON", "'": "APOSTROPHE",
    "`": "GRAVE", "\\": "BACKSLASH", ",": "COMMA", ".": "DOT", "/": "SLASH", "<": "102ND",
}  # fmt: skip


@pytest.mark.parametrize(("code", "name"), NAMED.items())
def test_named_keys_are_the_kernels(code: int, name: str) -> None:
    kernel_name = SEVERAL.get(code) or KERNEL_NAMES.get(name, f"KEY_{name.upper()}")
    assert ecodes.ecodes[kernel_name] == code
    assert name in NAMED_KEYS or len(name) == 1


@pytest.mark.parametrize(("code", "character"), US_CHARACTERS.items())
def test_printing_keys_are_the_kernels(code: int, character: str) -> None:
    assert ecodes.ecodes[f"KEY_{SIGNS.get(character, character.upper())}"] == code


def test_every_key_that_is_no_letter_has_a_shifted_meaning() -> None:
    assert {character for character in US_CHARACTERS.values() if not character.isalpha()} == set(US_SHIFTED)
