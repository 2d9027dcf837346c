"""What the figures are computed from, read from a study file."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.errors import UnusableStudy
from uxlab.model.events import Focus, Gap, GapReason, InputEvent, Surface
from uxlab.model.results import ExcludedInput, InputCounts, InputTrail, SessionData, StudyData
from uxlab.model.session import (
    Action,
    ActionKind,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Record,
    Session,
)
from uxlab.recording.snapshot import changed
from uxlab.storage.erasing import erase_participant
from uxlab.storage.results import read_study_data, read_surfaces, read_versions
from uxlab.storage.session_store import StoredSession
from uxlab.storage.sessions import start_session
from uxlab.storage.study_file import StudyToRecord, open_for_reading

FIRST = Attempt(uid="t1", task="return", started_ns=0, ended_ns=100, outcome=Outcome.SUCCESS)
SECOND = Attempt(uid="t2", task="find-shoes", started_ns=100)
CONSOLE = Surface(t_ns=0, name="console", x_px=0, y_px=0, width_px=10, height_px=10, visible=True, active=False)
HOME = Focus(t_ns=0, application="shop", title="Home")
PAUSE = Pause(uid="p", started_ns=5, ended_ns=6)
ERROR = ErrorMark(uid="e", t_ns=7)
NOTE = Note(uid="n", t_ns=8, text="x")
ANSWER = Answer(uid="q", t_ns=9, questionnaire="seq", item="1", number=5.0, attempt_uid="t1")


def _click(t_ns: int, x: int) -> InputEvent:
    return InputEvent(t_ns, 1, x, 5, 1, 1, 0)


def _conducted(store: StoredSession, session: Session, *records: Record) -> None:
    changes = tuple(Change(None, record) for record in records)
    store.commit(Action(uid=session.uid, t_ns=0, actor="", kind=ActionKind.DO, command="", changes=changes), session)


def test_a_study_is_read_whole(study: StudyToRecord, store: StoredSession, session: Session) -> None:
    _conducted(store, session, FIRST, SECOND, PAUSE, ERROR, NOTE, ANSWER)
    store.add_circumstance(CONSOLE)
    store.add_circumstance(HOME)
    store.add_events([_click(0, 50), _click(99, 5), _click(100, 50), _click(5000, 50)])
    design = study.design()
    store.close()
    assert read_study_data(study.path) == StudyData(
        design=design,
        sessions=(
            SessionData(
                session=session,
                group="novice",
                attempts=(FIRST, SECOND),
                pauses=(PAUSE,),
                errors=(ERROR,),
                notes=(NOTE,),
                answers=(ANSWER,),
                input_by_attempt=(("t1", InputCounts(clicks=1)), ("t2", InputCounts(clicks=2))),
                trail_by_attempt=(("t1", InputTrail()), ("t2", InputTrail())),
                focus=(HOME,),
                excluded=ExcludedInput(chords=InputCounts(), own_windows=InputCounts(clicks=1), repeats=InputCounts()),
            ),
        ),
    )


def test_without_recorded_input_there_are_no_counts(
    study: StudyToRecord, store: StoredSession, session: Session
) -> None:
    store.add_events([_click(5000, 50)])
    _conducted(store, session, FIRST)
    other = replace(session, uid="s2", participant="P02")
    _conducted(start_session(study, other), other, replace(FIRST, uid="t9"))
    store.close()
    data = read_study_data(study.path)
    assert [each.input_by_attempt for each in data.sessions] == [(("t1", InputCounts()),), (("t9", None),)]
    assert [each.group for each in data.sessions] == ["novice", None]


def test_a_study_can_be_read_while_it_is_recorded(study: StudyToRecord, store: StoredSession, session: Session) -> None:
    _conducted(store, session, FIRST)
    assert [each.attempts for each in read_study_data(study.path).sessions] == [(FIRST,)]


def test_moving_an_attempts_edge_moves_its_input(study: StudyToRecord, store: StoredSession, session: Session) -> None:
    _conducted(store, session, FIRST)
    store.add_events([_click(99, 50), _click(100, 50)])
    study.writer.flush()
    later = replace(FIRST, started_ns=100, ended_ns=200)
    change = Change(FIRST, later)
    store.commit(Action(uid="r", t_ns=0, actor="", kind=ActionKind.DO, command="re-time", changes=(change,)), session)
    with open_for_reading(study.path) as reading:
        (only,) = reading.read(read_study_data).sessions
    assert only.input_by_attempt == (("t1", InputCounts(clicks=1)),)


def test_versions_of_a_session_have_the_input_of_their_own_attempts(
    study: StudyToRecord, store: StoredSession, session: Session
) -> None:
    _conducted(store, session, FIRST, ANSWER)
    store.add_events([_click(99, 50), _click(100, 50)])
    study.writer.flush()
    now = store.load()
    later = changed(now, [Change(FIRST, replace(FIRST, ended_ns=200)), Change(None, ERROR)])
    with open_for_reading(study.path) as reading:
        whole, (before, after) = reading.read(read_study_data), reading.read(lambda c: read_versions(c, (now, later)))
    assert before.sessions == whole.sessions
    assert after.sessions[0].input_by_attempt == (("t1", InputCounts(clicks=2)),)
    assert after.sessions[0].errors == (ERROR,)
    assert after.sessions[0].answers == (ANSWER,)
    assert [one.code for one in after.design.participants] == [session.participant]


def test_what_was_left_out_can_be_shown(study: StudyToRecord, store: StoredSession) -> None:
    store.add_circumstance(CONSOLE)
    store.add_events([_click(1, 5), InputEvent(2, 3, None, None, 12, 1, 2)])
    study.writer.flush()
    with open_for_reading(study.path) as reading:
        assert reading.read(lambda c: read_surfaces(c, 1)) == (CONSOLE,)
        (only,) = reading.read(read_study_data).sessions
    excluded = only.excluded
    assert excluded is not None
    assert (excluded.own_windows, excluded.chords) == (InputCounts(clicks=1), InputCounts(keys=1))


def test_a_path_without_a_study_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableStudy, match="There is no study"):
        read_study_data(tmp_path / "none.uxlab")


def test_what_lies_in_a_pause_is_off_the_record(study: StudyToRecord, store: StoredSession, session: Session) -> None:
    _conducted(store, session, FIRST, Pause(uid="p", started_ns=20, ended_ns=40))
    store.add_events([_click(10, 50), _click(30, 500), _click(40, 60), _click(50, 70)])
    study.writer.flush()
    (only,) = read_study_data(study.path).sessions
    assert dict(only.input_by_attempt) == {"t1": InputCounts(clicks=3)}
    assert dict(only.trail_by_attempt) == {"t1": InputTrail(path_px=10, clicked_path_px=10, straight_px=10)}


def test_an_open_pause_lasts(study: StudyToRecord, store: StoredSession, session: Session) -> None:
    _conducted(store, session, SECOND, Pause(uid="p", started_ns=200))
    store.add_events([_click(150, 50), _click(250, 50)])
    study.writer.flush()
    (only,) = read_study_data(study.path).sessions
    assert dict(only.input_by_attempt) == {"t2": InputCounts(clicks=1)}


def test_gaps_are_read_with_their_reasons_oldest_first(study: StudyToRecord, store: StoredSession) -> None:
    late = Gap(started_ns=50, ended_ns=60, reason=GapReason.LOCK)
    early = Gap(started_ns=10, ended_ns=20, reason=GapReason.SECURE_INPUT, detail="a password field")
    store.add_circumstance(late)
    store.add_circumstance(early)
    store.close()
    (read,) = read_study_data(study.path).sessions
    assert read.gaps == (early, late)
    assert read.excluded is None  # gaps alone are no input


def test_no_path_leads_over_the_edge_of_a_gap(study: StudyToRecord, store: StoredSession, session: Session) -> None:
    _conducted(store, session, FIRST)
    store.add_circumstance(Gap(started_ns=20, ended_ns=40, reason=GapReason.SECURE_INPUT))
    store.add_events([_click(10, 50), _click(25, 500), _click(30, 503), _click(50, 70)])
    study.writer.flush()
    (only,) = read_study_data(study.path).sessions
    assert dict(only.input_by_attempt) == {"t1": InputCounts(clicks=4)}
    assert dict(only.trail_by_attempt) == {"t1": InputTrail(path_px=3, clicked_path_px=3, straight_px=3)}


def test_keys_are_unknown_where_a_session_kept_none(
    study: StudyToRecord, store: StoredSession, session: Session
) -> None:
    _conducted(store, session, FIRST)
    store.set_environment([("keys_kept", "off")])
    store.add_events([_click(10, 50)])
    other = replace(session, uid="s2", participant="P02")
    second = start_session(study, other)
    second.set_environment([("keys_kept", "classes")])
    second.add_events([InputEvent(10, 3, None, None, 1, 1, 0)])
    _conducted(second, other, replace(FIRST, uid="t9"))
    study.writer.flush()
    off, kept = read_study_data(study.path).sessions
    assert off.input_by_attempt == (("t1", InputCounts(clicks=1, keys=None, corrections=None)),)
    assert off.trail_by_attempt == (("t1", InputTrail(hesitations=None, hesitated_ns=None)),)
    assert off.excluded is not None
    assert off.excluded.chords == InputCounts(keys=None, corrections=None)
    assert kept.input_by_attempt == (("t9", InputCounts(keys=1)),)
    assert kept.trail_by_attempt == (("t9", InputTrail()),)


def test_what_is_about_to_record_does_not_load_numpy() -> None:
    code = "import sys, uxlab.cli.record, uxlab.storage.results; print('numpy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_whoever_was_erased_is_counted_and_no_participant(study: StudyToRecord, store: StoredSession) -> None:
    del store
    study.writer.run(lambda connection: erase_participant(connection, "P01", reason="asked to", actor="Ada"))
    data = study.writer.run(read_study_data)
    assert "P01" not in {one.code for one in data.design.participants}
    assert (data.sessions, data.erased) == ((), 1)
