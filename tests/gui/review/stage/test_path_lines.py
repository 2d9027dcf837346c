"""A way as few lines that look the same."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.gui.review.stage.path_lines import AGES, lines, thinned
from uxlab.timeline.pointer_path import PointerPath

S = 1_000_000_000


def path(*x: float, breaks: tuple[int, ...] = ()) -> PointerPath:
    """A way along a line, one position a second; it is broken before some of them."""
    begins = np.zeros(len(x), np.bool_)
    begins[[0, *breaks] if x else []] = True
    return PointerPath(np.arange(len(x)) * S, np.array(x, np.float64), np.zeros(len(x)), begins)


def test_positions_in_one_square_are_one() -> None:
    assert thinned(path(0, 0.5, 0.9, 2, 2.5, 5), 1).x.tolist() == [0, 2, 5]


def test_ends_of_strokes_stay() -> None:
    found = thinned(path(0, 0.5, 0.9, 0.95, 0.99, breaks=(3,)), 1)
    assert found.x.tolist() == [0, 0.9, 0.95, 0.99]
    assert found.begins.tolist() == [True, False, True, False]


def test_an_empty_way_is_none() -> None:
    assert thinned(path(), 1).t_ns.size == 0
    assert lines(path(), (0, S)) == ()
    assert lines(path(3), (0, S)) == ()


@given(st.lists(st.floats(0, 500), min_size=1, max_size=60), st.floats(0.5, 20))
def test_no_place_is_far_from_one_that_is_drawn(x: list[float], step: float) -> None:
    kept = thinned(path(*x), step).x
    assert max(np.abs(kept - one).min() for one in x) <= step


def test_lines_grow_older_towards_the_start_and_join() -> None:
    way = path(*range(0, 241, 10))
    found = lines(way, (0, 24 * S))
    assert len(found) == AGES
    assert found[0].age == 1
    assert found[-1].age == 0
    assert [one.age for one in found] == sorted((one.age for one in found), reverse=True)
    for before, after in pairwise(found):
        assert before.points[-1].tolist() == after.points[0].tolist()


def test_lines_stop_where_the_way_is_broken() -> None:
    found = lines(path(0, 10, 20, 30, breaks=(2,)), (0, 1000 * S))
    assert [one.points[:, 0].tolist() for one in found] == [[0, 10], [20, 30]]


@pytest.mark.parametrize("most", [5, 40])
def test_no_more_is_drawn_than_can_be(most: int) -> None:
    found = lines(path(*range(1000)), (0, 1000 * S), most)
    assert sum(len(one.points) - 1 for one in found) <= most + 1
    assert found[0].points[0, 0] == 0
    assert found[-1].points[-1, 0] == 999
