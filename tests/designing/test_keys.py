"""Keys are plain, short and taken once."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.designing.keys import copy_name, is_made_of, key_from, unused


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Find a return address", "find-a-return-address"),
        ("  Größe wählen!  ", "grosse-wahlen"),
        ("Ångström & Œuvre", "angstrom-oeuvre"),
        ("支払い", "task"),
        ("—", "task"),
        ("Change the delivery date of an order that was placed", "change-the-delivery-date-of-an-order"),
        ("x" * 60, "x" * 40),
    ],
)
def test_a_key_is_made_of_the_name(name: str, key: str) -> None:
    assert key_from(name, (), "task") == key


@given(st.text(), st.lists(st.text(max_size=3)))
def test_any_name_gives_a_key_that_nothing_else_has(name: str, taken: list[str]) -> None:
    key = key_from(name, taken, "task")
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]*", key)
    assert key not in taken


def test_the_same_name_again_gets_a_number() -> None:
    assert key_from("Pay", {"pay", "pay-2"}, "task") == "pay-3"
    assert unused("x", {"y"}) == "x"


@given(st.text(), st.integers(0, 3))
def test_whatever_key_was_made_of_a_name_is_known_as_such(name: str, others: int) -> None:
    taken: list[str] = []
    for _ in range(others + 1):
        taken.append(key_from(name, taken, "task"))
    assert all(is_made_of(key, name, "task") for key in taken)


@pytest.mark.parametrize(
    ("key", "name"), [("find", "Find shoes"), ("find-shoes", "Find"), ("find-a", "Find"), ("f", "支払い")]
)
def test_a_key_that_somebody_chose_is_not_made_of_the_name(key: str, name: str) -> None:
    assert not is_made_of(key, name, "task")


def test_a_copy_is_called_one() -> None:
    assert copy_name("Pay", {"Pay"}) == "Pay (copy)"
    assert copy_name("Pay", {"Pay", "Pay (copy)"}) == "Pay (copy 2)"
