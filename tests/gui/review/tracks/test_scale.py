"""Moments and pixels turn into each other."""

from hypothesis import given
from hypothesis import strategies as st

from uxlab.gui.review.tracks.scale import Scale

S = 1_000_000_000


def test_the_ends_of_the_window_are_the_ends_of_the_pixels() -> None:
    scale = Scale((10 * S, 20 * S), 132, 1000)
    assert scale.x(10 * S) == 132
    assert scale.x(20 * S) == 1132
    assert scale.t(632) == 15 * S
    assert scale.reach(6) == 60_000_000


def test_the_end_of_the_window_is_seen_and_what_follows_is_not() -> None:
    scale = Scale((10, 20), 0, 100)
    assert scale.shows(10)
    assert scale.shows(20)
    assert not scale.shows(21)


@given(st.integers(0, 10**13), st.integers(10**6, 10**13), st.floats(1, 5000), st.floats(0, 1), st.floats(0, 500))
def test_a_moment_comes_back_from_its_pixel(start: int, length: int, width: float, share: float, left: float) -> None:
    scale = Scale((start, start + length), left, width)
    moment = start + round(share * length)
    assert abs(scale.t(scale.x(moment)) - moment) <= 1 + scale.ns_per_px / 1000
