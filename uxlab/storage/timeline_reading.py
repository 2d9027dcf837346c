"""Reads a session's input part by part, as columns of numbers, and makes its index of it."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from uxlab.model.events import EventKind, Surface
from uxlab.privacy.keys import LITERAL_BASE, SHORTCUTS, KeyClass, classify
from uxlab.storage.desktops import desktops_during
from uxlab.storage.event_columns import EventColumns, Mark, of_every_mark
from uxlab.storage.excluded_input import own_input
from uxlab.storage.own_windows import EVER_NS, Layout, layouts
from uxlab.storage.results import read_surfaces
from uxlab.timeline.indexing import EventPart, Indexing
from uxlab.timeline.input_index import BLOCK, InputIndex, Numbers
from uxlab.timeline.spans import Span
from uxlab.timeline.stays import StayMaking, Stays

EVER: Span = (-EVER_NS, EVER_NS)
AT_ONCE = 64 * BLOCK
"""Few enough that other threads of this process hardly wait while the numbers are read."""

_PART = """
SELECT group_concat(t_ns), group_concat(seq), group_concat(ifnull(x, 0)), group_concat(ifnull(y, 0)),
  group_concat(mark), group_concat(CASE WHEN mark & 3 THEN ifnull(code, -1) END)
FROM (
  SELECT t_ns, seq, x, y, code,
    CASE WHEN kind = 0 AND flags = 0 AND x + y IS NOT NULL THEN 0
    ELSE kind + 4 * (flags & 3) + 16 * (x IS NULL OR y IS NULL) + 32 * (value IS 0) + 64 * (value IS 1) END AS mark
  FROM event WHERE session_id = ? AND (t_ns, seq) >= (?, ?) AND t_ns < ? ORDER BY t_ns, seq LIMIT ?
)
"""


def _counts(mark: Mark) -> bool:
    return (mark.kind is EventKind.SCROLL or mark.press) and not mark.repeat


_KINDS = of_every_mark(lambda mark: mark.kind).astype(np.int64)
_CHORDS = of_every_mark(lambda mark: mark.chord).astype(np.bool_)
_PLACED = of_every_mark(lambda mark: not mark.nowhere).astype(np.bool_)
_COUNTED = of_every_mark(_counts).astype(np.bool_)


def read_parts(
    connection: sqlite3.Connection, session_id: int, surfaces: Sequence[Surface], span: Span = EVER
) -> Iterator[EventPart]:
    """Yield a session's events, `AT_ONCE` of them in each part but the last; `surfaces` are uxlab's own windows."""
    own_windows = tuple(layouts(surfaces, -EVER_NS, EVER_NS))
    since = (span[0], 0)
    while True:
        texts = connection.execute(_PART, (session_id, *since, span[1], AT_ONCE)).fetchone()
        columns = [np.fromstring(text or "", dtype=np.int64, sep=",") for text in texts]
        part = _part(columns, own_windows)
        if part.t_ns.size:
            yield part
            since = (int(part.t_ns[-1]), int(part.seq[-1]) + 1)
        if part.t_ns.size < AT_ONCE:
            return


def index_input(
    connection: sqlite3.Connection, session_id: int, progress: Callable[[int], None], cancelled: Callable[[], bool]
) -> tuple[InputIndex, Stays] | None:
    """Return the index of a session's input, None if it was cancelled; `progress` hears how many events were read."""
    making, staying = Indexing(), StayMaking(desktops_during(connection, session_id, EVER))
    for part in read_parts(connection, session_id, read_surfaces(connection, session_id)):
        if cancelled():
            return None
        making.add(part)
        staying.add(part)
        progress(making.events)
    return making.index(), staying.stays()


def class_of(code: int) -> int:
    """Return the class of a key by its stored code."""
    if code >= LITERAL_BASE:
        return int(classify(chr(code - LITERAL_BASE)))
    if code in _SHORTCUTS:
        return int(KeyClass.SHORTCUT)
    return code if code in _CLASSES else int(KeyClass.OTHER)


_SHORTCUTS = frozenset(SHORTCUTS.values())
_CLASSES = frozenset(map(int, KeyClass))


def _part(numbers: Sequence[Numbers], own_windows: Sequence[Layout]) -> EventPart:
    t_ns, seq, x, y, marks, codes = numbers
    columns = EventColumns(t_ns, x.astype(np.float64), y.astype(np.float64), marks.astype(np.uint8), keys_kept=True)
    kinds, all_codes = _KINDS[columns.marks], np.full(t_ns.size, -1, np.int64)
    all_codes[kinds != EventKind.MOVE] = codes
    return EventPart(
        t_ns=t_ns,
        seq=seq,
        x=columns.x,
        y=columns.y,
        kinds=kinds,
        codes=all_codes,
        key_classes=_classes(all_codes, kinds),
        counted=_COUNTED[columns.marks],
        chords=_CHORDS[columns.marks],
        own=own_input(columns, _around(own_windows, t_ns)),
        placed=_PLACED[columns.marks],
    )


def _classes(codes: Numbers, kinds: Numbers) -> Numbers:
    keys = kinds == EventKind.KEY
    found, places = np.unique(codes[keys], return_inverse=True)
    classes = np.zeros(codes.size, np.int64)
    classes[keys] = np.array([class_of(code) for code in found.tolist()], np.int64)[places]
    return classes


def _around(own_windows: Sequence[Layout], t_ns: Numbers) -> list[Layout]:
    """Return the layouts in which the events lie."""
    if not t_ns.size:
        return []
    first, last = t_ns[[0, -1]].tolist()
    return [one for one in own_windows if one.ended_ns > first and one.started_ns <= last]
