"""What is kept of a key press."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from uxlab.privacy.keys import LITERAL_BASE, NAMED_KEYS, SHORTCUTS, KeyClass, are_kept, classify, key_code, key_label

letters = st.characters(categories=["Lu", "Ll", "Lt", "Lm", "Lo"])
digits = st.characters(categories=["Nd"])
printable = st.characters(exclude_categories=["C", "Z"])
characters = st.characters(exclude_categories=["Cs"])

TYPED = {KeyClass.LETTER, KeyClass.DIGIT, KeyClass.PUNCTUATION, KeyClass.SPACE}


# --- nothing that was typed is revealed -----------------------------------------------------------


@given(letters, letters)
def test_two_letters_are_stored_as_the_same(one: str, other: str) -> None:
    assert key_code(one, shortcut=False, literal=False) == key_code(other, shortcut=False, literal=False) == 1


@given(digits, digits)
def test_two_digits_are_stored_as_the_same(one: str, other: str) -> None:
    assert key_code(one, shortcut=False, literal=False) == key_code(other, shortcut=False, literal=False) == 2


@given(st.lists(characters, min_size=1, max_size=40))
def test_a_text_leaves_nothing_but_classes(text: list[str]) -> None:
    codes = {key_code(character, shortcut=False, literal=False) for character in text}
    assert codes <= {*TYPED, KeyClass.OTHER}


@given(letters | digits | printable)
def test_with_a_modifier_only_the_allow_list_keeps_its_letter(name: str) -> None:
    assume(name.lower() not in SHORTCUTS)
    assert key_code(name, shortcut=True, literal=False) == KeyClass.SHORTCUT


@given(name=characters, shortcut=st.booleans())
def test_without_consent_no_code_is_a_character(name: str, *, shortcut: bool) -> None:
    assert key_code(name, shortcut=shortcut, literal=False) < LITERAL_BASE


@given(name=st.text(min_size=2), shortcut=st.booleans(), literal=st.booleans())
def test_a_name_that_is_not_known_says_nothing(name: str, *, shortcut: bool, literal: bool) -> None:
    assume(name not in NAMED_KEYS)
    assert key_code(name, shortcut=shortcut, literal=literal) == KeyClass.OTHER


# --- what is kept ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a", KeyClass.LETTER),
        ("É", KeyClass.LETTER),
        ("ß", KeyClass.LETTER),
        ("ж", KeyClass.LETTER),
        ("中", KeyClass.LETTER),
        ("7", KeyClass.DIGIT),
        ("٣", KeyClass.DIGIT),
        (".", KeyClass.PUNCTUATION),
        ("€", KeyClass.PUNCTUATION),
        ("🙂", KeyClass.PUNCTUATION),
        (" ", KeyClass.SPACE),
        ("\u00a0", KeyClass.SPACE),
        ("\x01", KeyClass.OTHER),
        ("", KeyClass.OTHER),
        ("enter", KeyClass.ENTER),
        ("left", KeyClass.ARROW),
        ("page_up", KeyClass.NAVIGATION),
        ("f12", KeyClass.FUNCTION),
        ("alt_gr", KeyClass.MODIFIER),
        ("volume_up", KeyClass.MEDIA),
        ("dead", KeyClass.OTHER),
    ],
)
def test_keys_and_their_classes(name: str, kind: KeyClass) -> None:
    assert classify(name) is kind
    assert key_code(name, shortcut=False, literal=False) == kind


@pytest.mark.parametrize("name", NAMED_KEYS)
def test_a_named_key_keeps_its_class_whatever_is_allowed(name: str) -> None:
    kind = NAMED_KEYS[name]
    assert len(name) > 1  # else it could be a character
    assert kind not in {KeyClass.LETTER, KeyClass.DIGIT, KeyClass.PUNCTUATION, KeyClass.SHORTCUT}
    assert key_code(name, shortcut=False, literal=False) == key_code(name, shortcut=False, literal=True) == kind


def test_every_class_but_two_can_be_told_by_the_name_of_a_key() -> None:
    assert {*NAMED_KEYS.values(), *map(classify, "a1.")} == set(KeyClass) - {KeyClass.SHORTCUT}


@pytest.mark.parametrize("letter", SHORTCUTS)
def test_a_shortcut_is_known_with_and_without_caps_lock(letter: str) -> None:
    code = key_code(letter, shortcut=True, literal=False)
    assert code == key_code(letter.upper(), shortcut=True, literal=True) == SHORTCUTS[letter]
    assert key_label(code) == f"shortcut {letter}"


@pytest.mark.parametrize("letter", SHORTCUTS)
def test_with_shift_a_shortcut_is_another_one(letter: str) -> None:
    for name in (letter, letter.upper()):
        assert key_code(name, shortcut=True, shift=True, literal=True) == KeyClass.SHORTCUT


@given(characters)
def test_a_literal_key_reads_as_its_character(name: str) -> None:
    assert key_label(key_code(name, shortcut=False, literal=True)) == name


def test_enter_with_a_modifier_is_still_enter() -> None:
    assert key_code("enter", shortcut=True, literal=False) == KeyClass.ENTER


# --- codes ----------------------------------------------------------------------------------------


def test_codes_of_classes_shortcuts_and_characters_are_apart() -> None:
    assert all(0 <= kind < 100 for kind in KeyClass)
    assert all(100 <= code < 200 for code in SHORTCUTS.values())
    assert len(set(SHORTCUTS.values())) == len(SHORTCUTS)
    assert LITERAL_BASE > 0x10FFFF


def test_stored_numbers_of_classes_never_change() -> None:
    names = (
        "other letter digit punctuation space enter tab backspace delete escape arrow navigation function modifier "
        "shortcut media"
    )
    assert [key_label(code) for code in range(16)] == names.split()


@pytest.mark.parametrize("code", [-1, 16, 99, 121, 200, LITERAL_BASE - 1, LITERAL_BASE + 0x110000])
def test_a_code_that_is_never_stored_has_no_label(code: int) -> None:
    with pytest.raises(ValueError, match=r"not a valid KeyClass|not in range"):
        key_label(code)


def test_only_a_session_that_says_so_kept_no_keys() -> None:
    assert [are_kept(noted) for noted in (None, "classes", "literal", "off")] == [True, True, True, False]
