"""Entries move as a drag moves them, and nothing is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.designing.entries import entry_of, exchanged, moved, place_of, with_entry, without
from uxlab.model.design import Group

GROUPS = tuple(Group(key=key, name=key) for key in "abc")


@given(st.lists(st.integers(), min_size=1), st.data())
def test_a_move_keeps_the_others_in_order(entries: list[int], data: st.DataObject) -> None:
    place, to = (data.draw(st.integers(0, len(entries) - 1)) for _ in range(2))
    after = moved(entries, place, to)
    assert after[to] == entries[place]
    assert [*after[:to], *after[to + 1 :]] == [*entries[:place], *entries[place + 1 :]]


def test_beyond_the_ends_is_at_the_ends() -> None:
    assert with_entry("ab", "x", 9) == ("a", "b", "x")
    assert with_entry("ab", "x", -1) == ("x", "a", "b")
    assert with_entry("ab", "x") == ("a", "b", "x")


def test_entries_are_known_by_their_keys() -> None:
    assert place_of(GROUPS, "b") == 1
    assert entry_of(GROUPS, "c") is GROUPS[2]
    assert without(GROUPS, "b") == (GROUPS[0], GROUPS[2])
    other = Group(key="b", name="other")
    assert exchanged(GROUPS, other) == (GROUPS[0], other, GROUPS[2])
    for missing in (place_of, entry_of):
        with pytest.raises(KeyError, match="z"):
            missing(GROUPS, "z")
