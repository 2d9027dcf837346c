"""Spans of time as half-open pairs (start, end) of nanoseconds: the start belongs to the span, the end does not."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

Span = tuple[int, int]


def length(span: Span) -> int:
    """Return how long the span lasts; a span that ends before it starts is empty."""
    return max(0, span[1] - span[0])


def clip(spans: Iterable[Span], window: Span) -> tuple[Span, ...]:
    """Return the parts of the spans that lie inside `window`, without the empty ones."""
    cut = ((max(start, window[0]), min(end, window[1])) for start, end in spans)
    return tuple(span for span in cut if span[0] < span[1])


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the same time as ordered spans that neither overlap nor touch."""
    merged: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def total(spans: Iterable[Span]) -> int:
    """Return the time that at least one of the spans covers."""
    return sum(end - start for start, end in union(spans))


def active_ns(span: Span, pauses: Iterable[Span]) -> int:
    """Return the length of the span without the pauses in it; time in two pauses at once is removed once."""
    return length(span) - total(clip(pauses, span))


def without(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of the span when the holes are cut out of it, in order."""
    edges = [span[0], *(edge for hole in union(clip(holes, span)) for edge in hole), span[1]]
    return tuple((start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end)


def divided(spans: Iterable[Span], edges_ns: Iterable[int]) -> tuple[Span, ...]:
    """Return the same time, each span cut at the edges that lie in it."""
    cuts = sorted(set(edges_ns))
    return tuple(
        part
        for span in spans
        for part in pairwise([span[0], *(cut for cut in cuts if span[0] < cut < span[1]), span[1]])
    )


def contains(span: Span, moment_ns: int) -> bool:
    """Return whether the moment belongs to the span: start <= moment < end."""
    return span[0] <= moment_ns < span[1]


def owner(spans: Sequence[Span], moment_ns: int) -> int | None:
    """Return the index of the first span to which the moment belongs, or None."""
    return next((index for index, span in enumerate(spans) if contains(span, moment_ns)), None)


def count_within(moments_ns: Sequence[int], span: Span) -> int:
    """Return how many of the moments, given in ascending order, belong to the span."""
    return max(0, bisect_left(moments_ns, span[1]) - bisect_left(moments_ns, span[0]))
