"""What no statistic accepts, each with a sentence that says what to do."""

import math
from collections.abc import Callable

import pytest

from uxlab.errors import UsageError
from uxlab.metrics.checks import LEVELS, alike, check_confidence, check_count_of, check_finite, check_share, check_times


@pytest.mark.parametrize(
    ("check", "words"),
    [
        (lambda: check_confidence(0.49), "between 0.5 and 0.9999"),
        (lambda: check_confidence(95), "such as 0.95, and not at 95."),
        (lambda: check_confidence(math.nextafter(1, 0)), "not at 0.9999999999999999."),
        (lambda: check_confidence(math.nan), "not at nan."),
        (lambda: check_share(1, "goal"), "goal is a share"),
        (lambda: check_count_of(6, 5), "6 of 5 is not a count"),
        (lambda: check_count_of(-1, 5), "-1 of 5"),
        (lambda: check_finite([1, math.nan]), "nan is not a number"),
        (lambda: check_finite([math.inf]), "inf is not a number"),
        (lambda: check_times([10, 0]), "longer than zero, and one is 0 s"),
        (lambda: check_times([-3]), "-3 s"),
    ],
)
def test_impossible_input_is_refused_in_a_sentence(check: Callable[[], None], words: str) -> None:
    with pytest.raises(UsageError) as refusal:
        check()
    assert words in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_possible_input_passes() -> None:
    for level in LEVELS:
        check_confidence(level)
    check_share(0.8, "goal")
    check_count_of(0, 0)
    check_times([0.001, 1e9])


def test_what_is_left_by_rounding_is_no_spread() -> None:
    assert alike(0.3 - 0.2 - (0.2 - 0.1), [0.1, 0.2, 0.3])
    assert alike(0, [])
    assert alike(0, [0, 0])
    assert not alike(1e-9, [1])
    assert not alike(1e-20, [0, 1e-20])
