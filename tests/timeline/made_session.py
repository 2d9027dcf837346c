"""Sessions for review made by hand."""

import numpy as np

from uxlab.timeline.indexing import EventPart, Indexing
from uxlab.timeline.items import Item, in_order
from uxlab.timeline.session import ReviewedSession

MS = 1_000_000
S = 1000 * MS
Event = tuple[int, int, int, int]
"""Time, kind, x and y; every button and key is pressed."""


def part_of(events: list[Event], own: frozenset[int] = frozenset(), chords: frozenset[int] = frozenset()) -> EventPart:
    """Return events, `own` and `chords` by their places; keys are letters."""
    t_ns, kinds, x, y = np.array(events, np.int64).reshape(-1, 4).T
    places = np.arange(t_ns.size)
    return EventPart(
        t_ns=t_ns,
        seq=np.zeros_like(t_ns),
        x=x.astype(np.float64),
        y=y.astype(np.float64),
        kinds=kinds,
        codes=np.where(kinds == 0, -1, 1),
        key_classes=np.where(kinds == 3, 1, 0),
        counted=kinds > 0,
        chords=np.isin(places, list(chords)),
        own=np.isin(places, list(own)),
        placed=kinds != 3,
    )


def session_of(
    events: list[Event], items: list[Item] | None = None, own: frozenset[int] = frozenset(), end_ns: int = 10 * S
) -> ReviewedSession:
    """Return a session of events and items."""
    making = Indexing()
    making.add(part_of(events, own))
    return ReviewedSession("s", 1, "P01", None, (0, end_ns), in_order(items or ()), making.index())
