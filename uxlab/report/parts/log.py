"""The log of corrections: every change of a finished session, as logged against as corrected."""

from collections.abc import Iterator

from uxlab.model.report import Correction
from uxlab.model.session import (
    ActionKind,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Pause,
    Record,
)
from uxlab.report.document import Block, Cell, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import left, table
from uxlab.report.parts.dates import moment_text
from uxlab.wording.corrections import ChangeWords
from uxlab.wording.figures import ABSENT

NOTHING_CORRECTED = "Nothing was corrected after the end of a session: the figures are as they were logged."
_REVERT = "revert "
"""How the command of a correction begins that is the inverse of another."""

_HOW = {ActionKind.UNDO: "taken back", ActionKind.REDO: "done again", ActionKind.DO: ""}


def log(material: Material) -> Section:
    """Return the corrections of the sessions in the report, oldest first, each change on a line."""
    words = _Words(material)
    people = {one.session.uid: one.session.participant for one in material.sessions}
    rows = [
        row
        for context in material.contexts
        if context.session_uid in people
        for correction in context.corrections
        for row in _rows(people[context.session_uid], correction, words)
    ]
    columns = (
        left("Participant"),
        left("When"),
        left("Who"),
        left("What"),
        left("As logged", wide=True),
        left("As corrected", wide=True),
        *((left("Why", wide=True),) if words.reasons else ()),
    )
    blocks: tuple[Block, ...] = (Paragraph(text=NOTHING_CORRECTED),)
    if rows:
        blocks = (table("Each change of a finished session", columns, rows, missing=NOTHING_CORRECTED),)
    return Section(key="log", title="Log of corrections", blocks=blocks)


def _rows(person: str, correction: Correction, words: "_Words") -> Iterator[tuple[Cell, ...]]:
    action = correction.action
    how = "reverted" if action.command.startswith(_REVERT) else _HOW[action.kind]
    for change in action.changes:
        what = f"{words.noun(change)}, {how}" if how else words.noun(change)
        yield (
            cells.text(person),
            Cell(text=moment_text(correction.written_utc)),
            cells.text(action.actor),
            cells.text(what),
            cells.text(words.of(change.before)),
            cells.text(words.of(change.after)),
            *((cells.text(action.reason),) if words.reasons else ()),
        )


class _Words:
    """Records of a session in words; free text only where notes are in."""

    def __init__(self, material: Material) -> None:
        design = material.data.design
        self._tasks = {task.key: task.name for task in design.tasks}
        self._records = ChangeWords(design, texts=material.plan.notes)
        self.reasons = any(one.action.reason for context in material.contexts for one in context.corrections)

    def noun(self, change: Change) -> str:
        """Return what kind of record a change is about."""
        match change.after or change.before:
            case Attempt(task=key):
                return f"Attempt at “{self._tasks.get(key, key)}”"
            case ErrorMark():
                return "Error"
            case Note():
                return "Note"
            case Answer(questionnaire=key):
                return f"Answer ({key})"
            case Pause():
                return "Pause"
            case _:
                return "Session"

    def of(self, record: Record | None) -> str:
        """Return what a record says; a dash where there is none."""
        return ABSENT if record is None else self._records.of(record)
