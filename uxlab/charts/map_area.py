"""The screen that a map is of, on the sheet: its place, its picture or bare outline, and the colours of marks on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil

from uxlab.charts.map_spec import Ground, Point
from uxlab.charts.picture import Picture, pale_picture
from uxlab.charts.sheet import Box, Pen, Segment, Sheet
from uxlab.charts.theme import DARK, LIGHT, Theme

_TALLEST = 0.85
"""A screen higher than this share of the sheet's width is drawn narrower, so that it is seen as a whole."""
_NARROWEST_PX = 400
"""Where there is no more room than this, a map takes all of it."""
_DEVICE_PIXELS = 2
_STEPS_PX = (100, 200, 500, 1000, 2000, 5000)
_FINEST_PX = 40


@dataclass(frozen=True, slots=True)
class Area:
    """Where the screen lies on the sheet; `scale`: how many pixels of the sheet one of its own is."""

    box: Box
    scale: float
    theme: Theme

    def at(self, point: Point) -> Point:
        """Return where a point of the screen is on the sheet."""
        return self.box.x + point[0] * self.scale, self.box.y + point[1] * self.scale


@contextmanager
def map_area(sheet: Sheet, ground: Ground, *, grey: bool) -> Iterator[Area]:
    """Draw the screen over the width of the sheet and yield it, to draw on in its own colours; then move on below it.

    `grey` takes the colours from a picture.
    """
    box = _box(sheet, ground)
    picture = pale_picture(ground.picture, ceil(_DEVICE_PIXELS * box.width), grey=grey) if ground.picture else None
    area = Area(box, box.width / ground.width_px, _theme(sheet.theme, picture))
    with looking(sheet, area.theme):
        if picture is None:
            _bare(sheet, ground, area)
        else:
            sheet.picture(box, picture.pixels, gid="ground")
        yield area
        sheet.outlines([box], Pen("control"), gid="screen")
    sheet.y += box.height


@contextmanager
def looking(sheet: Sheet, theme: Theme) -> Iterator[None]:
    """Draw for a while in the colours of another theme."""
    before = sheet.theme
    sheet.theme = theme
    yield
    sheet.theme = before


def _box(sheet: Sheet, ground: Ground) -> Box:
    room = min(sheet.width, max(_NARROWEST_PX, ground.share * sheet.width))
    width = min(room, _TALLEST * room * ground.width_px / ground.height_px)
    return Box(sheet.left, sheet.y, width, width * ground.height_px / ground.width_px)


def _theme(theme: Theme, picture: Picture | None) -> Theme:
    """Return the colours that can be seen: those for what lies below.

    A page that follows its reader's scheme cannot recolour pixels; there the screen is always a light one.
    """
    if picture is not None:
        return DARK if picture.dark else LIGHT
    return LIGHT if theme.schemed else theme


def _bare(sheet: Sheet, ground: Ground, area: Area) -> None:
    """Draw a screen of which there is no picture: lines at round positions help to find a place again."""
    if not area.theme.patterned:
        sheet.boxes([area.box], "sunken", gid="ground")
    step = next((step for step in _STEPS_PX if step * area.scale >= _FINEST_PX), _STEPS_PX[-1])
    across: list[Segment] = [
        (x, area.box.y, x, area.box.y + area.box.height)
        for x, _ in (area.at((number, 0)) for number in range(step, ground.width_px, step))
    ]
    down: list[Segment] = [
        (area.box.x, y, area.box.x + area.box.width, y)
        for _, y in (area.at((0, number)) for number in range(step, ground.height_px, step))
    ]
    sheet.lines([*across, *down], Pen("line"), "grid")
