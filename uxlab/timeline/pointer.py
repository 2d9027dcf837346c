"""How far the pointer had travelled by any moment."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Pointer:
    """How far the pointer had travelled, at moments; between two it went evenly, or `jump`ed when it arrived."""

    t_ns: NDArray[np.int64]
    travelled_px: NDArray[np.float64]
    jump: NDArray[np.bool_]

    def travelled_at(self, edges_ns: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return how far it had travelled before each of some moments."""
        if not self.t_ns.size:
            return np.zeros(edges_ns.size)
        ahead = self.t_ns.searchsorted(edges_ns)
        nearest = np.minimum(ahead, self.t_ns.size - 1)
        behind = np.maximum(ahead - 1, 0)
        before_px = np.where(ahead > 0, self.travelled_px[behind], 0.0)
        before_ns = np.where(ahead > 0, self.t_ns[behind], 0)
        share = (edges_ns - before_ns) / np.maximum(self.t_ns[nearest] - before_ns, 1)
        even = (ahead < self.t_ns.size) & (ahead > 0) & ~self.jump[nearest]
        return np.asarray(before_px + np.where(even, share * (self.travelled_px[nearest] - before_px), 0.0))
