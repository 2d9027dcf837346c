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
    ("value", "expected"), [(1234.5, "1234"), (72.44, "72.4"), (3.714, "3.71"), (0.0123, "0.0123"), (0, "0.0")]
)
def test_measures_have_about_three_digits(value: float, expected: str) -> None:
    assert shown.measure(Estimate(value, None, None, 1, "")).form(value) == expected


def test_differences_carry_their_sign() -> None:
    scale = shown.signed_measure(Estimate(13.6, None, None, 1, ""))
    assert [scale.form(value) for value in (13.6, -3.25, 0)] == ["+13.6", f"{MINUS}3.2", "0.0"]
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
