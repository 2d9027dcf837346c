"""Dead time: spans of an attempt without any input."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.spans import Span

LEAST_NS = 10_000_000_000
"""Ten seconds are about the limit for keeping attention on the dialogue (Nielsen, Usability Engineering, 1993, 5.5)."""


def dead_times(inputs_ns: NDArray[np.int64], spans: Iterable[Span], least_ns: int = LEAST_NS) -> tuple[Span, ...]:
    """Return where no input came for `least_ns` or longer; `inputs_ns` are the times of all input, in order.

    `spans` are an attempt without its pauses and gaps, in which nothing can be known: dead time begins and ends there,
    and never reaches over one. Without keys among the input, typing looks like dead time.
    """
    found: list[Span] = []
    for start, end in spans:
        first, last = inputs_ns.searchsorted((start, end)).tolist()
        edges = np.concatenate(([start], inputs_ns[first:last], [end])).astype(np.int64)
        long = np.flatnonzero(np.diff(edges) >= max(1, least_ns))
        found += zip(edges[long].tolist(), edges[long + 1].tolist(), strict=True)
    return tuple(found)
