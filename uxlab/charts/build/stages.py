"""The journey through the tasks, with what people were noted to say at each."""

from collections.abc import Iterator

from uxlab.charts.spec import Journey, Stage
from uxlab.metrics.selection import selected_sessions
from uxlab.metrics.study import StudySummary
from uxlab.metrics.trials import counts
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Note

SAYS = "says"
"""The tag of notes of what a participant said."""
_MOST_QUOTES = 3


def journey(summary: StudySummary, data: StudyData | None = None) -> Journey:
    """Return the tasks as stages in the order of the study; with `data`, what was noted at each."""
    said = {} if data is None else _said(data)
    return Journey(
        title="The journey through the tasks",
        stages=tuple(
            Stage(
                task=task.task,
                label=task.name,
                success=task.figures.success_rate,
                time_s=task.figures.time_geometric_mean,
                ease=task.figures.seq,
                errors=task.figures.error_rate,
                quotes=tuple(said.get(task.task, ())[:_MOST_QUOTES]),
            )
            for task in summary.tasks
        ),
        confidence=summary.confidence,
    )


def _said(data: StudyData) -> dict[str, list[str]]:
    """Return the notes at each task: what was said first, in quotation marks, then remarks without a tag."""
    found: dict[str, list[tuple[bool, str]]] = {}
    for session in selected_sessions(data, ()):
        for task, note in _notes(session):
            said = note.tag.casefold() == SAYS
            found.setdefault(task, []).append((not said, f"“{note.text.strip()}”" if said else note.text.strip()))
    return {task: [text for _, text in sorted(own, key=lambda each: each[0])] for task, own in found.items()}


def _notes(session: SessionData) -> Iterator[tuple[str, Note]]:
    for attempt in session.attempts:
        if counts(attempt) and attempt.ended_ns is not None:
            for note in session.notes:
                if attempt.started_ns <= note.t_ns < attempt.ended_ns and _is_shown(note):
                    yield attempt.task, note


def _is_shown(note: Note) -> bool:
    return bool(note.text.strip()) and note.tag.casefold() in {SAYS, ""}
