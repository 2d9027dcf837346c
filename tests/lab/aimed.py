"""A pointer as people move it: aimed movements with a bow and a tremor, rests and clicks between them."""

import math
import random
from collections.abc import Iterator

from uxlab.model.events import InputEvent

WIDTH_PX, HEIGHT_PX = 1920, 1080
_NS = 1_000_000_000
_Place = tuple[float, float]


def aimed_input(seconds: float, rate_hz: int, seed: int = 1) -> list[InputEvent]:
    """Return moves and clicks on a screen of 1920 x 1080 px, with up to so many moves a second while it moves.

    A movement goes as minimum jerk does (Flash and Hogan 1985) and lasts as Fitts' law says.
    """
    chance, now_s, place = random.Random(seed), 0.0, (WIDTH_PX / 2, HEIGHT_PX / 2)
    events: list[InputEvent] = []
    while now_s < seconds:
        target = _target(chance, place)
        lasting_s = 0.1 + 0.12 * math.log2(math.dist(place, target) / 20 + 1)
        for share, (x, y) in _movement(chance, place, target, max(1, round(lasting_s * rate_hz))):
            if not events or events[-1][2:4] != (x, y):
                events.append(InputEvent(round((now_s + share * lasting_s) * _NS), 0, x, y, None, None, 0))
        now_s, place = now_s + lasting_s, target
        if chance.random() < 0.4:
            at = round(now_s * _NS)
            x, y = round(target[0]), round(target[1])
            events += [InputEvent(at, 1, x, y, 1, 1, 0), InputEvent(at + _NS // 12, 1, x, y, 1, 0, 0)]
            now_s += 0.1
        now_s += chance.lognormvariate(-0.7, 1)
    return [event for event in events if event.t_ns < seconds * _NS]


def _target(chance: random.Random, place: _Place) -> _Place:
    """Return where the pointer goes next: mostly somewhere near."""
    if chance.random() < 0.4:
        return chance.uniform(0, WIDTH_PX - 1), chance.uniform(0, HEIGHT_PX - 1)
    x, y = chance.gauss(place[0], 120), chance.gauss(place[1], 80)
    return min(max(x, 0.0), WIDTH_PX - 1), min(max(y, 0.0), HEIGHT_PX - 1)


def _movement(chance: random.Random, start: _Place, end: _Place, steps: int) -> Iterator[tuple[float, tuple[int, int]]]:
    """Yield each step as a share of the whole time, and where the pointer is then."""
    across, down = end[0] - start[0], end[1] - start[1]
    bow = chance.gauss(0, 1 / 12)
    for step in range(1, steps + 1):
        share = step / steps
        way, aside = 10 * share**3 - 15 * share**4 + 6 * share**5, bow * math.sin(math.pi * share)
        x = start[0] + across * way - down * aside + chance.gauss(0, 0.4)
        y = start[1] + down * way + across * aside + chance.gauss(0, 0.4)
        yield share, (min(max(round(x), 0), WIDTH_PX - 1), min(max(round(y), 0), HEIGHT_PX - 1))
