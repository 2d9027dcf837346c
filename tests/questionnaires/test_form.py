"""Wordings in several languages."""

import pytest

from uxlab.questionnaires.form import Wording


@pytest.mark.parametrize(
    ("texts", "language", "expected"),
    [
        ((("en", "Easy"), ("de", "Leicht")), "de", "Leicht"),
        ((("en", "Easy"), ("de", "Leicht")), "fr", "Easy"),
        ((("de", "Leicht"),), "fr", "Leicht"),
        ((), "en", ""),
    ],
)
def test_the_language_asked_for_else_english_else_any(
    texts: tuple[tuple[str, str], ...], language: str, expected: str
) -> None:
    assert Wording(texts).in_language(language) == expected
