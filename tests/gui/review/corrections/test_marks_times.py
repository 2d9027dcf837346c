"""Times as people write them."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from uxlab.gui.review.corrections.marks_times import moment_meant, moment_of, shift_of
from uxlab.wording.durations import moment_text

S = 1_000_000_000


@pytest.mark.parametrize(
    ("text", "t_ns"),
    [
        ("6:19.4", 379 * S + 4 * S // 10),
        (" 1:02:03 ", 3723 * S),
        ("79.25", 79 * S + S // 4),
        ("0:03,5", 3 * S + S // 2),
        ("90", 90 * S),
        ("1:60", None),
        ("1:60:00", None),
        ("", None),
        ("soon", None),
        ("-3", None),
    ],
)
def test_a_moment_is_read(text: str, t_ns: int | None) -> None:
    assert moment_of(text) == t_ns


@given(st.integers(0, 40_000 * S))
def test_what_a_field_shows_of_a_moment_means_that_moment(t_ns: int) -> None:
    assert moment_meant(moment_text(t_ns), t_ns) == t_ns
    read = moment_of(moment_text(t_ns))
    assert read is not None
    assert abs(read - t_ns) <= S // 20


@pytest.mark.parametrize(
    ("text", "by_ns"),
    [("+1.5", 3 * S // 2), ("-0:02", -2 * S), ("− 2 s", -2 * S), ("2", 2 * S), ("later", None), ("+", None)],
)
def test_a_shift_is_read_with_its_sign(text: str, by_ns: int | None) -> None:
    assert shift_of(text) == by_ns
