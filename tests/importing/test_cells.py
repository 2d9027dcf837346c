"""Times, counts and outcomes as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.importing.cells import BadCell, count, has_decimal_comma, nanoseconds, outcome
from uxlab.model.session import Outcome


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("83", "83"),
        ("83.5", "83.5"),
        ("83,5", "83.5"),
        ("1:23", "83"),
        ("01:23", "83"),
        ("1:23.5", "83.5"),
        ("1:23,5", "83.5"),
        ("90:00", "5400"),
        ("1:02:03", "3723"),
        ("0:00:00.25", "0.25"),
        ("0.001", "0.001"),
        ("12.3456789", "12.3456789"),
    ],
)
def test_times_are_read_exactly(text: str, seconds: str) -> None:
    assert nanoseconds(text) == int(Decimal(seconds) * 10**9)


@pytest.mark.parametrize("text", ["1.234", "12.345", "999.999"])
def test_beside_decimal_commas_a_point_may_be_of_thousands(text: str) -> None:
    assert nanoseconds(text) == int(Decimal(text) * 10**9)
    with pytest.raises(BadCell, match="may be thousands"):
        nanoseconds(text, decimal_comma=True)


@pytest.mark.parametrize("text", ["83.5", "1234.567", "83", "1:23.456", "83,5"])
def test_beside_decimal_commas_other_times_are_what_they_are(text: str) -> None:
    assert nanoseconds(text, decimal_comma=True) == nanoseconds(text)


def test_a_decimal_comma_is_one_before_decimals() -> None:
    assert [has_decimal_comma(text) for text in ("83,5", "1:23,5", "83.5", "83", "a,b", "")] == [True] * 2 + [False] * 4


@pytest.mark.parametrize("text", ["0", "0.0", "0:00", "-5", "-1:00", "\N{MINUS SIGN}3"])
def test_no_time_is_zero_or_less(text: str) -> None:
    with pytest.raises(BadCell, match="above 0"):
        nanoseconds(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "83s",
        "1:60",
        "1:2",
        "1:60:00",
        "1.234,5",
        "1,234.5",
        "1 h 23 min",
        "nan",
        "inf",
        "1e3",
        "+5",
        "٣",
        "1:2:3:4",
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(BadCell, match="must be a time"):
        nanoseconds(text)


@pytest.mark.parametrize("text", ["0.0001", "1000001", "9" * 400])
def test_no_attempt_is_that_short_or_long(text: str) -> None:
    with pytest.raises(BadCell, match="seconds"):
        nanoseconds(text)


def test_a_comma_may_be_thousands_only_where_commas_separate() -> None:
    assert nanoseconds("1,234") == 1_234_000_000
    assert nanoseconds("1,23", comma_separated=True) == 1_230_000_000
    with pytest.raises(BadCell, match="thousands"):
        nanoseconds("1,234", comma_separated=True)


@given(st.integers(1, 10**12))
def test_every_millisecond_comes_back(milliseconds: int) -> None:
    text = f"{milliseconds // 1000}.{milliseconds % 1000:03}"
    if milliseconds <= 10**9:
        assert nanoseconds(text) == milliseconds * 10**6


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("3", 3), ("3.0", 3), ("3,00", 3), ("100000", 100_000)])
def test_counts(text: str, number: int) -> None:
    assert count(text) == number


@pytest.mark.parametrize("text", ["-1", "2.5", "x", "", "1 000", "100001", "1" * 5000, "²"])
def test_what_is_no_count_is_refused(text: str) -> None:
    with pytest.raises(BadCell):
        count(text)


@pytest.mark.parametrize("word", Outcome)
def test_every_outcome_is_its_own_word_in_any_case(word: Outcome) -> None:
    assert outcome(word.upper()) is word


def test_short_words_for_success_and_failure() -> None:
    assert {outcome(word) for word in ("yes", "1", "Pass", "TRUE")} == {Outcome.SUCCESS}
    assert {outcome(word) for word in ("no", "0", "Fail", "false")} == {Outcome.FAILURE}


def test_an_unknown_outcome_names_those_there_are() -> None:
    with pytest.raises(BadCell, match="success, partial, failure"):
        outcome("sucess")
