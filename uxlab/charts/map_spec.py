"""Maps as values: where people pointed on a screen. Positions are physical pixels from its upper left corner."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uxlab.timeline.heat import Heat

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a map lies on: a screen of this size, and a picture of it as a PNG file, if there is one.

    `share` of the width that there is, for pages that have several maps.
    """

    width_px: int
    height_px: int
    picture: bytes = b""
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """Where the pointer rested; `opacity` is that of the densest place, and `note` is said below the map.

    Of every map: `worded` false leaves what is said below it, but for its scale, to whoever shows it.
    """

    title: str
    ground: Ground
    heat: "Heat | None" = None
    opacity: float = 0.85
    note: str = ""
    worded: bool = True

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return self.heat is None or self.heat.peak <= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClickPlace:
    """A place that was clicked so many times."""

    x_px: float
    y_px: float
    clicks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClickMap:
    """Where people clicked, most clicked first.

    `numbered` writes at each place its rank, for a list of the places that stands beside; else how often.
    """

    title: str
    ground: Ground
    places: tuple[ClickPlace, ...] = ()
    numbered: bool = False
    note: str = ""
    worded: bool = True

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not self.places


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A part of the pointer's way; `age` from 0, the newest, to 1, the oldest. A point without numbers is a break."""

    points: tuple[Point, ...]
    age: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WayEnd:
    """Where the pointer was as an attempt ended; `of` tells it from others in a few letters, empty for one alone."""

    at: Point
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathMap:
    """The pointer's way in one attempt or in several, the newest part of each the strongest, and the clicks.

    `starts` and `ends`: of each way. `numbered`: the clicks are those of one attempt, and have their order.
    """

    title: str
    ground: Ground
    ways: tuple[Way, ...] = ()
    clicks: tuple[Point, ...] = ()
    starts: tuple[Point, ...] = ()
    ends: tuple[WayEnd, ...] = ()
    numbered: bool = True
    note: str = ""
    worded: bool = True

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not self.ways and not self.clicks


PointerMap = HeatMap | ClickMap | PathMap
