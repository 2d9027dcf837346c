"""What the disk has refused so far, as the console shows it: counted at once, so that nobody presses again; no Qt.

Marks and notes that wait are shown and counted like the others. Whatever else waits holds the console: what it leads
to is not known yet, and a second press would be a second deed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.lab.live_state import Unsaved
from uxlab.model.design import Design
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    Cancel,
    Command,
    End,
    Extend,
    Finish,
    GiveAnswers,
    GradeError,
    MarkError,
    PauseSession,
    Redo,
    Reorder,
    Restart,
    ResumeSession,
    Skip,
    Undo,
)

_NAMES: dict[type, str] = {
    Begin: "Begin of the task",
    Cancel: "Cancelling the attempt",
    Extend: "Extra time",
    Finish: "Finishing the session",
    GiveAnswers: "Answers",
    GradeError: "Severity of an error",
    PauseSession: "Pause",
    Redo: "Redo",
    Reorder: "Order of tasks",
    Restart: "Restart of the attempt",
    ResumeSession: "Going on",
    Skip: "Skipping a task",
    Undo: "Undo",
}
_HARMLESS = (MarkError, Assist, AddNote, GradeError, GiveAnswers)
"""Seen and counted while they wait, or the same however often they are asked for."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One command that waits, in words; `command` and `t_ns` are its own."""

    t_ns: int
    words: str
    command: Command


@dataclass(frozen=True, slots=True)
class Waiting:
    """`deeds`: in their order. `held`: why nothing but marks and notes can be asked for, empty while they can."""

    deeds: tuple[Deed, ...] = ()
    held: str = ""

    def errors(self, since_ns: int) -> tuple[str, ...]:
        """Return the types of the errors marked since a moment."""
        found = [one.command for one in self.deeds if one.t_ns >= since_ns]
        return tuple(command.error_type or "" for command in found if isinstance(command, MarkError))

    def assists(self, since_ns: int) -> int:
        """Return how many assists were noted since a moment."""
        return sum(isinstance(one.command, Assist) and one.t_ns >= since_ns for one in self.deeds)


def waiting(unsaved: Sequence[Unsaved], design: Design) -> Waiting:
    """Return what waits; what was taken back while it waited is not among it."""
    kept = _after_undoing(unsaved)
    deeds = tuple(Deed(one.t_ns, _words(one.command, design), one.command) for one in kept)
    holding = next((one for one in deeds if not isinstance(one.command, _HARMLESS)), None)
    return Waiting(deeds, "" if holding is None else f"“{holding.words}” waits for the disk: make room, then go on.")


def _after_undoing(unsaved: Sequence[Unsaved]) -> list[Unsaved]:
    done: list[Unsaved] = []
    undone: list[Unsaved] = []
    for one in unsaved:
        if isinstance(one.command, Undo) and done and not isinstance(done[-1].command, Undo):
            undone.append(done.pop())
        elif isinstance(one.command, Redo) and undone:
            done.append(undone.pop())
        else:
            if not isinstance(one.command, Undo):
                undone.clear()
            done.append(one)
    return done


def _words(command: Command, design: Design) -> str:
    match command:
        case MarkError(error_type=key):
            return {kind.key: kind.name for kind in design.error_types}.get(key or "", key or "Error")
        case Assist(text=text):
            return f"Assist, {text}" if text else "Assist"
        case AddNote(text=text):
            return text
        case End(outcome=outcome):
            return OUTCOMES[outcome].name
        case _:
            return _NAMES[type(command)]
