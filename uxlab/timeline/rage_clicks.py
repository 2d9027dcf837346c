"""Rage clicks: several fast clicks in one place, by somebody to whom nothing seems to happen."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

LEAST_CLICKS = 3
WITHIN_NS = 1_000_000_000
NEAR_PX = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RageClick:
    """A series of fast clicks: its first and its last moment, how many they were, and their middle."""

    started_ns: int
    ended_ns: int
    clicks: int
    x_px: float
    y_px: float


def rage_clicks(
    t_ns: NDArray[np.int64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    *,
    least_clicks: int = LEAST_CLICKS,
    within_ns: int = WITHIN_NS,
    near_px: float = NEAR_PX,
) -> tuple[RageClick, ...]:
    """Return the series of at least so many clicks, each less than `within_ns` after and `near_px` from the one before.

    Three clicks, 1 s, 30 px and the distance taken along the axes are what PostHog counts (`rageclick.ts` of
    posthog-js), so that figures can be held together with a website's. A series that goes on is one, however long. A
    triple click, which selects a paragraph, is among them: ask for four clicks where people select text.
    """
    far = np.abs(np.diff(x)) + np.abs(np.diff(y)) >= near_px
    edges = [0, *(np.flatnonzero(far | (np.diff(t_ns) >= within_ns)) + 1).tolist(), t_ns.size]
    return tuple(
        RageClick(
            started_ns=int(t_ns[first]),
            ended_ns=int(t_ns[end - 1]),
            clicks=end - first,
            x_px=float(x[first:end].mean()),
            y_px=float(y[first:end].mean()),
        )
        for first, end in pairwise(edges)
        if end - first >= max(1, least_clicks)
    )
