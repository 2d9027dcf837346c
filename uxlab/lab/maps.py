"""Maps of where people pointed at a task: heat, clicks, or one person's way."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from uxlab.charts.build.pointing import click_map, heat_map, path_map
from uxlab.charts.map_spec import ClickMap, Ground, HeatMap, PathMap, PointerMap
from uxlab.charts.map_text import size_text
from uxlab.charts.picture import UnusablePicture, picture_size
from uxlab.errors import UsageError
from uxlab.lab.indexed import write_nothing
from uxlab.lab.map_material import (
    ClickMaterial,
    HeatMaterial,
    MapKind,
    Material,
    PathMaterial,
    Subject,
    gathered,
    material_of,
)
from uxlab.lab.pointer_watch import Asked, Progress, never, silent
from uxlab.lab.pointing import Tally, screen_text
from uxlab.lab.task_pictures import FirstPicture, first_picture
from uxlab.metrics.selection import Where
from uxlab.model.results import StudyData
from uxlab.storage.review_sessions import Write
from uxlab.storage.study_file import StudyToRead, open_for_reading
from uxlab.timeline.click_clusters import NEAR_PX
from uxlab.timeline.heat import RADIUS_PX, REST_LIMIT_NS
from uxlab.timeline.indexing import STRIDE
from uxlab.timeline.screens import ScreenKind
from uxlab.wording.figures import clock_like, counted

__all__ = ["NOBODY", "MapChoice", "MapKind", "drawn", "is_of_shape", "map_from", "map_of", "on_picture", "pointer_map"]

_S = 1_000_000_000
_ASKEW = 0.02
"""A picture may be that much longer or shorter than its screen: a row of pixels is easily lost in a screenshot."""
_NO_SCREEN = Ground(width_px=16, height_px=10)
NOBODY = "Nobody's pointer was recorded there."


@dataclass(frozen=True, slots=True, kw_only=True)
class MapChoice:
    """What a map is to show: of which task, None for all, and of whom, as for the figures.

    `session`: of this one alone, by its uid. `picture`: a screenshot as a PNG file, of the screen that the map is of.
    `pictured`: whose screen it shows, where it was taken in a session. `taken`: without a picture, the map lies on the
    first that was taken of such a screen at the task. `radius_px` of the blur of a heat map, and within which clicks
    are in one place on a click map, None for what is usual; both at scale 1. `screen`: None for the one on which most
    happened.
    """

    kind: MapKind
    task: str | None = None
    where: Where = ()
    session: str | None = None
    picture: bytes = b""
    pictured: str = ""
    taken: bool = False
    radius_px: float | None = None
    opacity: float = 0.85
    screen: ScreenKind | None = None

    @property
    def subject(self) -> Subject:
        """What has to be read for it."""
        return Subject(kind=self.kind, task=self.task, where=self.where, session=self.session)


def pointer_map(path: Path, choice: MapChoice) -> PointerMap:
    """Return a map of the study at `path`; it is empty where no pointer was recorded. See `map_of`.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError, UnusablePicture: as `map_of` does.
    """
    with open_for_reading(path) as study:
        return map_of(study, choice)


def map_of(
    study: StudyToRead,
    choice: MapChoice,
    *,
    progress: Progress = silent,
    cancelled: Asked = never,
    write: Write = write_nothing,
) -> PointerMap:
    """Return a map of a study; of an open one see `OpenStudy.pointer_map`. Raises as `map_from` does, and Cancelled."""
    material = gathered(study, choice.subject, progress=progress, cancelled=cancelled, write=write)
    return drawn(material, on_picture(material, choice, partial(first_picture, study, choice.subject)))


def map_from(study: StudyToRead, data: StudyData, choice: MapChoice) -> PointerMap:
    """Return a map of a study whose sessions are known already.

    Raises:
        UsageError: there is no such task, trait, value or session, a path is wanted of several people, or the picture
            has not the shape of the screen.
        UnusablePicture: the picture is none.
    """
    material = material_of(study, data, choice.subject)
    return drawn(material, on_picture(material, choice, partial(first_picture, study, choice.subject)))


def on_picture(material: Material, choice: MapChoice, find: Callable[[ScreenKind], FirstPicture | None]) -> MapChoice:
    """Return the choice with the picture that was taken, where it asks for that and there is one.

    Raises:
        UsageError: nothing was found on the screen that was asked for.
    """
    screen = None if choice.picture or not choice.taken else _screen(material.tally, choice)
    found = None if screen is None else find(screen)
    if screen is None or found is None or not _fits(found.png, screen):
        return choice
    return replace(choice, picture=found.png, pictured=found.participant)


def drawn(material: Material, choice: MapChoice) -> PointerMap:
    """Return the map of what was read for it; of `choice` only screen, radius, opacity and picture play a part.

    Raises:
        UsageError: nothing was found on the screen that was asked for, or the picture has not its shape.
        UnusablePicture: the picture is none.
    """
    chart = _drawn(material, _screen(material.tally, choice), choice)
    if not choice.pictured:
        return chart
    return replace(chart, note=f"{chart.note} The picture is the screen of {choice.pictured} as the task began.")


def _drawn(material: Material, screen: ScreenKind | None, choice: MapChoice) -> PointerMap:
    match material:
        case HeatMaterial():
            return _heat(material, screen, choice)
        case ClickMaterial():
            return _clicks(material, screen, choice)
        case PathMaterial():
            return _path(material, screen, choice)


def _heat(material: HeatMaterial, screen: ScreenKind | None, choice: MapChoice) -> HeatMap:
    title = f"Where the pointer rested: {material.of}"
    if screen is None:
        return HeatMap(title=title, ground=_NO_SCREEN, note=NOBODY)
    radius_px = RADIUS_PX if choice.radius_px is None else choice.radius_px
    note = (
        f"{material.tally.words(screen, _time)} Blur radius {radius_px:g} px. Of a rest, {REST_LIMIT_NS / _S:g} s count"
        " at most."
    )
    if not material.exact:
        note += f" Of so many positions every {STRIDE}th was taken, and straight lines between them."
    return heat_map(
        title,
        _ground(screen, choice),
        material.found[screen],
        radius_px=radius_px * screen.scale,
        opacity=choice.opacity,
        note=note,
    )


def _clicks(material: ClickMaterial, screen: ScreenKind | None, choice: MapChoice) -> ClickMap:
    title = f"Where people clicked: {material.of}"
    if screen is None:
        return ClickMap(title=title, ground=_NO_SCREEN, note=NOBODY)
    near_px = NEAR_PX if choice.radius_px is None else choice.radius_px
    note = f"{material.tally.words(screen, _count)} Clicks within {near_px:g} px are one place."
    return click_map(title, _ground(screen, choice), material.found[screen], near_px=near_px * screen.scale, note=note)


def _path(material: PathMaterial, screen: ScreenKind | None, choice: MapChoice) -> PathMap:
    title = f"The way of {material.whose}: {material.of}"
    if screen is None:
        return PathMap(title=title, ground=_NO_SCREEN, note=NOBODY)
    note = material.tally.words(screen, _time)
    return path_map(title, _ground(screen, choice), *material.found[screen], note=note)


def _screen(tally: Tally, choice: MapChoice) -> ScreenKind | None:
    """Return the screen that the map is of.

    Raises:
        UsageError: nothing was found on the screen that was asked for.
    """
    if choice.screen is None or choice.screen in tally.screens:
        return choice.screen or tally.most()
    raise UsageError(f"Nothing was recorded on {screen_text(choice.screen)}; leave the screen open.")


def is_of_shape(picture_px: tuple[int, int], screen_px: tuple[int, int]) -> bool:
    """Return whether a picture can be one of a whole screen, at whatever scale."""
    return abs(picture_px[0] * screen_px[1] / (picture_px[1] * screen_px[0]) - 1) <= _ASKEW


def _fits(png: bytes, screen: ScreenKind) -> bool:
    """Return whether a picture that was taken can be read, and has the shape of the screen."""
    try:
        return is_of_shape(picture_size(png), (screen.width_px, screen.height_px))
    except UnusablePicture:
        return False


def _ground(screen: ScreenKind, choice: MapChoice) -> Ground:
    """Return what the map lies on.

    Raises:
        UsageError: the picture has not the shape of the screen, so that no position in it could be right.
    """
    if choice.picture:
        width_px, height_px = picture_size(choice.picture)
        if not is_of_shape((width_px, height_px), (screen.width_px, screen.height_px)):
            raise UsageError(
                f"The picture of {size_text(width_px, height_px)} has not the shape of {screen_text(screen)}; take one "
                "of the whole screen."
            )
    return Ground(width_px=screen.width_px, height_px=screen.height_px, picture=choice.picture)


def _time(seconds: float) -> str:
    return f"{clock_like(seconds)(seconds)} of pointer time"


def _count(clicks: float) -> str:
    return counted(round(clicks), "click")
