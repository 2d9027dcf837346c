"""Which window was in front, and for how long, within a span."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from uxlab.model.events import Focus
from uxlab.timeline.spans import Span, active_ns, clip


class Stay(NamedTuple):
    """An uninterrupted stay in one window; application and title are None where they were not known or not kept."""

    application: str | None
    title: str | None
    active_ns: int


def stays(focus: Sequence[Focus], span: Span, pauses: Iterable[Span]) -> tuple[Stay, ...]:
    """Return the stays within the span in their order, pauses taken off; `focus` in the order of time.

    Before the first note of a session nothing is known, so no stay begins. Two notes of one window are one stay, and
    one that lies in a pause altogether is none.
    """
    own_pauses = clip(pauses, span)
    parts = (Stay(one.application, one.title, active_ns(part, own_pauses)) for one, part in _parts(focus, span))
    merged = groupby((part for part in parts if part.active_ns), key=_window)
    return tuple(Stay(*window, sum(part.active_ns for part in run)) for window, run in merged)


def _parts(focus: Sequence[Focus], span: Span) -> Iterator[tuple[Focus, Span]]:
    first = max(0, bisect_right(focus, span[0], key=_since) - 1)
    for index in range(first, len(focus)):
        one = focus[index]
        if one.t_ns >= span[1]:
            return
        until_ns = focus[index + 1].t_ns if index + 1 < len(focus) else span[1]
        yield one, (max(one.t_ns, span[0]), min(until_ns, span[1]))


def _since(focus: Focus) -> int:
    return focus.t_ns


def _window(stay: Stay) -> tuple[str | None, str | None]:
    return stay.application, stay.title
