"""Goals on the calculator."""

import pytest

from tests.cli.calculator import answer, refused, text
from uxlab.cli.calc_benchmark import sure


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
    ("target", "verdict"), [(30, "Above the target"), (68, "Not decided"), (90, "Below the target")]
)
def test_verdicts_on_a_mean(target: float, verdict: str) -> None:
    # Scores of statistics.json, sus_vs_68_real9.
    scores = (82.5, 70.0, 52.5, 62.5, 32.5, 32.5, 75.0, 35.0, 40.0)
    assert answer("benchmark", "mean", *scores, "--target", target)["details"]["verdict"] == verdict


@pytest.mark.parametrize("words", ["time 30 30", "time 30", "mean 4 4", "mean 4"])
def test_without_spread_there_is_no_test(words: str) -> None:
    found = answer("benchmark", *words.split(), "--target", 5)
    assert (found["details"]["p"], found["details"]["verdict"]) == (None, "Not decided")
    why = "the values do not vary" if len(words.split()) > 2 else "one value cannot vary"
    assert why in text("benchmark", *words.split(), "--target", 5)


@pytest.mark.parametrize("words", ["success 9 11 --target 0", "success 9 11 --target 8", "time 5 6 --target 0"])
def test_targets_that_cannot_be_are_refused(words: str) -> None:
    refused("benchmark", *words.split())


@pytest.mark.parametrize(
    ("share", "expected"), [(0.53, "53 %"), (0.9999, "more than 99 %"), (1, "more than 99 %"), (0.001, "less than 1 %")]
)
def test_nothing_is_quite_sure(share: float, expected: str) -> None:
    assert sure(share) == expected
