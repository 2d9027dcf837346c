"""The ruler of the timeline: round times of the session, or of the attempt that runs. No Qt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from uxlab.gui.review.tracks.scale import Scale
from uxlab.timeline.items import Item, Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span, contains, without
from uxlab.wording.durations import clock_text, moment_text

_MS = 1_000_000
_S = 1_000_000_000
_STEPS_NS = (
    *(one * _MS for one in (10, 20, 50, 100, 200, 500)),
    *(one * _S for one in (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400)),
)
LABEL_PX = 110


class RulerTime(StrEnum):
    """What the ruler counts from."""

    SESSION = "session"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the session over which the ruler runs on; `zero_ns` is the session time of its 0:00."""

    span: Span
    zero_ns: int = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the ruler at pixel `x`; small ones have no text."""

    x: float
    text: str


def stretches(session: ReviewedSession, time: RulerTime) -> tuple[Stretch, ...]:
    """Return the stretches of the ruler; the time of a task stands still in a pause, as it does in every figure."""
    if time is RulerTime.SESSION:
        return (Stretch(session.span_ns),)
    pauses = [pause.span for pause in session.by_track[Track.PAUSES]]
    return tuple(one for item in session.by_track[Track.TASKS] for one in _of_attempt(item, pauses))


def _of_attempt(item: Item, pauses: Iterable[Span]) -> Iterator[Stretch]:
    worked_ns = 0
    for part in without(item.span, pauses):
        yield Stretch(part, part[0] - worked_ns)
        worked_ns += part[1] - part[0]


def step_ns(scale: Scale, label_px: float = LABEL_PX) -> int:
    """Return the round time between two labels that leaves each of them room."""
    least = scale.reach(label_px)
    return next((step for step in _STEPS_NS if step >= least), _STEPS_NS[-1])


def ticks(scale: Scale, parts: Iterable[Stretch], label_px: float = LABEL_PX) -> tuple[Tick, ...]:
    """Return the lines that are to be seen, with a small one between each two."""
    step = step_ns(scale, label_px)
    made = (tick for part in parts for tick in _in_stretch(scale, part, step))
    return tuple(_apart(made, label_px / 2))


def _in_stretch(scale: Scale, part: Stretch, step: int) -> Iterator[Tick]:
    half = step // 2
    start, end = max(part.span[0], scale.window[0]), min(part.span[1], scale.window[1])
    first = -(-(start - part.zero_ns) // half)
    for number in range(first, (end - part.zero_ns) // half + 1):
        time_ns = number * half
        yield Tick(scale.x(part.zero_ns + time_ns), "" if number % 2 else tick_text(time_ns, step))


def _apart(made: Iterable[Tick], least_px: float) -> Iterator[Tick]:
    """Drop the text of what would lie over the text before it, where a stretch begins anew."""
    free = float("-inf")
    for tick in made:
        kept = tick if tick.x >= free else Tick(tick.x, "")
        free = tick.x + least_px if kept.text else free
        yield kept


def tick_text(time_ns: int, step: int) -> str:
    """Return a time with as many decimals as the step between labels has."""
    if step >= _S:
        return clock_text(time_ns)
    digits = 1 if step % (100 * _MS) == 0 else 2
    whole, rest = divmod(time_ns, _S)
    return f"{clock_text(whole * _S)}.{rest // 10 ** (9 - digits):0{digits}}"


def flag_text(t_ns: int, parts: Iterable[Stretch]) -> str:
    """Return the time of a moment with tenths as the ruler counts; outside of every stretch, that of the session."""
    zero = next((part.zero_ns for part in parts if contains(part.span, t_ns)), 0)
    return moment_text(t_ns - zero)
