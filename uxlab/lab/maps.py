"""Maps of where people pointed at a task: heat, clicks, or the pointer's way in each attempt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from uxlab.charts.build.pointing import Walk, click_map, heat_map, path_map
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
from uxlab.lab.supplied_pictures import is_of_shape
from uxlab.lab.task_pictures import GroundPicture, ground_picture
from uxlab.metrics.selection import Where
from uxlab.model.results import StudyData
from uxlab.storage.review_sessions import Write
from uxlab.storage.study_file import StudyToRead, open_for_reading
from uxlab.timeline.click_clusters import NEAR_PX
from uxlab.timeline.heat import RADIUS_PX, REST_LIMIT_NS
from uxlab.timeline.screens import ScreenKind
from uxlab.wording.figures import clock_like, counted

__all__ = [
    "NOBODY",
    "MapChoice",
    "MapKind",
    "drawn",
    "ground_of",
    "is_of_shape",
    "laid_on",
    "map_from",
    "map_of",
    "misshapen",
    "pointer_map",
]

_S = 1_000_000_000
_NO_SCREEN = Ground(width_px=16, height_px=10)
NOBODY = "Nobody's pointer was recorded there."
TAKEN = "The picture is the screen of {} as the task began."
SUPPLIED = "The picture was supplied, not taken in a session."


@dataclass(frozen=True, slots=True, kw_only=True)
class MapChoice:
    """What a map is to show: of which task, None for all, and of whom, as for the figures.

    `session`: of this one alone, by its uid. `picture`: a screenshot as a PNG file, of the screen that the map is of,
    and `origin` is a sentence about where it is from. `kept`: without a picture, the map lies on what the study keeps
    for it; see `ground_picture`. `radius_px` of the blur of a heat map, and within which clicks are in one place on a
    click map, None for what is usual; both at scale 1. `screen`: None for the one on which most happened.
    """

    kind: MapKind
    task: str | None = None
    where: Where = ()
    session: str | None = None
    picture: bytes = b""
    origin: str = ""
    kept: bool = False
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
    return drawn(material, _on_what_is_kept(study, material, choice))


def map_from(study: StudyToRead, data: StudyData, choice: MapChoice) -> PointerMap:
    """Return a map of a study whose sessions are known already.

    Raises:
        UsageError: there is no such task, trait, value or session, or the picture has not the shape of the screen.
        UnusablePicture: the picture is none.
    """
    material = material_of(study, data, choice.subject)
    return drawn(material, _on_what_is_kept(study, material, choice))


def ground_of(material: Material, choice: MapChoice, find: Callable[[ScreenKind], GroundPicture]) -> GroundPicture:
    """Return what the map can lie on by what `find` knows of a screen.

    Raises:
        UsageError: nothing was found on the screen that was asked for.
    """
    screen = _screen(material.tally, choice)
    found = GroundPicture() if screen is None else find(screen)
    usable = screen is not None and bool(found.png) and _fits(found.png, screen)
    return found if usable else GroundPicture(hidden=found.hidden, missing=found.missing)


def laid_on(choice: MapChoice, ground: GroundPicture) -> MapChoice:
    """Return the choice with this picture, if there is one."""
    if not ground.png:
        return choice
    return replace(choice, picture=ground.png, origin=SUPPLIED if ground.supplied else TAKEN.format(ground.participant))


def _on_what_is_kept(study: StudyToRead, material: Material, choice: MapChoice) -> MapChoice:
    if choice.picture or not choice.kept:
        return choice
    return laid_on(choice, ground_of(material, choice, partial(ground_picture, study, choice.subject)))


def drawn(material: Material, choice: MapChoice) -> PointerMap:
    """Return the map of what was read for it; of `choice` only screen, radius, opacity and picture play a part.

    Raises:
        UsageError: nothing was found on the screen that was asked for, or the picture has not its shape.
        UnusablePicture: the picture is none.
    """
    chart = _drawn(material, _screen(material.tally, choice), choice)
    return replace(chart, note=f"{chart.note} {choice.origin}") if choice.origin else chart


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
    title = f"Where the pointer went: {material.of}"
    if screen is None:
        return PathMap(title=title, ground=_NO_SCREEN, note=NOBODY)
    walks, note = _told_apart(material.found[screen]), material.tally.words(screen, _time)
    return path_map(title, _ground(screen, choice), walks, note, coarse=not material.exact)


def _told_apart(walks: Sequence[Walk]) -> list[Walk]:
    """Return the ways with the people's codes, those of one person with numbers in their order."""
    if len({walk.of for walk in walks}) > 1:
        return list(walks)
    return [replace(walk, of=str(number)) for number, walk in enumerate(walks, 1)]


def _screen(tally: Tally, choice: MapChoice) -> ScreenKind | None:
    """Return the screen that the map is of.

    Raises:
        UsageError: nothing was found on the screen that was asked for.
    """
    if choice.screen is None or choice.screen in tally.screens:
        return choice.screen or tally.most()
    raise UsageError(f"Nothing was recorded on {screen_text(choice.screen)}; leave the screen open.")


def misshapen(picture_px: tuple[int, int], screen: ScreenKind) -> str:
    """Return the sentence about a picture that has not the shape of a screen."""
    size, wanted = size_text(*picture_px), screen_text(screen)
    return f"The picture of {size} has not the shape of {wanted}; take one of the whole screen."


def _fits(png: bytes, screen: ScreenKind) -> bool:
    """Return whether a picture that is kept can be read, and has the shape of the screen."""
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
            raise UsageError(misshapen((width_px, height_px), screen))
    return Ground(width_px=screen.width_px, height_px=screen.height_px, picture=choice.picture)


def _time(seconds: float) -> str:
    return f"{clock_like(seconds)(seconds)} of pointer time"


def _count(clicks: float) -> str:
    return counted(round(clicks), "click")
