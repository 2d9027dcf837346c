"""What a pointer tells of trouble: rage clicks and dead time."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from uxlab.lab.pointing import of_pointing
from uxlab.metrics.selection import Where, selected_sessions, selected_tasks
from uxlab.storage.pointer_points import Pointing, read_visits
from uxlab.storage.study_file import StudyToRead, open_for_reading
from uxlab.timeline.dead_time import LEAST_NS, dead_times
from uxlab.timeline.rage_clicks import NEAR_PX, RageClick, rage_clicks
from uxlab.timeline.screens import by_screen
from uxlab.timeline.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PointerFindings:
    """What was found in one attempt; positions in physical pixels from the upper left corner of their screen.

    Without `keys_kept` nobody knows when something was typed, and `dead` is none that could be told from typing.
    """

    participant: str
    attempt: str
    task: str
    rage: tuple[RageClick, ...]
    dead: tuple[Span, ...]
    keys_kept: bool


def pointer_findings(
    path: Path, *, task: str | None = None, where: Where = (), dead_ns: int = LEAST_NS
) -> tuple[PointerFindings, ...]:
    """Return what was found in the study at `path`; see `findings_of`.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError: there is no such task, trait or value.
    """
    with open_for_reading(path) as study:
        return findings_of(study, task=task, where=where, dead_ns=dead_ns)


def findings_of(
    study: StudyToRead, *, task: str | None = None, where: Where = (), dead_ns: int = LEAST_NS
) -> tuple[PointerFindings, ...]:
    """Return what was found in each attempt with recorded input; of an open study see `OpenStudy.pointer_findings`.

    Raises:
        UsageError: there is no such task, trait or value.
    """
    data = study.read(read_visits)
    visits = selected_sessions(data, where)
    selected_tasks(data, data.sessions, task)

    def found(pointings: Iterable[Pointing]) -> tuple[PointerFindings, ...]:
        return tuple(_findings(one, dead_ns) for one in pointings)

    return of_pointing(study, visits, task, found)


def _findings(one: Pointing, dead_ns: int) -> PointerFindings:
    return PointerFindings(
        participant=one.participant,
        attempt=one.attempt.uid,
        task=one.attempt.task,
        rage=_rage(one),
        dead=dead_times(one.inputs_ns, one.spans, dead_ns) if one.keys_kept else (),
        keys_kept=one.keys_kept,
    )


def _rage(one: Pointing) -> tuple[RageClick, ...]:
    """Return the rage clicks on each screen; what is near depends on the scale of what is on it."""
    t_ns, x, y = one.path.t_ns[one.clicked], one.path.x[one.clicked], one.path.y[one.clicked]
    found = [
        rage
        for part in by_screen(one.desktops, t_ns, x, y)
        for rage in rage_clicks(t_ns[part.points], part.x_px, part.y_px, near_px=NEAR_PX * part.kind.scale)
    ]
    return tuple(sorted(found, key=lambda rage: rage.started_ns))
