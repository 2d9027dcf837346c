"""Moving and zooming of the part of a session that is shown. No Qt."""

from uxlab.timeline.spans import Span

LEAST_NS = 200_000_000
"""A fifth of a second over the width of a window: a pixel is less than what a stamp is worth."""


def within(t_ns: int, span: Span) -> int:
    """Return the moment of a span that is nearest to `t_ns`."""
    return min(max(t_ns, span[0]), span[1])


def moved_into(window: Span, t_ns: int) -> Span:
    """Return a window that shows a moment: as it is where it does, else as wide, the moment a fifth from its start."""
    start, end = window
    if start <= t_ns <= end:
        return window
    width = end - start
    return t_ns - width // 5, t_ns - width // 5 + width


def zoomed(window: Span, factor: float, about_ns: int, span: Span) -> Span:
    """Return a window `factor` times as wide about a moment that keeps its place, inside of `span`."""
    start, end = window
    least = min(LEAST_NS, max(span[1] - span[0], 1))
    width = min(max(round((end - start) * factor), least), max(span[1] - span[0], 1))
    share = (about_ns - start) / max(end - start, 1)
    first = start if factor == 1.0 and width == end - start else round(about_ns - share * width)
    first = min(max(first, span[0]), span[1] - width)
    return first, first + width
