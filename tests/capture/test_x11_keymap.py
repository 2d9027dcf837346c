"""What keys mean in the tables that Xorg gives for real layouts (setxkbmap; key codes 24, 11 and 79)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.backend import Modifier
from uxlab.capture.x11_keymap import Keymap, ModifierMasks, keysym_name
from uxlab.privacy.keys import NAMED_KEYS

SHIFT, LOCK, CTRL, ALT, NUM, META, ALT_GR, GROUP_2, GROUP_3 = 1, 2, 4, 8, 16, 64, 128, 0x2000, 0x4000
CYRILLIC = {0x6CA: "й", 0x6EA: "Й"}

Q_DE = (0x71, 0x51, 0x71, 0x51, 0x40, 0x7D9, 0x40)
TWO_DE = (0x32, 0x22, 0x32, 0x22, 0xB2, 0xAC3, 0xB2)
TWO_FR = (0xE9, 0x32, 0xE9, 0x32, 0x7E, 0xAC3, 0x7E)
Q_RU = (0x6CA, 0x6EA, 0x6CA, 0x6EA)
Q_US_RU = (0x71, 0x51, 0x6CA, 0x6EA)
KEYPAD_7 = (0xFF95, 0xFFB7, 0xFF95, 0xFFB7)
KEYPAD_ADD = (0xFFAB, 0xFFAB)
ALT_L = (0xFFE9, 0xFFE7)


def name(keysyms: tuple[int, ...], state: int = 0) -> str:
    return Keymap(8, [keysyms], CYRILLIC, ModifierMasks()).name(8, state)


@pytest.mark.parametrize(
    ("keysyms", "state", "meaning"),
    [
        (Q_DE, 0, "q"), (Q_DE, SHIFT, "Q"), (Q_DE, LOCK, "Q"), (Q_DE, LOCK | SHIFT, "q"), (Q_DE, ALT_GR, "@"),
        (Q_DE, CTRL, "q"), (Q_DE, CTRL | SHIFT, "q"), (Q_DE, META | LOCK, "q"), (Q_DE, NUM, "q"),
        (TWO_DE, 0, "2"), (TWO_DE, SHIFT, '"'), (TWO_DE, LOCK, "2"), (TWO_DE, ALT_GR, "²"),
        (TWO_FR, 0, "é"), (TWO_FR, SHIFT, "2"), (TWO_FR, LOCK, "é"), (TWO_FR, ALT_GR, "~"),
        (Q_RU, 0, "й"), (Q_RU, SHIFT, "Й"), (Q_RU, CTRL, "й"),
        (Q_US_RU, 0, "q"), (Q_US_RU, GROUP_2, "й"), (Q_US_RU, GROUP_2 | SHIFT, "Й"), (Q_US_RU, GROUP_2 | LOCK, "Й"),
        (Q_US_RU, GROUP_2 | CTRL, "q"), (Q_US_RU, GROUP_2 | CTRL | SHIFT, "q"), (Q_US_RU, GROUP_3, "q"),
        (KEYPAD_7, 0, "home"), (KEYPAD_7, NUM, "7"), (KEYPAD_7, SHIFT, "7"), (KEYPAD_7, NUM | SHIFT, "home"),
        (KEYPAD_7, LOCK, "home"), (KEYPAD_7, NUM | LOCK, "7"), (KEYPAD_7, NUM | CTRL, "7"), (KEYPAD_ADD, 0, "+"),
        (ALT_L, 0, "alt_l"), (ALT_L, SHIFT, "alt_l"), ((), 0, ""), ((0, 0), 0, ""), ((0xFFFFFF,), 0, ""),
    ],
)  # fmt: skip
def test_a_key_means_what_it_types(keysyms: tuple[int, ...], state: int, meaning: str) -> None:
    assert name(keysyms, state) == meaning


def test_a_key_code_outside_the_table_means_nothing() -> None:
    keymap = Keymap(8, [Q_DE], {}, ModifierMasks())
    assert (keymap.name(7, 0), keymap.name(9, 0)) == ("", "")


def test_modifiers_are_read_by_the_masks_that_the_server_chose() -> None:
    keymap = Keymap(8, [], {}, ModifierMasks(alt=0x20, meta=0x08))
    assert keymap.modifiers(0x01 | 0x04) == Modifier.SHIFT | Modifier.CTRL
    assert keymap.modifiers(0x20) == Modifier.ALT
    assert keymap.modifiers(0x08) == Modifier.META
    assert keymap.modifiers(LOCK | NUM | ALT_GR | 0x100) == Modifier.NONE


@given(st.lists(st.integers(0, 2**32 - 1), max_size=10), st.integers(0, 2**16 - 1))
def test_any_key_has_a_name_that_is_known_or_one_character(keysyms: list[int], state: int) -> None:
    meaning = name(tuple(keysyms), state)
    assert meaning == "" or len(meaning) == 1 or meaning in NAMED_KEYS


@pytest.mark.parametrize(
    ("keysym", "expected"),
    [(0x61, "a"), (0x20, "space"), (0xE9, "é"), (0x10020AC, "€"), (0x1F600 + 0x1000000, "😀"), (0xFF0D, "enter"),
     (0xFFBE, "f1"), (0xFFE0, "f35"), (0xFE51, "dead"), (0x6CA, "й"), (0xFFEB, "meta_l"), (0xFFE7, "alt_l")],
)  # fmt: skip
def test_keysyms_have_the_names_of_keysymdef(keysym: int, expected: str) -> None:
    assert keysym_name(keysym, CYRILLIC) == expected
