"""What can still be done with a finished session: take its end back, and write down the moderator's impression."""

from collections.abc import Callable
from threading import Lock

from uxlab.model.session import Action
from uxlab.recording.aftermath import impression, reopening
from uxlab.recording.snapshot import Snapshot, after
from uxlab.storage.sessions import resume_session
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord


def reopen_session(study: StudyToRecord, uid: str, *, actor: str = "moderator") -> None:
    """Take the end of a finished session back; whoever starts its participant's session then goes on with it.

    The time until then is an interruption. Blocks for a transaction.

    Raises:
        Refused: it is not finished, or came from elsewhere.
        UsageError: there is no such session.
        StorageTrouble: the disk refused.
    """
    _act(study, uid, lambda snapshot: reopening(snapshot, new_uid, actor=actor))


def set_impression(study: StudyToRecord, uid: str, text: str, *, actor: str = "moderator") -> None:
    """Write the moderator's impression of a finished session, in place of an earlier one; an empty text takes it away.

    It is the note with `IMPRESSION_TAG` at the end of the session. Blocks for a transaction.

    Raises:
        Refused: the session is not finished.
        UsageError: there is no such session, or the text cannot be stored.
        StorageTrouble: the disk refused.
    """
    _act(study, uid, lambda snapshot: impression(snapshot, text, new_uid, actor=actor))


_one_at_a_time = Lock()


def _act(study: StudyToRecord, uid: str, decide: Callable[[Snapshot], Action]) -> None:
    with _one_at_a_time:  # what is decided must still be true when it is written
        store = resume_session(study, uid)
        snapshot = store.load()
        action = decide(snapshot)
        if action.changes:
            store.commit(action, after(snapshot, action).session)
