"""Half characters are refused or replaced, all other text is left alone."""

import pytest

from uxlab.errors import UsageError
from uxlab.storage.text import refuse_half_characters, whole_characters


@pytest.mark.parametrize("text", ["", 'O\'Brien "x" <b>', "a\0b", "😀", "עברית"])
def test_whole_text_passes_unchanged(text: str) -> None:
    refuse_half_characters(text)
    assert whole_characters(text) == text


def test_half_a_character_is_refused_with_its_place() -> None:
    with pytest.raises(UsageError, match="half a character after “shoes ”"):
        refuse_half_characters("shoes \ud83d and more")


def test_half_a_character_is_replaced_where_nobody_can_type_again() -> None:
    assert whole_characters("Inbox \udc9f (3)") == "Inbox \ufffd (3)"
