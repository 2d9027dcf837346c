"""Charts as drawings in a page, as pictures in a file, and as pixels for a window."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO, StringIO

from uxlab.charts.draw import MARGIN_PX, MATPLOTLIB, draw, drawing
from uxlab.charts.sheet import PX_AN_INCH, Spot
from uxlab.charts.spec import Chart
from uxlab.charts.svg_text import inherited, standalone
from uxlab.charts.tell import tell
from uxlab.charts.theme import Theme, as_variables

_PICTURE_MARGIN_PX = 16
_PICTURE_RATIO = 2
"""Device pixels to a pixel, of pictures within a drawing; lines and letters have none."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture, four bytes a pixel (red, green, blue, opacity), row by row from the top.

    `spots`: where marks stand for attempts or answers, in the pixels in which the width was asked.
    """

    width: int
    height: int
    rgba: bytes
    spots: tuple[Spot, ...] = ()


def svg(
    chart: Chart,
    theme: Theme,
    *,
    width_px: int = 760,
    name: str = "chart",
    titled: bool = True,
    lettered: bool = False,
) -> str:
    """Return an `<svg>` element that needs nothing from outside, and tells in words what it shows.

    `name` begins all of its ids. Of the theme `PAGE`, colours are CSS variables. `lettered`: its texts are texts in
    the font of the page that it is in, which is to be Inter, and not outlines of letters, which weigh ten times more.
    """
    with _drawing(lettered=lettered):
        figure = draw(chart, theme, width_px=width_px, titled=titled)
        size_px = (round(figure.get_figwidth() * PX_AN_INCH, 2), round(figure.get_figheight() * PX_AN_INCH, 2))
        page = StringIO()
        dpi = PX_AN_INCH * _PICTURE_RATIO
        figure.savefig(page, format="svg", transparent=theme.schemed, dpi=dpi, metadata={"Date": None})
    drawn = standalone(page.getvalue(), name=name, size_px=size_px, title=chart.title, description=tell(chart))
    drawn = inherited(drawn) if lettered else drawn
    return as_variables(drawn) if theme.schemed else drawn


def png(
    chart: Chart,
    theme: Theme,
    *,
    width_px: int = 760,
    ratio: float = 2.0,
    titled: bool = True,
    margin_px: int = _PICTURE_MARGIN_PX,
) -> bytes:
    """Return a PNG file with `ratio` times as many pixels each way."""
    with _drawing():
        figure = draw(chart, theme, width_px=width_px, titled=titled, margin_px=margin_px)
        file = BytesIO()
        figure.savefig(file, format="png", dpi=PX_AN_INCH * ratio, metadata={"Software": None})
    return file.getvalue()


def pixels(
    chart: Chart,
    theme: Theme,
    *,
    width_px: int = 760,
    ratio: float = 1.0,
    titled: bool = True,
    margin_px: int = MARGIN_PX,
) -> Pixels:
    """Return the picture for a screen with `ratio` device pixels to a pixel."""
    with _drawing():
        drawn = drawing(chart, theme, width_px=width_px, titled=titled, margin_px=margin_px)
        figure = drawn.figure
        raw = BytesIO()
        figure.savefig(raw, format="rgba", dpi=PX_AN_INCH * ratio)
    rgba = raw.getvalue()
    width = int(figure.get_figwidth() * PX_AN_INCH * ratio)
    return Pixels(width, len(rgba) // (4 * width), rgba, drawn.spots)


@contextmanager
def _drawing(*, lettered: bool = False) -> Iterator[None]:
    """Keep other threads, and whatever this machine has set, from matplotlib."""
    from matplotlib import rc_context, rcParams

    with MATPLOTLIB, rc_context():
        rcParams["svg.fonttype"] = "none" if lettered else "path"  # as paths, a reader need not have the font
        rcParams["svg.hashsalt"] = "uxlab"  # the same chart is the same file
        rcParams["text.hinting"] = "none"  # letters stand where they were measured
        yield
