"""The words in which a plan tells what a participant does and what the moderator notes meanwhile."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Click:
    """Click a control of the shop by its name."""

    control: str


@dataclass(frozen=True, slots=True)
class Miss:
    """Aim at a control and click just beside it."""

    control: str


@dataclass(frozen=True, slots=True)
class Type:
    """Type a text into the field that has the keyboard; `field` is its name."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """Press a key by its X name."""

    key: str


@dataclass(frozen=True, slots=True)
class Scroll:
    """Turn the wheel over the page; positive is up."""

    notches: int


@dataclass(frozen=True, slots=True)
class Look:
    """Read, or hesitate."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Mark:
    """The moderator marks an error."""

    error_type: str
    severity: int
    text: str


@dataclass(frozen=True, slots=True)
class Assist:
    """The moderator helps."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """The moderator writes a note."""

    text: str


@dataclass(frozen=True, slots=True)
class Undo:
    """The moderator takes the last command back."""


Act = Click | Miss | Type | Press | Scroll | Look
"""What the participant does."""

Observation = Mark | Assist | Note | Undo
"""What the moderator does."""

Step = Act | Observation


def script_line(observation: Observation) -> str:
    """Return the line of `uxlab record`'s script language for what the moderator does."""
    match observation:
        case Mark(error_type, severity, text):
            return f"error {error_type} severity={severity} {text}"
        case Assist(text):
            return f"assist {text}"
        case Note(text):
            return f"note {text}"
        case Undo():
            return "undo"
