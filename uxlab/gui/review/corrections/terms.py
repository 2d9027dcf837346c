"""What a correction changed, in the few words that a row of a list has room for. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from uxlab.gui.widgets.marks import OUTCOMES, SEVERITIES
from uxlab.model.design import Design
from uxlab.model.session import ASSIST_TAG, Action, Attempt, Change, ErrorMark, Note, Outcome
from uxlab.recording.corrections_log import SETTLE
from uxlab.wording.corrections import EMPATHY
from uxlab.wording.durations import moment_text

NONE = "none"


@dataclass(frozen=True, slots=True)
class Terms:
    """`before` is empty for what was added, `after` for what was taken away. `t_ns`: where in the session it is."""

    what: str
    before: str
    after: str
    t_ns: int | None = None


@dataclass(frozen=True, slots=True)
class Namer:
    """Says tasks and error types by their names in a design."""

    design: Design

    def terms(self, action: Action) -> Terms:
        """Return the most telling of what a correction changed."""
        told = [term for change in action.changes for term in self._terms(change)]
        if action.command.startswith(f"{SETTLE} ") and not told:
            return Terms("Difference settled", "", "as marked")
        if action.command.startswith("split ") and (at := _joint(action)) is not None:
            return Terms(f"{self.task(_attempts(action)[0].task)} split", "", f"at {moment_text(at)}", at)
        if action.command.startswith("merge ") and (merged := _attempts(action)):
            return Terms(f"{self.task(merged[0].task)} merged", "two attempts", "one", merged[0].started_ns)
        return told[0] if told else Terms("Nothing changed", "", "")

    def task(self, key: str) -> str:
        """Return "Task 2", or the key of a task that the design does not have any more."""
        return next((f"Task {n}" for n, task in enumerate(self.design.tasks, 1) if task.key == key), f"“{key}”")

    def error_type(self, key: str | None) -> str:
        """Return the name of an error type."""
        names = {kind.key: kind.name for kind in self.design.error_types}
        return names.get(key or "", key or "No type")

    def error(self, mark: ErrorMark) -> str:
        """Return an error with its severity."""
        name = self.error_type(mark.error_type)
        return name if mark.severity is None else f"{name}, {SEVERITIES[mark.severity].lower()}"

    def _terms(self, change: Change) -> Iterator[Terms]:
        match change.before, change.after:
            case Attempt() as before, Attempt() as after:
                yield from self._attempt(before, after)
            case ErrorMark() as before, ErrorMark() as after:
                yield from self._error(before, after)
            case Note() as before, Note() as after:
                yield from _note(before, after)
            case None, after if after is not None:
                yield from self._whole(after, added=True)
            case before, None if before is not None:
                yield from self._whole(before, added=False)
            case _:
                pass

    def _whole(self, record: object, *, added: bool) -> Iterator[Terms]:
        match record:
            case Attempt():
                what, said, t_ns = f"Attempt at {self.task(record.task)}", outcome(record.outcome), record.started_ns
            case ErrorMark():
                what, said, t_ns = f"Error at {moment_text(record.t_ns)}", self.error(record), record.t_ns
            case Note():
                what, t_ns = f"{_kind(record)} at {moment_text(record.t_ns)}", record.t_ns
                said = record.text or "helped"
            case _:
                return
        yield Terms(what, "" if added else said, said if added else "removed", t_ns)

    def _attempt(self, before: Attempt, after: Attempt) -> Iterator[Terms]:
        name = self.task(after.task)
        if before.outcome is not after.outcome:
            yield Terms(name, outcome(before.outcome), outcome(after.outcome), after.ended_ns)
        if before.started_ns != after.started_ns:
            begins = after.started_ns
            yield Terms(f"{name} begins", moment_text(before.started_ns), moment_text(begins), begins)
        if before.ended_ns != after.ended_ns and before.ended_ns is not None and after.ended_ns is not None:
            yield Terms(f"{name} ends", moment_text(before.ended_ns), moment_text(after.ended_ns), after.ended_ns)
        if before.task != after.task:
            yield Terms("Attempt", self.task(before.task), name, after.started_ns)
        if before.assisted != after.assisted:
            yield Terms(name, _assisted(before), _assisted(after), after.started_ns)

    def _error(self, before: ErrorMark, after: ErrorMark) -> Iterator[Terms]:
        at = moment_text(after.t_ns)
        if before.t_ns != after.t_ns:
            yield Terms("Time of an error", moment_text(before.t_ns), moment_text(after.t_ns), after.t_ns)
        if before.error_type != after.error_type:
            was, now = self.error_type(before.error_type), self.error_type(after.error_type)
            yield Terms(f"Error at {at}", was, now, after.t_ns)
        if before.severity != after.severity:
            yield Terms(f"Severity, error at {at}", severity(before.severity), severity(after.severity), after.t_ns)
        if before.text != after.text:
            yield Terms(f"Text, error at {at}", before.text or NONE, after.text or NONE, after.t_ns)


def severity(grade: int | None) -> str:
    """Return a severity in a word."""
    return "None" if grade is None else SEVERITIES[grade]


def outcome(ended: Outcome | None) -> str:
    """Return an outcome in a word."""
    return "Open" if ended is None else OUTCOMES[ended].name


def tag_name(tag: str) -> str:
    """Return a note's tag as it is shown."""
    return EMPATHY.get(tag, tag) or NONE


def _note(before: Note, after: Note) -> Iterator[Terms]:
    kind, at = _kind(after), moment_text(after.t_ns)
    if before.t_ns != after.t_ns:
        yield Terms(f"Time of a{'n' if kind == 'Assist' else ''} {kind.lower()}", moment_text(before.t_ns),
                    moment_text(after.t_ns), after.t_ns)  # fmt: skip
    if before.tag != after.tag:
        yield Terms(f"Tag, note at {at}", tag_name(before.tag), tag_name(after.tag), after.t_ns)
    if before.text != after.text:
        yield Terms(f"{kind} at {at}", before.text or NONE, after.text or NONE, after.t_ns)


def _kind(note: Note) -> str:
    return "Assist" if note.tag == ASSIST_TAG else "Note"


def _assisted(attempt: Attempt) -> str:
    return "Assisted" if attempt.assisted else "Not assisted"


def _attempts(action: Action) -> list[Attempt]:
    records = [change.after or change.before for change in action.changes]
    return [record for record in records if isinstance(record, Attempt)]


def _joint(action: Action) -> int | None:
    """Return where the two parts of a split meet."""
    parts = [change.after for change in action.changes if isinstance(change.after, Attempt)]
    return max((part.started_ns for part in parts), default=None)
