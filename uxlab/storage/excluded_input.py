"""How much input of a session is not the participant's: key combinations, uxlab's own windows, held keys."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from uxlab.model.events import EventKind
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.storage.event_columns import EventColumns, Mark, Truths, of_every_mark
from uxlab.storage.own_windows import Layout

_UNCOUNTED = len(EventKind)


def _counted(mark: Mark) -> int:
    """Return the kind of what counts: a press, a move, a scroll."""
    return mark.kind if mark.press or mark.kind in {EventKind.MOVE, EventKind.SCROLL} else _UNCOUNTED


_KEYS = of_every_mark(lambda mark: mark.kind is EventKind.KEY).astype(np.bool_)
_PLACED = of_every_mark(lambda mark: not mark.nowhere).astype(np.bool_)
_CHORDS = of_every_mark(lambda mark: mark.chord).astype(np.bool_)
_REPEATS = of_every_mark(lambda mark: mark.repeat).astype(np.bool_)
_COUNTED = of_every_mark(_counted)


def own_input(events: EventColumns, layouts: Sequence[Layout]) -> Truths:
    """Return which events happened in uxlab's own windows: keys while one had the focus, the pointer above one."""
    own = np.zeros(events.t_ns.size, dtype=np.bool_)
    for layout in layouts:
        part = slice(*events.t_ns.searchsorted((layout.started_ns, layout.ended_ns)))
        x, y, marks, above = events.x[part], events.y[part], events.marks[part], own[part]
        for left, top, right, bottom in layout.rectangles:
            above |= (x >= left) & (x < right) & (y >= top) & (y < bottom)
        own[part] = np.where(_KEYS[marks], layout.active, above & _PLACED[marks])
    return own


def excluded_input(events: EventColumns, own: Truths) -> ExcludedInput:
    """Count what of a session's input is not the participant's, each event for the first reason that applies."""
    chords, repeats, counted = _CHORDS[events.marks], _REPEATS[events.marks], _COUNTED[events.marks]
    return ExcludedInput(
        chords=_counts(counted[chords], keys_kept=events.keys_kept),
        own_windows=_counts(counted[own & ~chords], keys_kept=events.keys_kept),
        repeats=_counts(counted[repeats & ~chords & ~own], keys_kept=events.keys_kept),
    )


def _counts(kinds: NDArray[np.uint8], *, keys_kept: bool) -> InputCounts:
    found: list[int] = np.bincount(kinds, minlength=len(EventKind)).tolist()
    return InputCounts(
        clicks=found[EventKind.BUTTON],
        keys=found[EventKind.KEY] if keys_kept else None,
        scrolls=found[EventKind.SCROLL],
        moves=found[EventKind.MOVE],
        corrections=0 if keys_kept else None,
    )
