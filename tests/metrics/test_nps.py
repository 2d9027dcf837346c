"""The Net Promoter Score and its interval."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import UsageError
from uxlab.metrics.checks import LEVELS
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.nps import from_counts, groups, margin, net_promoter_score

COUNT = st.integers(0, 200)


@given(st.lists(st.integers(0, 10), min_size=2, max_size=100))
def test_the_score_and_its_interval_stay_on_the_scale(answers: list[int]) -> None:
    found = net_promoter_score(answers)
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert -100 <= found.low <= found.high <= 100
    assert found.low - 1e-9 <= found.value <= found.high + 1e-9


@given(COUNT, COUNT, COUNT)
def test_promoters_and_detractors_mirror_each_other(promoters: int, passives: int, detractors: int) -> None:
    one, other = from_counts(promoters, passives, detractors), from_counts(detractors, passives, promoters)
    assert (one.value is None) == (other.value is None) == (promoters + passives + detractors == 0)
    if one.value is not None:
        assert one.value == -(other.value or 0)
    if other.high is not None:
        assert one.low == pytest.approx(-other.high)


def test_one_answer_has_no_interval() -> None:
    # The adjusted interval of a single detractor, -98 to 48, would not even hold its value.
    assert net_promoter_score([3]) == Estimate(-100, None, None, 1, "one answer, no interval")


def test_the_interval_by_hand() -> None:
    # 5 promoters, 3 passives, 2 detractors: p = 5.75/13, d = 2.75/13, half = 196 sqrt((p + d - (p - d)^2) / 13).
    p, d = 5.75 / 13, 2.75 / 13
    half = 195.996398 * ((p + d - (p - d) ** 2) / 13) ** 0.5
    found = from_counts(5, 3, 2)
    assert (found.value, found.low, found.high) == pytest.approx((30, 300 / 13 - half, 300 / 13 + half), abs=1e-5)
    assert margin(p, d, 13) == pytest.approx(half, abs=1e-5)


@pytest.mark.parametrize("answer", [11, -1, 7.5])
def test_other_answers_are_refused(answer: float) -> None:
    with pytest.raises(UsageError, match="from 0 to 10"):
        net_promoter_score([9, answer])


def test_negative_counts_are_refused() -> None:
    with pytest.raises(UsageError):
        from_counts(1, -1, 0)


@given(COUNT, COUNT, COUNT, st.floats(*LEVELS))
def test_the_interval_holds_its_value_at_any_level(
    promoters: int, passives: int, detractors: int, level: float
) -> None:
    # Rocks' constants do not shrink with z: unstretched, 80 % of 9 promoters would run from 55 to 95 and miss 100.
    found = from_counts(promoters, passives, detractors, level)
    if found.value is not None and found.low is not None and found.high is not None:
        assert found.low <= found.value <= found.high


def test_answers_fall_into_three_groups() -> None:
    assert groups(range(11)) == (2, 2, 7)
