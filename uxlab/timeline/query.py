"""What is sought in all sessions at once: input or marks, in a task, near something else."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from uxlab.timeline.input_index import COUNTED, KIND, Numbers, Truths
from uxlab.timeline.items import Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span
from uxlab.timeline.table import ROWS_OF_EVENTS, By, RowKind, TableFilter
from uxlab.timeline.table_rows import Words, chosen_moments, chosen_presses, task_at, wanted_spans


class Side(StrEnum):
    """Where what is sought lies in relation to what it is near to."""

    BEFORE = "before"
    AFTER = "after"
    AROUND = "around"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuery:
    """Presses, steps and marks of the kinds `what` within `within_ns` of one of the kinds `near`; empty: anywhere.

    Moves are too many to be sought. `by` says whose input is sought; near by may be anybody's. `sessions` are
    identities, None for all; of each, no more than the first `most` presses and steps are listed. As in figures,
    neither releases nor repeats count.
    """

    what: frozenset[RowKind]
    task: str | None = None
    text: str = ""
    by: By = By.PARTICIPANT
    near: frozenset[RowKind] = frozenset()
    within_ns: int = 5_000_000_000
    side: Side = Side.BEFORE
    sessions: frozenset[str] | None = None
    most: int = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Something that was sought: `code` as stored for input, `label` and `detail` of what was noted."""

    session: str
    participant: str
    t_ns: int
    kind: RowKind
    task: str
    code: int | None = None
    label: str = ""
    detail: str = ""


def found_in(session: ReviewedSession, query: EventQuery, words: Words) -> tuple[Found, ...]:
    """Return what is found in a session, in the order of time."""
    wanted = TableFilter(kinds=query.what - {RowKind.MOVE}, by=query.by, task=query.task, text=query.text)
    presses = _presses(session, wanted, words)
    near = TableFilter(kinds=query.near - {RowKind.MOVE})
    moments = chosen_moments(session, wanted)
    near_ns = np.sort(np.concatenate((session.input.t_ns[_presses(session, near, words)], _times(session, near))))
    close = _Close(query, near_ns) if query.near else None
    tasks = tuple((item.label, item.span) for item in session.by_track[Track.TASKS])
    of_input = (_of_input(session, place, tasks) for place in _kept(session, presses, close)[: query.most].tolist())
    noted = (
        Found(
            session=session.uid,
            participant=session.participant,
            t_ns=moment.t_ns,
            kind=moment.kind,
            task=task_at(tasks, moment.t_ns),
            label=moment.item.label,
            detail=moment.item.detail,
        )
        for moment in moments
        if close is None or close.to(np.array([moment.t_ns]), np.array([moment.kind in query.near]))[0]
    )
    return tuple(sorted([*noted, *of_input], key=lambda one: one.t_ns))


@dataclass(frozen=True, slots=True)
class _Close:
    """Tells which moments are near; none is near to itself."""

    query: EventQuery
    near_ns: Numbers

    def to(self, t_ns: Numbers, themselves: Truths) -> Truths:
        ahead_ns = 0 if self.query.side is Side.AFTER else self.query.within_ns
        behind_ns = 0 if self.query.side is Side.BEFORE else self.query.within_ns
        until = self.near_ns.searchsorted(t_ns + ahead_ns, side="right")
        return np.asarray(until - self.near_ns.searchsorted(t_ns - behind_ns) > themselves)


def _kept(session: ReviewedSession, presses: Numbers, close: _Close | None) -> Numbers:
    if close is None:
        return presses
    index = session.input
    kinds = [kind for kind, row in ROWS_OF_EVENTS.items() if row in close.query.near]
    themselves = np.isin(index.what[presses] & KIND, kinds)
    return presses[close.to(index.t_ns[presses], themselves)]


def _presses(session: ReviewedSession, wanted: TableFilter, words: Words) -> Numbers:
    """Return the places in the index of the presses and steps that a filter leaves."""
    index = session.input
    chosen = chosen_presses(index, wanted, words) & (index.what & COUNTED != 0)
    spans = wanted_spans(session, wanted)
    return np.flatnonzero(chosen if spans is None else chosen & _inside(index.t_ns, spans)).astype(np.int64)


def _inside(t_ns: Numbers, spans: tuple[Span, ...]) -> Truths:
    edges = np.array(spans, np.int64).reshape(-1)
    return np.asarray(edges.searchsorted(t_ns, side="right") % 2 == 1)


def _times(session: ReviewedSession, wanted: TableFilter) -> Numbers:
    return np.array([moment.t_ns for moment in chosen_moments(session, wanted)], np.int64)


def _of_input(session: ReviewedSession, place: int, tasks: tuple[tuple[str, Span], ...]) -> Found:
    index = session.input
    t_ns, code = int(index.t_ns[place]), int(index.code[place])
    return Found(
        session=session.uid,
        participant=session.participant,
        t_ns=t_ns,
        kind=ROWS_OF_EVENTS[int(index.what[place]) & KIND],
        task=task_at(tasks, t_ns),
        code=None if code < 0 else code,
    )
