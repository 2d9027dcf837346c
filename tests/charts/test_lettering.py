"""Long texts in little room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.charts.lettering import LABEL, NAME, TICK, Style, fitted, room_of


def test_a_text_that_fits_stays_as_it_is() -> None:
    assert fitted("Pay with a voucher", 300, NAME, 2) == ("Pay with a voucher",)
    assert fitted("", 300, NAME, 2) == ()


def test_a_long_text_is_broken_between_words_and_then_cut() -> None:
    lines = fitted("Find running shoes in your size and pay for them", 120, NAME, 2)
    assert lines == ("Find running shoes", "in your size and pa…")


def test_a_word_longer_than_the_line_is_broken() -> None:
    first, second = fitted("x" * 10_000, 60, TICK, 2)
    assert set(first) == {"x"}
    assert second.endswith("x…")


@given(st.text(max_size=80), st.floats(min_value=30, max_value=300), st.integers(1, 3))
def test_no_line_is_wider_than_its_room(text: str, room: float, lines: int) -> None:
    found = fitted(text, room, LABEL, lines)
    assert len(found) <= lines
    assert all(room_of(line, LABEL) <= room + 1e-6 for line in found)


def test_styles_vary_in_colour_and_size() -> None:
    assert (NAME.coloured("text3").role, NAME.sized(11).size_px) == ("text3", 11)
    assert room_of("Word", NAME.sized(24)) == pytest.approx(2 * room_of("Word", NAME))


def test_a_figure_is_not_broken() -> None:
    style = Style(12, 400, "text", 16)
    for room in range(60, 260, 7):
        for line in fitted("Whiskers: 95 % interval. Mean 70.0 [60.0–80.0], n = 12.", room, style, 9):
            assert not line.startswith(("%", "= ", "12."))
            assert not line.endswith((" 95", " n", "n ="))
