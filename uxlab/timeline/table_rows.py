"""Finds the rows that a filter leaves, without looking at each event."""

from collections.abc import Callable, Iterable

import numpy as np

from uxlab.timeline.input_index import COUNTED, KIND, MODERATORS, InputIndex, Numbers, Truths
from uxlab.timeline.ordinals import Ordinals
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span, contains, union
from uxlab.timeline.table import EVENT_ROWS, By, EventTable, Moment, RowKind, TableFilter, all_moments

Words = Callable[[RowKind, int], str]
"""What an event is in words, by its kind and its code."""

EventsBefore = Callable[[Numbers], Numbers]
"""How many events of the session come before each of some times."""


def table_of(session: ReviewedSession, wanted: TableFilter, words: Words, events_before: EventsBefore) -> EventTable:
    """Return the rows that a filter leaves of a session."""
    spans = wanted_spans(session, wanted)
    moments = chosen_moments(session, wanted)
    lying = Ordinals.between(0, session.input.events)
    if spans is not None:
        edges = events_before(np.array(spans, np.int64).reshape(-1)).reshape(-1, 2)
        lying = Ordinals.of_runs(edges[:, 0], edges[:, 1])
    events = chosen_events(session.input, lying, wanted, words)
    before = events_before(np.array([moment.t_ns for moment in moments], np.int64))
    rows = events.rank(before) + np.arange(len(moments), dtype=np.int64)
    return EventTable(session=session, filter=wanted, events=events, moments=moments, moment_rows=rows)


def wanted_spans(session: ReviewedSession, wanted: TableFilter) -> tuple[Span, ...] | None:
    """Return the time in which rows are wanted, ordered and apart; None if all of it is."""
    if wanted.task is None:
        return None if wanted.spans is None else union(wanted.spans)
    spans = union(session.spans_of_task(wanted.task))
    if wanted.spans is None:
        return spans
    pairs = ((max(one[0], other[0]), min(one[1], other[1])) for one in spans for other in union(wanted.spans))
    return union(pairs)


def chosen_moments(session: ReviewedSession, wanted: TableFilter) -> tuple[Moment, ...]:
    """Return what was noted that a filter leaves; the end of an attempt lies in it as well."""
    names, text = dict(session.names), wanted.text.casefold()
    spans = wanted_spans(session, wanted)

    def told(moment: Moment) -> str:
        item = moment.item
        return " ".join((moment.kind, item.label, names.get(item.label, ""), item.detail)).casefold()

    def lies_within(moment: Moment) -> bool:
        end = moment.kind in {RowKind.ATTEMPT_END, RowKind.PAUSE_END, RowKind.GAP_END}
        return spans is None or any(contains(span, moment.t_ns) or (end and moment.t_ns == span[1]) for span in spans)

    kept = (moment for moment in all_moments(session.items) if wanted.wants(moment.kind) and lies_within(moment))
    return tuple(moment for moment in kept if text in told(moment))


def chosen_events(index: InputIndex, lying: Ordinals, wanted: TableFilter, words: Words) -> Ordinals:
    """Return the events that a filter leaves of those `lying` in its time, by their numbers."""
    everything = not wanted.counted and wanted.by is By.ANYONE and not wanted.text
    if everything and all(map(wanted.wants, EVENT_ROWS)):
        return lying
    near = lying.has(index.ordinal)
    chosen = Ordinals.of(index.ordinal[chosen_presses(index, wanted, words) & near])
    if not _wants(wanted, RowKind.MOVE, words, -1):
        return chosen
    own = Ordinals.of_runs(index.own_first, index.own_end)
    if wanted.by is By.MODERATOR:
        return chosen.union(own.within(lying))
    moves = lying.without(Ordinals.of(index.ordinal[near]))
    return chosen.union(moves.without(own) if wanted.by is By.PARTICIPANT else moves)


def chosen_presses(index: InputIndex, wanted: TableFilter, words: Words) -> Truths:
    """Return which of the events that are no moves a filter leaves, wherever they lie."""
    kinds = index.what & KIND
    chosen = np.zeros(kinds.size, np.bool_)
    for row, kind in EVENT_ROWS.items():
        if row is not RowKind.MOVE and wanted.wants(row):
            of_kind = kinds == kind
            codes: list[int] = np.unique(index.code[of_kind]).tolist() if wanted.text else []
            told = [code for code in codes if _wants(wanted, row, words, code)]
            chosen |= of_kind & np.isin(index.code, told) if wanted.text else of_kind
    if wanted.counted:
        chosen &= index.what & COUNTED != 0
    if wanted.by is not By.ANYONE:
        chosen &= (index.what & MODERATORS != 0) == (wanted.by is By.MODERATOR)
    return chosen


def moderators(index: InputIndex, ordinals: Numbers) -> Truths:
    """Return which of the events, by their numbers, are the moderator's."""
    own = index.own_first.searchsorted(ordinals, side="right") > index.own_end.searchsorted(ordinals, side="right")
    if not index.ordinal.size:
        return np.asarray(own)
    place = np.minimum(index.ordinal.searchsorted(ordinals), index.ordinal.size - 1)
    pressed = (index.ordinal[place] == ordinals) & (index.what[place] & MODERATORS != 0)
    return np.asarray(own | pressed)


def task_at(spans: Iterable[tuple[str, Span]], t_ns: int) -> str:
    """Return the key of the task that is under way at a time, empty where none is."""
    return next((task for task, span in spans if contains(span, t_ns)), "")


def _wants(wanted: TableFilter, row: RowKind, words: Words, code: int) -> bool:
    return wanted.wants(row) and wanted.text.casefold() in words(row, code).casefold()
