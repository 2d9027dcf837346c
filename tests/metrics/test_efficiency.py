"""Efficiency and lostness."""

import pytest

from uxlab.errors import UsageError
from uxlab.metrics import efficiency
from uxlab.metrics.estimate import Estimate, no_value


def figure(value: float, n: int = 4) -> Estimate:
    return Estimate(value, None, None, n, "")


def test_percent_per_minute_by_hand() -> None:
    # 80 % in a mean of 2 minutes: 40 % per minute (ISO/IEC 25062).
    assert efficiency.percent_per_minute(figure(0.8), figure(120)).value == pytest.approx(40)


def test_nobody_completes_and_there_is_no_efficiency() -> None:
    assert efficiency.percent_per_minute(figure(0), no_value("mean")).value is None
    assert efficiency.percent_per_minute(no_value("rate"), figure(10)).value is None


def test_without_attempts_there_is_no_value() -> None:
    assert efficiency.time_based([], []).value is None
    assert efficiency.overall_relative([], []).value is None


@pytest.mark.parametrize("times", [[0.0], [1.0, 2.0]])
def test_a_zero_time_or_a_missing_one_is_refused(times: list[float]) -> None:
    with pytest.raises(UsageError):
        efficiency.time_based([True], times)


@pytest.mark.parametrize(("n", "s", "r", "expected"), [(5, 5, 5, 0.0), (10, 15, 5, 0.6009252), (8, 10, 4, 0.5385165)])
def test_lostness_by_hand(n: int, s: int, r: int, expected: float) -> None:
    # Smith 1996: sqrt((N/S - 1)^2 + (R/N - 1)^2).
    assert efficiency.lostness(n, s, r).value == pytest.approx(expected, abs=1e-6)


def test_a_path_better_than_the_optimum_is_not_lost() -> None:
    found = efficiency.lostness(3, 3, 4)
    assert found.value == 0
    assert "shorter than the declared minimum" in found.method


@pytest.mark.parametrize(("n", "s", "r"), [(0, 0, 1), (4, 3, 1), (3, 3, 0)])
def test_impossible_paths_are_refused(n: int, s: int, r: int) -> None:
    with pytest.raises(UsageError):
        efficiency.lostness(n, s, r)
