"""Goals on the calculator."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.calculator import answer, refused, text
from uxlab.metrics.benchmarks import certainty, mean_against, times_against
from uxlab.metrics.compare_goals import Outcome, outcome_of

NINE = (82.5, 70.0, 52.5, 62.5, 32.5, 32.5, 75.0, 35.0, 40.0)
"""Scores of statistics.json, sus_vs_68_real9."""

VALUES = st.lists(st.integers(1, 100), min_size=1, max_size=8)


def test_success_is_decided_by_mid_p() -> None:
    # statistics.md 1: 9 of 11 against 80 %, exact .383, mid-p .530.
    found = answer("benchmark", "success", 9, 11, "--target", "80%")
    assert found["details"]["exact"] == pytest.approx(0.383, abs=5e-4)
    assert found["details"]["confidence_above_target"] == pytest.approx(0.530, abs=5e-4)
    assert found["details"]["verdict"] == "Not decided"
    assert "53 % confident that more than 80 %" in text("benchmark", "success", 9, 11, "--target", 0.8)


@pytest.mark.parametrize(("x", "verdict"), [(20, "Above the target"), (14, "Not decided"), (4, "Below the target")])
def test_verdicts_on_success(x: int, verdict: str) -> None:
    assert answer("benchmark", "success", x, 20, "--target", 0.7)["details"]["verdict"] == verdict


def test_without_attempts_there_is_no_verdict() -> None:
    found = answer("benchmark", "success", 0, 0, "--target", 0.8)
    assert (found["value"], found["details"]["mid_p"], found["details"]["verdict"]) == (None, None, "Not decided")


@pytest.mark.parametrize(
    ("target", "verdict"),
    [("2:00", "Quicker than the target"), ("60", "Not decided"), ("20", "Slower than the target")],
)
def test_verdicts_on_time(target: str, verdict: str) -> None:
    # Times of statistics.json, time_uxr_bench.
    words = ["benchmark", "time", 60, 53, 70, 42, 62, 43, 81, "--target", target]
    assert answer(*words)["details"]["verdict"] == verdict
    assert text(*words).splitlines()[-1].startswith(verdict)


@pytest.mark.parametrize(
    ("target", "verdict"),
    [(30, "Above the target"), (60, "Not decided"), (68, "Below the target"), (90, "Below the target")],
)
def test_verdicts_on_a_mean(target: float, verdict: str) -> None:
    assert answer("benchmark", "mean", *NINE, "--target", target)["details"]["verdict"] == verdict


def test_a_mean_is_decided_one_sided_as_every_goal_is() -> None:
    # statistics.json, sus_vs_68_real9: t = -2.2058, two-sided p = 0.0585, so one-sided 0.0292.
    found = answer("benchmark", "mean", *NINE, "--target", 68)["details"]
    assert (found["statistic"], found["p"]) == pytest.approx((-2.205753624, 0.058466944))
    assert found["confidence_above_target"] == pytest.approx(0.058466944 / 2)
    said = text("benchmark", "mean", *NINE, "--target", 68)
    assert "p = 0.029, one-sample t test, one-sided; two-sided p = 0.058" in said
    assert "we can be 97 % confident that the mean of all such people lies below the target." in said


@given(VALUES, st.integers(2, 98), st.sampled_from([0.8, 0.95]))
def test_the_verdicts_are_those_of_uxlab_compare(values: list[int], goal: int, level: float) -> None:
    options = ["--target", goal, "--confidence", level]
    mean = answer("benchmark", "mean", *values, *options)["details"]
    wanted = outcome_of(certainty(mean_against(list(map(float, values)), goal)), level)
    assert mean["verdict"] == {Outcome.MET: "Above the target", Outcome.MISSED: "Below the target"}.get(
        wanted, "Not decided"
    )
    time = answer("benchmark", "time", *values, *options)["details"]
    wanted = outcome_of(certainty(times_against(list(map(float, values)), goal)), level)
    assert time["verdict"] == {
        Outcome.MET: "Quicker than the target",
        Outcome.MISSED: "Slower than the target",
    }.get(wanted, "Not decided")


@pytest.mark.parametrize("words", ["time 30 30", "time 30", "mean 4 4", "mean 4"])
def test_without_spread_there_is_no_test(words: str) -> None:
    found = answer("benchmark", *words.split(), "--target", 5)
    assert (found["details"]["p"], found["details"]["verdict"]) == (None, "Not decided")
    why = "the values do not vary" if len(words.split()) > 2 else "one value cannot vary"
    assert why in text("benchmark", *words.split(), "--target", 5)


@pytest.mark.parametrize("words", ["success 9 11 --target 0", "success 9 11 --target 8", "time 5 6 --target 0"])
def test_targets_that_cannot_be_are_refused(words: str) -> None:
    refused("benchmark", *words.split())


def test_a_missed_target_is_told_from_its_own_side() -> None:
    # P(X <= 4) of 20 at 70 % is 5.5e-6, the mid-p 2.9e-6.
    said = text("benchmark", "success", 4, 20, "--target", 0.7)
    assert "we can be more than 99 % confident that at most 70 % of all such people would complete" in said
    slow = text("benchmark", "time", 60, 53, 70, 42, 62, 43, 81, "--target", 20)
    assert "we can be more than 99 % confident that a typical person is slower than the target." in slow
