"""Where a session took place: the monitors, and uxlab's own windows on them, moment by moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.model.events import Screen, Surface
from uxlab.timeline.spans import Span, owner

Desktops = tuple[tuple[Span, tuple[Screen, ...]], ...]
"""Which monitors there were when; see `uxlab.timeline.screens.screen_spans`."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Places in physical pixels of the whole desktop. `surfaces` in the order in which they were noted."""

    desktops: Desktops = ()
    surfaces: tuple[Surface, ...] = ()

    def screens_at(self, moment_ns: int) -> tuple[Screen, ...]:
        """Return the monitors of a moment; outside of all times, those that come next or were there last."""
        if not self.desktops:
            return ()
        place = owner([span for span, _ in self.desktops], moment_ns)
        if place is None:
            place = 0 if moment_ns < self.desktops[0][0][0] else -1
        return self.desktops[place][1]

    def windows_at(self, moment_ns: int) -> tuple[Surface, ...]:
        """Return those of uxlab's windows that were to be seen, each where it was noted last."""
        return tuple(one for one in _latest(self.surfaces, moment_ns).values() if one.visible)


def _latest(surfaces: Sequence[Surface], moment_ns: int) -> dict[str, Surface]:
    return {one.name: one for one in surfaces if one.t_ns <= moment_ns}
