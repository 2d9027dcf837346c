"""Numbers within a range, as options take them."""

import click
import pytest

from uxlab.cli.ranges import FiniteRange


@pytest.mark.parametrize("word", ["nan", "inf", "-inf", "0.5", "11", "x"])
def test_what_lies_in_no_range_is_refused(word: str) -> None:
    with pytest.raises(click.BadParameter):
        FiniteRange(1, 10)(word)


def test_infinity_is_in_no_range_without_an_end() -> None:
    with pytest.raises(click.BadParameter, match="not in the range x>=1"):
        FiniteRange(1)("inf")


@pytest.mark.parametrize("word", ["1", "10", "2.5"])
def test_a_number_within_is_taken(word: str) -> None:
    assert FiniteRange(1, 10)(word) == float(word)
