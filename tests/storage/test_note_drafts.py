"""What is half typed is kept until it is a note, and is nothing but half typed."""

import pytest

from uxlab.model.session import Action, ActionKind, Change, Note, Session
from uxlab.recording.snapshot import NoteDraft, Snapshot
from uxlab.storage.note_drafts import keep_draft
from uxlab.storage.session_store import StoredSession
from uxlab.storage.sessions import resume_session
from uxlab.storage.study_file import StudyToRecord


def draft(began_ns: int, text: str) -> NoteDraft:
    return NoteDraft(began_ns=began_ns, text=text)


def noted(store: StoredSession, session: Session, note: Note, *more: Change) -> None:
    changes = (Change(None, note), *more)
    action = Action(uid=note.uid, t_ns=note.t_ns, actor="Ada", kind=ActionKind.DO, command="note", changes=changes)
    store.commit(action, session)


def rows(study: StudyToRecord) -> list[tuple[int, str]]:
    study.writer.flush()
    return study.writer.run(
        lambda connection: connection.execute("SELECT began_ns, text FROM note_draft ORDER BY 1").fetchall()
    )


def test_the_latest_text_of_each_moment_is_there_again(
    study: StudyToRecord, store: StoredSession, session: Session
) -> None:
    for now in (draft(70, "H"), draft(70, "He “hes"), draft(30, "earlier"), draft(90, "x"), draft(90, "")):
        keep_draft(study.writer, session.uid, now)
    study.writer.flush()
    assert store.note_drafts() == (draft(30, "earlier"), draft(70, "He “hes"))
    assert resume_session(study, session.uid).note_drafts() == store.note_drafts()
    assert store.load() == Snapshot(session=session), "it is no part of the session"
    assert store.last_sign_of_life_ns() == 90


def test_it_goes_with_the_transaction_that_keeps_its_note_and_does_not_come_back(
    study: StudyToRecord, store: StoredSession, session: Session
) -> None:
    keep_draft(study.writer, session.uid, draft(70, "Hesitates"))
    keep_draft(study.writer, session.uid, draft(80, "Looks aw"))
    keep_draft(study.writer, session.uid, draft(85, ""))
    study.writer.flush()
    noted(store, session, Note(uid="n", t_ns=70, text="Hesitates"))
    assert rows(study) == [(80, "Looks aw")]
    keep_draft(study.writer, session.uid, draft(70, "Hesitates"))  # was written late
    assert rows(study) == [(80, "Looks aw")]


def test_a_note_that_was_not_kept_is_still_half_typed(
    study: StudyToRecord, store: StoredSession, session: Session
) -> None:
    keep_draft(study.writer, session.uid, draft(70, "Hesitates"))
    study.writer.flush()
    with pytest.raises(ValueError, match="the record to change"):
        noted(store, session, Note(uid="n", t_ns=70, text="Hesitates"), Change(Note(uid="m", t_ns=1, text=""), None))
    assert store.note_drafts() == (draft(70, "Hesitates"),)


def test_what_is_typed_for_a_session_that_is_gone_is_kept_nowhere(study: StudyToRecord) -> None:
    keep_draft(study.writer, "gone", draft(70, "Hesitates"))
    assert rows(study) == []


def test_half_a_character_does_not_keep_the_rest_from_being_kept(
    study: StudyToRecord, store: StoredSession, session: Session
) -> None:
    keep_draft(study.writer, session.uid, draft(70, "Hes\udc80itates"))
    study.writer.flush()
    (kept,) = store.note_drafts()
    assert kept.text.startswith("Hes")
    assert kept.text.endswith("itates")
