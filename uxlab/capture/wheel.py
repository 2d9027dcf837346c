"""Whole steps out of wheels and touchpads that report parts of a step. Pure, but for its memory."""


class StepCounter:
    """Adds up what a wheel reports and gives out whole steps; what is left counts towards the next one.

    Nothing is rounded away: the steps given out, times `unit`, differ from the sum of what came in by less than one
    step per axis. Dividing every report by itself instead loses slow scrolling, and in one direction only.
    """

    def __init__(self, unit: float) -> None:
        self._unit = unit
        self._left: dict[int, float] = {}

    def add(self, axis: int, amount: float) -> int:
        """Return the whole steps that are complete on `axis` (0 vertical, 1 horizontal) after `amount`."""
        total = self._left.get(axis, 0.0) + amount
        steps = int(total / self._unit)
        self._left[axis] = total - steps * self._unit
        return steps
