"""What the checks before a session are about, what is measured for them, and what they say."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from uxlab.lab.check import CheckReport
from uxlab.model.design import ConsentKind, Design
from uxlab.model.events import Screen


class LampState(StrEnum):
    """How a check stands."""

    PASSED = "passed"
    WARNING = "warning"
    FAILED = "failed"
    UNUSED = "unused"
    CHECKING = "checking"


@dataclass(frozen=True, slots=True)
class Check:
    """One check as the moderator reads it.

    `consequence` and `remedy` are sentences, and there for every warning and failure. `actions` are keys of what the
    page can do about it at once: "check-again", "display-settings", "use-strip", "record-consent",
    "permission-settings", "open-folder", "move-study", "resume-session".
    """

    key: str
    name: str
    lamp: LampState
    measured: str = ""
    value: str = ""
    consequence: str = ""
    remedy: str = ""
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAtHand:
    """The participant who is about to begin; `unfinished`: a session of theirs was left open. Stamps are UTC."""

    code: str
    consents: frozenset[ConsentKind] = frozenset()
    signed_utc: str | None = None
    text_version: int | None = None
    last_session_utc: str | None = None
    unfinished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The session that is to be.

    `bytes_per_s`: what earlier sessions took, None where there are none. `screens`: None for what capture sees.
    `mirrored`: whether two screens show one picture, None where the window system does not tell. `strip`: the moderator
    uses the compact strip, so that one screen is enough. `no_pictures`: why no screen can be pictured here, empty where
    it can.
    """

    path: Path
    design: Design
    person: PersonAtHand
    bytes_per_s: float | None = None
    screens: tuple[Screen, ...] | None = None
    mirrored: bool | None = None
    strip: bool = False
    no_pictures: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockDrift:
    """By how much the wall clock and the monotonic clock came apart while `over_s` passed."""

    drift_ms: float
    over_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The study's folder: `unsafe` says why it must not hold a study, None if it may."""

    free_bytes: int
    writable: bool
    unsafe: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured; `capture` is the sentence that refused it where it could not start."""

    capture: CheckReport | str
    clock: ClockDrift
    place: Place
