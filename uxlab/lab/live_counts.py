"""Counts input while it passes as the study file will count it: the participant's clicks, and whose is none of hers.

Where own windows are may be told later than the input in them. So what was counted in the last seconds is remembered,
and counted anew where a window turns out to have stood otherwise.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter, deque
from collections.abc import Iterable
from enum import Enum, auto

from uxlab.model.events import EventFlag, EventKind, InputEvent, Surface
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.storage.own_windows import EVER_NS, Layout, layouts
from uxlab.timeline.spans import Span

MEMORY_NS = 10_000_000_000
"""So much later than input in it may a window be told of."""

_PRESSES = {EventKind.BUTTON, EventKind.KEY}


class _Whose(Enum):
    PARTICIPANT = auto()
    CHORD = auto()
    OWN_WINDOW = auto()
    REPEAT = auto()


class LiveCounts:
    """What was counted so far; its figures are those of `uxlab.storage.results` for the same session.

    Without `keys_kept` nothing is known of keys.
    """

    def __init__(self, *, keys_kept: bool = True) -> None:
        self._keys_kept = keys_kept
        self._surfaces: list[Surface] = []
        self._layouts: list[Layout] = list(layouts((), -EVER_NS, EVER_NS))
        self._since_ns = [-EVER_NS]
        self._found: Counter[tuple[_Whose, int]] = Counter()
        self._clicks_ns: list[int] = []
        self._recent: deque[tuple[InputEvent, _Whose]] = deque()
        self._latest_ns = -EVER_NS

    def see_events(self, events: Iterable[InputEvent]) -> None:
        """Count input, in the session's time and in about the order of its times."""
        for event in events:
            if event.kind in _PRESSES and event.value != 1:
                continue
            whose = self._whose(event)
            self._count(event, whose)
            self._recent.append((event, whose))
            self._latest_ns = max(self._latest_ns, event.t_ns)
        self._forget(self._latest_ns - MEMORY_NS)

    def see_surface(self, surface: Surface) -> None:
        """Take where one of uxlab's windows stands, and count anew what has happened since then."""
        insort(self._surfaces, surface, key=_time)
        self._arrange()
        if surface.t_ns > self._latest_ns:
            return
        for index, (event, whose) in enumerate(self._recent):
            now_whose = self._whose(event)
            if now_whose is not whose:
                self._uncount(event, whose)
                self._count(event, now_whose)
                self._recent[index] = event, now_whose

    def clicks_within(self, spans: Iterable[Span]) -> int:
        """Return how often the participant clicked in the spans."""
        clicks_ns = self._clicks_ns
        return sum(bisect_left(clicks_ns, end_ns) - bisect_left(clicks_ns, start_ns) for start_ns, end_ns in spans)

    def excluded(self) -> ExcludedInput:
        """Return how much input was not the participant's, by reason."""
        return ExcludedInput(
            chords=self._counts(_Whose.CHORD),
            own_windows=self._counts(_Whose.OWN_WINDOW),
            repeats=self._counts(_Whose.REPEAT),
        )

    def _whose(self, event: InputEvent) -> _Whose:
        if event.flags & EventFlag.CHORD:
            return _Whose.CHORD
        if _is_own(event, self._layouts[bisect_right(self._since_ns, event.t_ns) - 1]):
            return _Whose.OWN_WINDOW
        return _Whose.REPEAT if event.flags & EventFlag.REPEAT else _Whose.PARTICIPANT

    def _count(self, event: InputEvent, whose: _Whose) -> None:
        if whose is not _Whose.PARTICIPANT:
            self._found[whose, event.kind] += 1
        elif event.kind == EventKind.BUTTON:
            insort(self._clicks_ns, event.t_ns)

    def _uncount(self, event: InputEvent, whose: _Whose) -> None:
        if whose is not _Whose.PARTICIPANT:
            self._found[whose, event.kind] -= 1
        elif event.kind == EventKind.BUTTON:
            del self._clicks_ns[bisect_left(self._clicks_ns, event.t_ns)]

    def _forget(self, before_ns: int) -> None:
        """Forget input of long ago, and of the windows of that time all but how they stood last."""
        while self._recent and self._recent[0][0].t_ns < before_ns:
            self._recent.popleft()
        past = self._surfaces[: bisect_left(self._surfaces, before_ns, key=_time)]
        latest = {surface.name: surface for surface in past}
        if len(latest) < len(past):
            self._surfaces[: len(past)] = sorted(latest.values(), key=_time)
            self._arrange()

    def _arrange(self) -> None:
        self._layouts = list(layouts(self._surfaces, -EVER_NS, EVER_NS))
        self._since_ns = [layout.started_ns for layout in self._layouts]

    def _counts(self, whose: _Whose) -> InputCounts:
        return InputCounts(
            clicks=self._found[whose, EventKind.BUTTON],
            keys=self._found[whose, EventKind.KEY] if self._keys_kept else None,
            scrolls=self._found[whose, EventKind.SCROLL],
            moves=self._found[whose, EventKind.MOVE],
            corrections=0 if self._keys_kept else None,
        )


def _is_own(event: InputEvent, layout: Layout) -> bool:
    if event.kind == EventKind.KEY:
        return layout.active
    x, y = event.x, event.y
    if x is None or y is None:
        return False
    return any(left <= x < right and top <= y < bottom for left, top, right, bottom in layout.rectangles)


def _time(surface: Surface) -> int:
    return surface.t_ns
