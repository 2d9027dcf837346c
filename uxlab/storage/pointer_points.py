"""Where a participant pointed during an attempt, and on which monitors; all of it, or the clicks alone.

Left out is what is left out of every figure: pauses, gaps, key combinations, and uxlab's own windows.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from uxlab.model.events import Gap, GapReason
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Attempt, Outcome, Pause, Session
from uxlab.storage.design_read import read_design
from uxlab.storage.desktops import desktops_during
from uxlab.storage.event_columns import Truths
from uxlab.storage.kept_keys import keys_kept
from uxlab.storage.pointer_columns import PointerColumns, read_clicks_within
from uxlab.storage.records import read_records
from uxlab.storage.results import read_surfaces
from uxlab.storage.timeline_store import load_columns
from uxlab.timeline.input_index import BLOCK, CLICK_COLUMNS, clicks_of
from uxlab.timeline.pointer_path import PointerPath
from uxlab.timeline.scene import Desktops, Scene
from uxlab.timeline.spans import Span, without
from uxlab.timeline.spots import Spots

Watch = Callable[[Span], None]
"""Hears which part of a session is read next, and raises what is to end the reading."""

_SESSIONS = (
    "SELECT session.id, participant.participant_group FROM session"
    " JOIN participant ON participant.code = session.participant ORDER BY session.id"
)
_GAPS = "SELECT started_ns, ended_ns, reason FROM gap WHERE session_id = ? ORDER BY started_ns, seq"
_EXTENT = "SELECT id, (SELECT max(t_ns) FROM event WHERE session_id = session.id) FROM session WHERE uid = ?"
_COUNTED = "SELECT count(*) FROM (SELECT 1 FROM event WHERE session_id = ? AND t_ns >= ? AND t_ns < ? LIMIT ?)"
_NS = 1e9


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Clicks:
    """A participant's clicks during an attempt; positions in physical pixels of the whole desktop."""

    participant: str
    attempt: Attempt
    desktops: Desktops
    t_ns: NDArray[np.int64]
    x: NDArray[np.float64]
    y: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pointing:
    """A participant's pointer during an attempt; positions in physical pixels of the whole desktop.

    `spans`: the attempt without pauses and gaps. `dwell_ns`: how long the pointer stayed at each position of `path`;
    `clicked`: whether it was clicked there. `inputs_ns`: the times of all input, keys too; without `keys_kept` nobody
    knows when something was typed.
    """

    participant: str
    attempt: Attempt
    desktops: Desktops
    spans: tuple[Span, ...]
    path: PointerPath
    dwell_ns: NDArray[np.int64]
    clicked: Truths
    inputs_ns: NDArray[np.int64]
    keys_kept: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Travel:
    """The way of a participant's pointer during an attempt, and nothing else; as of `Pointing`.

    Of the positions in one cell of a heat map it has the first, and those of clicks; see `uxlab.timeline.stays`.
    """

    participant: str
    attempt: Attempt
    desktops: Desktops
    path: PointerPath
    dwell_ns: NDArray[np.int64]
    clicked: Truths


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rests:
    """Where a participant's pointer was during an attempt, and for how long; as of `Clicks`."""

    participant: str
    attempt: Attempt
    desktops: Desktops
    spots: Spots


def unwatched(_part: Span) -> None:
    """Let the reading go on."""


def any_input(connection: sqlite3.Connection) -> bool:
    """Return whether the study has input of any session."""
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM event)").fetchone()[0])


def read_visits(connection: sqlite3.Connection) -> StudyData:
    """Return a study's sessions with what it takes to choose among their attempts; nothing of their input is read."""
    rows = connection.execute(_SESSIONS).fetchall()
    return StudyData(design=read_design(connection), sessions=tuple(_visit(connection, *row) for row in rows))


def read_clicks(
    connection: sqlite3.Connection, visit: SessionData, task: str | None = None, watch: Watch = unwatched
) -> Iterator[Clicks]:
    """Yield the clicks of each attempt of a session that has input, or of those at one task.

    They are those of the session's index, where it has one.
    """
    for number, attempt, whole in tried(connection, visit, task):
        watch(whole)
        spans, columns = open_parts(visit, whole), load_columns(connection, number, CLICK_COLUMNS)
        rows = (
            read_clicks_within(connection, number, read_surfaces(connection, number), spans)
            if columns is None
            else rows_within(clicks_of(columns), spans)
        )
        yield clicks_from(rows, visit, attempt, desktops_during(connection, number, whole))


def clicks_from(rows: NDArray[np.int64], visit: SessionData, attempt: Attempt, desktops: Desktops) -> Clicks:
    """Return an attempt's clicks of time, x and y, a row each."""
    return Clicks(
        participant=visit.session.participant,
        attempt=attempt,
        desktops=desktops,
        t_ns=rows[:, 0],
        x=rows[:, 1].astype(np.float64),
        y=rows[:, 2].astype(np.float64),
    )


def rows_within(rows: NDArray[np.int64], spans: Sequence[Span]) -> NDArray[np.int64]:
    """Return those rows whose time, the first of each, lies in the ordered spans."""
    edges = rows[:, 0].searchsorted(np.array(spans, np.int64).reshape(-1, 2)).tolist()
    return np.concatenate([rows[:0], *(rows[first:end] for first, end in edges)])


def read_pointing(
    connection: sqlite3.Connection, visit: SessionData, task: str | None = None, watch: Watch = unwatched
) -> Iterator[Pointing]:
    """Yield what the pointer did during each attempt of a session that has input, or during those at one task."""
    for number, attempt, whole in tried(connection, visit, task):
        surfaces, spans = read_surfaces(connection, number), open_parts(visit, whole)
        found = PointerColumns.joined(PointerColumns.read(connection, number, surfaces, span, watch) for span in spans)
        yield Pointing(
            participant=visit.session.participant,
            attempt=attempt,
            desktops=desktops_during(connection, number, whole),
            spans=spans,
            path=PointerPath(found.t_ns, found.x, found.y, found.begins),
            dwell_ns=found.dwell_ns,
            clicked=found.clicked,
            inputs_ns=found.inputs_ns,
            keys_kept=keys_kept(connection, number),
        )


def read_rests(
    connection: sqlite3.Connection, visit: SessionData, task: str | None = None, watch: Watch = unwatched
) -> Iterator[Rests]:
    """Yield how long the pointer was at every position, as `read_pointing` does."""
    for one in read_pointing(connection, visit, task, watch):
        spots = Spots(one.path.t_ns, one.path.x, one.path.y, one.dwell_ns / _NS)
        yield Rests(participant=one.participant, attempt=one.attempt, desktops=one.desktops, spots=spots)


def has_more_events(connection: sqlite3.Connection, visits: Iterable[SessionData], task: str | None, most: int) -> bool:
    """Return whether the attempts have more than `most` events; no more than that are looked at."""
    spans = defaultdict[int, list[Span]](list)
    for visit in visits:
        for number, _, whole in tried(connection, visit, task):
            spans[number].append(whole)
    if sum(_at_least(connection, *of_session) for of_session in spans.items()) > most:
        return True
    left = most
    for number, span in ((number, span) for number, some in spans.items() for span in some):
        left -= connection.execute(_COUNTED, (number, *span, left + 1)).fetchone()[0]
        if left < 0:
            return True
    return False


def _at_least(connection: sqlite3.Connection, number: int, spans: Sequence[Span]) -> int:
    """Return how many events spans of a session have at least, so far as its index tells, without counting any."""
    columns = load_columns(connection, number, ["block_ns"])
    if columns is None:
        return 0
    edges = columns["block_ns"].searchsorted(np.array(spans, np.int64)).tolist()
    return sum(max(0, end - first - 1) * BLOCK for first, end in edges)


def read_scene(connection: sqlite3.Connection, session_id: int, span: Span) -> Scene:
    """Return where a session took place, during a span of it."""
    return Scene(desktops_during(connection, session_id, span), read_surfaces(connection, session_id))


def tried(connection: sqlite3.Connection, visit: SessionData, task: str | None) -> Iterator[tuple[int, Attempt, Span]]:
    """Yield the session's number, each attempt, and its span; one that is open lasts until the last input."""
    number, last_ns = connection.execute(_EXTENT, (visit.session.uid,)).fetchone()
    for attempt in visit.attempts if last_ns is not None else ():
        if task in {None, attempt.task} and attempt.outcome is not Outcome.SKIPPED:
            yield number, attempt, (attempt.started_ns, last_ns + 1 if attempt.ended_ns is None else attempt.ended_ns)


def open_parts(visit: SessionData, whole: Span) -> tuple[Span, ...]:
    """Return a span of a session without its pauses and gaps."""
    pauses = [(one.started_ns, whole[1] if one.ended_ns is None else one.ended_ns) for one in visit.pauses]
    return without(whole, [*pauses, *((gap.started_ns, gap.ended_ns) for gap in visit.gaps)])


def _visit(connection: sqlite3.Connection, number: int, group: str | None) -> SessionData:
    (session,) = read_records(connection, Session, number)
    return SessionData(
        session=session,
        group=group,
        attempts=read_records(connection, Attempt, number),
        pauses=read_records(connection, Pause, number),
        gaps=tuple(
            Gap(started_ns=started_ns, ended_ns=ended_ns, reason=GapReason(reason))
            for started_ns, ended_ns, reason in connection.execute(_GAPS, (number,))
        ),
    )
