"""Windows of a session: moved, zoomed, kept inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.gui.review.span import moved_into, within, zoomed

MOMENTS = st.integers(-(10**13), 10**13)
SPANS = st.tuples(st.integers(0, 10**12), st.integers(10**9, 10**13)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(MOMENTS, SPANS)
def test_a_moment_is_kept_in_a_span(t_ns: int, span: tuple[int, int]) -> None:
    assert span[0] <= within(t_ns, span) <= span[1]


@given(SPANS, MOMENTS)
def test_a_window_follows_as_wide_as_it_was(window: tuple[int, int], t_ns: int) -> None:
    start, end = moved_into(window, t_ns)
    assert start <= t_ns <= end
    assert end - start == window[1] - window[0]


@given(SPANS, st.floats(0.01, 100), st.floats(0, 1), st.floats(0, 1))
def test_zooming_stays_inside_and_keeps_its_width(
    span: tuple[int, int], factor: float, share: float, wide: float
) -> None:
    length = span[1] - span[0]
    width = max(10**9, round(length * wide))
    window = (span[0], span[0] + min(width, length))
    about = window[0] + round((window[1] - window[0]) * share)
    start, end = zoomed(window, factor, about, span)
    assert span[0] <= start < end <= span[1]
    wanted = min(max(round((window[1] - window[0]) * factor), min(200_000_000, length)), length)
    assert end - start == wanted


def test_a_moment_keeps_its_place() -> None:
    assert zoomed((0, 100_000_000_000), 0.5, 25_000_000_000, (0, 10**12)) == (12_500_000_000, 62_500_000_000)
    assert zoomed((10, 10**9 + 10), 1.0, 0, (0, 10**12)) == (10, 10**9 + 10)


def test_an_empty_session_has_a_window_too() -> None:
    start, end = zoomed((0, 1), 2.0, 0, (0, 0))
    assert end > start
    assert start == pytest.approx(-1, abs=1)
