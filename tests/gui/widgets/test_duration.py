"""Durations as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.gui.widgets.duration import duration_text, parse_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3:00", 180),
        (" 0:24 ", 24),
        ("1:02:30", 3750),
        ("90 s", 90),
        ("90s", 90),
        ("3", 180),
        ("2 min", 120),
        ("1h", 3600),
    ],
)
def test_what_people_write_is_understood(text: str, seconds: int) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "3:5x", "3:60", "-3:00", "three", "1:2", "3.5", "1:2:3:4"])
def test_what_is_no_duration_is_none(text: str) -> None:
    assert parse_duration(text) is None


@given(st.integers(0, 100 * 3600 - 1))
def test_what_is_shown_is_read_back(seconds: int) -> None:
    assert parse_duration(duration_text(seconds)) == seconds
