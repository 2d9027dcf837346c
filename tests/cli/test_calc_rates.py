"""Shares and counts on the calculator."""

from pathlib import Path

import pytest

from tests.cli.calculator import answer, csv_file, refused, text
from uxlab.wording.figures import DASH


def test_success_says_what_it_means() -> None:
    # Sauro & Lewis 2005: adjusted Wald.
    said = (
        "10 of 12 completed the task; with 95 % confidence, between 54 % and 97 % of all such people would complete it."
    )
    assert text("success", 10, 12).splitlines() == [
        f"Success rate  83 % [54{DASH}97], n = 12",
        "Method        adjusted Wald, 95 %",
        "",
        said,
    ]


def test_the_best_point_estimate_stands_beside_the_rate() -> None:
    # statistics.json, best_point_estimate: 5 of 5, Laplace.
    assert answer("success", 5, 5)["details"]["best_point_estimate"] == pytest.approx(6 / 7)


@pytest.mark.parametrize("interval", ["adjusted-wald", "wilson", "exact", "jeffreys"])
@pytest.mark.parametrize("statistic", ["success", "abandon", "error-free", "conversion"])
def test_nobody_and_everybody(statistic: str, interval: str) -> None:
    nobody, everybody = (answer(statistic, x, 8, "--interval", interval) for x in (0, 8))
    assert (nobody["value"], nobody["low"]) == (0, 0)
    assert (everybody["value"], everybody["high"]) == (1, 1)
    assert nobody["high"] == pytest.approx(1 - everybody["low"])


@pytest.mark.parametrize(
    "words",
    [
        "success 0 0",
        "abandon 0 0",
        "best-point-estimate 0 0",
        "partial 0 0 0",
        "errors 0 0",
        "errors-per-opportunity 0 0 5",
    ],
)
def test_of_nothing_there_is_no_value(words: str) -> None:
    found = answer(*words.split())
    assert [found[key] for key in ("value", "low", "high", "n")] == [None, None, None, 0]
    said = text(*words.split())
    assert "no value" in said
    assert said.endswith("Nothing was observed, so there is no value.\n")


@pytest.mark.parametrize(
    "words",
    [
        "success 12 11",
        "success -1 5",
        "success 1.5 5",
        "success a b",
        "partial 5 5 8",
        "errors 3 0",
        "errors -1 5",
        "errors-per-opportunity 11 5 2",
    ],
)
def test_counts_that_cannot_be_are_refused(words: str) -> None:
    refused(*words.split())


def test_errors_are_a_mean_count_and_never_a_percentage() -> None:
    # statistics.md 3: "0.88 errors per attempt"; Garwood's interval of 7 is 2.81 to 14.42.
    found = answer("errors", 7, 8)
    assert [found["low"], found["high"]] == pytest.approx([2.8144 / 8, 14.4227 / 8], abs=1e-4)
    first = text("errors", 7, 8).splitlines()[0]
    assert first.startswith("Error rate  0.88 errors per attempt [")
    assert "%" not in first


def test_levels_stand_beside_half_credit() -> None:
    found = answer("partial", 9, 4, 24)["details"]
    assert [found[level]["value"] * 24 for level in ("success", "partial", "neither")] == pytest.approx([9, 4, 11])


@pytest.mark.parametrize(
    ("x", "said"),
    [
        (0, "lies nearer to the middle"),
        (4, "lies nearer to the middle"),
        (5, "the observed rate is itself the best guess"),
        (7, "the observed rate is itself the best guess"),
        (9, "lies nearer to the middle"),
        (10, "lies nearer to the middle"),
    ],
)
def test_the_best_guess_is_told_from_what_was_observed(x: int, said: str) -> None:
    # Lewis & Sauro 2006: between one half and nine tenths x/n is the best estimate.
    assert said in text("best-point-estimate", x, 10)


def test_a_rare_conversion_is_not_none() -> None:
    said = text("conversion", 3, 1000)
    assert said.startswith(f"Conversion rate  0.3 % [0.1{DASH}0.9], n = 1000")
    assert "between 0.1 % and 0.9 % of all such people" in said


def test_abandonment_of_a_mixed_column_is_refused(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "out\nsuccess\n1\nabandoned\n")
    assert "write all outcomes in words, or all as 1 and 0" in refused("abandon", "--csv", file, "--column", "out")
    assert answer("success", "--csv", file, "--column", "out") == answer("success", 2, 3)
