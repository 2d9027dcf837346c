"""Sessions' indexes, found, made and kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.lab.pointed_studies import S, pointed_study
from uxlab.errors import Cancelled
from uxlab.lab.indexed import Indexed, write_nothing
from uxlab.lab.pointer_watch import Watch, never, silent
from uxlab.storage.pointer_points import read_visits
from uxlab.storage.review_sessions import Write
from uxlab.storage.study_file import StudyToRead, open_for_reading, open_for_recording


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


@pytest.fixture
def study(path: Path) -> Iterator[StudyToRead]:
    with open_for_reading(path) as study:
        yield study


def indexed(study: StudyToRead, task: str | None = None, write: Write = write_nothing) -> Indexed:
    visits = study.read(read_visits).sessions
    return Indexed(study, visits, task, Watch(visits, task, silent, never), write)


def kept(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        return [number for (number,) in connection.execute("SELECT session_id FROM timeline ORDER BY session_id")]


def test_each_attempt_of_each_session(study: StudyToRead, path: Path) -> None:
    found = list(indexed(study).activity(5 * S))
    assert [(one.clicks.participant, one.clicks.attempt.task, one.clicks.t_ns.size) for one in found] == [
        ("P01", "find", 5), ("P01", "buy", 1),
        ("P02", "find", 1), ("P02", "buy", 0),
        ("P03", "find", 2), ("P03", "buy", 0),
    ]  # fmt: skip
    assert [one.participant for one in indexed(study, "find").rests()] == ["P01", "P02", "P03"]
    assert list(indexed(study, "no such").rests()) == []
    assert kept(path) == []


def test_what_was_made_is_kept_of_sessions_that_are_over(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE session SET state = 'running' WHERE id = 2")
        connection.execute("DELETE FROM event WHERE session_id = 3")
    with open_for_recording(path, print) as recording, open_for_reading(path) as study:
        assert len(list(indexed(study, write=recording.writer.run).rests())) == 4
        assert kept(path) == [1]


def test_it_stops_while_an_index_is_made(study: StudyToRead) -> None:
    visits = study.read(read_visits).sessions
    with pytest.raises(Cancelled):
        list(Indexed(study, visits, None, Watch(visits, None, silent, lambda: True)).rests())
