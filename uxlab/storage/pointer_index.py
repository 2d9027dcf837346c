"""What a session's index tells of attempts: clicks, times of input, and where the pointer was.

Hardly any of the many events of a session is read for it.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from uxlab.model.results import SessionData
from uxlab.model.session import Attempt
from uxlab.storage.desktops import desktops_during
from uxlab.storage.kept_keys import keys_kept
from uxlab.storage.pointer_columns import read_input_times
from uxlab.storage.pointer_points import (
    Clicks,
    Rests,
    Travel,
    Watch,
    clicks_from,
    open_parts,
    rows_within,
    tried,
    unwatched,
)
from uxlab.storage.results import read_surfaces
from uxlab.storage.timeline_items import read_session
from uxlab.storage.timeline_store import MadeIndex, kept_or_made, load_columns, load_stays, make_index
from uxlab.timeline.indexing import LEFT_OUT_NS
from uxlab.timeline.input_index import CLICK_COLUMNS, InputIndex, Numbers, clicks_of
from uxlab.timeline.spans import Span
from uxlab.timeline.spots import Spots
from uxlab.timeline.stay_way import TAKEN_COLUMNS, taken_ns, way_of
from uxlab.timeline.stays import STAY_COLUMNS, Stays

_FIRST_PLACED = (
    "SELECT t_ns FROM event WHERE session_id = ? AND t_ns >= ? AND t_ns < ?"
    " AND flags & 2 = 0 AND x IS NOT NULL AND y IS NOT NULL ORDER BY t_ns LIMIT 1"
)
_NONE = np.zeros(0, np.int64)
_T = TypeVar("_T")

Find = Callable[
    [sqlite3.Connection, str, Callable[[int, int], None], Callable[[], bool]], tuple[_T, MadeIndex | None] | None
]
"""Finds something of a session, by its identity, in its index; see `find_index`."""


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


@dataclass(frozen=True, slots=True, eq=False)
class Trail:
    """Where the pointer went during a session: its stays, time, x and y of its clicks, and when it was taken away."""

    stays: Stays
    clicks: Numbers
    taken: Numbers

    @classmethod
    def of(cls, columns: dict[str, Numbers]) -> Self:
        """Return the trail that columns of an index and of stays tell."""
        return cls(Stays.of(columns), clicks_of(columns), taken_ns(columns))


def has_input(connection: sqlite3.Connection, visit: SessionData, task: str | None) -> bool:
    """Return whether a session has input and an attempt, or one at a task."""
    return any(True for _ in tried(connection, visit, task))


def find_index(
    connection: sqlite3.Connection, uid: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> tuple[InputIndex, MadeIndex | None] | None:
    """Return the index of a session, with all that was made where it had to be made; None if it was cancelled.

    `progress` hears how many events of how many were read.

    Raises:
        UsageError: there is no such session.
    """
    number, _, _ = read_session(connection, uid)
    return kept_or_made(connection, number, progress, cancelled)


def find_stays(
    connection: sqlite3.Connection, uid: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> tuple[Stays, MadeIndex | None] | None:
    """Return where the pointer was during a session, otherwise as `find_index` does.

    Raises:
        UsageError: there is no such session.
    """
    number, _, _ = read_session(connection, uid)
    stays = load_stays(connection, number)
    if stays is not None:
        return stays, None
    made = make_index(connection, number, progress, cancelled)
    return None if made is None else (made.stays, made)


def find_trail(
    connection: sqlite3.Connection, uid: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> tuple[Trail, MadeIndex | None] | None:
    """Return where the pointer went during a session, otherwise as `find_index` does.

    Raises:
        UsageError: there is no such session.
    """
    number, _, _ = read_session(connection, uid)
    columns = load_columns(connection, number, tuple({*CLICK_COLUMNS, *TAKEN_COLUMNS, *STAY_COLUMNS}))
    if columns is not None:
        return Trail.of(columns), None
    made = make_index(connection, number, progress, cancelled)
    return None if made is None else (Trail.of(made.index.columns() | made.stays.columns()), made)


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


def read_stays(
    connection: sqlite3.Connection,
    visit: SessionData,
    stays: Stays,
    task: str | None = None,
    watch: Watch = unwatched,
) -> tuple[Rests, ...]:
    """Return where the pointer was during each attempt, or during those at one task, as cells of a heat map.

    The map is that of every position, which `uxlab.storage.pointer_points.read_rests` reads.
    """

    def rests(number: int, attempt: Attempt, whole: Span) -> Rests:
        watch(whole)
        return Rests(
            participant=visit.session.participant,
            attempt=attempt,
            desktops=desktops_during(connection, number, whole),
            spots=_spots(connection, number, stays, open_parts(visit, whole)),
        )

    return tuple(rests(*one) for one in tried(connection, visit, task))


def read_ways(
    connection: sqlite3.Connection,
    visit: SessionData,
    trail: Trail,
    task: str | None = None,
    watch: Watch = unwatched,
) -> tuple[Travel, ...]:
    """Return the pointer's way during each attempt, or during those at one task, from cell to cell and click."""

    def travel(number: int, attempt: Attempt, whole: Span) -> Travel:
        watch(whole)
        parts = _stayed(connection, number, trail.stays, open_parts(visit, whole))
        way = way_of([(spots, rows_within(trail.clicks, [span])) for span, spots in parts], trail.taken)
        return Travel(
            participant=visit.session.participant,
            attempt=attempt,
            desktops=desktops_during(connection, number, whole),
            path=way.path,
            dwell_ns=way.dwell_ns,
            clicked=way.clicked,
        )

    return tuple(travel(*one) for one in tried(connection, visit, task))


def _spots(connection: sqlite3.Connection, number: int, stays: Stays, spans: Sequence[Span]) -> Spots:
    """Return where the pointer was in ordered spans."""
    found = [spots for _, spots in _stayed(connection, number, stays, spans)]
    if len(found) == 1:
        return found[0]
    none = Spots(_NONE, *(_NONE.astype(np.float64) for _ in range(3)))
    columns = ((one.t_ns, one.x, one.y, one.dwell_s) for one in (none, *found))
    return Spots(*(np.concatenate(column) for column in zip(*columns, strict=True)))


def _stayed(
    connection: sqlite3.Connection, number: int, stays: Stays, spans: Sequence[Span]
) -> list[tuple[Span, Spots]]:
    """Return each span and where the pointer was in it since it first moved: where it had rested is not told."""
    firsts = ((connection.execute(_FIRST_PLACED, (number, *span)).fetchone(), span) for span in spans)
    return [(span, stays.within((first[0], span[1]))) for first, span in firsts if first is not None]


def _inputs_ns(
    connection: sqlite3.Connection, number: int, index: InputIndex, spans: Sequence[Span], least_ns: int
) -> NDArray[np.int64]:
    """Return when there was input, from the index where that is enough; see `InputIndex.inputs_ns`."""
    if least_ns > LEFT_OUT_NS:
        return index.inputs_ns
    return read_input_times(connection, number, read_surfaces(connection, number), spans)
