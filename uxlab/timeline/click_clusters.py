"""Clicks in one place, taken together."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NEAR_PX = 24.0
"""Half of a target that is comfortable to hit (44 to 48 px): clicks on one button are rarely farther away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Clicks in one place: its middle, and which clicks, by their position among all, in order."""

    x_px: float
    y_px: float
    members: tuple[int, ...]

    @property
    def clicks(self) -> int:
        """How many clicks there were."""
        return len(self.members)


def click_clusters(x: NDArray[np.float64], y: NDArray[np.float64], near_px: float = NEAR_PX) -> tuple[Cluster, ...]:
    """Return each click in exactly one cluster, the largest cluster first; the order of the clicks plays no part.

    The click with the most others within `near_px` takes them all, then the next among those that are left. Unlike
    chains of neighbours, clusters so made are never wider than twice that.
    """
    from scipy.spatial import KDTree

    if not x.size:
        return ()
    points = np.column_stack((x, y))
    tree = KDTree(points)
    crowd = np.asarray(tree.query_ball_point(points, near_px, return_length=True))
    free = np.ones(x.size, dtype=np.bool_)
    found = []
    for centre in np.lexsort((x, y, -crowd)).tolist():
        if free[centre]:
            near = np.array(tree.query_ball_point(points[centre], near_px), dtype=np.intp)
            members = np.sort(near[free[near]])
            free[members] = False
            found.append(_cluster(points, members))
    return tuple(sorted(found, key=lambda one: (-one.clicks, one.y_px, one.x_px)))


def _cluster(points: NDArray[np.float64], members: NDArray[np.intp]) -> Cluster:
    x_px, y_px = points[members].mean(axis=0).tolist()
    return Cluster(x_px=x_px, y_px=y_px, members=tuple(members.tolist()))
