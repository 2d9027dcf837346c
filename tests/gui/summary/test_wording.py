"""How the end of a session words its figures."""

import pytest

from uxlab.gui.summary.wording import (
    clock,
    clock_ns,
    interval,
    listed,
    percent,
    plural,
    sentence,
    span_text,
    two_places,
)
from uxlab.metrics.estimate import Estimate

S = 1_000_000_000


@pytest.mark.parametrize(("seconds", "text"), [(72.4, "1:12"), (59.6, "1:00"), (3750.2, "1:02:30")])
def test_times_are_rounded(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_a_moment_is_as_the_clock_showed_it() -> None:
    assert clock_ns(827 * S + 900_000_000) == "13:47"
    assert clock_ns(-5) == "0:00"


@pytest.mark.parametrize(
    ("length_ns", "text"),
    [(400_000_000, "0.4 s"), (1, "0.1 s"), (3 * S, "3 s"), (59_700_000_000, "1:00"), (252 * S, "4:12")],
)
def test_a_length_has_the_unit_that_suits_it(length_ns: int, text: str) -> None:
    assert span_text(length_ns) == text


def test_an_interval_is_cut_at_the_ends_of_the_scale() -> None:
    assert interval(Estimate(0.8, 0.36, 0.98, 5, ""), percent) == " [36–98]"
    assert interval(Estimate(0.1, -0.2, 0.4, 5, ""), two_places, 0) == " [0.00–0.40]"
    assert interval(Estimate(98, 90, 106, 5, ""), two_places, 0, 100) == " [90.00–100.00]"
    assert interval(Estimate(1, None, None, 1, ""), percent) == ""


def test_lists_and_numbers_read_as_written() -> None:
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]
    assert [plural(1, "task"), plural(0, "task"), plural(2, "person", "people")] == ["1 task", "0 tasks", "2 people"]


def test_a_sentence_has_a_capital_and_an_end() -> None:
    assert [sentence(" knew the shop"), sentence("Why?"), sentence("")] == ["Knew the shop.", "Why?", ""]
