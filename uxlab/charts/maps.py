"""Maps of where people pointed: heat, clicks, and the way of the pointer, each over the screen."""

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from uxlab.charts.caption import foot, head, paragraph
from uxlab.charts.fonts import STRONG
from uxlab.charts.lettering import TICK, Style, room_of
from uxlab.charts.map_area import Area, looking, map_area
from uxlab.charts.map_paths import draw_paths, path_marks
from uxlab.charts.map_spec import ClickMap, HeatMap, PathMap, PointerMap
from uxlab.charts.map_text import density_text
from uxlab.charts.sheet import Box, Pen, Sheet
from uxlab.charts.theme import Theme
from uxlab.timeline.heat import AREA_SIDE_PX

_BELOW_PX = 8
_KEY = Box(0, 0, 200, 8)
_OPAQUE = 255
_LARGEST_PX = 20.0
_SMALLEST_PX = 4.5
_WRITTEN_FROM_PX = 8.0


def draw_map(sheet: Sheet, chart: PointerMap, *, titled: bool) -> None:
    """Draw a map, below it its scale or what its marks are, and what else is to be said of it."""
    head(sheet, chart.title, titled=titled)
    with map_area(sheet, chart.ground, grey=isinstance(chart, HeatMap)) as area:
        match chart:
            case HeatMap():
                _heat(sheet, chart, area)
            case ClickMap():
                _places(sheet, chart, area)
            case PathMap():
                draw_paths(sheet, chart, area)
    if isinstance(chart, HeatMap):
        _heat_key(sheet, chart, area.theme)
    if chart.worded:
        foot(sheet, marks_of(chart), chart.note)


def marks_of(chart: PointerMap) -> str:
    """Return what the marks of a map are."""
    match chart:
        case HeatMap():
            return ""
        case ClickMap(numbered=True):
            return "A dot is a place that was clicked, the larger the more often; numbers rank them."
        case ClickMap():
            return "A dot is a place that was clicked, the larger the more often; numbers are clicks."
        case PathMap():
            return path_marks(chart)


def _heat(sheet: Sheet, chart: HeatMap, area: Area) -> None:
    if chart.heat is None:
        return
    columns, rows = (size // chart.heat.cell_px for size in (chart.ground.width_px, chart.ground.height_px))
    shares = chart.heat.density[: max(1, rows), : max(1, columns)] / chart.heat.peak
    sheet.picture(area.box, _tinted(shares, chart.opacity, area.theme), smooth=True, gid="heat")


def _heat_key(sheet: Sheet, chart: HeatMap, theme: Theme) -> None:
    """Draw the scale, from no time to the densest place; a quarter of that is half-way."""
    if chart.heat is None:
        return
    y, words_y = sheet.y + _BELOW_PX + _KEY.height / 2, sheet.y + _BELOW_PX + _KEY.height + 2 + TICK.line_px / 2
    box = Box(sheet.left, y - _KEY.height / 2, min(_KEY.width, sheet.width), _KEY.height)
    with looking(sheet, theme):
        sheet.boxes([box], "surface" if theme.patterned else "sunken")
        shares = np.linspace(0, 1, round(box.width))[np.newaxis] ** 2
        sheet.picture(box, _tinted(shares, chart.opacity, theme), gid="key")
        sheet.outlines([box], Pen("control"))
    peak = chart.heat.peak
    sheet.text(box.x, words_y, "0", TICK)
    sheet.text(box.x + box.width / 2, words_y, density_text(peak / 4), TICK, "center")
    sheet.text(box.x + box.width, words_y, density_text(peak), TICK, "right")
    sheet.y = words_y + TICK.line_px / 2
    unit, right = f"seconds per {AREA_SIDE_PX} × {AREA_SIDE_PX} px of the screen", box.x + box.width + _BELOW_PX
    if right + room_of(unit, TICK) <= sheet.right:
        sheet.text(right, y, unit, TICK)
    else:
        paragraph(sheet, unit, TICK, 1)


def _tinted(shares: NDArray[np.float64], opacity: float, theme: Theme) -> NDArray[np.uint8]:
    """Return pixels of the one hue, from transparent where nothing is to `opacity` where the most is.

    They grow with the square root, or one long rest would leave nothing of all the others to be seen.
    """
    hue = np.frombuffer(bytes.fromhex(theme.colour("accent-text").removeprefix("#")), dtype=np.uint8)
    pixels = np.empty((*shares.shape, 4), dtype=np.uint8)
    pixels[..., :3] = hue
    pixels[..., 3] = (_OPAQUE * opacity * np.sqrt(shares)).round()
    return pixels


def _places(sheet: Sheet, chart: ClickMap, area: Area) -> None:
    """Draw a dot at each place, its area as many as its clicks; the smaller ones above the larger."""
    most = max(place.clicks for place in chart.places)
    inside = Style(11, STRONG, "on-accent-text", 15)
    for rank, place in enumerate(chart.places, 1):
        radius = max(_SMALLEST_PX, _LARGEST_PX * sqrt(place.clicks / max(most, 4)))
        x, y = area.at((place.x_px, place.y_px))
        sheet.discs([(x, y)], radius, "accent-text", "place")
        words = str(rank if chart.numbered else place.clicks)
        if radius >= _WRITTEN_FROM_PX and room_of(words, inside) < 2 * radius - 2:
            sheet.text_about(x, y, words, inside)
