"""The commands of a moderator as values; each knows its verb and its own text in the script language."""

import re
from dataclasses import dataclass
from typing import ClassVar

from uxlab.model.session import ASSIST_TAG, Outcome
from uxlab.recording.machine import Verb

CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")
"""What no line of the script language holds; a tab is a space there."""

SEVERITIES = range(1, 5)
"""From minor to critical."""

NOTHING = "-"
"""Stands where a word is expected and nothing is meant: no answer, no error type, no severity."""

SEVERITY_PREFIX = "severity="


def _line(*words: str | None) -> str:
    text = " ".join(word for word in words if word)
    return CONTROL_CHARACTER.sub(" ", text)


def _quoted(word: str) -> str:
    if word and not word.startswith('"') and not any(c.isspace() for c in word):
        return word
    return '"' + word.replace("\\", r"\\").replace('"', r"\"") + '"'


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
    """End the attempt under way."""

    outcome: Outcome
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
        if self.severity is not None and self.severity not in SEVERITIES:
            raise ValueError(f"no severity: {self.severity}")

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

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, self.text)


@dataclass(frozen=True, slots=True)
class PauseSession:
    """Go off the record."""

    verb: ClassVar[Verb] = Verb.PAUSE

    def describe(self) -> str:
        """Return the command in the script language."""
        return self.verb.value


@dataclass(frozen=True, slots=True)
class ResumeSession:
    """Go on after a pause."""

    verb: ClassVar[Verb] = Verb.RESUME

    def describe(self) -> str:
        """Return the command in the script language."""
        return self.verb.value


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave a task out."""

    task: str
    verb: ClassVar[Verb] = Verb.SKIP

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, self.task)


@dataclass(frozen=True, slots=True)
class GiveAnswers:
    """Take a participant's answers to a questionnaire as they were typed, `-` for none."""

    questionnaire: str
    values: tuple[str, ...]
    verb: ClassVar[Verb] = Verb.ANSWER

    def describe(self) -> str:
        """Return the command in the script language."""
        return _line(self.verb, *(_quoted(word) for word in (self.questionnaire, *self.values)))


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the latest command back."""

    verb: ClassVar[Verb] = Verb.UNDO

    def describe(self) -> str:
        """Return the command in the script language."""
        return self.verb.value


@dataclass(frozen=True, slots=True)
class Redo:
    """Do again what was undone last."""

    verb: ClassVar[Verb] = Verb.REDO

    def describe(self) -> str:
        """Return the command in the script language."""
        return self.verb.value


@dataclass(frozen=True, slots=True)
class Finish:
    """Close the session for good."""

    verb: ClassVar[Verb] = Verb.FINISH

    def describe(self) -> str:
        """Return the command in the script language."""
        return self.verb.value


Command = (
    Begin
    | End
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
