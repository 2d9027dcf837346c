"""What maps are made from, read once: screen, blur, opacity and picture can be changed without reading again."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from uxlab.charts.build.pointing import Numbers, Walk
from uxlab.errors import UsageError
from uxlab.lab.indexed import Indexed, write_nothing
from uxlab.lab.pointer_watch import Asked, Progress, Watch, never, silent
from uxlab.lab.pointing import Tally, gathered_clicks, gathered_time, gathered_ways, of_clicks, of_pointing, of_rests
from uxlab.metrics.selection import Where, selected_sessions, selected_tasks
from uxlab.model.results import SessionData, StudyData
from uxlab.storage.pointer_points import has_more_events, read_visits
from uxlab.storage.review_sessions import Write
from uxlab.storage.study_file import StudyToRead
from uxlab.timeline.screens import ScreenKind

EXACT_EVENTS = 400_000
"""Up to so many events are read for a map; of more, the sessions' indexes tell, which for a heat map is the same."""


class MapKind(StrEnum):
    """What a map shows."""

    HEAT = "heat"
    CLICK = "click"
    PATH = "path"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a map is about: of which task, None for all, and of whom, as for the figures.

    `session`: of this one alone, by its uid, even if the participant is excluded from all figures.
    """

    kind: MapKind
    task: str | None = None
    where: Where = ()
    session: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HeatMaterial:
    """Seconds in each cell of each kind of screen; `of`: of which task and of whom, in words."""

    of: str
    tally: Tally
    found: dict[ScreenKind, Numbers]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ClickMaterial:
    """Where each kind of screen was clicked, as x and y; `of` as of a heat map."""

    of: str
    tally: Tally
    found: dict[ScreenKind, tuple[Numbers, Numbers]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PathMaterial:
    """The pointer's way in each attempt on each kind of screen; `of` as of a heat map.

    `exact`: from every position. Where there are more than `EXACT_EVENTS`, it is from cell to cell of a heat map, as
    sessions' indexes keep them.
    """

    of: str
    tally: Tally
    found: dict[ScreenKind, list[Walk]]
    exact: bool = True


Material = HeatMaterial | ClickMaterial | PathMaterial


def gathered(
    study: StudyToRead,
    subject: Subject,
    *,
    progress: Progress = silent,
    cancelled: Asked = never,
    write: Write = write_nothing,
) -> Material:
    """Return what a map is made from; see `material_of`."""
    data = study.read(read_visits)
    return material_of(study, data, subject, progress=progress, cancelled=cancelled, write=write)


def material_of(
    study: StudyToRead,
    data: StudyData,
    subject: Subject,
    *,
    progress: Progress = silent,
    cancelled: Asked = never,
    write: Write = write_nothing,
) -> Material:
    """Return what a map is made from, of a study whose sessions are known already.

    `write`: where the index of a session goes that had to be made for it.

    Raises:
        UsageError: there is no such task, trait, value or session.
        Cancelled: it was.
    """
    visits = visits_of(data, subject.where, subject.session)
    selected_tasks(data, data.sessions, subject.task)
    watch = Watch(visits, subject.task, progress, cancelled)
    said = _of(data, subject)
    indexed = Indexed(study, visits, subject.task, watch, write)
    if subject.kind is MapKind.CLICK:
        tally, points = of_clicks(study, visits, subject.task, gathered_clicks, watch)
        return ClickMaterial(of=said, tally=tally, found=points)
    exact = not study.read(partial(has_more_events, visits=visits, task=subject.task, most=EXACT_EVENTS))
    if subject.kind is MapKind.HEAT:
        tally, grids = (
            of_rests(study, visits, subject.task, gathered_time, watch) if exact else gathered_time(indexed.rests())
        )
        return HeatMaterial(of=said, tally=tally, found=grids)
    tally, walks = (
        of_pointing(study, visits, subject.task, gathered_ways, watch) if exact else gathered_ways(indexed.ways())
    )
    return PathMaterial(of=said, tally=tally, found=walks, exact=exact)


def visits_of(data: StudyData, where: Where, session: str | None) -> tuple[SessionData, ...]:
    """Return the sessions that are meant.

    Raises:
        UsageError: there is no such trait, value or session.
    """
    if session is None:
        return selected_sessions(data, where)
    found = tuple(one for one in data.sessions if one.session.uid == session)
    if not found:
        raise UsageError("This session is no longer in the study; choose another.")
    return found


def _of(data: StudyData, subject: Subject) -> str:
    names = {task.key: task.name for task in data.design.tasks}
    task = "all tasks" if subject.task is None else names.get(subject.task, subject.task)
    whom = [value for _, value in subject.where]
    if subject.session is not None:
        whom = [one.session.participant for one in data.sessions if one.session.uid == subject.session]
    return ", ".join([task, *whom])
