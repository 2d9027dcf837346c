"""What review does with a study file: index on demand, and search over all sessions."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.lab.reviewed_study import open_with_input
from uxlab.errors import Cancelled, UsageError
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.review_work import (
    events_about,
    found,
    index_session,
    keep_nothing,
    opened,
    verified,
)
from uxlab.storage.study_file import StudyToRead, open_beside
from uxlab.timeline.items import Track
from uxlab.timeline.query import EventQuery
from uxlab.timeline.table import By, RowKind

if TYPE_CHECKING:
    from uxlab.storage.review_sessions import Change


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    made = open_with_input(tmp_path, 900, 700)
    yield made
    made.close()


@pytest.fixture
def file(study: OpenStudy) -> Iterator[StudyToRead]:
    with open_beside(study.path) as opened_file:
        yield opened_file


def silent(_done: int, _all: int) -> None:
    """Tell nobody."""


def never() -> bool:
    return False


def stored(file: StudyToRead) -> list[tuple[int, int]]:
    return file.read(lambda connection: connection.execute("SELECT session_id, events FROM timeline").fetchall())


def test_an_index_is_made_once_and_stored(study: OpenStudy, file: StudyToRead) -> None:
    written: list[Change] = []
    first = opened(file, "s1", None, written.append, silent, never)
    assert len(written) == 1
    study.recording.writer.run(written[0])
    assert stored(file) == [(1, 900)]
    second = opened(file, "s1", None, written.append, silent, never)
    assert len(written) == 1
    assert second.items == first.items
    assert second.input.ordinal.tolist() == first.input.ordinal.tolist()


def test_at_a_sessions_end_it_is_made_unless_somebody_hinders_it(study: OpenStudy, file: StudyToRead) -> None:
    index_session(file, "s2", study.recording.writer.run, lambda: True)
    assert stored(file) == []
    index_session(file, "s2", study.recording.writer.run, never)
    assert stored(file) == [(2, 700)]


def test_opening_can_be_cancelled(file: StudyToRead) -> None:
    with pytest.raises(Cancelled):
        opened(file, "s1", None, keep_nothing, silent, lambda: True)
    with pytest.raises(UsageError):
        opened(file, "x", None, keep_nothing, silent, never)


def test_what_came_in_between_makes_an_index_void(study: OpenStudy, file: StudyToRead) -> None:
    write = study.recording.writer.run
    session = opened(file, "s1", None, write, silent, never)
    assert verified(file, session, write)
    write(lambda connection: connection.execute("INSERT INTO event VALUES (1, 0, 99, 0, 1, 1, NULL, NULL, 0)"))
    assert not verified(file, session, write)
    assert stored(file) == []
    assert opened(file, "s1", None, write, silent, never).input.events == 901


def test_search_goes_through_all_sessions(study: OpenStudy, file: StudyToRead) -> None:
    heard: list[tuple[int, int]] = []
    query = EventQuery(what=frozenset({RowKind.BUTTON}), by=By.PARTICIPANT)
    results = found(file, query, study.recording.writer.run, lambda done, of: heard.append((done, of)), never)
    for uid in ("s1", "s2"):
        clicks = opened(file, uid, None, keep_nothing, silent, never).presses(Track.CLICKS)
        assert [one.t_ns for one in results if one.session == uid] == clicks.t_ns.tolist()
    assert heard == [(1, 2), (2, 2)]
    assert {one.participant for one in results} == {"P01", "P02"}
    assert stored(file) == [(1, 900), (2, 700)]


def test_search_in_some_sessions(file: StudyToRead) -> None:
    query = EventQuery(what=frozenset({RowKind.KEY}), sessions=frozenset({"s2"}))
    assert {one.session for one in found(file, query, keep_nothing, silent, never)} == {"s2"}


def test_search_can_be_cancelled(file: StudyToRead) -> None:
    with pytest.raises(Cancelled):
        found(file, EventQuery(what=frozenset({RowKind.KEY})), keep_nothing, silent, lambda: True)


def test_how_many_events_lie_in_spans(file: StudyToRead) -> None:
    session = opened(file, "s1", None, keep_nothing, silent, never)
    assert events_about(session.input, (session.span_ns,)) == pytest.approx(900, abs=512)
    assert events_about(session.input, ()) == 0
