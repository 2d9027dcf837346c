"""A matplotlib figure to draw on in pixels from its upper left corner, as a page is laid out, without axes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import TYPE_CHECKING, Literal

from uxlab.charts.fonts import TABULAR, families_for, legible, width_px
from uxlab.charts.lettering import Style
from uxlab.charts.sources import Source
from uxlab.charts.theme import Theme

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.path import Path
    from matplotlib.transforms import Transform
    from numpy.typing import NDArray

PX_AN_INCH = 96
"""Pixels as in CSS, so that a picture in a page has the size that was asked for."""
_POINTS_A_PX = 72 / PX_AN_INCH
_CAP_HEIGHT = 0.36
"""From the middle of a line of text to its baseline, as a share of its size."""
_ABOVE_GROUND = 2
Align = Literal["left", "center", "right"]
_BEFORE: dict[Align, float] = {"left": 0.0, "center": 0.5, "right": 1.0}
"""The share of a text that lies left of where it is put."""


@dataclass(frozen=True, slots=True)
class Pen:
    """The colour role, width, pattern (lengths of dash and gap) and opacity (0 to 1) of a line."""

    role: str
    width_px: float = 1.0
    dashes: tuple[float, float] | None = None
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a picture that stands for attempts or answers, and in words what stands there."""

    box: Box
    source: Source
    words: str


Segment = tuple[float, float, float, float]
"""A straight line: x and y of its start, x and y of its end."""


class Sheet:
    """A figure in the making; what is drawn later lies above."""

    def __init__(self, theme: Theme, wide_px: float, margin_px: float) -> None:
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self.theme = theme
        self.left = margin_px
        self.right = wide_px - margin_px
        self.y = margin_px
        """Where the next thing begins; whoever draws moves it on."""
        self.spots: list[Spot] = []
        """Where marks stand that were made from attempts or answers."""
        self._margin_px = margin_px
        self._wide_px = wide_px
        self._figure = Figure(figsize=(wide_px / PX_AN_INCH, 1), dpi=PX_AN_INCH, facecolor=theme.colour("surface"))
        self._figure.patch.set_edgecolor("none")
        self._turned = Affine2D()
        self._place: Transform = self._turned + self._figure.dpi_scale_trans
        self._order = _ABOVE_GROUND

    @property
    def width(self) -> float:
        """The room between the margins."""
        return self.right - self.left

    def finish(self) -> "Figure":
        """Return the figure, as high as what was drawn."""
        height_in = (self.y + self._margin_px) / PX_AN_INCH
        self._figure.set_size_inches(self._wide_px / PX_AN_INCH, height_in)
        self._turned.clear().scale(1 / PX_AN_INCH, -1 / PX_AN_INCH).translate(0, height_in)
        return self._figure

    def spot(self, box: Box, source: Source | None, words: str) -> None:
        """Remember what stands at a place, where it is known what it was made from."""
        if source is not None and box.width > 0 and box.height > 0:
            self.spots.append(Spot(box, source, words))

    def text(self, x: float, y: float, text: str, style: Style, align: Align = "left") -> None:
        """Write a line of text, its middle at the height y."""
        from matplotlib.text import Text

        shown = legible(text)
        if not shown:
            return
        # matplotlib aligns by the width that digits have before they are made tabular
        start = x - _BEFORE[align] * width_px(shown, style.size_px, style.weight)
        artist = Text(
            start, y + _CAP_HEIGHT * style.size_px, shown, color=self.theme.colour(style.role), parse_math=False,
            usetex=False, family=list(families_for(shown)), weight=style.weight, size=style.size_px * _POINTS_A_PX,
            horizontalalignment="left", verticalalignment="baseline", fontfeatures=TABULAR,
        )  # fmt: skip
        self._add(artist, "")

    def text_about(self, x: float, y: float, text: str, style: Style) -> None:
        """Write a line of text with its middle at a place, or as near to it as the margins allow."""
        half = width_px(legible(text), style.size_px, style.weight) / 2
        self.text(max(self.left + half, min(x, self.right - half)), y, text, style, "center")

    def texts(self, x: float, y: float, lines: Sequence[str], style: Style, align: Align = "left") -> None:
        """Write lines of text one below the other, their middle at the height y."""
        top = y - (len(lines) - 1) * style.line_px / 2
        for number, line in enumerate(lines):
            self.text(x, top + number * style.line_px, line, style, align)

    def lines(self, segments: Sequence[Segment], pen: Pen, gid: str = "") -> None:
        """Draw straight lines."""
        if segments:
            xs = [x for x0, _, x1, _ in segments for x in (x0, x1, nan)]
            ys = [y for _, y0, _, y1 in segments for y in (y0, y1, nan)]
            self._line(xs, ys, pen, gid)

    def curve(self, points: Sequence[tuple[float, float]], pen: Pen, gid: str = "") -> None:
        """Draw a line from point to point."""
        self._line([x for x, _ in points], [y for _, y in points], pen, gid)

    def curves(self, ways: Sequence[Sequence[tuple[float, float]]], pen: Pen, gid: str = "") -> None:
        """Draw several lines from point to point, one apart from the other."""
        if ways:
            points = [point for way in ways for point in (*way, (nan, nan))]
            self.curve(points, pen, gid)

    def _line(self, xs: Sequence[float], ys: Sequence[float], pen: Pen, gid: str) -> None:
        from matplotlib.lines import Line2D

        artist = Line2D(
            xs, ys, color=self.theme.colour(pen.role), linewidth=pen.width_px * _POINTS_A_PX,
            solid_capstyle="butt", dash_capstyle="butt", antialiased=True, marker="None", alpha=pen.opacity,
        )  # fmt: skip
        if pen.dashes:
            artist.set_linestyle((0, [length / pen.width_px for length in pen.dashes]))
        self._add(artist, gid)

    def dots(self, points: Sequence[tuple[float, float]], radius_px: float, role: str, gid: str = "") -> None:
        """Draw filled circles."""
        self._marks(points, 2 * radius_px, (role, role, 0.0), gid)

    def rings(self, points: Sequence[tuple[float, float]], radius_px: float, role: str, gid: str = "") -> None:
        """Draw hollow circles, which hide what lies below them."""
        self._marks(points, 2 * radius_px - 1, ("surface", role, 1.5), gid)

    def discs(self, points: Sequence[tuple[float, float]], radius_px: float, role: str, gid: str = "") -> None:
        """Draw filled circles with an edge that sets them off from each other and from a picture."""
        self._marks(points, 2 * radius_px - 1, (role, "surface", 1.5), gid)

    def picture(self, box: Box, pixels: "NDArray[np.uint8]", *, smooth: bool = False, gid: str = "") -> None:
        """Show rows of pixels (red, green, blue, opacity) over a rectangle; `smooth` ones run into each other."""
        from matplotlib.image import BboxImage
        from matplotlib.transforms import Bbox

        corners = [(box.x, box.y + box.height), (box.x + box.width, box.y)]
        place = self._place  # the height of the sheet is known only in the end
        artist = BboxImage(
            lambda _renderer: Bbox(place.transform(corners)), interpolation="bilinear" if smooth else "antialiased"
        )
        artist.set_data(pixels)
        self._add(artist, gid)

    def _marks(
        self, points: Sequence[tuple[float, float]], size_px: float, look: tuple[str, str, float], gid: str
    ) -> None:
        from matplotlib.lines import Line2D

        fill, edge, edge_px = look
        artist = Line2D(
            [x for x, _ in points], [y for _, y in points], linestyle="None", marker="o",
            markersize=size_px * _POINTS_A_PX, markerfacecolor=self.theme.colour(fill),
            markeredgecolor=self.theme.colour(edge), markeredgewidth=edge_px * _POINTS_A_PX, antialiased=True,
        )  # fmt: skip
        self._add(artist, gid)

    def boxes(
        self, boxes: Sequence[Box], role: str, radius_px: float = 0, gid: str = "", *, opacity: float = 1.0
    ) -> None:
        """Fill rectangles."""
        self._areas(boxes, radius_px, (self.theme.colour(role), "none", 0), gid, opacity)

    def outlines(self, boxes: Sequence[Box], pen: Pen, radius_px: float = 0, gid: str = "") -> None:
        """Draw the edges of rectangles."""
        self._areas(boxes, radius_px, ("none", self.theme.colour(pen.role), pen.width_px), gid)

    def _areas(
        self, boxes: Sequence[Box], radius_px: float, look: tuple[str, str, float], gid: str, opacity: float = 1.0
    ) -> None:
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        if boxes:
            fill, edge, edge_px = look
            path = Path.make_compound_path(*(_outline(box, radius_px) for box in boxes))
            width = edge_px * _POINTS_A_PX
            alpha = None if opacity == 1 else opacity
            patch = PathPatch(path, antialiased=True, facecolor=fill, edgecolor=edge, linewidth=width, alpha=alpha)
            self._add(patch, gid)

    def _add(self, artist: "Artist", gid: str) -> None:
        artist.set_transform(self._place)
        artist.set_zorder(self._order)
        artist.set_gid(gid or None)
        self._order += 1
        self._figure.add_artist(artist)


def _outline(box: Box, radius_px: float) -> "Path":
    from matplotlib.path import Path

    r = min(radius_px, box.width / 2, box.height / 2)
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    if r <= 0:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        return Path(corners, [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY])
    vertices, codes = [(left + r, top)], [Path.MOVETO]
    for before, corner, after in (
        ((right - r, top), (right, top), (right, top + r)),
        ((right, bottom - r), (right, bottom), (right - r, bottom)),
        ((left + r, bottom), (left, bottom), (left, bottom - r)),
        ((left, top + r), (left, top), (left + r, top)),
    ):
        vertices += [before, corner, after]
        codes += [Path.LINETO, Path.CURVE3, Path.CURVE3]
    return Path([*vertices, (left + r, top)], [*codes, Path.CLOSEPOLY])
