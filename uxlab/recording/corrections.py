"""Corrections of a finished session as values; each knows its own words for the log. Times are session times in ns."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from uxlab.model.session import ErrorMark, Note, Outcome
from uxlab.recording.commands import SEVERITIES
from uxlab.recording.corrections_log import SETTLE


class Edge(StrEnum):
    """An end of an attempt."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class MoveEdge:
    """Let an attempt begin or end at another time."""

    attempt_uid: str
    edge: Edge
    t_ns: int

    def describe(self) -> str:
        """Return the words of the log."""
        return f"move {self.edge} {self.attempt_uid}"


@dataclass(frozen=True, slots=True)
class SplitAttempt:
    """Make two attempts of one, of which the earlier ends as `first`, and the later as the whole did.

    `task_after`: the task of the later one, if it is another. The whole's answers, and its identity, stay with the
    part at its own task, of two with the later, after which they were asked.
    """

    attempt_uid: str
    t_ns: int
    first: Outcome
    task_after: str | None = None

    def describe(self) -> str:
        """Return the words of the log."""
        return f"split {self.attempt_uid}"


@dataclass(frozen=True, slots=True)
class MergeAttempts:
    """Make one attempt of two neighbours at one task, with the time between them; it ends as the later one did."""

    first_uid: str
    second_uid: str

    def describe(self) -> str:
        """Return the words of the log."""
        return f"merge {self.first_uid} {self.second_uid}"


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """Say how an attempt ended, and whether it was helped."""

    attempt_uid: str
    outcome: Outcome
    assisted: bool

    def describe(self) -> str:
        """Return the words of the log."""
        return f"outcome {self.attempt_uid} {self.outcome}"


@dataclass(frozen=True, slots=True)
class AddAttempt:
    """Add an attempt that was missed; one that was skipped takes no time."""

    task: str
    started_ns: int
    ended_ns: int
    outcome: Outcome
    assisted: bool = False

    def describe(self) -> str:
        """Return the words of the log."""
        return f"add attempt {self.task}"


@dataclass(frozen=True, slots=True)
class RemoveAttempt:
    """Take an attempt away, and its answers; with `with_marks` the errors and assists in it, too."""

    attempt_uid: str
    with_marks: bool = False

    def describe(self) -> str:
        """Return the words of the log."""
        return f"remove attempt {self.attempt_uid}"


@dataclass(frozen=True, slots=True)
class CodeError:
    """Mark an error; its type's severity counts where none is given."""

    t_ns: int
    error_type: str | None = None
    severity: int | None = None
    text: str = ""

    def __post_init__(self) -> None:
        _check_severity(self.severity)

    def describe(self) -> str:
        """Return the words of the log."""
        return f"error {self.error_type or '-'}"


@dataclass(frozen=True, slots=True)
class ChangeError:
    """Make the error with the identity of `after` what `after` says."""

    after: ErrorMark

    def __post_init__(self) -> None:
        _check_severity(self.after.severity)

    def describe(self) -> str:
        """Return the words of the log."""
        return f"change error {self.after.uid}"


@dataclass(frozen=True, slots=True)
class RemoveError:
    """Take an error away."""

    uid: str

    def describe(self) -> str:
        """Return the words of the log."""
        return f"remove error {self.uid}"


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Write a note, or with `ASSIST_TAG` an assist."""

    t_ns: int
    text: str
    tag: str = ""

    def describe(self) -> str:
        """Return the words of the log."""
        return "note"


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """Make the note with the identity of `after` what `after` says."""

    after: Note

    def describe(self) -> str:
        """Return the words of the log."""
        return f"change note {self.after.uid}"


@dataclass(frozen=True, slots=True)
class TagNote:
    """Give a note a tag, such as one of an empathy map, or with "" none."""

    uid: str
    tag: str

    def describe(self) -> str:
        """Return the words of the log."""
        return f"tag note {self.uid}"


@dataclass(frozen=True, slots=True)
class RemoveNote:
    """Take a note away."""

    uid: str

    def describe(self) -> str:
        """Return the words of the log."""
        return f"remove note {self.uid}"


@dataclass(frozen=True, slots=True)
class Settle:
    """Settle what the moderator and another coder marked differently, None where one of them marked nothing.

    With `adopt` the other's mark counts from now on, else the moderator's stays as it is, which the log then says.
    """

    moderator: ErrorMark | None
    coder: ErrorMark | None
    adopt: bool

    def describe(self) -> str:
        """Return the words of the log, by which the difference is known to be settled."""
        return f"{SETTLE} {'adopt' if self.adopt else 'keep'} {self.of()}"

    def of(self) -> str:
        """Return which difference it settles."""
        return " ".join("-" if mark is None else mark.uid for mark in (self.moderator, self.coder))


@dataclass(frozen=True, slots=True)
class Bulk:
    """Several corrections as one; what none of them may break is looked at once all are made."""

    corrections: "tuple[Correction, ...]"

    def describe(self) -> str:
        """Return the words of the log."""
        return f"bulk {len(self.corrections)}"


OfAttempt = MoveEdge | SplitAttempt | MergeAttempts | SetOutcome | AddAttempt | RemoveAttempt
OfError = CodeError | ChangeError | RemoveError
OfNote = WriteNote | ChangeNote | TagNote | RemoveNote
OfMark = OfError | OfNote
Correction = OfAttempt | OfMark | Settle | Bulk


def single(correction: Correction) -> Iterator[OfAttempt | OfMark | Settle]:
    """Yield the corrections that one is made of, bulk in bulk included."""
    if isinstance(correction, Bulk):
        for part in correction.corrections:
            yield from single(part)
    else:
        yield correction


def _check_severity(severity: int | None) -> None:
    if severity is not None and severity not in SEVERITIES:
        raise ValueError(f"no severity: {severity}")
