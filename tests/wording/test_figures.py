"""Figures as a person reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.metrics.estimate import Estimate
from uxlab.wording import figures as text
from uxlab.wording.figures import DASH, MINUS


def estimate(low: float | None, high: float | None) -> Estimate:
    return Estimate(0, low, high, 3, "")


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0.8333, "83"), (0, "0"), (1, "100"), (0.004, "0"), (1 / 8, "13"), (3 / 8, "38"), (5 / 8, "63"), (0.145, "15")],
)
def test_percent(share: float, expected: str) -> None:
    assert text.percent(share) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, "0:00"),
        (7.4, "0:07"),
        (59.6, "1:00"),
        (72.4, "1:12"),
        (3599.4, "59:59"),
        (3599.6, "1:00:00"),
        (7384, "2:03:04"),
        (30.5, "0:31"),
        (1e9, "over 30 years"),
    ],
)
def test_clock(seconds: float, expected: str) -> None:
    assert text.clock(seconds) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(4.26, "0:04.3"), (0, "0:00.0"), (59.97, "1:00.0"), (71.2, "1:11.2"), (0.25, "0:00.3"), (6e54, "over 30 years")],
)
def test_clock_with_tenths(seconds: float, expected: str) -> None:
    assert text.clock_with_tenths(seconds) == expected


def test_short_times_have_tenths() -> None:
    assert text.clock_like(9.99) is text.clock_with_tenths
    assert text.clock_like(10) is text.clock


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (0.654, 2, "0.65"),
        (-0.001, 2, "0.00"),
        (-1.5, 1, f"{MINUS}1.5"),
        (3, 0, "3"),
        (66.25, 1, "66.3"),  # a spreadsheet shows 66.3 too, where Python alone goes to the even digit
        (-66.25, 1, f"{MINUS}66.3"),
        (1.005, 2, "1.01"),
    ],
)
def test_fixed_decimals_with_a_true_minus_and_no_negative_zero(value: float, digits: int, expected: str) -> None:
    assert text.fixed(digits)(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(33.3, "+33"), (-8, f"{MINUS}8"), (0.2, "0"), (-0.2, "0")])
def test_net_scores_carry_their_sign(value: float, expected: str) -> None:
    assert text.signed(value) == expected


@pytest.mark.parametrize(
    ("difference", "expected"),
    [(0.333, "33"), (0.0, "0"), (0.000569, "0.1"), (-0.004, f"{MINUS}0.4"), (0.0001, "0"), (-1, f"{MINUS}100")],
)
def test_points_are_never_nothing_where_there_is_something(difference: float, expected: str) -> None:
    assert text.points(difference) == expected


@pytest.mark.parametrize(
    ("shown", "unit", "expected"),
    [
        ("+1", "points", "+1 point"),
        (f"{MINUS}1", "points", f"{MINUS}1 point"),
        ("0", "points", "0 points"),
        ("1.00", "errors per attempt", "1.00 errors per attempt"),
        ("83", "%", "83 %"),
        ("5", "", "5"),
    ],
)
def test_one_is_singular(shown: str, unit: str, expected: str) -> None:
    assert text.with_unit(shown, unit) == expected


def test_an_interval_has_an_en_dash_and_room_for_signs() -> None:
    assert text.interval(estimate(0.54, 0.97), text.percent) == f"[54{DASH}97]"
    assert text.interval(estimate(-40, 20), text.signed) == f"[{MINUS}40 {DASH} +20]"


def test_an_interval_ends_where_the_scale_ends() -> None:
    assert text.interval(estimate(-17.3, 112.3), text.fixed(1), 0, 100) == f"[0.0{DASH}100.0]"


@pytest.mark.parametrize("absent", [None, estimate(None, None)])
def test_without_interval_there_is_nothing(absent: Estimate | None) -> None:
    assert text.interval(absent, text.percent) == ""


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("83 % [54–97], n = 12", ["83\N{NO-BREAK SPACE}%", "[54–97],", "n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}12"]),
        ("23 [−7 – 47]", ["23", "[−7\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}47]"]),
        ("a 95 % interval", ["a", "95\N{NO-BREAK SPACE}%", "interval"]),
        ("n = many – or few", ["n", "=", "many", "–", "or", "few"]),
    ],
)
def test_figures_stay_on_a_line(written: str, parts: list[str]) -> None:
    assert text.unbroken(written).split(" ") == parts
    assert text.breakable(text.unbroken(written)) == written


@pytest.mark.parametrize(
    ("share", "expected"), [(0.53, "53 %"), (0.9999, "more than 99 %"), (1, "more than 99 %"), (0.001, "less than 1 %")]
)
def test_nothing_is_quite_sure(share: float, expected: str) -> None:
    assert text.sure(share) == expected


@given(st.floats(0, 1e6))
def test_clocks_never_show_sixty_seconds(seconds: float) -> None:
    for shown in (text.clock(seconds), text.clock_with_tenths(seconds)):
        assert all(float(part) < 60 for part in shown.split(":")[1:])


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (text.rate_text(Estimate(0.5, 0.2, 0.8, 4, "")), f"50 % [20{DASH}80], n = 4"),
        (text.rate_text(Estimate(0.5, None, None, 1, "")), "50 %, n = 1"),
        (text.time_text(Estimate(75, -3, 140, 3, "")), f"1:15 [0:00{DASH}2:20], n = 3"),
        (text.number_text(Estimate(1.26, 0.5, 2, 3, ""), 1, "times", 0), f"1.3 times [0.5{DASH}2.0], n = 3"),
    ],
)
def test_a_figure_stands_with_interval_and_n(shown: str, expected: str) -> None:
    assert shown == expected


@pytest.mark.parametrize("absent", [None, Estimate(None, None, None, 3, "not reached")])
def test_an_absent_figure_is_no_text(absent: Estimate | None) -> None:
    assert (text.rate_text(absent), text.time_text(absent), text.number_text(absent, 1, "px")) == ("", "", "")


def test_numbers_have_their_noun_and_words_their_list() -> None:
    assert [text.counted(n, "score") for n in (0, 1, 2)] == ["0 scores", "1 score", "2 scores"]
    assert [text.listed(words) for words in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]
