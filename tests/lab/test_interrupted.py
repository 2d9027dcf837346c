"""Closing an interrupted session without going on with it."""

from pathlib import Path

import pytest

from uxlab.errors import Refused
from uxlab.lab.interrupted import close_interrupted
from uxlab.lab.recording import Callbacks, SessionRequest, open_recording
from uxlab.lab.studies import create_study
from uxlab.model.session import Outcome, SessionState
from uxlab.recording.commands import Begin
from uxlab.recording.snapshot import NoteDraft
from uxlab.resources import resource
from uxlab.storage.note_drafts import keep_draft
from uxlab.storage.sessions import open_sessions, resume_session
from uxlab.storage.study_file import open_for_recording


@pytest.fixture
def interrupted(tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a study with a session that was left during an attempt."""
    monkeypatch.setenv("DISPLAY", x_display)
    path = create_study(tmp_path / "shop.uxlab", resource("sample", "web-shop.toml")).path
    callbacks = Callbacks(on_chord=lambda *_: None, on_trouble=lambda _: None)
    with open_recording(path, SessionRequest(participant="P01"), callbacks) as recording:
        recording.recorder.perform(Begin(), actor="Ada")
    return path


def test_it_ends_where_it_was_cut_off_and_nothing_is_lost(interrupted: Path) -> None:
    with open_for_recording(interrupted, print) as study:
        (session,) = open_sessions(study)
        store = resume_session(study, session.uid)
        last_seen_ns = store.last_sign_of_life_ns()
        close_interrupted(study, session.uid, actor="Ada")
        snapshot = resume_session(study, session.uid).load()
    (attempt,) = snapshot.attempts
    assert snapshot.session.state is SessionState.FINISHED
    assert attempt.outcome is Outcome.STOPPED
    assert attempt.ended_ns == snapshot.session.ended_ns
    assert 0 <= (attempt.ended_ns or 0) - last_seen_ns <= 1
    assert [(action.actor, action.command) for action in snapshot.log][-1] == ("Ada", "finish")


def test_what_was_half_typed_is_a_note_when_nobody_will_finish_it(interrupted: Path) -> None:
    with open_for_recording(interrupted, print) as study:
        (session,) = open_sessions(study)
        for began_ns, text in ((2, "Hesitates, th"), (3, " ")):
            keep_draft(study.writer, session.uid, NoteDraft(began_ns=began_ns, text=text))
        study.writer.flush()
        close_interrupted(study, session.uid, actor="Ada")
        store = resume_session(study, session.uid)
        snapshot = store.load()
    assert [(note.t_ns, note.text) for note in snapshot.notes] == [(2, "Hesitates, th")]
    assert [action.command for action in snapshot.log][-2:] == ["note Hesitates, th", "finish"]
    assert snapshot.session.state is SessionState.FINISHED


def test_a_finished_session_is_not_closed_again(interrupted: Path) -> None:
    with open_for_recording(interrupted, print) as study:
        (session,) = open_sessions(study)
        close_interrupted(study, session.uid)
        with pytest.raises(Refused, match="finished already"):
            close_interrupted(study, session.uid)
