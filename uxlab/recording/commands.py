"""The commands of a moderator as values; each knows its verb and its own text in the script language."""

import re
from dataclasses import dataclass
from typing import ClassVar

from uxlab.model.session import ASSIST_TAG, IMPRESSION_TAG, Outcome
from uxlab.recording.machine import Verb

CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")
"""What no line of the script language holds; a tab is a space there."""

SEVERITIES = range(1, 5)
"""From minor to critical."""

NOTHING = "-"
"""Stands where a word is expected and nothing is meant: no answer, no error type, no severity."""

SEVERITY_PREFIX = "severity="

LONGEST_EXTENSION_S = 86_400.0


def _check_severity(severity: int | None) -> None:
    if severity is not None and severity not in SEVERITIES:
        raise ValueError(f"no severity: {severity}")


def _line(*words: str | None) -> str:
    text = " ".join(word for word in words if word)
    return CONTROL_CHARACTER.sub(" ", text)


def _quoted(word: str) -> str:
    if word and not word.startswith('"') and not any(c.isspace() for c in word):
        return word
    return '"' + word.replace("\\", r"\\").replace('"', r"\"") + '"'


class _Alone:
    """A command that is one word."""

    __slots__ = ()
    verb: ClassVar[Verb]

    def describe(self) -> str:
        """Return the command in the script language."""
        return self.verb.value


@dataclass(frozen=True, slots=True)
class Begin:
    """Start an attempt at a task, named by key, name or number; None stands for the next in order."""

    task: str | None = None
    verb: ClassVar[Verb] = Verb.BEGIN

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, self.task)


@dataclass(frozen=True, slots=True)
class End:
    """End the attempt under way; `ended_ns` is when the participant said so, where that was before the command."""

    outcome: Outcome
    ended_ns: int | None = None
    verb: ClassVar[Verb] = Verb.END

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, self.outcome)


@dataclass(frozen=True, slots=True)
class MarkError:
    """Mark an error; `began_ns` is when typing began, where that was before the command."""

    error_type: str | None = None
    severity: int | None = None
    text: str = ""
    began_ns: int | None = None
    verb: ClassVar[Verb] = Verb.ERROR

    def __post_init__(self) -> None:
        _check_severity(self.severity)

    def describe(self) -> str:
        """Return the command in the script language; `-` keeps text from being read as a type or a severity."""
        severity = None if self.severity is None else f"{SEVERITY_PREFIX}{self.severity}"
        if severity is None and self.text.casefold().startswith(SEVERITY_PREFIX):
            severity = f"{SEVERITY_PREFIX}{NOTHING}"
        untyped = self.error_type is None and severity is None and self.text != ""
        return _line(self.verb, NOTHING if untyped else self.error_type, severity, self.text)


@dataclass(frozen=True, slots=True)
class Assist:
    """Record help given to the participant; `began_ns` is when typing began."""

    text: str = ""
    began_ns: int | None = None
    verb: ClassVar[Verb] = Verb.ASSIST

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, self.text)


@dataclass(frozen=True, slots=True)
class AddNote:
    """Write a note; `began_ns` is when typing began. The script language has no word for a tag."""

    text: str
    tag: str = ""
    began_ns: int | None = None
    verb: ClassVar[Verb] = Verb.NOTE

    def __post_init__(self) -> None:
        if self.tag == ASSIST_TAG:
            raise ValueError("an assist also marks its attempt: use Assist")
        if self.tag == IMPRESSION_TAG:
            raise ValueError("an impression is of a finished session, which takes no commands")

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, self.text)


@dataclass(frozen=True, slots=True)
class PauseSession(_Alone):
    """Go off the record."""

    verb: ClassVar[Verb] = Verb.PAUSE


@dataclass(frozen=True, slots=True)
class ResumeSession(_Alone):
    """Go on after a pause."""

    verb: ClassVar[Verb] = Verb.RESUME


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave a task out."""

    task: str
    verb: ClassVar[Verb] = Verb.SKIP

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, self.task)


@dataclass(frozen=True, slots=True)
class Cancel(_Alone):
    """Take the attempt under way away, with its errors and assists, as if it had not begun."""

    verb: ClassVar[Verb] = Verb.CANCEL


@dataclass(frozen=True, slots=True)
class Restart(_Alone):
    """Take the attempt under way away and begin the same task anew."""

    verb: ClassVar[Verb] = Verb.RESTART


@dataclass(frozen=True, slots=True)
class Extend:
    """Give the attempt under way more time than its task's limit."""

    seconds: float
    verb: ClassVar[Verb] = Verb.EXTEND

    def __post_init__(self) -> None:
        if not 0 < self.seconds <= LONGEST_EXTENSION_S:
            raise ValueError(f"no extension: {self.seconds}")

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, repr(self.seconds).removesuffix(".0"))


@dataclass(frozen=True, slots=True)
class Reorder:
    """Offer the tasks, named by key, name or number, next in this order; those not named come after them."""

    tasks: tuple[str, ...]
    verb: ClassVar[Verb] = Verb.REORDER

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, *map(_quoted, self.tasks))


@dataclass(frozen=True, slots=True)
class GradeError:
    """Give an error a severity, or with None take it away; a `uid` of None stands for the latest error."""

    uid: str | None
    severity: int | None
    verb: ClassVar[Verb] = Verb.SEVERITY

    def __post_init__(self) -> None:
        _check_severity(self.severity)

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, NOTHING if self.severity is None else str(self.severity), self.uid)


@dataclass(frozen=True, slots=True)
class GiveAnswers:
    """Take a participant's answers to a questionnaire as they were typed, `-` for none.

    `partial`: more are to come, so that an item without an answer stays open. `attempt_uid`: the attempt that they are
    about, "" for the session; None leaves it to the design. The script language has no word for either.
    """

    questionnaire: str
    values: tuple[str, ...]
    partial: bool = False
    attempt_uid: str | None = None
    verb: ClassVar[Verb] = Verb.ANSWER

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, *(_quoted(word) for word in (self.questionnaire, *self.values)))


@dataclass(frozen=True, slots=True)
class Undo(_Alone):
    """Take the latest command back."""

    verb: ClassVar[Verb] = Verb.UNDO


@dataclass(frozen=True, slots=True)
class Redo(_Alone):
    """Do again what was undone last."""

    verb: ClassVar[Verb] = Verb.REDO


@dataclass(frozen=True, slots=True)
class Finish(_Alone):
    """Close the session for good."""

    verb: ClassVar[Verb] = Verb.FINISH


Command = (
    Begin
    | End
    | Cancel
    | Restart
    | Extend
    | Reorder
    | GradeError
    | MarkError
    | Assist
    | AddNote
    | PauseSession
    | ResumeSession
    | Skip
    | GiveAnswers
    | Undo
    | Redo
    | Finish
)
