"""Words as numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.cli import calc_numbers as words
from uxlab.errors import Refused


@pytest.mark.parametrize(
    ("word", "expected"),
    [("7", 7), ("7.5", 7.5), (".5", 0.5), ("5.", 5), ("-3", -3), ("\N{MINUS SIGN}3", -3), (" 1e3 ", 1000), ("+2", 2)],
)
def test_numbers(word: str, expected: float) -> None:
    assert words.number(word) == expected


@pytest.mark.parametrize(
    "word", ["", "x", "nan", "-inf", "Infinity", "1,5", "1 2", "1_000", "0x1F", "1e999", "1e-300", "\u0661", "5%"]
)
def test_what_is_no_number_is_refused(word: str) -> None:
    with pytest.raises(Refused):
        words.number(word)


def test_a_comma_gets_a_hint() -> None:
    with pytest.raises(Refused, match="with a point, and spaces between numbers"):
        words.number("55,65,75")


@given(st.floats(-1e12, 1e12).filter(lambda value: value == 0 or abs(value) > 1e-9))
def test_numbers_are_read_as_they_were_written(value: float) -> None:
    assert words.number(repr(value)) == value


@pytest.mark.parametrize(("word", "expected"), [("0", 0), ("12", 12), ("12.0", 12), ("1e3", 1000)])
def test_counts(word: str, expected: int) -> None:
    assert words.count(word) == expected


@pytest.mark.parametrize("word", ["-1", "1.5", "1e10", "x"])
def test_what_is_no_count_is_refused(word: str) -> None:
    with pytest.raises(Refused):
        words.count(word)


@pytest.mark.parametrize(
    ("word", "expected"), [("65", 65), ("1:05", 65), ("90:00", 5400), ("1:02:03.5", 3723.5), ("0:07.25", 7.25)]
)
def test_times(word: str, expected: float) -> None:
    assert words.seconds(word) == expected


@pytest.mark.parametrize("word", ["1:60", "1:75:00", "1:5", ":05", "1:05:"])
def test_what_is_no_time_is_refused(word: str) -> None:
    with pytest.raises(Refused):
        words.seconds(word)


@pytest.mark.parametrize(("word", "expected"), [("0.8", 0.8), ("80%", 0.8), ("80 %", 0.8), ("12.5%", 0.125)])
def test_shares(word: str, expected: float) -> None:
    assert words.share(word) == pytest.approx(expected)


def test_a_share_of_almost_nothing_is_refused() -> None:
    with pytest.raises(Refused):
        words.share("1e-12")


@pytest.mark.parametrize("word", ["-", "", "NA", "n/a"])
def test_a_missing_answer(word: str) -> None:
    assert words.answer(word) is None
    assert words.answer("4") == 4


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("1", True),
        ("Yes", True),
        ("success", True),
        ("0", False),
        ("gave  up", False),
        ("partial", False),
        ("fault", None),
    ],
)
def test_outcomes(word: str, expected: object) -> None:
    assert words.yes_or_no(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("1", True), ("abandoned", True), ("success", False), ("0", False), ("skipped", None)]
)
def test_giving_up_is_no_success(word: str, expected: object) -> None:
    assert words.gave_up(word) is expected


@pytest.mark.parametrize("word", ["2", "maybe", "0.5"])
def test_what_is_no_outcome_is_refused(word: str) -> None:
    with pytest.raises(Refused):
        words.yes_or_no(word)


def test_an_outcome_that_has_to_count() -> None:
    assert words.completed("success")
    with pytest.raises(Refused, match="skipped"):
        words.completed("skipped")


@pytest.mark.parametrize("text", ["20 5; 10 15", "20 5\n10 15\n", " 20,5;10,15; ", "20\t5 ;\t10 15"])
def test_tables(text: str) -> None:
    assert words.table(text) == [[20, 5], [10, 15]]


@pytest.mark.parametrize("text", ["", " ; ", "1 2; 3", "1 x; 2 3", "1 -2; 3 4", "1.5 2; 3 4"])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        words.table(text)


def test_foreign_text_stays_in_one_short_line() -> None:
    shown = words.shown("a\nb\x00" + 100 * "c")
    assert shown.startswith('"a b c')
    assert len(shown) < 50


@pytest.mark.parametrize(
    ("word", "expected"), [("-5", True), ("-.5", True), ("-nan", True), ("-h", False), ("--a", False)]
)
def test_negative_numbers_are_no_options(word: str, expected: object) -> None:
    assert words.is_negative_number(word) is expected


def test_a_one_beside_outcomes_is_not_guessed_at() -> None:
    with pytest.raises(Refused, match='has "1" beside "abandoned"'):
        words.check_one_kind(["1", "abandoned", "", "fault"])
    for alike in (["1", "0", "skipped"], ["success", "abandoned", "fault"], ["0", "abandoned"], []):
        words.check_one_kind(alike)
