"""What can be read back from a drawn chart."""

from math import isnan

import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.text import Text

from uxlab.charts.draw import draw
from uxlab.charts.fonts import width_px
from uxlab.charts.sheet import PX_AN_INCH, Sheet
from uxlab.charts.spec import Chart
from uxlab.charts.theme import LIGHT

Point = tuple[float, float]


class Drawn:
    """A figure as it lies on the sheet, in pixels from its upper left corner."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure

    @property
    def size(self) -> Point:
        return self.figure.get_figwidth() * PX_AN_INCH, self.figure.get_figheight() * PX_AN_INCH

    def points(self, gid: str) -> list[Point]:
        """The points of a line or of a set of dots, without those that are not there."""
        lines = [one for one in self.figure.artists if isinstance(one, Line2D) and (one.get_gid() or "") == gid]
        xy = [(float(x), float(y)) for line in lines for x, y in np.asarray(line.get_xydata())]
        return [point for point in xy if not isnan(point[0])]

    def boxes(self, gid: str) -> list[tuple[float, float, float, float]]:
        """Left, top, right and bottom of what is filled under a name."""
        areas = [one for one in self.figure.artists if isinstance(one, PathPatch) and one.get_gid() == gid]
        parts = [part for area in areas for part in area.get_path().to_polygons()]
        return [(*np.min(part, axis=0), *np.max(part, axis=0)) for part in map(np.asarray, parts)]

    def texts(self) -> list[Text]:
        return [one for one in self.figure.artists if isinstance(one, Text)]

    def words(self) -> list[str]:
        return [one.get_text() for one in self.texts()]

    def span(self, words: str) -> Point:
        """The left and the right edge of a text."""
        text = next(one for one in self.texts() if one.get_text() == words)
        return edges(text)

    def middle(self, words: str) -> float:
        left, right = self.span(words)
        return (left + right) / 2


def edges(text: Text) -> Point:
    left = float(text.get_position()[0])
    weight = int(text.get_fontweight())
    return left, left + width_px(text.get_text(), float(text.get_fontsize()) * PX_AN_INCH / 72, weight)


def read(chart: Chart, *, wide_px: int = 760) -> Drawn:
    """Return a chart, drawn."""
    return Drawn(draw(chart, LIGHT, width_px=wide_px))


def read_sheet(sheet: Sheet) -> Drawn:
    """Return what was drawn on a sheet."""
    return Drawn(sheet.finish())
