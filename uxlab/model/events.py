"""Input facts and their circumstances, as recorded and never rewritten.

Times `*_ns` are nanoseconds since the start of the session once they are stored. While they travel from the capture
child they are readings of the system's monotonic clock (`time.perf_counter_ns`), and the field is named `clock_ns`.
"""

from dataclasses import dataclass
from enum import IntEnum, IntFlag, StrEnum
from typing import NamedTuple


class EventKind(IntEnum):
    """What an input event is; the number is stored."""

    MOVE = 0
    BUTTON = 1
    SCROLL = 2
    KEY = 3


class EventFlag(IntFlag):
    """What sets an event apart."""

    NONE = 0
    REPEAT = 1
    CHORD = 2
    INJECTED = 4


class InputEvent(NamedTuple):
    """One input event; a tuple because millions of them go straight into SQLite.

    `x`, `y`: pointer position in physical pixels, negative left of or above the primary screen; None for keys.
    `code`: BUTTON: 1 left, 2 middle, 3 right, then as numbered by the system. SCROLL: 0 vertical, 1 horizontal.
    KEY: see `uxlab.privacy.keys`. None for moves.
    `value`: BUTTON and KEY: 1 press, 0 release. SCROLL: steps, positive up or right. None for moves.
    """

    t_ns: int
    kind: int
    x: int | None
    y: int | None
    code: int | None
    value: int | None
    flags: int


class GapReason(StrEnum):
    """Why input could not be seen."""

    PAUSE = "pause"
    HELPER_RESTART = "helper-restart"
    SILENT_HOOK = "silent-hook"
    CRASH = "crash"
    SLEEP = "sleep"
    SECURE_INPUT = "secure-input"
    LOCK = "lock"
    ELEVATED_WINDOW = "elevated-window"
    LOST_EVENTS = "lost-events"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A span in which input could not be seen."""

    started_ns: int
    ended_ns: int
    reason: GapReason
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """From `t_ns` on, this application was in front; None where it is unknown or not to be kept."""

    t_ns: int
    application: str | None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """From `t_ns` on, one of uxlab's own windows stood here, in physical pixels; `active` means it had the focus."""

    t_ns: int
    name: str
    x_px: int
    y_px: int
    width_px: int
    height_px: int
    visible: bool
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A monitor, in physical pixels, from `t_ns` on."""

    t_ns: int
    name: str
    x_px: int
    y_px: int
    width_px: int
    height_px: int
    scale: float = 1.0
    refresh_hz: float | None = None
    unit: str = "pixel"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockPair:
    """One moment on the session's clock, the machine's monotonic clock and the wall clock."""

    t_ns: int
    monotonic_ns: int
    wall_ns: int
    utc_offset_s: int
    boot_id: str
