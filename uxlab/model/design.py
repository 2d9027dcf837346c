"""The design of a study: what is asked of whom, in which order, and what may be recorded."""

from dataclasses import dataclass, field
from enum import StrEnum

from uxlab.model.indicators import Indicator


class Order(StrEnum):
    """How the tasks of a session are ordered."""

    FIXED = "fixed"
    RANDOM = "random"
    LATIN_SQUARE = "latin-square"


class Slot(StrEnum):
    """The moment of a session at which a questionnaire is asked."""

    BEFORE_SESSION = "before-session"
    AFTER_TASK = "after-task"
    AFTER_SESSION = "after-session"


class KeyPrivacy(StrEnum):
    """What is kept of a key press."""

    CLASSES = "classes"
    LITERAL = "literal"


class WindowPrivacy(StrEnum):
    """What is kept of the window in front."""

    OFF = "off"
    APPLICATION = "application"
    TITLE = "title"


class ConsentKind(StrEnum):
    """What a participant agrees to, each apart from the others."""

    INPUT = "input"
    LITERAL_KEYS = "literal-keys"
    WINDOW_TITLES = "window-titles"
    SCREEN = "screen"
    CAMERA = "camera"
    MICROPHONE = "microphone"
    SHARING = "sharing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task: what the participant reads, what counts as completing it, and what it is measured against.

    `success_goal` is the share of people who should succeed, `time_goal_s` the longest acceptable time.
    """

    key: str
    name: str
    scenario: str = ""
    success_criteria: tuple[str, ...] = ()
    time_limit_s: float | None = None
    expert_time_s: float | None = None
    optimal_clicks: int | None = None
    error_opportunities: int | None = None
    conversion_goal: bool = False
    optimal_pages: int | None = None
    success_goal: float | None = None
    time_goal_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorType:
    """A kind of error that the moderator marks with one key; severity runs from 1 (minor) to 4 (critical)."""

    key: str
    name: str
    short_name: str = ""
    description: str = ""
    severity: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A version or competitor that is compared."""

    key: str
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A kind of participant, such as novices."""

    key: str
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireUse:
    """A questionnaire at a moment of the session; `tasks` empty means after every task.

    `definition`: the text of a questionnaire of the study's own, None for one that ships with uxlab.
    """

    key: str
    slot: Slot
    tasks: tuple[str, ...] = ()
    definition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """What may be recorded of keys and windows; the defaults keep the least."""

    keys: KeyPrivacy = KeyPrivacy.CLASSES
    windows: WindowPrivacy = WindowPrivacy.APPLICATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A pseudonym with its place in the design and what it agreed to."""

    code: str
    group: str | None = None
    condition: str | None = None
    consents: frozenset[ConsentKind] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """Everything decided before the first participant arrives; `indicators` come from elsewhere and at any time."""

    name: str
    description: str = ""
    moderator: str = ""
    order: Order = Order.FIXED
    privacy: Privacy = field(default_factory=Privacy)
    tasks: tuple[Task, ...] = ()
    error_types: tuple[ErrorType, ...] = ()
    questionnaires: tuple[QuestionnaireUse, ...] = ()
    conditions: tuple[Condition, ...] = ()
    groups: tuple[Group, ...] = ()
    participants: tuple[Participant, ...] = ()
    indicators: tuple[Indicator, ...] = ()
