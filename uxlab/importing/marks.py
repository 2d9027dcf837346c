"""Identities that are the same whenever the same thing is imported, and the marks of an imported attempt."""

import uuid
from collections.abc import Callable, Iterator, Sequence

from uxlab.importing.drafts import DraftAttempt
from uxlab.model.design import ErrorType
from uxlab.model.session import ASSIST_TAG, Attempt, ErrorMark, Note


class Identities:
    """Makes uids of what a thing is, and of the study it is imported into."""

    def __init__(self, study_uid: str) -> None:
        self._space = uuid.uuid5(uuid.NAMESPACE_OID, study_uid)

    def of(self, *parts: str) -> str:
        """Return the uid of the thing that these words, and their order, single out."""
        return uuid.uuid5(self._space, "\x1f".join(parts)).hex


def marks_of(
    draft: DraftAttempt, attempt: Attempt, types: Sequence[ErrorType], uid: Callable[..., str]
) -> Iterator[ErrorMark | Note]:
    """Return an attempt's errors, assists and notes; an error is as severe as its type."""
    severities = {kind.key: kind.severity for kind in types}
    for n, mark in enumerate(draft.errors or ()):
        yield ErrorMark(
            uid=uid("error", attempt.uid, str(n)),
            t_ns=attempt.started_ns + mark.offset_ns,
            error_type=mark.error_type,
            severity=None if mark.error_type is None else severities.get(mark.error_type),
            text=mark.text,
        )
    for tag, marks in ((ASSIST_TAG, draft.assists or ()), ("", draft.notes)):
        for n, mark in enumerate(marks):
            yield Note(
                uid=uid("note", attempt.uid, tag, str(n)),
                t_ns=attempt.started_ns + mark.offset_ns,
                text=mark.text,
                tag=tag,
            )
