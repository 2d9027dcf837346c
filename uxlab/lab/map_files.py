"""Maps as files, and the screenshots that they lie on."""

from pathlib import Path

from uxlab.charts.files import png, svg
from uxlab.charts.map_spec import PointerMap
from uxlab.charts.picture import UnusablePicture, as_png, picture_size
from uxlab.charts.theme import LIGHT, Theme
from uxlab.errors import UsageError, UxlabError
from uxlab.lab.maps import NOBODY, MapChoice, pointer_map
from uxlab.lab.supplied_pictures import NewPicture
from uxlab.storage.new_file import refuse_taken, write_file

MAP_SUFFIXES = (".png", ".svg")
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp")
_LARGEST_BYTES = 100_000_000


def picture_file(path: Path) -> NewPicture:
    """Return a screenshot that a map can lie on, from a file in any of the `PICTURE_SUFFIXES`.

    Raises:
        UnusablePicture: there is none, or it is no such picture.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES)
    except OSError as error:
        raise UnusablePicture(f"{path} cannot be read ({error.strerror}); choose a screenshot.") from None
    try:
        png = as_png(content)
        return NewPicture(path.name, png, picture_size(png))
    except UnusablePicture as error:
        raise UnusablePicture(f"{path.name} is no picture for a map: {error}") from None


def map_file(chart: PointerMap, suffix: str, *, theme: Theme = LIGHT, width_px: int = 760) -> bytes:
    """Return a map as a file of this kind, `.png` (twice as sharp) or `.svg`."""
    if suffix == ".svg":
        return svg(chart, theme, width_px=width_px, name="map").encode()
    return png(chart, theme, width_px=width_px)


def write_map(
    study: Path, choice: MapChoice, to: Path, *, theme: Theme = LIGHT, width_px: int = 760, force: bool = False
) -> Path:
    """Write the map of a study as the file's name says, and return where it is.

    Raises:
        UsageError: no map has this suffix; or as `uxlab.lab.maps.map_of` does.
        UxlabError: nobody pointed at anything there, there is a file already and no `force`, or none can be made.
    """
    suffix = to.suffix.casefold()
    if suffix not in MAP_SUFFIXES:
        raise UsageError(f"{to.name} is no map; its name ends in {' or '.join(MAP_SUFFIXES)}.")
    if not force:
        refuse_taken(to)
    chart = pointer_map(study, choice)
    if chart.empty:
        raise UxlabError(f"{NOBODY} Choose another task or other people.")
    write_file(to, map_file(chart, suffix, theme=theme, width_px=width_px), replace=force)
    return to
