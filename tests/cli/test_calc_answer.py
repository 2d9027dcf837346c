"""An answer as text and as JSON."""

import json
import math

import pytest

from tests.cli.calculator import answer, text
from uxlab.cli import calc_answer as shown
from uxlab.metrics.estimate import Estimate, no_value
from uxlab.wording.figures import DASH, MINUS

RATE = Estimate(0.8333, 0.54, 0.97, 12, "adjusted Wald, 95 %")


def test_a_figure_has_value_interval_and_n() -> None:
    assert shown.figure(RATE, shown.SHARE) == f"83 % [54{DASH}97], n = 12"
    assert shown.figure(Estimate(42, None, None, 1, ""), shown.HUNDRED) == "42.0, n = 1"
    assert shown.figure(no_value(""), shown.SHARE) == "no value"


def test_an_interval_is_cut_at_the_ends_of_the_scale() -> None:
    score = Estimate(95, 80, 110, 3, "")
    assert shown.figure(score, shown.HUNDRED) == f"95.0 [80.0{DASH}100.0], n = 3"
    assert shown.span_words(score, shown.HUNDRED) == "between 80.0 and 100.0"
    assert shown.span_words(no_value(""), shown.HUNDRED) == ""


def test_text_lines_up_and_ends_with_what_it_means() -> None:
    whole = shown.Answer(label="Rate", estimate=RATE, scale=shown.SHARE, meaning="So it is.", rows=(("Longer", "1"),))
    assert shown.text(whole).splitlines() == [
        f"Rate    83 % [54{DASH}97], n = 12", "Longer  1", "Method  adjusted Wald, 95 %", "", "So it is.",
    ]  # fmt: skip


def test_json_has_null_where_there_is_no_value() -> None:
    empty = shown.Answer(label="", estimate=no_value("m"), scale=shown.SHARE, meaning="")
    assert json.loads(shown.json_text("success", empty)) == {
        "statistic": "success", "value": None, "low": None, "high": None, "n": 0, "method": "m", "details": {},
    }  # fmt: skip


def test_an_endless_interval_is_none() -> None:
    endless = shown.finite(Estimate(3, -math.inf, math.inf, 2, "mean"))
    assert (endless.value, endless.low, endless.high) == (3, None, None)
    assert endless.method == "mean; interval too wide to state"
    assert shown.finite(RATE) is RATE


@pytest.mark.parametrize(
    ("value", "expected"), [(1234.5, "1235"), (72.44, "72.4"), (3.714, "3.71"), (0.0123, "0.0123"), (0, "0.0")]
)
def test_measures_have_about_three_digits(value: float, expected: str) -> None:
    assert shown.measure(Estimate(value, None, None, 1, "")).form(value) == expected


def test_differences_carry_their_sign() -> None:
    scale = shown.signed_measure(Estimate(13.6, None, None, 1, ""))
    assert [scale.form(value) for value in (13.6, -3.25, 0)] == ["+13.6", f"{MINUS}3.3", "0.0"]
    assert shown.signed_percent(-0.35) == f"{MINUS}35"


@pytest.mark.parametrize(("p", "expected"), [(0.0382, "p = 0.038"), (1e-9, "p < 0.001"), (1, "p = 1.000")])
def test_p_values(p: float, expected: str) -> None:
    assert shown.p_text(p) == expected
    assert "not defined" in shown.p_text(None)


def test_the_two_faces_agree() -> None:
    found = answer("success", 10, 12)
    value, low, high = (round(100 * found[name]) for name in ("value", "low", "high"))
    assert text("success", 10, 12).startswith(f"Success rate  {value} % [{low}{DASH}{high}], n = {found['n']}\n")


def test_absent_details_are_none() -> None:
    assert shown.estimate_details(no_value("m")) == {"value": None, "low": None, "high": None, "n": 0, "method": "m"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.003, "0.3 %"),
        (0.997, "99.7 %"),
        (0.00001, "0.001 %"),
        (0.25, "25 %"),
        (0, "0 %"),
        (1, "100 %"),
        (None, "no value"),
    ],
)
def test_a_rare_share_is_not_shown_as_none_and_a_common_one_not_as_all(value: float | None, expected: str) -> None:
    estimate = Estimate(value, None, None, 1000, "")
    assert shown.figure(estimate, shown.share_scale(estimate)).partition(",")[0] == expected


def test_the_interval_has_the_decimals_of_its_share() -> None:
    estimate = Estimate(0.003, 0.0006, 0.0093, 1000, "")
    assert shown.figure(estimate, shown.share_scale(estimate)) == f"0.3 % [0.1{DASH}0.9], n = 1000"


def test_very_small_measures_keep_their_digits() -> None:
    assert shown.decimals(1.5e-9)(-1.5e-9) == f"{MINUS}1.50e{MINUS}09"
    assert shown.decimals(1.5e-9)(0) == "0"


def test_equal_values_are_not_taken_for_certainty() -> None:
    assert shown.of_all_people(Estimate(5, 5, 5, 3, ""), shown.SEVEN, 0.95) == shown.ALL_EQUAL
