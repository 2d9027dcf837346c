"""Pictures of charts as files."""

from pathlib import Path

from uxlab.charts.files import png, svg
from uxlab.charts.spec import Chart
from uxlab.charts.theme import LIGHT, PRINT, Theme
from uxlab.errors import UsageError
from uxlab.storage.new_file import write_file

SUFFIXES = (".svg", ".png")
WIDTH_PX = 960


def save_picture(chart: Chart, to: Path, *, theme: Theme = LIGHT, width_px: int = WIDTH_PX) -> Path:
    """Write a chart as SVG, in the colours of print, or as PNG with two pixels to one; a file of that name is replaced.

    Raises:
        UsageError: neither of the two.
        UxlabError: it cannot be written there.
    """
    suffix = to.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"A picture is saved as {' or '.join(SUFFIXES)}; give {to.name} one of these endings.")
    drawn = svg(chart, PRINT, width_px=width_px).encode() if suffix == ".svg" else png(chart, theme, width_px=width_px)
    write_file(to, drawn, replace=True)
    return to
