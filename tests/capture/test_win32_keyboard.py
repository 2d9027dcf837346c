"""Key names on Windows, with the order of events that Windows sends for AltGr."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.backend import Modifier, RawKey
from uxlab.capture.win32_decode import KeyReading
from uxlab.capture.win32_keyboard import KeyDecoder
from uxlab.privacy.keys import NAMED_KEYS, KeyClass, classify

DOWN, UP, SYSTEM_DOWN = 0x0100, 0x0101, 0x0104
EXTENDED, INJECTED = 0x01, 0x10
SHIFT, CTRL, RIGHT_CTRL, LEFT_ALT, RIGHT_ALT, WINDOWS, CAPS = 0xA0, 0xA2, 0xA3, 0xA4, 0xA5, 0x5B, 0x14
FAKE_CTRL, FAKE_SHIFT = 0x21D, 0x22A
Q, E, ONE, OEM_1, PACKET = 0x51, 0x45, 0x31, 0xBA, 0xE7

GERMAN = {
    (OEM_1, False, False): "ü", (OEM_1, True, False): "Ü", (Q, False, False): "q", (Q, True, False): "Q",
    (Q, False, True): "@", (ONE, False, False): "1", (ONE, True, False): "!", (0xDC, False, False): "dead",
    (E, False, True): "€",
}  # fmt: skip


def german(virtual_key: int, scan_code: int, *, shift: bool, caps_lock: bool, alt_gr: bool) -> str:
    del scan_code
    return GERMAN.get((virtual_key, shift != caps_lock, alt_gr), "")


class Typist:
    def __init__(self) -> None:
        self.decoder = KeyDecoder(german, caps_lock=False)

    def event(self, virtual_key: int, message: int = DOWN, *, scan: int = 0x10, flags: int = 0) -> RawKey | None:
        return self.decoder.decode(KeyReading(1, 2, 2, message, flags, virtual_key, scan), 9)

    def press(self, virtual_key: int, scan: int = 0x10) -> str:
        return self.key(virtual_key, scan).name

    def key(self, virtual_key: int, scan: int = 0x10) -> RawKey:
        key = self.event(virtual_key, scan=scan)
        assert key is not None
        return key


@pytest.fixture
def typist() -> Typist:
    return Typist()


@pytest.mark.parametrize(
    ("virtual_key", "name"),
    [
        (0x0D, "enter"), (0x1B, "escape"), (0x2E, "delete"), (0x08, "backspace"), (0x25, "left"), (0x70, "f1"),
        (0x87, "f24"), (0x65, "5"), (0x6E, "."), (WINDOWS, "meta_l"), (0xAD, "volume_mute"), (0x5D, "menu"),
        (0x20, "space"), (0xE5, ""),
    ],
)  # fmt: skip
def test_named_keys(typist: Typist, virtual_key: int, name: str) -> None:
    assert typist.press(virtual_key) == name


def test_the_layout_decides_what_a_printing_key_means(typist: Typist) -> None:
    assert typist.press(OEM_1) == "ü"
    typist.press(SHIFT)
    assert [typist.press(OEM_1), typist.press(ONE)] == ["Ü", "!"]


def test_without_an_answer_from_the_layout_the_class_is_still_right(typist: Typist) -> None:
    assert [classify(typist.press(key)) for key in (0x5A, 0x39, 0xBC)] == [
        KeyClass.LETTER, KeyClass.DIGIT, KeyClass.PUNCTUATION,
    ]  # fmt: skip


def test_a_dead_key_is_called_so(typist: Typist) -> None:
    assert typist.press(0xDC) == "dead"


def test_alt_gr_types_a_character_and_is_no_shortcut(typist: Typist) -> None:
    """German AltGr+Q: Windows sends an invented left Ctrl, then the right Alt, as system keys."""
    assert typist.event(CTRL, SYSTEM_DOWN, scan=FAKE_CTRL) is None
    assert typist.press(RIGHT_ALT) == "alt_gr"
    at_sign = typist.key(Q)
    assert (at_sign.name, at_sign.modifiers) == ("@", Modifier.NONE)
    assert typist.event(CTRL, UP, scan=FAKE_CTRL) is None
    released = typist.event(RIGHT_ALT, UP)
    assert released is not None
    assert released.name == "alt_gr"
    assert typist.key(Q).name == "q"


def test_a_right_alt_without_the_invented_ctrl_is_alt(typist: Typist) -> None:
    assert typist.press(RIGHT_ALT) == "alt_r"
    assert typist.key(Q).modifiers == Modifier.ALT


def test_real_ctrl_and_alt_are_both_held(typist: Typist) -> None:
    typist.press(CTRL, scan=0x1D)
    typist.press(LEFT_ALT)
    assert typist.key(E).modifiers == Modifier.CTRL | Modifier.ALT


def test_the_number_pads_invented_shift_is_left_out(typist: Typist) -> None:
    assert typist.event(SHIFT, UP, scan=FAKE_SHIFT) is None


def test_shortcuts_are_named_by_their_key_in_any_layout() -> None:
    decoder = KeyDecoder(lambda *_, **__: "\N{CYRILLIC SMALL LETTER ES}", caps_lock=True)
    decoder.decode(KeyReading(1, 2, 2, DOWN, 0, CTRL, 0x1D), 9)
    copied = decoder.decode(KeyReading(1, 2, 2, DOWN, 0, 0x43, 0x2E), 9)
    assert copied is not None
    assert (copied.name, copied.modifiers) == ("c", Modifier.CTRL)


def test_modifiers_are_those_held_before_the_event(typist: Typist) -> None:
    assert typist.key(SHIFT).modifiers == Modifier.NONE
    assert typist.key(RIGHT_CTRL).modifiers == Modifier.SHIFT
    released = typist.event(SHIFT, UP)
    assert released is not None
    assert released.modifiers == Modifier.SHIFT | Modifier.CTRL


def test_caps_lock_toggles_once_while_it_repeats(typist: Typist) -> None:
    for _ in range(3):
        typist.press(CAPS)
    typist.event(CAPS, UP)
    assert typist.press(Q) == "Q"
    typist.press(CAPS)
    assert typist.press(Q) == "q"


def test_a_locked_screen_leaves_no_modifier_behind(typist: Typist) -> None:
    typist.press(WINDOWS)
    typist.decoder.forget_keys_down()
    assert typist.key(Q).modifiers == Modifier.NONE


@pytest.mark.parametrize(("scan", "name"), [(ord("é"), "é"), (0xD83D, ""), (0x0D, "")])
def test_injected_text_is_read_from_the_scan_code(typist: Typist, scan: int, name: str) -> None:
    assert typist.press(PACKET, scan=scan) == name


@pytest.mark.parametrize(("virtual_key", "flags", "name"), [(0x10, 0, "shift_l"), (0x11, EXTENDED, "ctrl_r")])
def test_injected_modifiers_without_a_side(typist: Typist, virtual_key: int, flags: int, name: str) -> None:
    key = typist.event(virtual_key, scan=0, flags=flags | INJECTED)
    assert key is not None
    assert (key.name, key.injected) == (name, True)


def test_the_number_pads_enter_is_another_key_than_enter(typist: Typist) -> None:
    enter, keypad = (typist.event(0x0D, scan=0x1C, flags=flags) for flags in (0, EXTENDED))
    assert enter is not None
    assert keypad is not None
    assert enter.key_code != keypad.key_code


@given(st.lists(st.tuples(st.integers(1, 254), st.booleans(), st.integers(0, 0x7F), st.integers(0, 0xFF))))
def test_any_stream_gets_known_names_and_equal_codes_for_press_and_release(
    stream: list[tuple[int, bool, int, int]],
) -> None:
    typist = Typist()
    for virtual_key, extended, scan, _ in stream:
        press, release = (typist.event(virtual_key, message, scan=scan, flags=int(extended)) for message in (DOWN, UP))
        assert press is not None
        assert release is not None
        assert press.key_code == release.key_code
        assert press.name in NAMED_KEYS or len(press.name) <= 1
