"""A session's input in few numbers: every press and scroll step exactly, and the pointer's way in short strides.

Events are numbered from 0 in the order of (t_ns, seq). All but moves are kept each; of the moves it is known how many
lie between those, which of them are the moderator's, and how far the participant's pointer had travelled at the end
of each stride. So what a timeline or a table shows costs as much as is to be seen, however long the session was.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.pointer import Pointer

Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]

BLOCK = 512
"""The key of each so many events is kept, from which any other is found in a few steps."""

SUBPIXELS = 8
"""Paths are summed in eighths of a pixel, so that they are whole numbers."""

KIND, COUNTED, MODERATORS, PLACED = 3, 4, 8, 16
"""The bits of `what`: the kind of event; a press or a step that counts; input of the moderator; its place is known."""

CLICK_COLUMNS = ("t_ns", "what", "press_x", "press_y")
"""What it takes to know the clicks."""

_CLICK = 1


@dataclass(frozen=True, eq=False)
class InputIndex:
    """Columns of numbers, each of one length in its group.

    `block_ns`, `block_seq`: the key of every `BLOCK`th event.
    `t_ns`, `ordinal`, `what`, `code`, `key_class`, `press_x`, `press_y`: one for each event that is no move; `code` as
    stored, -1 for none, `key_class` 0 for what is no key, the place in physical pixels, 0 where it has none.
    `own_first`, `own_end`, `own_from_ns`, `own_to_ns`: runs of the moderator's moves, by the numbers of the first event
    and of the one after the last, and by the times of the first and of the last.
    `stride_ns`, `stride_px8`, `stride_jump`, `stride_x`, `stride_y`: the end of each stride of the participant's
    pointer, how far it had travelled altogether in eighths of a pixel, whether it came there after a rest, all at once,
    and where it was, in physical pixels.
    `blind_ns`: the same of moves whose place is not known: the end of each stride of them.
    """

    events: int
    block_ns: Numbers
    block_seq: Numbers
    t_ns: Numbers
    ordinal: Numbers
    what: Numbers
    code: Numbers
    key_class: Numbers
    press_x: Numbers
    press_y: Numbers
    own_first: Numbers
    own_end: Numbers
    own_from_ns: Numbers
    own_to_ns: Numbers
    stride_ns: Numbers
    stride_px8: Numbers
    stride_jump: Numbers
    stride_x: Numbers
    stride_y: Numbers
    blind_ns: Numbers

    @classmethod
    def of(cls, events: int, columns: dict[str, Numbers]) -> Self:
        """Return the index of so many events.

        Raises:
            ValueError: a column is missing.
        """
        missing = [name for name in COLUMNS if name not in columns]
        if missing:
            raise ValueError(f"an index without {', '.join(missing)}")
        return cls(events, *(columns[name] for name in COLUMNS))

    def columns(self) -> dict[str, Numbers]:
        """Return all columns by name."""
        return {name: getattr(self, name) for name in COLUMNS}

    def chosen(self, kind: int | None, *, moderators: bool) -> Truths:
        """Return which of the events that are no moves count as `kind`, None for any, by whose input they are."""
        counted = self.what & (COUNTED | MODERATORS) == COUNTED + MODERATORS * moderators
        return np.asarray(counted if kind is None else counted & (self.what & KIND == kind))

    @cached_property
    def counted(self) -> tuple["Presses", ...]:
        """The participant's presses and steps by kind: buttons, scrolling, keys."""
        return tuple(Presses.of(self, self.chosen(kind, moderators=False)) for kind in (1, 2, 3))

    @cached_property
    def moderators(self) -> "Presses":
        """The moderator's presses and steps of any kind."""
        return Presses.of(self, self.chosen(None, moderators=True))

    @cached_property
    def inputs_ns(self) -> Numbers:
        """When there was input of the participant: each press and step, and both ends of each stride.

        A stride lasts less than `uxlab.timeline.indexing.LEFT_OUT_NS`. So a longer time without input, in whatever
        span, begins and ends exactly where it does beside all input.
        """
        theirs = self.t_ns[self.what & MODERATORS == 0]
        return np.sort(np.concatenate((theirs, self.stride_ns, self.blind_ns)), kind="stable")

    @cached_property
    def way(self) -> Pointer:
        """How far the participant's pointer had travelled."""
        return Pointer(self.stride_ns, self.stride_px8 / SUBPIXELS, self.stride_jump != 0)


COLUMNS = tuple(field.name for field in fields(InputIndex) if field.name != "events")


def clicks_of(columns: Mapping[str, Numbers]) -> Numbers:
    """Return time, x and y of the participant's clicks, a row each, of the `CLICK_COLUMNS` of an index."""
    t_ns, what, x, y = (columns[name] for name in CLICK_COLUMNS)
    chosen = what & (KIND | COUNTED | MODERATORS | PLACED) == _CLICK | COUNTED | PLACED
    return np.column_stack((t_ns[chosen], x[chosen], y[chosen]))


@dataclass(frozen=True, eq=False)
class Presses:
    """Events of one track in the order of time, with codes, the classes of keys (0: of what is none), and places."""

    t_ns: Numbers
    code: Numbers
    key_class: Numbers
    x: Numbers
    y: Numbers

    @classmethod
    def of(cls, index: InputIndex, chosen: Truths) -> Self:
        """Return those of the events."""
        columns = (index.t_ns, index.code, index.key_class, index.press_x, index.press_y)
        return cls(*(column[chosen] for column in columns))

    @cached_property
    def by_class(self) -> tuple[tuple[int, Numbers], ...]:
        """When those of each class were, where there are classes."""
        found: list[int] = np.unique(self.key_class).tolist()
        return () if found == [0] else tuple((one, self.t_ns[self.key_class == one]) for one in found)
