"""Many marks or attempts of a session at once: which they are, and the one correction that changes them. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from uxlab.errors import Refused
from uxlab.gui.review.corrections.marks_times import shift_of
from uxlab.gui.review.corrections.terms import Namer, outcome, tag_name
from uxlab.gui.widgets.marks import OUTCOMES, SEVERITIES
from uxlab.model.design import Design
from uxlab.model.session import ASSIST_TAG, Attempt, ErrorMark, Note, Outcome
from uxlab.recording.corrections import (
    Bulk,
    ChangeError,
    ChangeNote,
    Correction,
    Edge,
    MoveEdge,
    RemoveError,
    RemoveNote,
    SetOutcome,
    TagNote,
)
from uxlab.recording.snapshot import Snapshot
from uxlab.wording.corrections import EMPATHY
from uxlab.wording.durations import moment_text

ALL, NONE = "*", "-"
HOW_TO_SHIFT = "Write by how much, such as +1.5 or −2 seconds."
Record = Attempt | ErrorMark | Note


class What(StrEnum):
    """What is changed."""

    ERRORS = "errors"
    ATTEMPTS = "attempts"
    NOTES = "notes"


class Way(StrEnum):
    """How it is changed."""

    SEVERITY = "severity"
    TYPE = "type"
    OUTCOME = "outcome"
    ASSISTED = "assisted"
    TAG = "tag"
    SHIFT = "shift"
    REMOVE = "remove"


WAYS = {
    What.ERRORS: (Way.SEVERITY, Way.TYPE, Way.SHIFT, Way.REMOVE),
    What.ATTEMPTS: (Way.OUTCOME, Way.ASSISTED, Way.SHIFT),
    What.NOTES: (Way.TAG, Way.SHIFT, Way.REMOVE),
}
WAY_NAMES = {
    Way.SEVERITY: "Set the severity",
    Way.TYPE: "Set the error type",
    Way.OUTCOME: "Set the outcome",
    Way.ASSISTED: "Set whether assisted",
    Way.TAG: "Set the tag",
    Way.SHIFT: "Shift in time",
    Way.REMOVE: "Remove",
}
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mark or an attempt that may be changed."""

    uid: str
    at: str
    words: str


def groups(snapshot: Snapshot, design: Design, what: What) -> Choices:
    """Return the kinds that can be chosen as a whole, with how many there are of each."""
    found: dict[str, int] = {}
    for record in _records(snapshot, what):
        found[_group(record)] = found.get(_group(record), 0) + 1
    namer = Namer(design)
    names = {ALL: f"All {what}", NONE: "No tag" if what is What.NOTES else "No type"}
    every = sum(found.values())

    def name(key: str) -> str:
        if key in names:
            return names[key]
        if what is What.ERRORS:
            return namer.error_type(key)
        return _task_name(design, key) if what is What.ATTEMPTS else _tag(key)

    return tuple((key, f"{name(key)}, {number}") for key, number in {ALL: every, **found}.items())


def candidates(snapshot: Snapshot, design: Design, what: What, group: str) -> tuple[Candidate, ...]:
    """Return the members of a group in the order of time."""
    namer = Namer(design)
    chosen = [one for one in _records(snapshot, what) if group in {ALL, _group(one)}]
    return tuple(Candidate(one.uid, moment_text(_when(one)), _words(one, namer)) for one in sorted(chosen, key=_when))


def values(design: Design, way: Way) -> Choices:
    """Return what can be chosen for a way, empty where something is to be written or nothing is to be said."""
    match way:
        case Way.SEVERITY:
            return (*((str(level), name) for level, name in SEVERITIES.items()), (NONE, "None"))
        case Way.TYPE:
            return (*((kind.key, kind.name) for kind in design.error_types), (NONE, "No type"))
        case Way.OUTCOME:
            return tuple((one.value, mark.name) for one, mark in OUTCOMES.items() if one is not Outcome.SKIPPED)
        case Way.ASSISTED:
            return (("yes", "Assisted"), (NONE, "Not assisted"))
        case Way.TAG:
            return (*EMPATHY.items(), (NONE, "No tag"))
        case Way.SHIFT | Way.REMOVE:
            return ()


def bulk(snapshot: Snapshot, uids: Sequence[str], way: Way, value: str) -> Correction | None:
    """Return the one correction that changes all these, None where that would change nothing.

    Raises:
        Refused: a shift cannot be read.
    """
    records = {one.uid: one for what in What for one in _records(snapshot, what)}
    shift_ns = shift_of(value) if way is Way.SHIFT else 0
    if shift_ns is None:
        raise Refused(HOW_TO_SHIFT)
    parts = [part for uid in uids if uid in records for part in _parts(records[uid], way, value, shift_ns)]
    return Bulk(tuple(parts)) if parts else None


def _parts(record: Record, way: Way, value: str, shift_ns: int) -> tuple[Correction, ...]:
    match record:
        case ErrorMark():
            return _of_error(record, way, value, shift_ns)
        case Note():
            return _of_note(record, way, value, shift_ns)
        case Attempt():
            return _of_attempt(record, way, value, shift_ns)


def _of_error(mark: ErrorMark, way: Way, value: str, shift_ns: int) -> tuple[Correction, ...]:
    if way is Way.REMOVE:
        return (RemoveError(mark.uid),)
    if way is Way.SEVERITY:
        severity = None if value == NONE else int(value)
        return () if severity == mark.severity else (ChangeError(replace(mark, severity=severity)),)
    if way is Way.TYPE:
        error_type = None if value == NONE else value
        return () if error_type == mark.error_type else (ChangeError(replace(mark, error_type=error_type)),)
    return (ChangeError(replace(mark, t_ns=mark.t_ns + shift_ns)),) if shift_ns else ()


def _of_note(note: Note, way: Way, value: str, shift_ns: int) -> tuple[Correction, ...]:
    if way is Way.REMOVE:
        return (RemoveNote(note.uid),)
    if way is Way.TAG:
        tag = "" if value == NONE else value
        return () if note.tag in {tag, ASSIST_TAG} else (TagNote(note.uid, tag),)
    return (ChangeNote(replace(note, t_ns=note.t_ns + shift_ns)),) if shift_ns else ()


def _of_attempt(attempt: Attempt, way: Way, value: str, shift_ns: int) -> tuple[Correction, ...]:
    if attempt.outcome is None or attempt.ended_ns is None or attempt.outcome is Outcome.SKIPPED:
        return ()
    if way is Way.SHIFT:
        edges = ((Edge.START, attempt.started_ns), (Edge.END, attempt.ended_ns))
        return tuple(MoveEdge(attempt.uid, edge, t_ns + shift_ns) for edge, t_ns in edges) if shift_ns else ()
    ended = Outcome(value) if way is Way.OUTCOME else attempt.outcome
    assisted = value != NONE if way is Way.ASSISTED else attempt.assisted
    same = (ended, assisted) == (attempt.outcome, attempt.assisted)
    return () if same else (SetOutcome(attempt.uid, ended, assisted),)


def _records(snapshot: Snapshot, what: What) -> tuple[Record, ...]:
    match what:
        case What.ERRORS:
            return snapshot.errors
        case What.ATTEMPTS:
            return snapshot.attempts
        case What.NOTES:
            return snapshot.notes


def _group(record: Record) -> str:
    match record:
        case ErrorMark(error_type=key):
            return key or NONE
        case Note(tag=tag):
            return tag or NONE
        case Attempt(task=task):
            return task


def _words(record: Record, namer: Namer) -> str:
    match record:
        case ErrorMark(text=text):
            return f"{namer.error(record)}{f', “{text}”' if text else ''}"
        case Note(text=text, tag=tag):
            return ", ".join(part for part in (_tag(tag) if tag else "", text) if part)
        case Attempt():
            return f"{namer.task(record.task)}, {outcome(record.outcome).lower()}"


def _when(record: Record) -> int:
    return record.started_ns if isinstance(record, Attempt) else record.t_ns


def _task_name(design: Design, key: str) -> str:
    return next((f"{n}  {task.name}" for n, task in enumerate(design.tasks, 1) if task.key == key), key)


def _tag(tag: str) -> str:
    return "Assist" if tag == ASSIST_TAG else tag_name(tag)
