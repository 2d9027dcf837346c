"""What the line below the picture shows. No Qt."""

from dataclasses import dataclass, replace

from uxlab.timeline.spans import Span
from uxlab.wording.durations import clock_text, moment_text

SHOWN_SPEEDS = (0.5, 1.0, 2.0, 4.0)
"""The speeds that are one click away; the others are in a menu."""


@dataclass(frozen=True, slots=True)
class TransportView:
    """`time` and `whole`: "6:19.0" and "of 31:42". `speed`: its key; `rare`: what the menu's button says of it."""

    possible: bool = False
    playing: bool = False
    time: str = "0:00.0"
    whole: str = "of 0:00"
    longest: str = "0:00.0"
    speed: str = "1×"
    rare: str = ""
    skipping: bool = False
    task_only: bool = False
    spoken: str = "No session is shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Playing:
    """How the player stands."""

    playing: bool
    backward: bool
    speed: float
    skipping: bool
    task_only: bool


def present(span: Span | None, cursor_ns: int, how: Playing) -> TransportView:
    """Return the view; `span` is the session's, None where none is shown."""
    key, backward = speed_text(how.speed), how.playing and how.backward
    shown = how.speed in SHOWN_SPEEDS and not backward
    view = TransportView(
        possible=span is not None,
        playing=how.playing,
        speed=key if shown else "",
        rare="" if shown else f"−{key}" if backward else key,
        skipping=how.skipping,
        task_only=how.task_only,
    )
    if span is None:
        return view
    time, whole = moment_text(cursor_ns), clock_text(span[1])
    spoken = f"{time} of {whole}, {'playing' if how.playing else 'paused'}"
    return replace(view, time=time, whole=f"of {whole}", longest=moment_text(span[1]), spoken=spoken)


def speed_text(speed: float) -> str:
    """Return "0.5×", "16×"."""
    return f"{speed:g}×"
