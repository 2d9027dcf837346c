"""What parent and child say to each other: one JSON array a line, the message's name first.

Lines, so that a child that dies in the middle of one loses exactly that line, and a person can read the traffic.
"""

import json
from dataclasses import asdict, dataclass, fields

from uxlab.model.events import Focus, GapReason, InputEvent, Screen, Surface


@dataclass(frozen=True, slots=True)
class Configure:
    """Parent to child, first: what may leave the child and what to watch for. `windows` is a `WindowPrivacy`."""

    literal_keys: bool
    windows: str
    chords: tuple[tuple[int, str, str], ...]
    own_windows: tuple[int, ...] = ()
    paused_since_ns: int | None = None


@dataclass(frozen=True, slots=True)
class PauseFrom:
    """Parent to child: drop what happens from this moment on."""

    clock_ns: int


@dataclass(frozen=True, slots=True)
class ResumeFrom:
    """Parent to child: keep what happens from this moment on."""

    clock_ns: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Parent to child: deliver what is under way, answer with `End`, and go."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Child to parent: input is being seen since `clock_ns`."""

    clock_ns: int
    backend: str
    environment: dict[str, str]


@dataclass(frozen=True, slots=True)
class Events:
    """Child to parent: redacted input events, at least one."""

    events: tuple[InputEvent, ...]


@dataclass(frozen=True, slots=True)
class ChordPressed:
    """Child to parent: the moderator pressed the chord that stands for this script line."""

    line: str
    clock_ns: int


@dataclass(frozen=True, slots=True)
class Screens:
    """Child to parent: the monitors, all of them, as they are from now on."""

    screens: tuple[Screen, ...]


@dataclass(frozen=True, slots=True)
class Blind:
    """Child to parent: the hooks saw nothing in this span."""

    started_ns: int
    ended_ns: int
    reason: GapReason
    detail: str


@dataclass(frozen=True, slots=True)
class Beat:
    """Child to parent, four times a second: everything before `complete_until_ns` has been sent."""

    complete_until_ns: int
    sent: int


@dataclass(frozen=True, slots=True)
class Failed:
    """Child to parent: capture cannot start or go on; `sentence` is for a person."""

    sentence: str


@dataclass(frozen=True, slots=True)
class End:
    """Child to parent, last: how many events were sent in all."""

    sent: int


ToChild = Configure | PauseFrom | ResumeFrom | Stop
ToParent = Ready | Events | ChordPressed | Focus | Surface | Screens | Blind | Beat | Failed | End
Message = ToChild | ToParent

_KINDS: tuple[type[Message], ...] = (
    *(Configure, PauseFrom, ResumeFrom, Stop),
    *(Ready, Events, ChordPressed, Focus, Surface, Screens, Blind, Beat, Failed, End),
)
_FIELDS = {kind.__name__: (kind, tuple(field.name for field in fields(kind))) for kind in _KINDS}


class GarbledMessage(ValueError):
    """A line that is no message: half of one, or something else wrote to the pipe."""


def encode(message: Message) -> bytes:
    """Return the message as one line."""
    name = type(message).__name__
    values = [getattr(message, field) for field in _FIELDS[name][1]]
    return json.dumps([name, *values], separators=(",", ":"), default=asdict).encode() + b"\n"


def decode(line: bytes) -> Message:
    """Return the message of one line.

    Raises:
        GarbledMessage: it is none; says how long the line was, not what it held.
    """
    try:
        name, *values = json.loads(line)
        kind, names = _FIELDS[name]
        told = dict(zip(names, values, strict=True))
        if kind is Events:
            told["events"] = tuple(InputEvent(*row) for row in told["events"])
        elif kind is Screens:
            told["screens"] = tuple(Screen(**row) for row in told["screens"])
        elif kind is Blind:
            told["reason"] = GapReason(told["reason"])
        return kind(**told)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise GarbledMessage(f"{len(line)} bytes that are no message") from None
