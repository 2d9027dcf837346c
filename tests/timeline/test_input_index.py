"""What an index knows of presses."""

import pytest

from tests.timeline.made_session import session_of
from uxlab.timeline.input_index import InputIndex

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
