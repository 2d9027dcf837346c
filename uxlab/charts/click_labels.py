"""The numbers of clicks on a map, those of clicks in one place together: "2", "3–5", "1, 6"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import dist

from uxlab.charts.map_spec import Point
from uxlab.wording.figures import DASH

_MOST_RUNS = 3


@dataclass(frozen=True, slots=True)
class Label:
    """What is written at a place of the map."""

    x: float
    y: float
    text: str


def click_labels(points: Sequence[Point], near_px: float, first: int = 1) -> tuple[Label, ...]:
    """Return labels for clicks in their order, numbered on from `first`.

    A click so near to the first one of a place belongs to that place.
    """
    places: dict[Point, list[int]] = {}
    for number, point in enumerate(points, first):
        place = next((one for one in places if dist(one, point) < near_px), point)
        places.setdefault(place, []).append(number)
    return tuple(Label(x, y, _runs(numbers)) for (x, y), numbers in places.items())


def _runs(numbers: Sequence[int]) -> str:
    """Return ascending numbers, those that follow on each other as a run, and no more than a few of them."""
    runs = list(_divided(numbers))
    said = [str(first) if first == last else f"{first}{DASH}{last}" for first, last in runs[:_MOST_RUNS]]
    return ", ".join([*said, *(["…"] if len(runs) > _MOST_RUNS else [])])


def _divided(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last
