"""Records of a session and their changes in words, for the log of corrections in the window and in the report."""

from collections.abc import Iterator
from dataclasses import dataclass

from uxlab.model.design import Design
from uxlab.model.session import (
    ASSIST_TAG,
    Action,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Record,
)
from uxlab.wording.durations import moment_text
from uxlab.wording.figures import ABSENT

EMPATHY = {"says": "Says", "thinks": "Thinks", "does": "Does", "feels": "Feels"}
"""The four parts of an empathy map, by the tag of a note."""

NO_CHANGE = "Nothing changed"
_ARROW = "\N{RIGHTWARDS ARROW}"
_OUTCOMES = {
    Outcome.SUCCESS: "success",
    Outcome.PARTIAL: "partial success",
    Outcome.FAILURE: "failure",
    Outcome.ABANDONED: "gave up",
    Outcome.TIMEOUT: "time limit reached",
    Outcome.STOPPED: "stopped",
    Outcome.FAULT: "technical fault",
    Outcome.SKIPPED: "skipped",
}
_SEVERITIES = {1: "minor", 2: "medium", 3: "serious", 4: "critical"}


def severity_word(severity: int) -> str:
    """Return what a severity from 1 to 4 is called."""
    return _SEVERITIES.get(severity, f"severity {severity}")


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Says what changed, in the terms of a design; free text only where `texts` says so."""

    design: Design
    texts: bool = True

    def lines(self, action: Action) -> tuple[str, ...]:
        """Return what an action changed, a line for each thing, such as "Task 2 ends: 7:12.4 → 7:08.0"."""
        lines = tuple(line for change in action.changes for line in self._lines(change))
        return lines or (_without_changes(action),)

    def of(self, record: Record) -> str:
        """Return what a record says."""
        match record:
            case Attempt():
                outcome = "" if record.outcome is None else f", {_OUTCOMES[record.outcome]}"
                return f"{_span(record)}{outcome}{', assisted' if record.assisted else ''}"
            case ErrorMark():
                severity = "" if record.severity is None else f", {severity_word(record.severity)}"
                return f"{moment_text(record.t_ns)}, {self._type(record)}{severity}{self._free(record.text)}"
            case Note():
                tag = f", {record.tag}" if record.tag else ""
                return f"{moment_text(record.t_ns)}{tag}{self._free(record.text)}"
            case Answer():
                return f"item {record.item}: {self._answer(record)}"
            case Pause():
                return _span(record)
            case _:
                return record.state.value

    def _lines(self, change: Change) -> Iterator[str]:
        match change.before, change.after:
            case Attempt() as before, Attempt() as after:
                yield from self._attempt(before, after)
            case ErrorMark() as before, ErrorMark() as after:
                yield f"Error: {self.of(before)} {_ARROW} {self.of(after)}"
            case Note() as before, Note() as after:
                yield f"{_kind(after)}: {self.of(before)} {_ARROW} {self.of(after)}"
            case Answer(attempt_uid=was) as before, Answer(attempt_uid=now) as after if was != now:
                yield f"Answer ({before.questionnaire}) goes to the merged attempt: {self.of(after)}"
            case None, record if record is not None:
                yield f"{self._noun(record)} added: {self.of(record)}"
            case record, None if record is not None:
                yield f"{self._noun(record)} removed: {self.of(record)}"
            case _:
                yield NO_CHANGE

    def _attempt(self, before: Attempt, after: Attempt) -> Iterator[str]:
        name = self._task(after)
        if before.task != after.task:
            yield f"{self._task(before)} becomes {name}"
        if before.started_ns != after.started_ns:
            yield f"{name} begins: {moment_text(before.started_ns)} {_ARROW} {moment_text(after.started_ns)}"
        if before.ended_ns != after.ended_ns:
            yield f"{name} ends: {_end(before)} {_ARROW} {_end(after)}"
        if before.outcome is not after.outcome:
            yield f"{name}: {_outcome(before)} {_ARROW} {_outcome(after)}"
        if before.assisted != after.assisted:
            yield f"{name} is {'an assisted attempt' if after.assisted else 'no assisted attempt'} now"
        yield from _counted(name, before, after)

    def _noun(self, record: Record) -> str:
        match record:
            case Attempt():
                return f"Attempt at {self._task(record)}"
            case Note():
                return _kind(record)
            case Answer(questionnaire=key):
                return f"Answer ({key})"
            case _:
                return {ErrorMark: "Error", Pause: "Pause"}.get(type(record), "Session")

    def _task(self, attempt: Attempt) -> str:
        number = next((n for n, task in enumerate(self.design.tasks, 1) if task.key == attempt.task), None)
        return f"“{attempt.task}”" if number is None else f"Task {number}"

    def _type(self, mark: ErrorMark) -> str:
        names = {kind.key: kind.name for kind in self.design.error_types}
        return names.get(mark.error_type or "", mark.error_type or "no type")

    def _answer(self, answer: Answer) -> str:
        if answer.number is not None:
            return f"{answer.number:g}"
        if answer.text is None:
            return ABSENT
        return answer.text if self.texts else "a text"

    def _free(self, written: str) -> str:
        if not written:
            return ""
        return f", “{written}”" if self.texts else ", with a text"


def _counted(name: str, before: Attempt, after: Attempt) -> Iterator[str]:
    if after.errors_counted and not before.errors_counted:
        yield f"{name}: its errors count as counted from now on"
    if after.assists_counted and not before.assists_counted:
        yield f"{name}: its assists count as counted from now on"
    if before.imported_clicks != after.imported_clicks:
        was, now = (ABSENT if one.imported_clicks is None else str(one.imported_clicks) for one in (before, after))
        yield f"{name}, imported clicks: {was} {_ARROW} {now}"


def _without_changes(action: Action) -> str:
    if action.command.startswith("settle "):
        return "Difference settled: the moderator’s mark stands"
    return "Taken back: that a difference was settled" if action.command.startswith("revert ") else NO_CHANGE


def _kind(note: Note) -> str:
    return "Assist" if note.tag == ASSIST_TAG else "Note"


def _outcome(attempt: Attempt) -> str:
    return "open" if attempt.outcome is None else _OUTCOMES[attempt.outcome]


def _end(record: Attempt | Pause) -> str:
    return "open" if record.ended_ns is None else moment_text(record.ended_ns)


def _span(record: Attempt | Pause) -> str:
    return f"{moment_text(record.started_ns)}–{_end(record)}"
