"""Windows' virtual keys against pynput's copy of winuser.h."""

import importlib.util
import runpy
from pathlib import Path

import pytest

from uxlab.capture.keynames_win32 import COMMANDS, EITHER_SIDE, NAMED, US_CHARACTERS
from uxlab.privacy.keys import NAMED_KEYS

HEADER_NAMES = {
    "backspace": "BACK", "enter": "RETURN", "caps_lock": "CAPITAL", "page_up": "PRIOR", "page_down": "NEXT",
    "print_screen": "SNAPSHOT", "meta_l": "LWIN", "meta_r": "RWIN", "menu": "APPS", "num_lock": "NUMLOCK",
    "scroll_lock": "SCROLL", "shift_l": "LSHIFT", "shift_r": "RSHIFT", "ctrl_l": "LCONTROL", "ctrl_r": "RCONTROL",
    "alt_l": "LMENU", "alt_r": "RMENU", "media_next": "MEDIA_NEXT_TRACK", "media_previous": "MEDIA_PREV_TRACK",
    "media_play": "MEDIA_PLAY_PAUSE", "*": "MULTIPLY", "+": "ADD", ",": "SEPARATOR", "-": "SUBTRACT",
    ".": "DECIMAL", "/": "DIVIDE", **{str(digit): f"NUMPAD{digit}" for digit in range(10)},
}  # fmt: skip


@pytest.fixture(scope="module")
def header() -> dict[str, object]:
    found = importlib.util.find_spec("pynput")  # the file is read without importing pynput, which needs a display
    assert found is not None
    assert found.origin is not None
    return runpy.run_path(str(Path(found.origin).parent / "_util" / "win32_vks.py"))


@pytest.mark.parametrize(("code", "name"), NAMED.items())
def test_named_keys_are_the_headers(header: dict[str, object], code: int, name: str) -> None:
    assert header[HEADER_NAMES.get(name, name.upper())] == code
    assert name in NAMED_KEYS or len(name) == 1


@pytest.mark.parametrize(
    ("character", "name"),
    [
        (",", "OEM_COMMA"), (".", "OEM_PERIOD"), ("-", "OEM_MINUS"), ("=", "OEM_PLUS"), (";", "OEM_1"),
        ("/", "OEM_2"), ("`", "OEM_3"), ("[", "OEM_4"), ("\\", "OEM_5"), ("]", "OEM_6"), ("'", "OEM_7"),
        ("<", "OEM_102"),
    ],
)  # fmt: skip
def test_signs_are_where_a_us_keyboard_has_them(header: dict[str, object], character: str, name: str) -> None:
    assert {code for code, found in US_CHARACTERS.items() if found == character} == {header[name]}


def test_letters_and_digits_are_their_own_ascii() -> None:
    assert {COMMANDS[0x41], COMMANDS[0x5A], COMMANDS[0x30]} == {"a", "z", "0"}
    assert len(COMMANDS) == 36


def test_modifiers_without_a_side(header: dict[str, object]) -> None:
    assert list(EITHER_SIDE) == [header["SHIFT"], header["CONTROL"], header["MENU"]]
