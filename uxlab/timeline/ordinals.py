"""Sets of whole numbers from 0 as ascending runs, in which the n-th member is found at once, however many there are."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Ordinals:
    """Runs from `first` until before `end`, none of them empty, in ascending order and apart from one another."""

    first: Numbers
    end: Numbers

    @classmethod
    def between(cls, first: int, end: int) -> Self:
        """Return all numbers from `first` until before `end`."""
        kept = np.array([[first, end]] if first < end else np.zeros((0, 2)), np.int64)
        return cls(kept[:, 0], kept[:, 1])

    @classmethod
    def of(cls, numbers: Numbers) -> Self:
        """Return the ascending numbers, each of them once."""
        return cls.of_runs(numbers, numbers + 1)

    @classmethod
    def of_runs(cls, first: Numbers, end: Numbers) -> Self:
        """Return ascending runs, of which some may be empty and some may touch, but none overlap."""
        kept = first < end
        first, end = first[kept], end[kept]
        apart = first[1:] > end[:-1]
        return cls(first[np.append(np.ones(min(1, first.size), np.bool_), apart)], end[_ends(apart, end.size)])

    @cached_property
    def _before(self) -> Numbers:
        """How many members come before each run, and how many there are."""
        return np.concatenate((np.zeros(1, np.int64), np.cumsum(self.end - self.first)))

    def __len__(self) -> int:
        """Return how many members there are."""
        return int(self._before[-1])

    def rank(self, numbers: Numbers) -> Numbers:
        """Return how many members are smaller than each of the numbers."""
        run = self.first.searchsorted(numbers, side="right") - 1
        inside = np.minimum(numbers, self.end[run]) - self.first[run] if self.first.size else np.zeros_like(numbers)
        return np.where(run >= 0, self._before[np.maximum(run, 0)] + inside, 0)

    def at(self, places: Numbers) -> Numbers:
        """Return the members at places, counted from 0, all of which must be there."""
        run = self._before.searchsorted(places, side="right") - 1
        return np.asarray(self.first[run] + places - self._before[run])

    def within(self, other: Self) -> Self:
        """Return the members that are in `other` too."""
        return self._joined(other, lambda mine, others: mine & others)

    def without(self, other: Self) -> Self:
        """Return the members that are not in `other`."""
        return self._joined(other, lambda mine, others: mine & ~others)

    def union(self, other: Self) -> Self:
        """Return the members of either."""
        return self._joined(other, lambda mine, others: mine | others)

    def _joined(self, other: Self, kept: Callable[[Truths, Truths], Truths]) -> Self:
        edges = np.unique(np.concatenate((self.first, self.end, other.first, other.end)))
        starts = edges[:-1]
        chosen = kept(self.has(starts), other.has(starts))
        return type(self).of_runs(starts[chosen], edges[1:][chosen])

    def has(self, numbers: Numbers) -> Truths:
        """Tell of each of the numbers whether it is a member."""
        return np.asarray(self.first.searchsorted(numbers, side="right") > self.end.searchsorted(numbers, side="right"))


def _ends(apart: Truths, size: int) -> Truths:
    return np.append(apart, np.ones(min(1, size), np.bool_))
