"""What can still be done with a finished session: take its end back, write the moderator's impression, tag notes."""

from functools import partial

from uxlab.model.design import Design
from uxlab.model.session import Action
from uxlab.recording.aftermath import impression, reopening
from uxlab.recording.corrections import TagNote
from uxlab.recording.corrections_decide import Corrector, decide
from uxlab.recording.snapshot import Snapshot
from uxlab.storage.corrected import change_session
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord


def reopen_session(study: StudyToRecord, uid: str, *, actor: str = "moderator") -> None:
    """Take the end of a finished session back; whoever starts its participant's session then goes on with it.

    The time until then is an interruption. Blocks for a transaction.

    Raises:
        Refused: it is not finished, or came from elsewhere, or was corrected since.
        UsageError: there is no such session.
        StorageTrouble: the disk refused.
    """

    def reopen(snapshot: Snapshot, _: Design) -> Action:
        return reopening(snapshot, new_uid, actor=actor)

    study.writer.run(partial(change_session, uid=uid, decide=reopen))


def set_impression(study: StudyToRecord, uid: str, text: str, *, actor: str = "moderator") -> None:
    """Write the moderator's impression of a finished session, in place of an earlier one; an empty text takes it away.

    It is the note with `IMPRESSION_TAG` at the end of the session. Blocks for a transaction.

    Raises:
        Refused: the session is not finished.
        UsageError: there is no such session, or the text cannot be stored.
        StorageTrouble: the disk refused.
    """

    def sum_up(snapshot: Snapshot, _: Design) -> Action | None:
        action = impression(snapshot, text, new_uid, actor=actor)
        return action if action.changes else None

    study.writer.run(partial(change_session, uid=uid, decide=sum_up))


def tag_note(study: StudyToRecord, uid: str, note_uid: str, tag: str, *, actor: str = "moderator") -> None:
    """Give a note of a finished session another tag, an empty one for none, as a correction. Blocks for a transaction.

    Raises:
        Refused: the session is not finished, has no such note, or the note is an assist or the impression.
        UsageError: there is no such session.
        StorageTrouble: the disk refused.
    """

    def sort(snapshot: Snapshot, design: Design) -> Action | None:
        if any((note.uid, note.tag) == (note_uid, tag) for note in snapshot.notes):
            return None
        return decide(snapshot, TagNote(note_uid, tag), Corrector(design=design, actor=actor, new_uid=new_uid))

    study.writer.run(partial(change_session, uid=uid, decide=sort))
