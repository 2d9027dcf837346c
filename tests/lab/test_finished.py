"""Finished sessions of a real study: their end taken back, and what the moderator makes of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lab.made_studies import DESIGN, Visit, make_study
from uxlab.errors import Refused, UsageError
from uxlab.lab.finished import reopen_session, set_impression, tag_note
from uxlab.model.session import IMPRESSION_TAG, Outcome, Session, SessionState
from uxlab.questionnaires.library import load
from uxlab.recording.commands import Begin, Command, Finish
from uxlab.recording.conduct import Context, action_for
from uxlab.recording.snapshot import Snapshot, after
from uxlab.storage.sessions import open_sessions, resume_session, start_session
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord, create, open_for_recording

S = 1_000_000_000


@pytest.fixture
def study(tmp_path: Path) -> Iterator[StudyToRecord]:
    """Yield a study with a session that was begun at 1 s and finished at 2 s, in the middle of a task."""
    path = create(tmp_path / "shop", DESIGN)
    session = Session(
        uid="s", participant="P01", condition=None, moderator="", started_utc="2026-01-05T09:00:00Z",
        state=SessionState.READY,
    )  # fmt: skip
    context = Context(design=DESIGN, order=("find", "buy"), load_questionnaire=load, new_uid=new_uid)
    with open_for_recording(path, print) as study:
        store = start_session(study, session)
        snapshot = Snapshot(session=session)
        commands: tuple[Command, ...] = (Begin(), Finish())
        for second, command in enumerate(commands, start=1):
            action = action_for(command, snapshot, second * S, context, actor="Ada")
            snapshot = after(snapshot, action)
            store.commit(action, snapshot.session)
        yield study


def test_a_session_whose_end_is_taken_back_is_open_again(study: StudyToRecord) -> None:
    assert open_sessions(study) == ()
    reopen_session(study, "s")
    (session,) = open_sessions(study)
    assert (session.uid, session.state, session.ended_ns) == ("s", SessionState.RUNNING, None)
    snapshot = resume_session(study, "s").load()
    assert snapshot.open_attempt is not None
    assert snapshot.log[-1].command == "undo"
    with pytest.raises(Refused, match="not finished"):
        reopen_session(study, "s")


def test_an_impression_is_one_note_of_the_session(study: StudyToRecord) -> None:
    set_impression(study, "s", "quick, but unsure")
    set_impression(study, "s", "quick and sure", actor="Ada")
    set_impression(study, "s", "quick and sure")
    snapshot = resume_session(study, "s").load()
    assert [(n.t_ns, n.text, n.tag) for n in snapshot.notes] == [(2 * S, "quick and sure", IMPRESSION_TAG)]
    assert [a.actor for a in snapshot.log[2:]] == ["moderator", "Ada"]  # what changes nothing is not logged
    set_impression(study, "s", "")
    assert resume_session(study, "s").load().notes == ()


def test_an_impression_that_cannot_be_stored_is_refused(study: StudyToRecord) -> None:
    with pytest.raises(UsageError, match="half a character"):
        set_impression(study, "s", "\ud800")
    with pytest.raises(UsageError, match="no session"):
        set_impression(study, "t", "fine")


def test_a_session_from_elsewhere_has_impressions_and_no_way_back(tmp_path: Path) -> None:
    path = make_study(tmp_path / "other", [Visit("P01", tried=[("find", Outcome.SUCCESS, 10.0)])])
    with open_for_recording(path, print) as study:
        with pytest.raises(Refused, match="was not finished here"):
            reopen_session(study, "s1")
        set_impression(study, "s1", "fine")
        assert [note.text for note in resume_session(study, "s1").load().notes] == ["fine"]


def test_a_note_of_a_finished_session_is_tagged(tmp_path: Path) -> None:
    visit = Visit("P01", tried=[("find", Outcome.SUCCESS, 10.0)], notes=[(3, "Sighs")])
    with open_for_recording(make_study(tmp_path / "other", [visit]), print) as study:
        (note,) = resume_session(study, "s1").load().notes
        tag_note(study, "s1", note.uid, "feels")
        assert [(one.text, one.tag) for one in resume_session(study, "s1").load().notes] == [("Sighs", "feels")]
        with pytest.raises(UsageError, match="no session"):
            tag_note(study, "t", note.uid, "feels")
