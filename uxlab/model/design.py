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

    OFF = "off"
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
    start_page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorType:
    """A kind of error that the moderator marks with one key; severity runs from 1 (minor) to 4 (critical).

    `short_name`: at most 6 letters, for the compact strip. `colour`: "#RRGGBB", empty for the default. `hotkey`: the
    key that marks it while a session runs, empty for its number in the list.
    """

    key: str
    name: str
    short_name: str = ""
    description: str = ""
    severity: int | None = None
    colour: str = ""
    hotkey: str = ""


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
    """What may be recorded of keys, windows and the pointer; the defaults keep the least of what a person types.

    `move_rate_hz`: at most so many pointer positions a second are kept, None for all. `pictures`: the participant's
    screen is pictured when a task begins.
    """

    keys: KeyPrivacy = KeyPrivacy.CLASSES
    windows: WindowPrivacy = WindowPrivacy.APPLICATION
    move_rate_hz: int | None = None
    pictures: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Autopilot:
    """What the participant's window does of itself; the moderator does what is off.

    `consent`: asks for it on the welcome page. `tasks`: shows Start, I'm done and I give up. `questionnaires`: asks
    them as soon as their moment has come.
    """

    consent: bool = True
    tasks: bool = True
    questionnaires: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A pseudonym with its place in the design and what it agreed to.

    `appointment`: local date and time as in ISO 8601 ("2026-03-10T09:00"), empty for none. `fields`: pairs of a name
    from the design's `participant_fields` and a text. `excluded_reason`: why the person is in no figure, None for
    whoever is in.
    """

    code: str
    group: str | None = None
    condition: str | None = None
    consents: frozenset[ConsentKind] = frozenset()
    appointment: str = ""
    background: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    excluded_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """Everything decided before the first participant arrives; `indicators` come from elsewhere and at any time.

    `product`: what the participant calls what is tested ("shop"). `consent_text` is Markdown and has the version
    `consent_version`, which grows with each change after somebody has signed it. `participant_fields`: names of the
    study's own fields about people.
    """

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
    product: str = ""
    consent_text: str = ""
    consent_version: int = 1
    welcome_text: str = ""
    thanks_text: str = ""
    autopilot: Autopilot = field(default_factory=Autopilot)
    participant_fields: tuple[str, ...] = ()
