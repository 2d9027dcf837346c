"""What corrections of errors and notes change, and what settles a difference between two coders."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from uxlab.errors import Refused
from uxlab.model.design import ErrorType
from uxlab.model.session import ASSIST_TAG, IMPRESSION_TAG, Change, ErrorMark, Note
from uxlab.recording.corrections import (
    ChangeError,
    ChangeNote,
    CodeError,
    OfError,
    OfMark,
    OfNote,
    RemoveError,
    RemoveNote,
    Settle,
    TagNote,
    WriteNote,
)
from uxlab.recording.snapshot import Changing
from uxlab.recording.suggestion import unknown

_NO_ERROR = "There is no such error in the session any more: choose one of those that are."
_NO_NOTE = "There is no such note in the session any more: choose one of those that are."


def mark_changes(
    correction: OfMark, now: Changing, types: Sequence[ErrorType], new_uid: Callable[[], str], coder: str | None
) -> tuple[Change, ...]:
    """Return what a correction of an error or a note does; a new one is `coder`'s.

    Raises:
        Refused: there is no such mark or error type, or it makes no sense for that mark.
    """
    match correction:
        case CodeError() | ChangeError() | RemoveError():
            return _error(correction, now, types, new_uid, coder)
        case WriteNote() | ChangeNote() | TagNote() | RemoveNote():
            return _note(correction, now, new_uid, coder)


def settling_changes(
    correction: Settle, now: Changing, types: Sequence[ErrorType], new_uid: Callable[[], str]
) -> tuple[Change, ...]:
    """Return what makes the moderator's mark the other coder's; nothing where the moderator's stands.

    Raises:
        Refused: the moderator's mark was taken away since.
    """
    moderators, coders = correction.moderator, correction.coder
    if not correction.adopt:
        return ()
    mark = None if moderators is None else _found_error(moderators.uid, now)
    if coders is None:
        return () if mark is None else (Change(mark, None),)
    severity = _severity(coders.severity, coders.error_type, types)
    if mark is None:
        return (Change(None, replace(coders, uid=new_uid(), severity=severity, coder=None)),)
    return (Change(mark, replace(mark, error_type=coders.error_type, severity=severity)),)


def _error(
    correction: OfError,
    now: Changing,
    types: Sequence[ErrorType],
    new_uid: Callable[[], str],
    coder: str | None,
) -> tuple[Change, ...]:
    match correction:
        case CodeError(t_ns=t_ns, error_type=kind, text=text):
            severity = _severity(correction.severity, kind, types)
            mark = ErrorMark(uid=new_uid(), t_ns=t_ns, error_type=kind, severity=severity, text=text, coder=coder)
            return (Change(None, mark),)
        case ChangeError(after=after):
            mark = _found_error(after.uid, now)
            if after.error_type != mark.error_type:
                _refuse_unknown(after.error_type, types)
            return (Change(mark, replace(after, coder=mark.coder)),)
        case RemoveError(uid=uid):
            return (Change(_found_error(uid, now), None),)


def _note(correction: OfNote, now: Changing, new_uid: Callable[[], str], coder: str | None) -> tuple[Change, ...]:
    match correction:
        case WriteNote(t_ns=t_ns, text=text, tag=tag):
            return _noted(None, Note(uid=new_uid(), t_ns=t_ns, text=text, tag=tag, coder=coder))
        case ChangeNote(after=after):
            note = _found_note(after.uid, now)
            return _noted(note, replace(after, coder=note.coder))
        case TagNote(uid=uid, tag=tag):
            note = _found_note(uid, now)
            if {note.tag, tag} & {ASSIST_TAG, IMPRESSION_TAG}:
                raise Refused("Assists and the impression of a session keep their tags: they are no notes to sort.")
            return _noted(note, replace(note, tag=tag))
        case RemoveNote(uid=uid):
            return _noted(_found_note(uid, now), None)


def _noted(before: Note | None, after: Note | None) -> tuple[Change, ...]:
    if any(note is not None and note.tag == IMPRESSION_TAG for note in (before, after)):
        raise Refused("The moderator’s impression is no note of a moment: write it where the session is summed up.")
    if after is not None and after.tag != ASSIST_TAG and not after.text.strip():
        raise Refused("A note needs a text: write one, or remove the note.")
    return (Change(before, after),)


def _found_error(uid: str, now: Changing) -> ErrorMark:
    mark = now.find(ErrorMark, uid)
    if mark is None:
        raise Refused(_NO_ERROR)
    return mark


def _found_note(uid: str, now: Changing) -> Note:
    note = now.find(Note, uid)
    if note is None:
        raise Refused(_NO_NOTE)
    return note


def _severity(given: int | None, kind: str | None, types: Sequence[ErrorType]) -> int | None:
    _refuse_unknown(kind, types)
    if given is not None:
        return given
    return next((one.severity for one in types if one.key == kind), None)


def _refuse_unknown(kind: str | None, types: Sequence[ErrorType]) -> None:
    keys = [one.key for one in types]
    if kind is not None and kind not in keys:
        raise Refused(unknown("error type", kind, keys))
