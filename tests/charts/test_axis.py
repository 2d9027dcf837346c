"""Where values lie on a scale, and which of them it names."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.charts.axis import axis, finite, largest, thinned, tick_format
from uxlab.charts.spec import Scale
from uxlab.metrics.estimate import Estimate

Make = Callable[..., Estimate]


@pytest.mark.parametrize(
    ("scale", "room", "expected"),
    [
        (Scale.SHARE, 300, ["0 %", "25", "50", "75", "100"]),
        (Scale.SHARE, 100, ["0 %", "50", "100"]),
        (Scale.SHARE, 50, ["0 %", "100"]),
        (Scale.SUS, 100, ["0", "50", "100"]),
        (Scale.SEVEN, 300, ["1", "2", "3", "4", "5", "6", "7"]),
        (Scale.SEVEN, 80, ["1", "4", "7"]),
    ],
)
def test_a_closed_scale_names_what_fits(scale: Scale, room: float, expected: list[str]) -> None:
    assert [text for _, text in axis(scale, [], [], 0, room).ticks] == expected


@pytest.mark.parametrize(
    ("longest_s", "expected"),
    [
        (216, ["0:00", "1:00", "2:00", "3:00"]),
        (36_000, ["0:00", "5:00:00", "10:00:00"]),
        (7, ["0:00", "0:02", "0:04", "0:06"]),
        (0.4, ["0:00.0", "0:00.2", "0:00.4"]),
    ],
)
def test_times_are_named_in_clock_steps(estimate: Make, longest_s: float, expected: list[str]) -> None:
    assert [text for _, text in axis(Scale.TIME, [estimate(longest_s)], [], 0, 180).ticks] == expected


def test_a_value_lies_between_its_neighbours_names_in_proportion(estimate: Make) -> None:
    scale = axis(Scale.COUNT, [estimate(3.3)], [], 100, 200)
    zero, one = scale.x(0), scale.x(1)
    assert zero == 100
    assert scale.x(2.5) == pytest.approx(zero + 2.5 * (one - zero))
    assert scale.x(3.3) <= 200
    assert not scale.beyond(3.3)


def test_a_whisker_far_beyond_all_values_does_not_press_them_together(estimate: Make) -> None:
    scale = axis(Scale.TIME, [estimate(60, 1, 1e9), estimate(90, 60, 120)], [], 0, 200)
    assert scale.x(90) > 70
    assert scale.beyond(1e9)
    assert scale.x(1e9) == 200


def test_what_cannot_be_is_cut_at_the_end_without_going_on(estimate: Make) -> None:
    assert not axis(Scale.SUS, [estimate(97, 90, 104)], [], 0, 100).beyond(104)
    assert not axis(Scale.TIME, [estimate(10, -3, 23)], [], 0, 100).below(-3)


def test_differences_may_be_below_zero(estimate: Make) -> None:
    scale = axis(Scale.NUMBER, [estimate(-2, -4, 1)], [], 0, 200)
    assert scale.x(-4) < scale.x(-2) < scale.x(0) < scale.x(1)
    assert scale.below(-1000)


@pytest.mark.parametrize(("step", "text"), [(0.2, "0.6"), (1, "1"), (0.05, "0.60")])
def test_counts_have_as_many_decimals_as_their_steps(step: float, text: str) -> None:
    assert tick_format(Scale.COUNT, step)(0.6) == text


def test_the_largest_value_heeds_no_infinity(estimate: Make) -> None:
    assert largest([None, estimate(3, 1, float("inf"))], [float("nan"), 2.0]) == 3
    assert finite([None, float("inf"), 1.0]) == [1.0]


def test_of_names_that_collide_the_one_to_keep_stays(estimate: Make) -> None:
    scale = axis(Scale.NUMBER, [estimate(10.0)], [], 0, 40)
    kept = thinned(scale, [(0.0, "nothing at all"), (1.0, "same"), (10.0, "ten times")], keep=1.0).ticks
    assert kept == ((1.0, "same"),)


@given(
    st.sampled_from(Scale),
    st.lists(st.floats(-1e7, 1e7), min_size=1, max_size=5),
    st.floats(min_value=20, max_value=900),
)
def test_any_values_have_a_scale_that_keeps_their_order(scale: Scale, values: list[float], room: float) -> None:
    found = axis(scale, [Estimate(value, None, None, 2, "") for value in values], [], 0, room)
    places = [found.x(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= room for place in places)
    assert 1 <= len(found.ticks) <= 12
    assert all(found.low <= value <= found.high * (1 + 1e-9) for value, _ in found.ticks)
