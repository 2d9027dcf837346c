"""Maps of where people pointed at a task: heat, clicks, or one person's way."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from uxlab.charts.build.pointing import click_map, heat_map, path_map
from uxlab.charts.map_spec import ClickMap, Ground, HeatMap, PathMap, PointerMap
from uxlab.charts.map_text import size_text
from uxlab.charts.picture import picture_size
from uxlab.errors import UsageError
from uxlab.lab.pointing import (
    Tally,
    gathered_clicks,
    gathered_time,
    gathered_ways,
    of_clicks,
    of_pointing,
    screen_text,
)
from uxlab.metrics.selection import Where, selected_sessions, selected_tasks
from uxlab.model.results import SessionData, StudyData
from uxlab.storage.pointer_points import read_visits
from uxlab.storage.study_file import StudyToRead, open_for_reading
from uxlab.timeline.click_clusters import NEAR_PX
from uxlab.timeline.heat import RADIUS_PX, REST_LIMIT_NS
from uxlab.timeline.screens import ScreenKind
from uxlab.wording.figures import clock_like, counted

_S = 1_000_000_000
_ASKEW = 0.02
"""A picture may be that much longer or shorter than its screen: a row of pixels is easily lost in a screenshot."""
_NO_SCREEN = Ground(width_px=16, height_px=10)
NOBODY = "Nobody's pointer was recorded there."


class MapKind(StrEnum):
    """What a map shows."""

    HEAT = "heat"
    CLICK = "click"
    PATH = "path"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapChoice:
    """What a map is to show: of which task, None for all, and of whom, as for the figures.

    `picture`: a screenshot as a PNG file, of the screen that the map is of. `radius_px` of the blur of a heat map, and
    within which clicks are in one place on a click map, None for what is usual; both at scale 1. `screen`: None for
    the one on which most happened.
    """

    kind: MapKind
    task: str | None = None
    where: Where = ()
    picture: bytes = b""
    radius_px: float | None = None
    opacity: float = 0.85
    screen: ScreenKind | None = None


def pointer_map(path: Path, choice: MapChoice) -> PointerMap:
    """Return a map of the study at `path`; it is empty where no pointer was recorded. See `map_of`.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError, UnusablePicture: as `map_of` does.
    """
    with open_for_reading(path) as study:
        return map_of(study, choice)


def map_of(study: StudyToRead, choice: MapChoice) -> PointerMap:
    """Return a map of a study; of an open one see `OpenStudy.pointer_map`. Raises as `map_from` does."""
    return map_from(study, study.read(read_visits), choice)


def map_from(study: StudyToRead, data: StudyData, choice: MapChoice) -> PointerMap:
    """Return a map of a study whose sessions are known already.

    Raises:
        UsageError: there is no such task, trait or value, a path is wanted of several people, or the picture has not
            the shape of the screen.
        UnusablePicture: the picture is none.
    """
    visits = selected_sessions(data, choice.where)
    selected_tasks(data, data.sessions, choice.task)
    match choice.kind:
        case MapKind.HEAT:
            return _heat(study, data, visits, choice)
        case MapKind.CLICK:
            return _clicks(study, data, visits, choice)
        case MapKind.PATH:
            return _path(study, data, visits, choice)


def _heat(study: StudyToRead, data: StudyData, visits: Sequence[SessionData], choice: MapChoice) -> HeatMap:
    tally, grids = of_pointing(study, visits, choice.task, gathered_time)
    title, screen = f"Where the pointer rested: {_of(data, choice)}", _screen(tally, choice)
    if screen is None:
        return HeatMap(title=title, ground=_NO_SCREEN, note=NOBODY)
    radius_px = RADIUS_PX if choice.radius_px is None else choice.radius_px
    note = (
        f"{tally.words(screen, _time)} Blur radius {radius_px:g} px. Of a rest, {REST_LIMIT_NS / _S:g} s count at most."
    )
    return heat_map(
        title,
        _ground(screen, choice),
        grids[screen],
        radius_px=radius_px * screen.scale,
        opacity=choice.opacity,
        note=note,
    )


def _clicks(study: StudyToRead, data: StudyData, visits: Sequence[SessionData], choice: MapChoice) -> ClickMap:
    tally, points = of_clicks(study, visits, choice.task, gathered_clicks)
    title, screen = f"Where people clicked: {_of(data, choice)}", _screen(tally, choice)
    if screen is None:
        return ClickMap(title=title, ground=_NO_SCREEN, note=NOBODY)
    near_px = NEAR_PX if choice.radius_px is None else choice.radius_px
    note = f"{tally.words(screen, _count)} Clicks within {near_px:g} px are one place."
    return click_map(title, _ground(screen, choice), points[screen], near_px=near_px * screen.scale, note=note)


def _path(study: StudyToRead, data: StudyData, visits: Sequence[SessionData], choice: MapChoice) -> PathMap:
    people = sorted({visit.session.participant for visit in visits if _tried(visit, choice.task)})
    if len(people) > 1:
        raise UsageError(f"A path is one person's; choose a participant: {', '.join(people)}.")
    tally, ways = of_pointing(study, visits, choice.task, gathered_ways)
    title, screen = f"The way of {''.join(people)}: {_of(data, choice)}", _screen(tally, choice)
    if screen is None:
        return PathMap(title=title, ground=_NO_SCREEN, note=NOBODY)
    return path_map(title, _ground(screen, choice), *ways[screen], note=tally.words(screen, _time))


def _tried(visit: SessionData, task: str | None) -> bool:
    return any(task in {None, attempt.task} for attempt in visit.attempts)


def _of(data: StudyData, choice: MapChoice) -> str:
    """Return of which task, and of whom, in words."""
    names = {task.key: task.name for task in data.design.tasks}
    task = "all tasks" if choice.task is None else names.get(choice.task, choice.task)
    whom = [value for _, value in choice.where] if choice.kind is not MapKind.PATH else []
    return ", ".join([task, *whom])


def _screen(tally: Tally, choice: MapChoice) -> ScreenKind | None:
    """Return the screen that the map is of.

    Raises:
        UsageError: nothing was found on the screen that was asked for.
    """
    if choice.screen is None or choice.screen in tally.screens:
        return choice.screen or tally.most()
    raise UsageError(f"Nothing was recorded on {screen_text(choice.screen)}; leave the screen open.")


def _ground(screen: ScreenKind, choice: MapChoice) -> Ground:
    """Return what the map lies on.

    Raises:
        UsageError: the picture has not the shape of the screen, so that no position in it could be right.
    """
    if choice.picture:
        width_px, height_px = picture_size(choice.picture)
        if abs(width_px * screen.height_px / (height_px * screen.width_px) - 1) > _ASKEW:
            raise UsageError(
                f"The picture of {size_text(width_px, height_px)} has not the shape of {screen_text(screen)}; take one "
                "of the whole screen."
            )
    return Ground(width_px=screen.width_px, height_px=screen.height_px, picture=choice.picture)


def _time(seconds: float) -> str:
    return f"{clock_like(seconds)(seconds)} of pointer time"


def _count(clicks: float) -> str:
    return counted(round(clicks), "click")
