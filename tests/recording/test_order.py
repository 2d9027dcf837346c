"""The order of tasks, and the balance of the Latin square."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.design import Order
from uxlab.recording.order import current_order, reordered, task_order, williams_rows

TASKS = ("a", "b", "c", "d", "e")
PINNED = ("a", "b", "d", "c", "e")
"""Sorted by what `printf 'Shop\\0P01\\0a' | sha256sum` and so on print."""


def ordered(order: Order, participant: str = "P01", number: int = 1, study: str = "Shop") -> tuple[str, ...]:
    return task_order(order, TASKS, study=study, participant=participant, number=number)


def test_the_square_takes_tasks_from_both_ends_in_turn_and_then_shifts() -> None:
    assert williams_rows(4) == ((0, 3, 1, 2), (1, 0, 2, 3), (2, 1, 3, 0), (3, 2, 0, 1))


@given(st.integers(1, 15))
def test_every_row_holds_each_task_once(n: int) -> None:
    assert all(sorted(row) == list(range(n)) for row in williams_rows(n))


@given(st.integers(1, 15))
def test_every_task_stands_in_each_place_equally_often(n: int) -> None:
    rows = williams_rows(n)
    assert all(set(Counter(column).values()) == {len(rows) // n} for column in zip(*rows, strict=True))


@given(st.integers(2, 15))
def test_every_task_follows_each_other_equally_often(n: int) -> None:
    followers = Counter(pair for row in williams_rows(n) for pair in pairwise(row))
    assert len(followers) == n * (n - 1)
    assert set(followers.values()) == {1 if n % 2 == 0 else 2}


def test_the_fixed_order_is_the_designs() -> None:
    assert ordered(Order.FIXED, number=3) == TASKS


def test_participants_take_the_rows_of_the_square_in_turn() -> None:
    orders = [ordered(Order.LATIN_SQUARE, number=number) for number in range(1, 12)]
    assert orders[0] == ("a", "e", "b", "d", "c")
    assert len(set(orders[:10])) == 10
    assert orders[10] == orders[0]


@given(st.text(), st.text())
def test_the_random_order_holds_each_task_once(study: str, participant: str) -> None:
    assert sorted(ordered(Order.RANDOM, participant, study=study)) == list(TASKS)


def test_the_random_order_is_the_same_on_every_machine_for_ever() -> None:
    assert ordered(Order.RANDOM) == PINNED
    assert ordered(Order.RANDOM, number=7) == PINNED
    assert ordered(Order.RANDOM, study="Other") != PINNED


def test_the_random_order_favours_no_place() -> None:
    orders = [ordered(Order.RANDOM, f"P{n}") for n in range(2000)]
    counts = Counter((task, place) for order in orders for place, task in enumerate(order))
    assert len(counts) == 25
    assert all(320 < count < 480 for count in counts.values())  # 400 expected, standard deviation 18


def test_a_task_that_is_added_leaves_the_random_order_of_the_others() -> None:
    longer = task_order(Order.RANDOM, (*TASKS, "f"), study="Shop", participant="P01", number=1)
    assert tuple(task for task in longer if task != "f") == PINNED


@pytest.mark.parametrize("order", Order)
def test_a_study_without_tasks_has_an_empty_order(order: Order) -> None:
    assert task_order(order, (), study="Shop", participant="P01", number=1) == ()


def test_participants_are_numbered_from_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        ordered(Order.LATIN_SQUARE, number=0)


def test_a_session_keeps_its_order_whatever_becomes_of_the_design() -> None:
    assert current_order(("c", "a", "b"), ["a", "b", "c"]) == ("c", "a", "b")
    assert current_order(("c", "a", "b"), ["a", "new", "c"]) == ("c", "a", "new")
    assert current_order((), ["a", "b"]) == ("a", "b")


@pytest.mark.parametrize(
    ("wanted", "tried", "expected"),
    [
        (("d", "b"), (), ("d", "b", "a", "c", "e")),
        (("e", "d", "c", "b", "a"), ("a", "c"), ("a", "e", "c", "d", "b")),
        (("d",), ("b",), ("d", "b", "a", "c", "e")),
        (("b", "a"), ("b",), ("a", "b", "c", "d", "e")),
        (("new", "c"), ("a",), ("a", "new", "c", "b", "d", "e")),
        ((), ("a",), TASKS),
    ],
)
def test_what_comes_next_is_changed_around_what_was_tried(
    wanted: tuple[str, ...], tried: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert reordered(TASKS, wanted, tried) == expected


@given(st.permutations(TASKS), st.lists(st.sampled_from(TASKS), unique=True), st.sets(st.sampled_from(TASKS)))
def test_reordering_moves_open_tasks_only_and_loses_none(order: list[str], wanted: list[str], tried: set[str]) -> None:
    after = reordered(order, wanted, tried)
    assert sorted(after) == sorted(order)
    assert all(after[place] == task for place, task in enumerate(order) if task in tried)
    open_tasks = [task for task in after if task not in tried]
    assert open_tasks[: len(set(wanted) - tried)] == [task for task in wanted if task not in tried]
