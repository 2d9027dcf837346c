"""What an index knows of presses."""

import pytest

from tests.timeline.made_session import session_of
from uxlab.timeline.input_index import PLACED, InputIndex, clicks_of

EVENTS = [(1, 1, 7, 8), (2, 3, 0, 0), (3, 2, 7, 9), (4, 1, 5, 5), (5, 0, 6, 6)]


def test_by_kind_and_by_whom() -> None:
    index = session_of(EVENTS, own=frozenset({3, 4})).input
    clicks, scrolls, keys = index.counted
    assert (clicks.t_ns.tolist(), clicks.x.tolist(), clicks.y.tolist()) == ([1], [7], [8])
    assert (scrolls.t_ns.tolist(), keys.t_ns.tolist()) == ([3], [2])
    assert index.moderators.t_ns.tolist() == [4]
    assert (index.own_first.tolist(), index.own_end.tolist()) == ([4], [5])


def test_classes_only_of_keys() -> None:
    clicks, _, keys = session_of(EVENTS).input.counted
    assert clicks.by_class == ()
    ((key_class, times),) = keys.by_class
    assert (key_class, times.tolist()) == (1, [2])


def test_a_column_that_is_missing_is_named() -> None:
    columns = session_of(EVENTS).input.columns()
    del columns["code"], columns["own_end"]
    with pytest.raises(ValueError, match="code, own_end"):
        InputIndex.of(5, columns)


def test_clicks_are_the_participants_whose_place_is_known() -> None:
    index = session_of(EVENTS, own=frozenset({3})).input
    assert clicks_of(index.columns()).tolist() == [[1, 7, 8]]
    nowhere = {**index.columns(), "what": index.what & ~PLACED}
    assert clicks_of(nowhere).tolist() == []


def test_when_there_was_input_is_known_of_presses_and_of_both_ends_of_a_stride() -> None:
    moves = [(number, 0, number, 0) for number in range(10, 15)]
    index = session_of([*EVENTS[:4], *moves, (20, 3, 0, 0)], own=frozenset({1})).input
    assert index.inputs_ns.tolist() == [1, 1, 3, 3, 4, 14, 20]  # a press is the end of a stride, too
