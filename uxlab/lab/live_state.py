"""A session under way, as the window that shows it needs to know it: one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from uxlab.model.design import ConsentKind, Design
from uxlab.model.events import Gap
from uxlab.model.results import ExcludedInput
from uxlab.model.session import Action
from uxlab.recording.commands import Command
from uxlab.recording.ports import SourceInfo
from uxlab.recording.snapshot import NoteDraft, Snapshot
from uxlab.recording.troubles import Trouble


class Stage(StrEnum):
    """Whether a session is being recorded, about to end, or over."""

    RUNNING = "running"
    CLOSING = "closing"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaved:
    """A command that the disk refused; nothing was changed, and it can be repeated as of its own time."""

    command: Command
    actor: str
    t_ns: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChordPress:
    """A moderator chord, as the script line it stands for; `refusal` says why nothing came of it."""

    line: str
    t_ns: int
    refusal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginnings:
    """What is settled when a session starts.

    `resumed`: it goes on after an interruption. `withheld`: consents for want of which less is recorded than the study
    asks for. `unfinished`: participants whose sessions were left open. `chords`: by the script line they stand for.
    `sitting_ns`: when this sitting began, on the session's clock. `drafts`: notes half typed in earlier ones.
    """

    source: SourceInfo
    resumed: bool
    withheld: tuple[ConsentKind, ...]
    unfinished: tuple[str, ...]
    chords: Mapping[str, str]
    sitting_ns: int = 0
    drafts: tuple[NoteDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """What passed of input, as of the latest look, ten times a second.

    `activity`: events in each quarter of a second of the last 15 s, the latest last. `dropped`: events that were seen
    and did not arrive. `clicks`: the participant's in the open attempt. `heartbeat_ns`: until when capture has vouched
    for having told everything. `gaps`: of this sitting, without pauses.
    """

    activity: tuple[int, ...] = ()
    events: int = 0
    events_per_s: float = 0.0
    last_event_ns: int | None = None
    heartbeat_ns: int | None = None
    dropped: int = 0
    restarts: int = 0
    excluded: ExcludedInput
    clicks: int = 0
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """How the study file fares, as of the latest look; `disk_free_bytes` is None where that cannot be known."""

    waiting: int = 0
    saved_ns: int = 0
    disk_free_bytes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveState:
    """The session at `t_ns`; ages count back from then.

    `order`: task keys as offered in this session, with those added meanwhile. `attempt_ns`: the participant's time at
    the open attempt, pauses taken off; `limit_s`: what its task allows, with extra time; `clicks`, `errors`, `assists`:
    in it. `heartbeat_age_s`: since capture last vouched for having told everything. `troubles` stand, `past` ones are
    mended or over, the latest last. `waiting`: recorded facts that are not on disk; `saved_ns_ago`: since all were.
    `progress`: what closing is doing. See `Input` for what passed of input, `Beginnings` for the rest.
    """

    t_ns: int
    snapshot: Snapshot
    design: Design
    order: tuple[str, ...]
    source: SourceInfo
    resumed: bool
    withheld: tuple[ConsentKind, ...]
    unfinished: tuple[str, ...]
    chords: Mapping[str, str]
    stage: Stage
    progress: str
    undoable: Action | None
    redoable: Action | None
    attempt_ns: int
    limit_s: float | None
    clicks: int
    errors: int
    assists: int
    activity: tuple[int, ...]
    events: int
    events_per_s: float
    last_event_age_s: float | None
    heartbeat_age_s: float | None
    dropped: int
    restarts: int
    excluded: ExcludedInput
    gaps: tuple[Gap, ...]
    troubles: tuple[Trouble, ...]
    past: tuple[Trouble, ...]
    unsaved: tuple[Unsaved, ...]
    last_chord: ChordPress | None
    waiting: int
    saved_ns_ago: int
    disk_free_bytes: int | None
    sitting_ns: int = 0
    drafts: tuple[NoteDraft, ...] = ()
