"""How evenly tasks come first."""

from dataclasses import replace

import pytest

from uxlab.designing.balance import Balance, balance, balance_sentence
from uxlab.designing.people import add_participants
from uxlab.model.design import Design, Order, Task

TASKS = tuple(Task(key=key, name=key) for key in "abc")


def _design(people: int, order: Order = Order.LATIN_SQUARE) -> Design:
    codes = [f"P{number}" for number in range(people)]
    return add_participants(Design(name="x", order=order, tasks=TASKS), codes)


def _orders(*firsts: str) -> dict[str, tuple[str, ...]]:
    return {f"P{n}": (first, *(key for key in "abc" if key != first)) for n, first in enumerate(firsts)}


@pytest.mark.parametrize(
    ("firsts", "sentence"),
    [
        ("abcabca", "Orders are balanced: each task comes first 2 or 3 times"),
        ("abcabc", "Orders are balanced: each task comes first 2 times"),
        ("abc", "Orders are balanced: each task comes first once"),
        ("aaab", "Orders are not balanced: a task comes first 0 to 3 times"),
        ("", ""),
    ],
)
def test_the_sentence_says_how_often_tasks_come_first(firsts: str, sentence: str) -> None:
    assert balance_sentence(_design(len(firsts)), _orders(*firsts)) == sentence


def test_excluded_people_do_not_count() -> None:
    design = _design(4)
    excluded = replace(design.participants[0], excluded_reason="ill")
    design = replace(design, participants=(excluded, *design.participants[1:]))
    assert balance(design, _orders(*"aabc")) == Balance(1, 1)


def test_a_fixed_order_and_a_single_task_are_what_they_are() -> None:
    assert balance_sentence(_design(3, Order.FIXED), _orders(*"aaa")) == "Everybody has the tasks in the same order."
    assert balance_sentence(replace(_design(2), tasks=TASKS[:1]), _orders(*"aa")) == ""
    assert balance(replace(_design(2), tasks=()), {}) is None
