"""What the demo says of an attempt, and what it does when the recording differs; the whole is in tests/flows."""

from collections import Counter

import pytest

from uxlab.demo.conduct import _attempt_text, _compare
from uxlab.demo.hand import Tally
from uxlab.demo.people import PEOPLE
from uxlab.demo.visit import Tried
from uxlab.errors import UxlabError


def tried(task: str) -> Tried:
    return Tried(person="P01", plan=PEOPLE[0].attempt(task), seconds=4.26, done=Tally(clicks=6, keys=18))


def test_an_attempt_reads_as_a_line() -> None:
    line = _attempt_text(tried("voucher"), {"voucher": "Pay with a voucher"})
    assert line.split() == [
        "Pay",
        "with",
        "a",
        "voucher",
        "abandoned",
        "4.3",
        "s",
        "6",
        "clicks",
        "18",
        "keys",
        "3",
        "errors",
    ]
    assert _attempt_text(tried("delivery-date"), {}).endswith("1 error   assisted")


def test_a_difference_is_an_error_that_names_it() -> None:

    _compare([tried("voucher")], Counter(), Counter({"voucher": 6}))
    with pytest.raises(UxlabError, match=r"P01 voucher: 6 made, 5 recorded"):
        _compare([tried("voucher")], Counter(), Counter({"voucher": 5}))
