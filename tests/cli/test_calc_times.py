"""Task times on the calculator."""

from pathlib import Path

import pytest

from tests.cli.calculator import answer, csv_file, refused, text
from uxlab.wording.figures import DASH

SAURO = (55, 65, 75, 62, 45, 135)  # statistics.json, time_sauro_calc: 68 [46, 101]


def test_the_mission_comes_first_and_the_typical_time_beside_it() -> None:
    found = answer("time", *SAURO)
    assert found["value"] == pytest.approx(sum(SAURO) / 6)
    assert found["details"]["geometric_mean"]["value"] == pytest.approx(68, abs=0.5)
    assert found["details"]["best_centre"] == "geometric_mean"
    assert text("time", *SAURO).startswith("Time per task   1:13 [0:39")


def test_from_25_times_on_the_median_is_typical() -> None:
    assert answer("time", *range(1, 26))["details"]["best_centre"] == "median"
    assert "the median" in text("time", *range(1, 26))


@pytest.mark.parametrize("statistic", ["time", "geometric-mean", "median"])
def test_one_time_has_no_interval(statistic: str) -> None:
    found = answer(statistic, 42)
    assert [found["value"], found["low"], found["high"], found["n"]] == [42, None, None, 1]
    assert "One time says nothing about other people." in text(statistic, 42)


@pytest.mark.parametrize("statistic", ["time", "geometric-mean"])
def test_equal_times_have_an_interval_without_width_and_say_so(statistic: str) -> None:
    found = answer(statistic, 30, 30, 30)
    assert found["low"] == found["value"] == found["high"] == 30
    assert "all values equal" in found["method"]


def test_a_median_has_an_interval_from_six_times_on() -> None:
    assert answer("median", *SAURO[:5])["low"] is None
    assert "Too few times for an interval of 95 %." in text("median", *SAURO[:5])
    assert (answer("median", *SAURO)["low"], answer("median", *SAURO)["high"]) == (45, 135)


@pytest.mark.parametrize("words", ["0 3", "-5 3", "nan", "inf 2", "x"])
def test_times_that_nobody_takes_are_refused(words: str) -> None:
    for statistic in ("time", "median", "geometric-mean"):
        refused(statistic, *words.split())


def test_a_median_that_is_not_reached_has_no_value() -> None:
    # statistics.json, km_median_not_reached.
    found = answer("km", "--times", 30, 40, 60, 60, 60, "--completed", 1, 1, 0, 0, 0)
    assert (found["value"], found["n"]) == (None, 5)
    assert "not reached" in text("km", "--times", 30, 40, "--completed", 0, 0)


def test_survival_of_a_file_leaves_half_rows_out(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "t,done\n30,success\n50,abandoned\n,success\n55,1\n")
    found = answer("km", "--csv", file, "--column", "t", "--column", "done")
    assert (found["value"], found["details"]["rows_left_out"], found["details"]["censored"]) == (55, 1, 1)


def test_each_time_needs_its_mark() -> None:
    refused("km", "--times", 30, 40, "--completed", 1)
    refused("km", "--times", 30, "--completed", "skipped")


def test_who_stopped_is_spoken_of_where_somebody_did() -> None:
    everybody = text("km", "--times", 10, 20, 30, "--completed", 1, 1, 1)
    assert "After 0:20 half have completed it; nobody stopped before." in everybody
    assert "people who give up" not in everybody
    assert "people who give up rarely do" in text("km", "--times", 10, 20, 30, "--completed", 1, 1, 0)


@pytest.mark.parametrize("statistic", ["time", "geometric-mean", "median"])
def test_times_that_do_not_vary_are_not_taken_for_certainty(statistic: str) -> None:
    equal = text(statistic, *[30] * 7)
    assert "All times are equal, so nothing can be said about how others vary." in equal
    assert "confidence" not in equal
    assert "pull the mean up" not in equal


def test_times_that_differ_beyond_reason_have_no_endless_digits() -> None:
    assert f"0:10 [0:00{DASH}over 30 years], n = 2" in text("time", 0.001, 100000)
    wide = text("compare", "time", "--a", 0.001, 100000, "--b", 1, 2)
    assert max(map(len, wide.splitlines())) < 160
    far = text("geometric-mean", "1e-14", "1e15", "--confidence", 0.9999)
    assert far.splitlines()[-1] == "The times differ too much for an interval."
