"""A study's outline: who is counted, and when an open session was last alive."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from uxlab.model.design import Design, Participant, Task
from uxlab.model.events import ClockPair
from uxlab.model.session import (
    Action,
    ActionKind,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Session,
    SessionState,
)
from uxlab.storage.outline import Outline, read_outline
from uxlab.storage.session_store import StoredSession
from uxlab.storage.sessions import start_session
from uxlab.storage.study_file import StudyToRecord, create, open_for_reading, open_for_recording

S = 1_000_000_000
STARTED = "2026-11-21T10:00:00.000+00:00"
DESIGN = Design(
    name="Shop",
    tasks=(Task(key="find", name="Find"), Task(key="buy", name="Buy")),
    participants=tuple(Participant(code=f"P{n}") for n in range(1, 5)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return create(tmp_path / "shop.uxlab", DESIGN)


def session(uid: str, participant: str, state: SessionState = SessionState.FINISHED) -> Session:
    return Session(uid=uid, participant=participant, condition=None, moderator="Ada", started_utc=STARTED, state=state)


def begun(
    study: StudyToRecord, uid: str, participant: str, state: SessionState = SessionState.FINISHED
) -> StoredSession:
    return start_session(study, session(uid, participant, state))


def commit(stored: StoredSession, at_s: int, *records: Attempt | ErrorMark | Note) -> None:
    snapshot = stored.load()
    action = Action(
        uid=f"a{at_s}-{snapshot.session.uid}",
        t_ns=at_s * S,
        actor="Ada",
        kind=ActionKind.DO,
        command="test",
        changes=tuple(Change(None, record) for record in records),
    )
    stored.commit(action, snapshot.session)


def execute(study: StudyToRecord, statement: str) -> None:
    study.writer.run(lambda connection: connection.execute(statement).rowcount)


def outline(path: Path) -> Outline:
    with open_for_reading(path) as study:
        return study.read(read_outline)


def test_an_empty_study_has_nothing_but_its_name(tmp_path: Path) -> None:
    made = create(tmp_path / "new.uxlab", Design(name="New"))
    assert outline(made) == Outline(
        name="New", planned=0, people_done=0, sessions=0, last_session_utc=None, open_sessions=()
    )


def test_people_count_once_and_sessions_each(path: Path) -> None:
    with open_for_recording(path, print) as study:
        for uid, person in (("s1", "P1"), ("s2", "P1"), ("s3", "P2")):
            begun(study, uid, person)
    found = outline(path)
    assert (found.planned, found.people_done, found.sessions) == (4, 2, 3)
    assert found.last_session_utc == datetime(2026, 11, 21, 10, tzinfo=UTC)
    assert found.open_sessions == ()


def test_excluded_and_erased_people_are_neither_planned_nor_done(path: Path) -> None:
    with open_for_recording(path, print) as study:
        begun(study, "s1", "P1")
        begun(study, "s2", "P2")
        execute(study, "UPDATE participant SET excluded_reason = 'ill' WHERE code = 'P1'")
        execute(study, "UPDATE participant SET erased_utc = '2026-11-21' WHERE code = 'P3'")
    found = outline(path)
    assert (found.planned, found.people_done, found.sessions) == (2, 1, 2)


def test_an_open_session_is_told_with_what_is_in_it(path: Path) -> None:
    with open_for_recording(path, print) as study:
        begun(study, "s1", "P1")
        stored = begun(study, "s2", "P2", SessionState.RUNNING)
        commit(
            stored,
            65,
            Attempt(uid="t1", task="find", started_ns=0, ended_ns=9 * S, outcome=Outcome.SUCCESS),
            Attempt(uid="t2", task="buy", started_ns=9 * S, ended_ns=9 * S, outcome=Outcome.SKIPPED),
            Attempt(uid="t3", task="buy", started_ns=10 * S),
            ErrorMark(uid="e1", t_ns=3 * S),
            Note(uid="n1", t_ns=4 * S, text="hesitates"),
            Note(uid="n2", t_ns=5 * S, text="", tag="assist"),
        )
    (left,) = outline(path).open_sessions
    assert (left.uid, left.participant, left.attempts, left.errors, left.notes) == ("s2", "P2", 2, 1, 1)
    assert left.last_seen_utc == datetime(2026, 11, 21, 10, 1, 5, tzinfo=UTC)
    assert left.boot_id == ""


def test_the_last_sign_of_life_is_told_by_the_clock_of_that_time(path: Path) -> None:
    noon = datetime(2026, 11, 21, 12, tzinfo=UTC)
    with open_for_recording(path, print) as study:
        stored = begun(study, "s1", "P1", SessionState.RUNNING)
        wall_ns = int(noon.timestamp()) * S
        stored.add_circumstance(ClockPair(t_ns=60 * S, monotonic_ns=0, wall_ns=wall_ns, utc_offset_s=3600, boot_id="b"))
        commit(stored, 72)
    (left,) = outline(path).open_sessions
    assert left.last_seen_utc == noon.replace(second=12)
    assert left.boot_id == "b"


def test_open_sessions_stand_in_their_order(path: Path) -> None:
    with open_for_recording(path, print) as study:
        begun(study, "s1", "P3", SessionState.PAUSED)
        begun(study, "s2", "P1", SessionState.READY)
    assert [left.uid for left in outline(path).open_sessions] == ["s1", "s2"]
