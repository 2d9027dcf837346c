"""When and where uxlab's own windows stood: spans in which nothing about them changed."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uxlab.model.events import Surface

EVER_NS = 2**63 - 1
"""After every time that can be stored."""


class Rectangle(NamedTuple):
    """Physical pixels; `right_px` and `bottom_px` lie outside."""

    left_px: int
    top_px: int
    right_px: int
    bottom_px: int


class Layout(NamedTuple):
    """From `started_ns` until before `ended_ns`, own windows covered `rectangles`; `active`: one had the focus."""

    started_ns: int
    ended_ns: int
    rectangles: tuple[Rectangle, ...]
    active: bool


def layouts(surfaces: Sequence[Surface], started_ns: int, ended_ns: int) -> Iterator[Layout]:
    """Divide a span by what the own windows did in it; `surfaces` in the order in which they were noted.

    A surface is as noted until the next note of the same name.
    """
    windows: dict[str, Surface] = {}
    since_ns, (rectangles, active) = started_ns, _cover(windows)
    for surface in sorted(surfaces, key=_time):
        if surface.t_ns >= ended_ns:
            break
        windows[surface.name] = surface
        now_ns, now = max(surface.t_ns, started_ns), _cover(windows)
        if now != (rectangles, active):
            if now_ns > since_ns:
                yield Layout(since_ns, now_ns, rectangles, active)
            since_ns, (rectangles, active) = now_ns, now
    if ended_ns > since_ns:
        yield Layout(since_ns, ended_ns, rectangles, active)


def _cover(windows: dict[str, Surface]) -> tuple[tuple[Rectangle, ...], bool]:
    rectangles = {
        Rectangle(window.x_px, window.y_px, window.x_px + window.width_px, window.y_px + window.height_px)
        for window in windows.values()
        if window.visible
    }
    return tuple(sorted(rectangles)), any(window.active for window in windows.values())


def _time(surface: Surface) -> int:
    return surface.t_ns
