"""Efficiency and lostness on the calculator."""

from pathlib import Path
from statistics import NormalDist, stdev

import pytest

from tests.cli.calculator import answer, csv_file, refused, text


def test_efficiency_relates_success_to_time() -> None:
    # 75 % success, mean of the completed times 2 s: 75 / (2 / 60) % per minute; statistics.json, time_based_efficiency.
    found = answer("efficiency", "--times", 1, 2, 3, 6, "--completed", 1, 1, 1, 0)
    assert found["value"] == pytest.approx(2250)
    assert found["details"]["time_based_goals_per_second"] == pytest.approx(0.4583, abs=1e-4)
    assert found["details"]["overall_relative"] == 0.5


def test_where_nobody_succeeds_there_is_no_efficiency(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "t,done\n30,0\n40,abandoned\n")
    words = ["efficiency", "--csv", file, "--column", "t", "--column", "done"]
    assert answer(*words)["value"] is None
    assert "Nobody succeeded" in text(*words)


@pytest.mark.parametrize(
    ("pages", "value", "said"),
    [
        ((3, 3, 3), 0, "below 0.4"),
        ((4, 7, 3), 0.4962, "decides nothing"),  # Smith 1996 on the path of statistics.json, lostness_swapped
        ((4, 12, 2), 0.8333, "above 0.5"),
    ],
)
def test_lostness(pages: tuple[int, int, int], value: float, said: str) -> None:
    assert answer("lostness", *pages)["value"] == pytest.approx(value, abs=1e-4)
    assert said in text("lostness", *pages)


def test_a_path_shorter_than_the_optimum_is_capped_and_says_so() -> None:
    found = answer("lostness", 2, 2, 3)
    assert (found["value"], found["details"]["capped"]) == (0, True)
    assert "shorter than the declared minimum" in found["method"]


@pytest.mark.parametrize("words", ["3 2 1", "0 0 1", "3 4 0"])
def test_pages_that_cannot_be_are_refused(words: str) -> None:
    refused("lostness", *words.split())


TASK = ["--error-share", "0.1", "--ratings", 3, 4, 5, 5, "--times", 50, 60, 70, 40, "--target", "1:10"]


def test_sum_is_the_mean_of_four_parts() -> None:
    # Sauro & Kindlund 2005: completion, 1 - errors per opportunity, and two shares of the normal curve.
    found = answer("sum", 9, 10, *TASK)
    satisfaction = NormalDist().cdf((4.25 - 4) / stdev([3, 4, 5, 5]))
    time = NormalDist().cdf((70 - 55) / stdev([50, 60, 70, 40]))
    assert found["value"] == pytest.approx((0.9 + 0.9 + satisfaction + time) / 4)
    assert list(found["details"]) == ["completion", "few_errors", "satisfaction", "time"]
    assert "Few errors    90 %" in text("sum", 9, 10, *TASK)


@pytest.mark.parametrize("words", ["0 0", "9 10 --ratings 4 4", "9 10 --times 60"])
def test_without_spread_or_attempts_there_is_no_sum(words: str) -> None:
    parts = words.split()
    given = [*parts[:2], "--error-share", 0, "--target", 60, *parts[2:]]
    given += [word for name in ("--ratings", "--times") if name not in parts for word in (name, 2, 3)]
    assert answer("sum", *given)["value"] is None
    assert "SUM needs" in text("sum", *given)


@pytest.mark.parametrize("instead", [("--error-share", "1.5"), ("--ratings", "7"), ("--times", "0"), ("--target", "0")])
def test_sum_refuses_what_cannot_be(instead: tuple[str, str]) -> None:
    refused("sum", 9, 10, *TASK, *instead)
