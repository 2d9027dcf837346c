"""What parent and child say to each other: one JSON array a line, the message's name first.

Lines, so that a child that dies in the middle of one loses exactly that line, and a person can read the traffic.
"""

import json
from dataclasses import asdict, dataclass, fields

from uxlab.model.events import Focus, GapReason, InputEvent, Screen, Surface


@dataclass(frozen=True, slots=True)
class Configure:
    """Parent to child, first: what may leave the child and what to watch for.

    `keys` is a `KeyPrivacy`, `windows` a `WindowPrivacy`; `move_rate_hz`: so many pointer positions a second at most;
    `own_process`: whose windows are uxlab's, on systems that tell to which process a window belongs.
    """

    keys: str
    windows: str
    chords: tuple[tuple[int, str, str], ...]
    own_windows: tuple[int, ...] = ()
    paused_since_ns: int | None = None
    move_rate_hz: int | None = None
    own_process: int = 0


@dataclass(frozen=True, slots=True)
class PauseFrom:
    """Parent to child: drop what happens from this moment on."""

    clock_ns: int


@dataclass(frozen=True, slots=True)
class ResumeFrom:
    """Parent to child: keep what happens from this moment on."""

    clock_ns: int


@dataclass(frozen=True, slots=True)
class OwnWindows:
    """Parent to child: these are uxlab's windows from now on, by their X ids; on other systems the child knows."""

    ids: tuple[int, ...]


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
class Silent:
    """Child to parent, before it ends: the system saw input since `since_ns` (`witness` says which), the hooks none."""

    since_ns: int
    witness: str


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


ToChild = Configure | PauseFrom | ResumeFrom | OwnWindows | Stop
ToParent = Ready | Events | ChordPressed | Focus | Surface | Screens | Blind | Silent | Beat | Failed | End
Message = ToChild | ToParent

_KINDS: tuple[type[Message], ...] = (
    *(Configure, PauseFrom, ResumeFrom, OwnWindows, Stop),
    *(Ready, Events, ChordPressed, Focus, Surface, Screens, Blind, Silent, Beat, Failed, End),
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
        elif kind is OwnWindows:
            told["ids"] = tuple(int(each) for each in told["ids"])
        elif kind is Blind:
            told["reason"] = GapReason(told["reason"])
        return kind(**told)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise GarbledMessage(f"{len(line)} bytes that are no message") from None
