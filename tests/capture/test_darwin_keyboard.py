"""Key names on a Mac. Expected values: HIToolbox/Events.h for key codes, IOLLEvent.h for the bits of each side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.backend import Modifier, RawKey
from uxlab.capture.darwin_decode import KeyReading
from uxlab.capture.darwin_keyboard import KeyDecoder, modifiers
from uxlab.privacy.keys import NAMED_KEYS

DOWN, UP, FLAGS_CHANGED = 10, 11, 12
SHIFT, CTRL, ALT, META, CAPS, FN = 0x20000, 0x40000, 0x80000, 0x100000, 0x10000, 0x800000
LEFT_SHIFT, RIGHT_SHIFT = 0x2, 0x4
A, C, E, L_SHIFT_KEY, R_SHIFT_KEY, CAPS_KEY, FN_KEY = 0x00, 0x08, 0x0E, 0x38, 0x3C, 0x39, 0x3F


def decode(decoder: KeyDecoder, kind: int, code: int, flags: int = 0, text: str = "") -> list[RawKey]:
    return decoder.decode(KeyReading(1, 1, kind, injected=False, key_code=code, flags=flags, text=text), 9)


def press(code: int, flags: int = 0, text: str = "") -> RawKey:
    (key,) = decode(KeyDecoder(), DOWN, code, flags, text)
    return key


@pytest.mark.parametrize(
    ("code", "flags", "text", "name"),
    [
        (A, 0, "a", "a"),
        (A, SHIFT, "A", "A"),
        (A, 0, "ф", "ф"),
        (A, ALT, "å", "å"),  # Option types characters
        (E, ALT, "", "dead"),
        (C, META, "c", "c"),
        (C, META | SHIFT, "C", "c"),
        (C, CTRL, "\x03", "c"),
        (C, META, "", "c"),
        (C, META | ALT, "ç", "c"),
        (0x24, 0, "\r", "enter"),
        (0x33, 0, "\x7f", "backspace"),
        (0x7A, FN, "\uf704", "f1"),
        (0x7B, FN, "\uf702", "left"),
        (0x53, 0, "1", "1"),
        (0x31, 0, " ", "space"),
        (0x66, 0, "", ""),
    ],
)
def test_what_a_key_means(code: int, flags: int, text: str, name: str) -> None:
    assert press(code, flags, text).name == name


def test_the_modifiers_held() -> None:
    assert press(C, META | SHIFT, "C").modifiers == Modifier.META | Modifier.SHIFT
    assert modifiers(CAPS | FN) == Modifier.NONE


def test_with_both_shift_keys_held_letting_go_of_one_is_a_release() -> None:
    decoder = KeyDecoder()
    flags = [
        (L_SHIFT_KEY, SHIFT | LEFT_SHIFT),
        (R_SHIFT_KEY, SHIFT | LEFT_SHIFT | RIGHT_SHIFT),
        (L_SHIFT_KEY, SHIFT | RIGHT_SHIFT),
        (R_SHIFT_KEY, 0),
    ]
    keys = [key for code, bits in flags for key in decode(decoder, FLAGS_CHANGED, code, bits)]
    assert [(key.name, key.pressed) for key in keys] == [
        ("shift_l", True), ("shift_r", True), ("shift_l", False), ("shift_r", False),
    ]  # fmt: skip
    assert [key.modifiers for key in keys] == [Modifier.NONE, *[Modifier.SHIFT] * 3]


@pytest.mark.parametrize(("flags", "pressed"), [(SHIFT, True), (0, False)])
def test_injected_modifiers_may_lack_the_side(flags: int, *, pressed: bool) -> None:
    (key,) = decode(KeyDecoder(), FLAGS_CHANGED, L_SHIFT_KEY, flags)
    assert key.pressed is pressed


def test_caps_lock_is_told_once_per_toggle_and_becomes_press_and_release() -> None:
    keys = decode(KeyDecoder(), FLAGS_CHANGED, CAPS_KEY, CAPS)
    assert [(key.name, key.pressed) for key in keys] == [("caps_lock", True), ("caps_lock", False)]


def test_the_fn_key_has_no_name_but_a_press_and_a_release() -> None:
    decoder = KeyDecoder()
    keys = [*decode(decoder, FLAGS_CHANGED, FN_KEY, FN), *decode(decoder, FLAGS_CHANGED, FN_KEY, 0)]
    assert [(key.name, key.pressed) for key in keys] == [("", True), ("", False)]


@given(st.integers(0, 0x7F), st.integers(0, 0xFFFFFF), st.text(max_size=2), st.sampled_from([DOWN, UP, FLAGS_CHANGED]))
def test_any_key_gets_a_known_name_or_a_character(code: int, flags: int, text: str, kind: int) -> None:
    for key in decode(KeyDecoder(), kind, code, flags, text):
        assert key.name in NAMED_KEYS or len(key.name) <= 1
