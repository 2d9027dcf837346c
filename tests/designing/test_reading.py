"""Words are counted as a person counts them."""

import pytest

from uxlab.designing.reading import reading_s, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Don't stop", 2),
        ("Don’t stop", 2),
        ("a well-known shop, open 9:30", 5),
        ("**bold** – and *more*", 3),
        ("You ordered 2 pairs for 59.90.", 6),
    ],
)
def test_words_are_counted(text: str, count: int) -> None:
    assert words(text) == count


def test_the_time_follows_the_measured_rate() -> None:
    assert reading_s("word " * 238) == 60
    assert reading_s("word " * 34) == 9
