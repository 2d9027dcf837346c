"""Comparing what was done with what was recorded."""

from collections import Counter

from uxlab.demo.check import Difference, differences, recorded_clicks
from uxlab.demo.hand import Tally
from uxlab.demo.people import PEOPLE
from uxlab.demo.visit import Tried


def tried(task: str, clicks: int) -> Tried:
    return Tried(person="P01", plan=PEOPLE[0].attempt(task), seconds=1.0, done=Tally(clicks=clicks))


def test_a_mean_and_its_n_give_the_sum() -> None:
    figures: dict[str, object] = {
        "tasks": [
            {"task": "voucher", "clicks_per_task": {"value": 11 / 3, "n": 3}},
            {"task": "return-address", "clicks_per_task": {"value": 5, "n": 1}},
            {"task": "delivery-date", "clicks_per_task": None},
        ]
    }
    assert recorded_clicks(figures) == Counter({"voucher": 11, "return-address": 5})
    assert recorded_clicks({}) == Counter()


def test_only_what_differs_is_told() -> None:
    before, after = Counter({"voucher": 4, "running-shoes": 1}), Counter({"voucher": 10, "running-shoes": 4})
    assert differences([tried("voucher", 6), tried("running-shoes", 6)], before, after) == [
        Difference("P01", "running-shoes", made=6, recorded=3)
    ]


def test_clicks_that_were_not_recorded_at_all_differ() -> None:
    assert differences([tried("voucher", 6)], Counter(), Counter()) == [Difference("P01", "voucher", 6, 0)]
