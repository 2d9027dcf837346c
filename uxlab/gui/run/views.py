"""What the console and the strip show, as frozen values; no Qt."""

from dataclasses import dataclass

from uxlab.gui.run.log import LogRow
from uxlab.gui.widgets.marks import Mark
from uxlab.model.session import Outcome
from uxlab.recording.agenda import Ask
from uxlab.recording.machine import Verb


@dataclass(frozen=True, slots=True)
class TaskStep:
    """A task in the row above: `state` is "done", "current", "todo" or "skipped"."""

    key: str
    number: int
    name: str
    state: str
    mark: Mark | None = None
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The large panel: what is going on, and the timer's figures.

    `headline` stands small above `title`. `elapsed_s` counts the attempt without pauses; `limit_s` with extra time.
    """

    headline: str
    title: str
    text: str
    criteria: tuple[str, ...] = ()
    elapsed_s: float = 0.0
    limit_s: float | None = None
    expert: str = ""
    errors: int = 0
    assists: int = 0
    assists_waiting: int = 0
    clicks: int = 0
    optimal: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A questionnaire whose moment has come. `progress`: "3 of 10 answered"."""

    ask: Ask
    name: str
    progress: str


@dataclass(frozen=True, slots=True)
class ErrorButton:
    """A kind of error with its key and how often it was marked in the attempt; `waiting` of these for the disk."""

    key: str
    hotkey: str
    name: str
    short_name: str
    count: int
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """The line at the foot: how capture and disk fare. `lamp` is the state of a lamp."""

    lamp: str
    capture: str
    activity: tuple[int, ...]
    rate: str
    last: str
    dropped: str
    excluded: str
    excluded_tip: str
    disk: str
    saved: str
    is_saved: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """A banner that stands until it is closed or mended; `key` tells it from others."""

    key: str
    tone: str
    fact: str
    consequence: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """The latest thing that a command did: `number` grows with each; `outcome` if it ended an attempt."""

    number: int
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleView:
    """Everything the console and the strip show.

    `running`: an attempt is under way and the clock runs; `working`: one is under way, paused or not. `judging`: a
    sentence, when the participant says to be done; `done_ns` is when. `forward`: what Ctrl+Enter does now, such as
    "Begin task 2", empty for nothing. `next_task`: its key, empty when none is left. `can`: the verbs that are
    possible; `why_not` says why the others are not. `held`: why nothing but notes can be taken, empty while more can.
    `undo`, `redo`: what they concern, empty for nothing. `to_come`: the questionnaires after the last task that are not
    due yet.
    """

    participant: str
    about: str
    session_s: float
    recording: str
    order: tuple[str, ...]
    steps: tuple[TaskStep, ...]
    now: Now
    running: bool
    working: bool
    paused: bool
    judging: str
    done_ns: int | None
    forward: str
    next_task: str
    dues: tuple[Due, ...]
    can: frozenset[Verb]
    why_not: str
    held: str
    errors: tuple[ErrorButton, ...]
    log: tuple[LogRow, ...]
    undo: str
    redo: str
    pulse: Pulse
    alarms: tuple[Alarm, ...]
    chord_refusal: str
    closing: str
    effect: Effect
    to_come: tuple[str, ...] = ()

    @property
    def left(self) -> tuple[TaskStep, ...]:
        """The tasks that were not begun."""
        return tuple(one for one in self.steps if one.state == "todo" or (one.state == "current" and not self.working))
