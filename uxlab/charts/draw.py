"""From a chart as a value to a matplotlib figure."""

from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING

from uxlab.charts.caption import head
from uxlab.charts.differences import draw_differences
from uxlab.charts.discovery_curve import draw_discovery
from uxlab.charts.distribution import draw_distribution
from uxlab.charts.dots import draw_dots
from uxlab.charts.journey import draw_journey
from uxlab.charts.lettering import LABEL
from uxlab.charts.likert import draw_likert
from uxlab.charts.likert_spec import Likert
from uxlab.charts.map_spec import ClickMap, HeatMap, PathMap
from uxlab.charts.matrix import draw_matrix
from uxlab.charts.sheet import Sheet, Spot
from uxlab.charts.spec import (
    Chart,
    Differences,
    DiscoveryCurve,
    Distribution,
    Dots,
    Journey,
    Matrix,
    Stacks,
    SusScale,
)
from uxlab.charts.stacks import draw_stacks
from uxlab.charts.sus_scale import draw_sus
from uxlab.charts.theme import Theme

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MARGIN_PX = 4
NOTHING = "Nothing to show yet."

MATPLOTLIB = RLock()
"""Held while anything is drawn: matplotlib and its fonts are not made for several threads at once."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure, and where in it marks stand for attempts or answers."""

    figure: "Figure"
    spots: tuple[Spot, ...]


def draw(
    chart: Chart, theme: Theme, *, width_px: int = 760, titled: bool = True, margin_px: int = MARGIN_PX
) -> "Figure":
    """Return the figure of a chart, as wide as asked and as high as it needs; of an empty one, the words for that.

    96 pixels are an inch. `titled` false leaves the title to whoever shows the chart.
    """
    return drawing(chart, theme, width_px=width_px, titled=titled, margin_px=margin_px).figure


def drawing(
    chart: Chart, theme: Theme, *, width_px: int = 760, titled: bool = True, margin_px: int = MARGIN_PX
) -> Drawing:
    """Return what `draw` does, with the places of its marks."""
    with MATPLOTLIB:
        sheet = Sheet(theme, width_px, margin_px)
        if chart.empty:
            head(sheet, chart.title, titled=titled)
            sheet.text(sheet.left, sheet.y + LABEL.line_px / 2, NOTHING, LABEL)
            sheet.y += LABEL.line_px
        else:
            _draw(sheet, chart, titled=titled)
        return Drawing(sheet.finish(), tuple(sheet.spots))


def _draw(sheet: Sheet, chart: Chart, *, titled: bool) -> None:
    match chart:
        case Dots():
            draw_dots(sheet, chart, titled=titled)
        case Differences():
            draw_differences(sheet, chart, titled=titled)
        case Stacks():
            draw_stacks(sheet, chart, titled=titled)
        case SusScale() | Distribution() | Likert():
            _draw_opinions(sheet, chart, titled=titled)
        case DiscoveryCurve():
            draw_discovery(sheet, chart, titled=titled)
        case Matrix():
            draw_matrix(sheet, chart, titled=titled)
        case Journey():
            draw_journey(sheet, chart, titled=titled)
        case HeatMap() | ClickMap() | PathMap():
            from uxlab.charts.maps import draw_map  # loads numpy, which no other chart needs

            draw_map(sheet, chart, titled=titled)


def _draw_opinions(sheet: Sheet, chart: SusScale | Distribution | Likert, *, titled: bool) -> None:
    match chart:
        case SusScale():
            draw_sus(sheet, chart, titled=titled)
        case Distribution():
            draw_distribution(sheet, chart, titled=titled)
        case Likert():
            draw_likert(sheet, chart, titled=titled)
