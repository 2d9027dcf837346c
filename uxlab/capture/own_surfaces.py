"""Where uxlab's own windows are really to be seen, as `Surface` facts. Pure, but for its memory.

A click belongs to uxlab only where none of the windows above takes it. So what is told of an own window is its visible
part, cut into rectangles: the first by the window's name, the others as "NAME part 2" and so on.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from uxlab.capture.regions import Box, uncovered
from uxlab.model.events import Surface


class Pane(NamedTuple):
    """A window and where it takes input; `name` None for another program's, `active` if an own one has the focus."""

    boxes: tuple[Box, ...]
    name: str | None = None
    active: bool = False


class ShownWindow(NamedTuple):
    """A window on systems that tell to which process each belongs; `active`: it has the focus."""

    number: int
    process_id: int
    box: Box
    active: bool


def own_name(number: int) -> str:
    """Return how an own window is called in what is recorded."""
    return f"window {number:#x}"


def panes_of(windows: Sequence[ShownWindow], process_id: int) -> list[Pane]:
    """Return shown windows, the front one first, as panes; those of the process are own."""
    return [
        Pane((window.box,), own_name(window.number), window.active)
        if window.process_id == process_id
        else Pane((window.box,))
        for window in windows
    ]


class OwnSurfaces:
    """Compares what is seen with what was told last, and tells what differs."""

    def __init__(self, report: Callable[[Surface], None]) -> None:
        self._report = report
        self._told: dict[str, Surface] = {}
        self._noted_ns = 0

    def note(self, clock_ns: int, stack: Iterable[Pane], names: Collection[str]) -> None:
        """Take the windows as they are, the front one first; `names` of all own ones, also of those that are gone."""
        self._noted_ns = clock_ns
        now = _visible(clock_ns, stack)
        for name in (*names, *self._told):
            now.setdefault(name, _hidden(clock_ns, self._told.get(name), name))
        for surface in now.values():
            self._tell(surface)
        self._told = {name: surface for name, surface in self._told.items() if surface.visible or name in names}

    def activate(self, clock_ns: int, name: str | None) -> None:
        """Take which own window has the focus from this moment on, which may be told late; None for none of them."""
        for last in tuple(self._told.values()):
            self._tell(replace(last, t_ns=max(clock_ns, self._noted_ns), active=last.name == name))

    def _tell(self, surface: Surface) -> None:
        last = self._told.get(surface.name)
        if last is None or replace(last, t_ns=surface.t_ns) != surface:
            self._told[surface.name] = surface
            self._report(surface)


def _visible(clock_ns: int, stack: Iterable[Pane]) -> dict[str, Surface]:
    found: dict[str, Surface] = {}
    covers: list[Box] = []
    for pane in stack:
        if pane.name is not None and pane.boxes:
            parts = uncovered(pane.boxes, covers)
            for number, part in enumerate(parts or pane.boxes[:1], start=1):
                name = pane.name if number == 1 else f"{pane.name} part {number}"
                found[name] = _surface(clock_ns, name, part, visible=bool(parts), active=pane.active and number == 1)
        covers += pane.boxes
    return found


def _surface(clock_ns: int, name: str, box: Box, *, visible: bool, active: bool) -> Surface:
    return Surface(
        t_ns=clock_ns, name=name, x_px=box.left, y_px=box.top, width_px=box.right - box.left,
        height_px=box.bottom - box.top, visible=visible, active=active,
    )  # fmt: skip


def _hidden(clock_ns: int, last: Surface | None, name: str) -> Surface:
    if last is None:
        return _surface(clock_ns, name, Box(0, 0, 0, 0), visible=False, active=False)
    return replace(last, t_ns=clock_ns, visible=False, active=False)
