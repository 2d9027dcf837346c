"""What the moderator marks while watching: errors, assists and notes, each at the moment when typing began."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from uxlab.errors import Refused
from uxlab.model.design import ErrorType
from uxlab.model.session import ASSIST_TAG, Attempt, Change, ErrorMark, Note
from uxlab.recording.commands import AddNote, Assist, GradeError, MarkError
from uxlab.recording.suggestion import unknown


def error_changes(
    command: MarkError, attempt: Attempt, t_ns: int, types: Sequence[ErrorType], new_uid: Callable[[], str]
) -> tuple[Change, ...]:
    """Return what marks an error in the running `attempt`; its type's severity counts where none is given.

    Raises:
        Refused: the design has no such type.
    """
    by_key = {kind.key: kind for kind in types}
    severity = command.severity
    if command.error_type is not None:
        if command.error_type not in by_key:
            raise Refused(unknown("error type", command.error_type, list(by_key)))
        severity = severity if severity is not None else by_key[command.error_type].severity
    mark = ErrorMark(
        uid=new_uid(),
        t_ns=_began(command.began_ns, attempt.started_ns, t_ns),
        error_type=command.error_type,
        severity=severity,
        text=command.text,
    )
    return (Change(None, mark),)


def grade_changes(command: GradeError, errors: Sequence[ErrorMark]) -> tuple[Change, ...]:
    """Return what gives an error that was marked another severity.

    Raises:
        Refused: there is no such error.
    """
    if command.uid is None:
        mark = max(errors, key=lambda error: error.t_ns, default=None)
    else:
        mark = next((error for error in errors if error.uid == command.uid), None)
    if mark is None:
        raise Refused("There is no such error, or it was taken back: mark it first.")
    return (Change(mark, replace(mark, severity=command.severity)),)


def assist_changes(command: Assist, attempt: Attempt, t_ns: int, new_uid: Callable[[], str]) -> tuple[Change, ...]:
    """Return what records an assist in the running `attempt` and marks it as assisted."""
    began_ns = _began(command.began_ns, attempt.started_ns, t_ns)
    note = Change(None, Note(uid=new_uid(), t_ns=began_ns, text=command.text, tag=ASSIST_TAG))
    return (note,) if attempt.assisted else (note, Change(attempt, replace(attempt, assisted=True)))


def note_changes(command: AddNote, t_ns: int, new_uid: Callable[[], str]) -> tuple[Change, ...]:
    """Return what writes a note."""
    note = Note(uid=new_uid(), t_ns=_began(command.began_ns, 0, t_ns), text=command.text, tag=command.tag)
    return (Change(None, note),)


def _began(began_ns: int | None, earliest_ns: int, t_ns: int) -> int:
    """Return when typing began, kept between the start of the attempt that the mark belongs to and the command."""
    return t_ns if began_ns is None else min(max(began_ns, earliest_ns), t_ns)
