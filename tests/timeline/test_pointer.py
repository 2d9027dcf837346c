"""How far the pointer had travelled: by jumps at once, else evenly."""

import numpy as np

from uxlab.timeline.pointer import Pointer


def test_evenly_or_at_once() -> None:
    way = Pointer(np.array([10, 20, 40]), np.array([0.0, 100.0, 130.0]), np.array([True, False, True]))
    edges = np.array([0, 10, 15, 20, 30, 40, 41, 99])
    assert way.travelled_at(edges).tolist() == [0, 0, 50, 100, 100, 100, 130, 130]


def test_before_the_first_position_nothing_is_travelled() -> None:
    way = Pointer(np.array([10]), np.array([7.0]), np.array([False]))
    assert way.travelled_at(np.array([0, 10, 11])).tolist() == [0, 0, 7]


def test_a_pointer_that_never_moved() -> None:
    none = np.zeros(0, np.int64)
    assert Pointer(none, none.astype(float), none.astype(bool)).travelled_at(np.array([1, 2])).tolist() == [0, 0]
