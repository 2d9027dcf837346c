"""Maps in words with their numbers."""

from collections.abc import Iterator

from uxlab.charts.map_spec import ClickMap, Ground, HeatMap, PathMap, Point, PointerMap
from uxlab.wording.figures import counted, fixed

_MOST_PLACES = 12
_TENTHS_BELOW = 10
_HUNDREDTHS_BELOW = 1


def density_text(seconds: float) -> str:
    """Return a density of time as it is written beside the scale."""
    return fixed(2 if seconds < _HUNDREDTHS_BELOW else 1 if seconds < _TENTHS_BELOW else 0)(seconds)


def size_text(width_px: int, height_px: int) -> str:
    """Return the size of a screen or picture: "1280 × 800 px"."""
    return f"{width_px} × {height_px} px"


def tell_map(chart: PointerMap) -> Iterator[str]:
    """Yield what a map shows, in sentences; places as pixels from the left and from the top of the screen."""
    yield f"A screen of {_size(chart.ground)}."
    match chart:
        case HeatMap():
            yield from _heat(chart)
        case ClickMap():
            yield from _clicks(chart)
        case PathMap():
            yield from _path(chart)


def _heat(chart: HeatMap) -> Iterator[str]:
    if chart.heat is None:
        return
    from uxlab.timeline.heat import AREA_SIDE_PX  # loads numpy, which few need who speak of charts

    row, column = divmod(int(chart.heat.density.argmax()), chart.heat.density.shape[1])
    place = ((column + 0.5) * chart.heat.cell_px, (row + 0.5) * chart.heat.cell_px)
    densest = f"{density_text(chart.heat.peak)} s per {AREA_SIDE_PX} × {AREA_SIDE_PX} px"
    yield f"{density_text(chart.heat.total_s)} s of pointer time, at most {densest}, at {_at(place)}."


def _clicks(chart: ClickMap) -> Iterator[str]:
    total = sum(place.clicks for place in chart.places)
    said = [f"{place.clicks} at {_at((place.x_px, place.y_px))}" for place in chart.places[:_MOST_PLACES]]
    more = len(chart.places) - len(said)
    rest = f"; and {counted(more, 'more place')}" if more else ""
    yield f"{counted(total, 'click')} in {counted(len(chart.places), 'place')}: {'; '.join(said)}{rest}."


def _path(chart: PathMap) -> Iterator[str]:
    if chart.numbered:
        said = [f"{number} at {_at(point)}" for number, point in enumerate(chart.clicks[:_MOST_PLACES], 1)]
        more = len(chart.clicks) - len(said)
        rest = f"; and {more} more" if more else ""
        yield f"{counted(len(chart.clicks), 'click')}{': ' if said else ''}{'; '.join(said)}{rest}."
    else:
        yield f"{counted(len(chart.clicks), 'click')}."
    ways = [
        f"{end.of} from {_at(start)} to {_at(end.at)}".strip()
        for start, end in zip(chart.starts, chart.ends, strict=True)
    ]
    more = len(ways) - _MOST_PLACES
    rest = f"; and {more} more" if more > 0 else ""
    if ways:
        yield f"{counted(len(ways), 'way')}: {'; '.join(ways[:_MOST_PLACES])}{rest}."


def _size(ground: Ground) -> str:
    return size_text(ground.width_px, ground.height_px)


def _at(point: Point) -> str:
    return f"({round(point[0])}, {round(point[1])})"
