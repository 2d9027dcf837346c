"""What is left of a rectangle where others cover it. Pure."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in physical pixels; `right` and `bottom` lie outside."""

    left: int
    top: int
    right: int
    bottom: int

    def within(self, other: "Box") -> "Box | None":
        """Return what the two share, None where that is nothing."""
        shared = Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )
        return shared if shared.left < shared.right and shared.top < shared.bottom else None


def uncovered(boxes: Iterable[Box], covers: Sequence[Box]) -> tuple[Box, ...]:
    """Return the parts of `boxes` that no cover hides, from top to bottom; parts of different boxes may overlap."""
    parts = [box for box in boxes if box.within(box)]
    for cover in covers:
        parts = [left for part in parts for left in _without(part, cover)]
    return tuple(sorted(parts, key=_from_the_top))


def shared(some: Iterable[Box], others: Sequence[Box]) -> tuple[Box, ...]:
    """Return what lies both in one of `some` and in one of `others`."""
    return tuple(common for box in some for other in others if (common := box.within(other)))


def _without(box: Box, cover: Box) -> Iterable[Box]:
    hole = box.within(cover)
    if hole is None:
        return [box]
    around = (
        Box(box.left, box.top, box.right, hole.top),
        Box(box.left, hole.top, hole.left, hole.bottom),
        Box(hole.right, hole.top, box.right, hole.bottom),
        Box(box.left, hole.bottom, box.right, box.bottom),
    )
    return [part for part in around if part.left < part.right and part.top < part.bottom]


def _from_the_top(box: Box) -> tuple[int, int]:
    return box.top, box.left
