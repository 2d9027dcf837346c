"""What a session's index tells of attempts: clicks and times of input exactly, and nearly where the pointer was.

None of the many events of a session is read for it.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from uxlab.model.results import SessionData
from uxlab.model.session import Attempt
from uxlab.storage.kept_keys import keys_kept
from uxlab.storage.pointer_columns import read_input_times
from uxlab.storage.pointer_points import (
    Clicks,
    Rests,
    Watch,
    clicks_from,
    desktops_during,
    open_parts,
    rows_within,
    tried,
    unwatched,
)
from uxlab.storage.results import read_surfaces
from uxlab.storage.timeline_items import read_session
from uxlab.storage.timeline_store import Stamp, kept_or_made
from uxlab.timeline.heat import REST_LIMIT_NS
from uxlab.timeline.indexing import LEFT_OUT_NS
from uxlab.timeline.input_index import InputIndex, clicks_of
from uxlab.timeline.spans import Span
from uxlab.timeline.spots import spots_within

_NONE = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Activity:
    """What a participant did during an attempt: `clicks`, and when there was input.

    `spans`: the attempt without pauses and gaps. `inputs_ns`: times of input, keys too; so many that dead time, of the
    length asked for, begins and ends where it does beside all of them. Without `keys_kept` nobody knows, and there are
    none.
    """

    clicks: Clicks
    spans: tuple[Span, ...]
    inputs_ns: NDArray[np.int64]
    keys_kept: bool


def has_input(connection: sqlite3.Connection, visit: SessionData, task: str | None) -> bool:
    """Return whether a session has input and an attempt, or one at a task."""
    return any(True for _ in tried(connection, visit, task))


def find_index(
    connection: sqlite3.Connection, uid: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> tuple[InputIndex, Stamp | None] | None:
    """Return the index of a session, and what it was made from where it had to be made; None if it was cancelled.

    `progress` hears how many events of how many were read.

    Raises:
        UsageError: there is no such session.
    """
    number, _, _ = read_session(connection, uid)
    return kept_or_made(connection, number, progress, cancelled)


def read_activity(
    connection: sqlite3.Connection,
    visit: SessionData,
    index: InputIndex,
    task: str | None,
    least_ns: int,
    watch: Watch = unwatched,
) -> tuple[Activity, ...]:
    """Return what was done during each attempt, or during those at one task; dead time lasts at least `least_ns`."""
    rows = clicks_of(index.columns())

    def activity(number: int, attempt: Attempt, whole: Span) -> Activity:
        watch(whole)
        spans, kept = open_parts(visit, whole), keys_kept(connection, number)
        return Activity(
            clicks=clicks_from(rows_within(rows, spans), visit, attempt, desktops_during(connection, number, whole)),
            spans=spans,
            inputs_ns=_inputs_ns(connection, number, index, spans, least_ns) if kept else _NONE,
            keys_kept=kept,
        )

    return tuple(activity(*one) for one in tried(connection, visit, task))


def read_strides(
    connection: sqlite3.Connection,
    visit: SessionData,
    index: InputIndex,
    task: str | None = None,
    watch: Watch = unwatched,
) -> tuple[Rests, ...]:
    """Return where the pointer was during each attempt, or during those at one task, from the strides of its way.

    Measured beside heat maps of every position, six of two minutes of aimed movements, blurred by 40 px: at 1 kHz at
    most 0.4 % of the time lies elsewhere, at 125 Hz 3 %, at 60 Hz 7 %, for a stride is 16 positions at any rate; and no
    density differs by more than 1 %, 4 % and 8 % of the highest. Blurred by 10 px it is 3 %, 11 % and 20 % of the time.
    """

    def rests(number: int, attempt: Attempt, whole: Span) -> Rests:
        watch(whole)
        return Rests(
            participant=visit.session.participant,
            attempt=attempt,
            desktops=desktops_during(connection, number, whole),
            spots=spots_within(index, open_parts(visit, whole), REST_LIMIT_NS),
        )

    return tuple(rests(*one) for one in tried(connection, visit, task))


def _inputs_ns(
    connection: sqlite3.Connection, number: int, index: InputIndex, spans: Sequence[Span], least_ns: int
) -> NDArray[np.int64]:
    """Return when there was input, from the index where that is enough; see `InputIndex.inputs_ns`."""
    if least_ns > LEFT_OUT_NS:
        return index.inputs_ns
    return read_input_times(connection, number, read_surfaces(connection, number), spans)
