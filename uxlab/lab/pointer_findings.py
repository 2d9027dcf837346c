"""What a pointer tells of trouble: rage clicks, dead time, and places that were clicked again and again."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from uxlab.lab.indexed import Indexed, write_nothing
from uxlab.lab.map_material import visits_of
from uxlab.lab.pointer_watch import Asked, Progress, Watch, never, silent
from uxlab.metrics.selection import Where, selected_tasks
from uxlab.storage.pointer_index import Activity
from uxlab.storage.pointer_points import Clicks, read_visits
from uxlab.storage.review_sessions import Write
from uxlab.storage.study_file import StudyToRead, open_for_reading
from uxlab.timeline import click_clusters
from uxlab.timeline.dead_time import LEAST_NS, dead_times
from uxlab.timeline.rage_clicks import NEAR_PX, RageClick, rage_clicks
from uxlab.timeline.screens import OnScreen, by_screen
from uxlab.timeline.spans import Span

LEAST_IN_A_PLACE = 3
"""Two clicks in one place are a double click, or there and back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """In which attempts is searched: at which task, None for all, and of whom, as for the figures.

    `session`: in this one alone, by its uid, even if the participant is excluded. Dead time lasts at least `dead_ns`.
    """

    task: str | None = None
    where: Where = ()
    session: str | None = None
    dead_ns: int = LEAST_NS


@dataclass(frozen=True, slots=True, kw_only=True)
class ClickedPlace:
    """A place that was clicked several times: when first and last, how often, and its middle."""

    started_ns: int
    ended_ns: int
    clicks: int
    x_px: float
    y_px: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PointerFindings:
    """What was found in one attempt; positions in physical pixels from the upper left corner of their screen.

    `places` were clicked at least three times, the first clicked first. Without `keys_kept` nobody knows when something
    was typed, and `dead` is none that could be told from typing.
    """

    participant: str
    attempt: str
    task: str
    rage: tuple[RageClick, ...]
    dead: tuple[Span, ...]
    keys_kept: bool
    places: tuple[ClickedPlace, ...] = ()


def pointer_findings(
    path: Path, *, task: str | None = None, where: Where = (), dead_ns: int = LEAST_NS
) -> tuple[PointerFindings, ...]:
    """Return what was found in the study at `path`; see `findings_of`.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError: there is no such task, trait or value.
    """
    with open_for_reading(path) as study:
        return findings_of(study, Scope(task=task, where=where, dead_ns=dead_ns))


def findings_of(
    study: StudyToRead,
    scope: Scope,
    *,
    progress: Progress = silent,
    cancelled: Asked = never,
    write: Write = write_nothing,
) -> tuple[PointerFindings, ...]:
    """Return what was found in each attempt with recorded input; of an open study see `OpenStudy.pointer_findings`.

    All of it is exact, though it is told by the index of each session; `write`: where one goes that had to be made.

    Raises:
        UsageError: there is no such task, trait, value or session.
        Cancelled: it was.
    """
    data = study.read(read_visits)
    visits = visits_of(data, scope.where, scope.session)
    selected_tasks(data, data.sessions, scope.task)
    indexed = Indexed(study, visits, scope.task, Watch(visits, scope.task, progress, cancelled), write)
    return tuple(_findings(one, scope.dead_ns) for one in indexed.activity(scope.dead_ns))


def _findings(one: Activity, dead_ns: int) -> PointerFindings:
    return PointerFindings(
        participant=one.clicks.participant,
        attempt=one.clicks.attempt.uid,
        task=one.clicks.attempt.task,
        rage=_rage(one.clicks),
        dead=dead_times(one.inputs_ns, one.spans, dead_ns) if one.keys_kept else (),
        keys_kept=one.keys_kept,
        places=_places(one.clicks),
    )


def _rage(clicks: Clicks) -> tuple[RageClick, ...]:
    """Return the rage clicks on each screen; what is near depends on the scale of what is on it."""
    found = [
        rage
        for t_ns, part in _on_screens(clicks)
        for rage in rage_clicks(t_ns, part.x_px, part.y_px, near_px=NEAR_PX * part.kind.scale)
    ]
    return tuple(sorted(found, key=lambda rage: rage.started_ns))


def _places(clicks: Clicks) -> tuple[ClickedPlace, ...]:
    """Return the places that were clicked several times, on each screen."""
    found = [
        ClickedPlace(
            started_ns=int(t_ns[cluster.members[0]]),
            ended_ns=int(t_ns[cluster.members[-1]]),
            clicks=cluster.clicks,
            x_px=cluster.x_px,
            y_px=cluster.y_px,
        )
        for t_ns, part in _on_screens(clicks)
        for cluster in click_clusters.click_clusters(part.x_px, part.y_px, click_clusters.NEAR_PX * part.kind.scale)
        if cluster.clicks >= LEAST_IN_A_PLACE
    ]
    return tuple(sorted(found, key=lambda place: place.started_ns))


def _on_screens(clicks: Clicks) -> Iterator[tuple[NDArray[np.int64], OnScreen]]:
    """Yield the clicks on each screen with their times."""
    for part in by_screen(clicks.desktops, clicks.t_ns, clicks.x, clicks.y):
        yield clicks.t_ns[part.points], part
