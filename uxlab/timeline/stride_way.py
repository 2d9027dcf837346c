"""The pointer's way from the strides and clicks of a session's index: what lies between is drawn straight."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from uxlab.timeline.heat import dwells_ns
from uxlab.timeline.input_index import InputIndex, Numbers, Truths, clicks_of
from uxlab.timeline.pointer_path import PointerPath
from uxlab.timeline.spans import Span


@dataclass(frozen=True, slots=True, eq=False)
class StrideWay:
    """The way, how long the pointer stayed at each of its positions, and which of them are clicks."""

    path: PointerPath
    dwell_ns: Numbers
    clicked: Truths


def way_within(index: InputIndex, spans: Sequence[Span]) -> StrideWay:
    """Return the way during ordered spans, each a way of its own: the end of each stride, and every click exactly.

    It is broken as well where the moderator had the pointer.
    """
    clicks = clicks_of(index.columns())
    strides = np.column_stack((index.stride_ns, index.stride_x, index.stride_y))
    rows = np.concatenate((strides, clicks))
    order = rows[:, 0].argsort(kind="stable")
    rows, clicked = rows[order], order >= len(strides)
    edges = rows[:, 0].searchsorted(np.array(spans, np.int64).reshape(-1, 2)).tolist()
    kept = np.concatenate([np.zeros(0, np.intp), *(np.arange(first, end) for first, end in edges)])
    part = np.repeat(np.arange(len(edges)), [end - first for first, end in edges])
    t_ns, x, y = rows[kept].T
    runs = index.own_from_ns.searchsorted(t_ns)
    begins = (np.diff(part, prepend=-1) != 0) | (np.diff(runs, prepend=-1) != 0)
    dwell_ns = [dwells_ns(rows[first:end, 0], span[1]) for (first, end), span in zip(edges, spans, strict=True)]
    path = PointerPath(t_ns, x.astype(np.float64), y.astype(np.float64), begins)
    return StrideWay(path, np.concatenate([np.zeros(0, np.int64), *dwell_ns]), clicked[kept])
