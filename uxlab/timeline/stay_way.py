"""The pointer's way from cell to cell of a heat map: what a path map of very many positions is drawn from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from uxlab.timeline.input_index import KIND, MODERATORS, PLACED, Numbers, Truths
from uxlab.timeline.pointer_path import PointerPath
from uxlab.timeline.spots import Spots

TAKEN_COLUMNS = ("t_ns", "what", "own_from_ns")
"""What it takes of an index to know when the moderator had the pointer."""
_KEY, _MIDDLE_PX = 3, 0.5
_NS = 1e9


@dataclass(frozen=True, slots=True, eq=False)
class StayWay:
    """The way: where the pointer came into each cell and for how long it stayed, and which of it are clicks."""

    path: PointerPath
    dwell_ns: Numbers
    clicked: Truths


def taken_ns(columns: Mapping[str, Numbers]) -> Numbers:
    """Return when the moderator took the pointer, of the `TAKEN_COLUMNS` of an index: there the way is broken."""
    t_ns, what, own_from_ns = (columns[name] for name in TAKEN_COLUMNS)
    pressed = (what & (MODERATORS | PLACED) == MODERATORS | PLACED) & (what & KIND != _KEY)
    return np.sort(np.concatenate((own_from_ns, t_ns[pressed])))


def way_of(parts: Sequence[tuple[Spots, Numbers]], taken: Numbers) -> StayWay:
    """Return the way through spans in their order, each a way of its own: its stays, and time, x and y of its clicks.

    `taken`: when the moderator had the pointer, in the order of time.
    """
    joined = [_with_clicks(*part) for part in parts]
    none = np.zeros(0)
    empty = (none.astype(np.int64), none, none, none, none.astype(np.bool_))
    t_ns, x, y, dwell_s, clicked = (np.concatenate(column) for column in zip(empty, *joined, strict=True))
    part = np.repeat(np.arange(len(joined)), [one[0].size for one in joined])
    begins = (np.diff(part, prepend=-1) != 0) | (np.diff(taken.searchsorted(t_ns), prepend=0) != 0)
    dwell_ns = np.round(dwell_s * _NS).astype(np.int64)
    return StayWay(PointerPath(t_ns, x, y, begins), dwell_ns, clicked)


def _with_clicks(spots: Spots, clicks: Numbers) -> tuple[Numbers, ...]:
    """Return columns: time, place, seconds of stay, and whether it was clicked; a click takes no time.

    Of a stay half a cell is known, two pixels at each side: it is put between them.
    """
    places = spots.t_ns.searchsorted(clicks[:, 0], side="right")
    columns = (
        spots.t_ns,
        spots.x + _MIDDLE_PX,
        spots.y + _MIDDLE_PX,
        spots.dwell_s,
        np.zeros(spots.t_ns.size, np.bool_),
    )
    added = (*clicks.T, 0.0, True)
    return tuple(np.insert(column, places, values) for column, values in zip(columns, added, strict=True))
