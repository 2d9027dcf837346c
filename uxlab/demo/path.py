"""How a hand moves the pointer: pure geometry and timing, without a screen.

A movement takes Fitts's time (Shannon form, MacKenzie 1992), has the bell-shaped speed of a minimum-jerk movement
(Flash and Hogan 1985), bows a little to one side, trembles, and sometimes passes the target and comes back.
"""

import math
from dataclasses import dataclass
from itertools import pairwise
from random import Random

STEP_S = 0.008
"""Time between two steps: an ordinary mouse reports 125 times a second."""

_START_S = 0.08
_PER_BIT_S = 0.10
_BOW_SHARE = 0.04
_TREMBLE_PX = 0.6
_OVERSHOOT_CHANCE = 0.2
_OVERSHOOT_FROM_PX = 150
_OVERSHOOT_MOST_PX = 24.0


class Chance(Random):
    """A person's own chance: the same seed makes the same person move in the same way again."""

    def about(self, middle: float, spread: float) -> float:
        """Return a value near `middle`, normally distributed, never further away than twice `spread`."""
        return middle + max(-2 * spread, min(2 * spread, self.gauss(0, spread)))


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the screen, in physical pixels."""

    x_px: int
    y_px: int


@dataclass(frozen=True, slots=True)
class Waypoint:
    """Where the pointer is at a moment of a movement."""

    t_s: float
    at: Point


def movement_time_s(distance_px: float, width_px: float) -> float:
    """Return how long a hand needs to a target of this width, by Fitts's law."""
    return _START_S + _PER_BIT_S * math.log2(distance_px / max(width_px, 1.0) + 1)


def pointer_path(start: Point, end: Point, width_px: float, chance: Chance, pace: float = 1.0) -> tuple[Waypoint, ...]:
    """Return a movement from `start` to `end`, the first waypoint at 0 s, the last exactly on `end`.

    `width_px` is the size of the target; `pace` stretches the time (2 is twice as slow).
    """
    distance_px = _distance(start, end)
    if distance_px == 0:
        return (Waypoint(0.0, end),)
    overshoots = distance_px >= _OVERSHOOT_FROM_PX and chance.random() < _OVERSHOOT_CHANCE
    stops = [start, _beyond(start, end, chance), end] if overshoots else [start, end]
    whole = [Waypoint(0.0, start)]
    for here, there in pairwise(stops):
        duration_s = movement_time_s(_distance(here, there), width_px) * pace
        began_s = whole[-1].t_s
        stroke = _stroke(here, there, duration_s, chance)
        whole.extend(Waypoint(began_s + step.t_s, step.at) for step in stroke)
    return tuple(whole)


def _distance(one: Point, other: Point) -> float:
    return math.hypot(other.x_px - one.x_px, other.y_px - one.y_px)


def _beyond(start: Point, end: Point, chance: Chance) -> Point:
    distance_px = _distance(start, end)
    share = min(distance_px * chance.uniform(0.02, 0.06), _OVERSHOOT_MOST_PX) / distance_px
    return Point(
        round(end.x_px + (end.x_px - start.x_px) * share),
        round(end.y_px + (end.y_px - start.y_px) * share),
    )


def _stroke(start: Point, end: Point, duration_s: float, chance: Chance) -> list[Waypoint]:
    """Return one smooth movement without its first point."""
    across_x, across_y = end.x_px - start.x_px, end.y_px - start.y_px
    bow = chance.about(0, _BOW_SHARE / 2)
    count = max(1, math.ceil(duration_s / STEP_S))
    steps = []
    for number in range(1, count):
        share = _minimum_jerk(number / count)
        aside = bow * 4 * share * (1 - share)
        x = start.x_px + across_x * share - across_y * aside + chance.about(0, _TREMBLE_PX)
        y = start.y_px + across_y * share + across_x * aside + chance.about(0, _TREMBLE_PX)
        steps.append(Waypoint(duration_s * number / count, Point(round(x), round(y))))
    return [*steps, Waypoint(duration_s, end)]


def _minimum_jerk(share_of_time: float) -> float:
    """Return the share of the way done after a share of the time."""
    return share_of_time**3 * (10 - 15 * share_of_time + 6 * share_of_time**2)
