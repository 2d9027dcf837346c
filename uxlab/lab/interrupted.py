"""A session that was interrupted and is not to go on: it ends where it was cut off."""

from uxlab.errors import Refused
from uxlab.model.session import SessionState
from uxlab.questionnaires.own import loader
from uxlab.recording.commands import AddNote, Command, Finish
from uxlab.recording.conduct import Context, action_for, moment_after
from uxlab.recording.snapshot import after
from uxlab.storage.sessions import resume_session
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord


def close_interrupted(study: StudyToRecord, uid: str, *, actor: str = "moderator") -> None:
    """Finish an interrupted session as of the last moment that anything on disk tells of; an open attempt is stopped.

    What was half typed becomes a note as it stands, for nobody will finish it. Blocks for some transactions.

    Raises:
        Refused: it is finished.
        UsageError: there is no such session.
        StorageTrouble: the disk refused.
    """
    store = resume_session(study, uid)
    snapshot = store.load()
    if snapshot.session.state is SessionState.FINISHED:
        raise Refused("The session is finished already.")
    design = study.design()
    context = Context(
        design=design,
        order=tuple(task.key for task in design.tasks),
        load_questionnaire=loader(design.questionnaires),
        new_uid=new_uid,
    )
    half = [AddNote(draft.text.strip(), began_ns=draft.began_ns) for draft in store.note_drafts() if draft.text.strip()]
    commands: tuple[Command, ...] = (*half, Finish())
    for command in commands:
        at_ns = moment_after(snapshot, store.last_sign_of_life_ns())
        action = action_for(command, snapshot, at_ns, context, actor=actor)
        snapshot = after(snapshot, action)
        store.commit(action, snapshot.session)
