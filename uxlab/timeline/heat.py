"""Where the pointer rested, as a density of time over a screen."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

CELL_PX = 4
"""The side of a cell of the grid: finer than anything that is aimed at, coarse enough to be blurred in an instant."""
RADIUS_PX = 40.0
AREA_SIDE_PX = 50
"""Densities are told in seconds per square of this side: the usual blur spreads a rest over just that area, so that a
lone rest of 3 s reads as 3 s."""
REST_LIMIT_NS = 3_000_000_000
"""A pointer that rests longer is not being used: the hand may have left it, and a minute would outshine all else."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Heat:
    """A density of time: `density[row, column]` in seconds per 50 x 50 px, of cells of `cell_px` from the upper left.

    The sum over all cells, times their area, is `total_s`: blurring moves time, and loses none.
    """

    density: Numbers
    cell_px: int
    radius_px: float
    total_s: float

    @property
    def peak(self) -> float:
        """The highest density, 0 where there is no time at all."""
        return float(self.density.max(initial=0.0))


def dwells_ns(t_ns: NDArray[np.int64], ended_ns: int, most_ns: int = REST_LIMIT_NS) -> NDArray[np.int64]:
    """Return how long the pointer stayed where it came to at each time: until the next, the last until `ended_ns`.

    Of a longer rest only `most_ns` count.
    """
    return np.minimum(np.diff(t_ns, append=np.int64(ended_ns)), most_ns)


def binned(x: Numbers, y: Numbers, seconds: Numbers, size_px: tuple[int, int], cell_px: int = CELL_PX) -> Numbers:
    """Return the seconds in each cell of a grid over a screen of this width and height; points outside are left out.

    Grids of the same screen are added to each other before they are blurred.
    """
    columns, rows = -(-size_px[0] // cell_px), -(-size_px[1] // cell_px)
    inside = (x >= 0) & (x < size_px[0]) & (y >= 0) & (y < size_px[1])
    column, row = x[inside].astype(np.intp) // cell_px, y[inside].astype(np.intp) // cell_px
    found = np.bincount(row * columns + column, weights=seconds[inside], minlength=rows * columns)
    return found.astype(np.float64).reshape(rows, columns)


def blurred(seconds: Numbers, radius_px: float = RADIUS_PX, cell_px: int = CELL_PX) -> Heat:
    """Return the density of a grid after a Gaussian blur.

    `radius_px` is twice the standard deviation, as of a shadow in CSS (Backgrounds and Borders, level 3, 6.1.1): 86 %
    of a point's time lies within. At the edges of the screen the blur is reflected, for the pointer cannot leave it.
    """
    from scipy.ndimage import gaussian_filter

    spread = gaussian_filter(seconds, sigma=radius_px / 2 / cell_px, mode="reflect") if radius_px > 0 else seconds
    density = np.asarray(spread, dtype=np.float64) * (AREA_SIDE_PX / cell_px) ** 2
    return Heat(density=density, cell_px=cell_px, radius_px=radius_px, total_s=float(seconds.sum()))
