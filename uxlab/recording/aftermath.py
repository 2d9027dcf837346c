"""What can still happen to a finished session: its finish is taken back, or the moderator sums it up."""

from collections.abc import Callable
from dataclasses import replace

from uxlab.errors import Refused
from uxlab.model.session import IMPRESSION_TAG, Action, ActionKind, Change, Note, Session, SessionState
from uxlab.recording.conduct import moment_after
from uxlab.recording.corrections_log import finished_ns, standing_corrections
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.undo import undo_changes, undoable


def reopening(snapshot: Snapshot, new_uid: Callable[[], str], *, actor: str) -> Action:
    """Return the undo of the finish of a session, which then goes on as one that was interrupted.

    Raises:
        Refused: it is not finished, or no command has finished it, or corrections of it stand.
    """
    ended_ns = finished_ns(snapshot)
    if standing_corrections(snapshot):
        raise Refused("The session was corrected since it was finished: undo its corrections, then take its end back.")
    finish = undoable(snapshot.log)
    if finish is None or not _finishes(finish):
        raise Refused("The session was not finished here, so that its end cannot be taken back.")
    return Action(
        uid=new_uid(),
        t_ns=moment_after(snapshot, ended_ns),
        actor=actor,
        kind=ActionKind.UNDO,
        command="undo",
        changes=undo_changes(snapshot.log),
        target_uid=finish.uid,
    )


def left_ns(snapshot: Snapshot, last_seen_ns: int) -> int:
    """Return when a session was left that goes on now; `last_seen_ns` is the latest time on disk.

    Where its finish was taken back, that was the finish: what was seen until capture had ended belongs to nothing.
    """
    if not snapshot.log or snapshot.log[-1].kind is not ActionKind.UNDO:
        return last_seen_ns
    undone = next(action for action in snapshot.log if action.uid == snapshot.log[-1].target_uid)
    if not _finishes(undone):
        return last_seen_ns
    finish = [action for action in snapshot.log if _finishes(action)][-1]  # the undone one, or what did it again
    return min(finish.t_ns, last_seen_ns)


def impression(snapshot: Snapshot, text: str, new_uid: Callable[[], str], *, actor: str) -> Action:
    """Return what makes `text` the moderator's impression of a finished session; an empty one takes it away.

    No undo reaches it: it stands outside the course of the session, at its end.

    Raises:
        Refused: the session is not finished.
    """
    ended_ns = finished_ns(snapshot)
    before = next((note for note in snapshot.notes if note.tag == IMPRESSION_TAG), None)
    fresh = Note(uid=new_uid(), t_ns=ended_ns, text=text, tag=IMPRESSION_TAG)
    after = (replace(before, text=text) if before else fresh) if text else None
    return Action(
        uid=new_uid(),
        t_ns=moment_after(snapshot, ended_ns),
        actor=actor,
        kind=ActionKind.DO,
        command="write an impression" if text else "take the impression away",
        changes=(Change(before, after),) if before != after else (),
        undoable=False,
    )


def _finishes(action: Action) -> bool:
    results = [change.after for change in action.changes]
    return any(isinstance(after, Session) and after.state is SessionState.FINISHED for after in results)
