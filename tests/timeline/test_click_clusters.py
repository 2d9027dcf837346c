"""Clicks in one place."""

import random
from math import dist

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from uxlab.timeline.click_clusters import Cluster, click_clusters

Points = list[tuple[int, int]]


def clustered(points: Points, near_px: float = 10) -> tuple[Cluster, ...]:
    x, y = (np.array([point[axis] for point in points], dtype=np.float64) for axis in (0, 1))
    return click_clusters(x, y, near_px)


def test_clusters_on_paper() -> None:
    first, second = clustered([(0, 0), (100, 100), (4, 0), (8, 0), (100, 106)])
    assert first == Cluster(x_px=4, y_px=0, members=(0, 2, 3))
    assert second == Cluster(x_px=100, y_px=103, members=(1, 4))
    assert (first.clicks, second.clicks) == (3, 2)


def test_a_chain_of_neighbours_is_no_place() -> None:
    # Of 0, 8, 16, 24, 32 the middle ones have two neighbours each; the first of those takes its own.
    assert [one.members for one in clustered([(8 * n, 0) for n in range(5)])] == [(0, 1, 2), (3, 4)]


def test_clicks_on_one_pixel_are_one_place_however_small() -> None:
    assert [one.clicks for one in clustered([(5, 5)] * 4 + [(6, 5)], near_px=0.5)] == [4, 1]


def test_no_clicks_no_places() -> None:
    assert clustered([]) == ()


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=40), st.integers(1, 30), st.randoms())
def test_every_click_is_in_one_place_whatever_their_order(
    points: Points, near_px: int, shuffler: random.Random
) -> None:
    found = clustered(points, near_px)
    assert sorted(number for one in found for number in one.members) == list(range(len(points)))
    assert [one.clicks for one in found] == sorted((one.clicks for one in found), reverse=True)
    for one in found:
        assert all(dist(points[a], points[b]) <= 2 * near_px + 1e-9 for a in one.members for b in one.members)
    other = points.copy()
    shuffler.shuffle(other)
    assert places(clustered(other, near_px)) == places(found)


def places(clusters: tuple[Cluster, ...]) -> list[tuple[float, float, int]]:
    return [(round(one.x_px, 6), round(one.y_px, 6), one.clicks) for one in clusters]
