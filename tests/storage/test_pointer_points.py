"""What the pointer did during an attempt, of real files."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from tests.lab.made_studies import Visit, make_study
from tests.lab.pointed_studies import MS, SCREEN, S, add_input, click, key, move, pointed_study
from uxlab.model.session import Outcome
from uxlab.storage.pointer_points import (
    any_input,
    has_more_events,
    read_clicks,
    read_pointing,
    read_rests,
    read_scene,
    read_visits,
    rows_within,
)
from uxlab.storage.timeline_store import make_index, save_index
from uxlab.timeline.input_index import BLOCK


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(pointed_study(tmp_path), isolation_level=None)) as connection:
        yield connection


def test_positions_of_an_attempt_and_how_long_the_pointer_stayed(connection: sqlite3.Connection) -> None:
    visit = read_visits(connection).sessions[0]
    find, buy = read_pointing(connection, visit)
    assert (find.participant, find.attempt.task, find.keys_kept) == ("P01", "find", True)
    assert find.path.t_ns.tolist() == [at * MS for at in (1000, 2000, 2400, 2800, 3000, 3050, 3500, 4000, 4500)]
    assert find.path.x.tolist() == [100, 100, 100, 100, 300, 500, 500, 1300, 1300]
    # Of the rest from 4.5 s to the end at 10 s no more than 3 s count.
    assert (find.dwell_ns // MS).tolist() == [1000, 400, 400, 200, 50, 450, 500, 500, 3000]
    assert find.clicked.tolist() == [False, True, True, True, False, False, True, False, True]
    assert find.path.begins.tolist() == [True] + [False] * 8
    assert [len(screens) for _, screens in find.desktops] == [2]
    assert buy.path.x.tolist() == [50, 50]


def test_one_task_alone(connection: sqlite3.Connection) -> None:
    visit = read_visits(connection).sessions[0]
    assert [one.attempt.task for one in read_pointing(connection, visit, "buy")] == ["buy"]
    assert list(read_clicks(connection, visit, "no such")) == []


def test_clicks_alone_are_the_same_clicks(connection: sqlite3.Connection) -> None:
    for visit in read_visits(connection).sessions:
        for whole, clicks in zip(read_pointing(connection, visit), read_clicks(connection, visit), strict=True):
            assert clicks.t_ns.tolist() == whole.path.t_ns[whole.clicked].tolist()
            assert clicks.x.tolist() == whole.path.x[whole.clicked].tolist()
            assert clicks.y.tolist() == whole.path.y[whole.clicked].tolist()
            assert clicks.desktops == whole.desktops


def test_clicks_of_an_index_are_the_same_clicks(connection: sqlite3.Connection) -> None:
    visit = read_visits(connection).sessions[0]
    before = [one.t_ns.tolist() for one in read_clicks(connection, visit)]
    keep_index(connection)
    connection.execute("DELETE FROM event WHERE session_id = 1 AND kind = 1 AND t_ns < 4000000000")
    assert [one.t_ns.tolist() for one in read_clicks(connection, visit)] == before  # for the index tells them
    connection.execute("DELETE FROM timeline_numbers")
    after = [one.t_ns.tolist() for one in read_clicks(connection, visit)]
    assert after == [[t_ns for t_ns in before[0] if t_ns > 4 * S], before[1]]


def test_clicks_whose_place_nobody_knows_are_on_no_map(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO event VALUES (1, 4600000000, 99, 1, NULL, NULL, 1, 1, 0)")
    visit = read_visits(connection).sessions[0]
    before = [one.t_ns.tolist() for one in read_clicks(connection, visit)]
    keep_index(connection)
    assert [one.t_ns.tolist() for one in read_clicks(connection, visit)] == before
    assert len(before[0]) == 5


def keep_index(connection: sqlite3.Connection) -> None:
    found = make_index(connection, 1, lambda _done, _all: None, lambda: False)
    assert found is not None
    save_index(connection, "s1", found)


def test_rows_of_the_spans_alone() -> None:
    rows = np.array([[1, 5, 6], [2, 7, 8], [4, 9, 9]])
    assert rows_within(rows, [(2, 4)]).tolist() == [[2, 7, 8]]
    assert rows_within(rows, [(0, 2), (4, 9)])[:, 0].tolist() == [1, 4]
    assert rows_within(rows, []).shape == (0, 3)


def test_how_long_the_pointer_was_at_every_position(connection: sqlite3.Connection) -> None:
    visit = read_visits(connection).sessions[0]
    for whole, rests in zip(read_pointing(connection, visit), read_rests(connection, visit), strict=True):
        assert rests.spots.x.tolist() == whole.path.x.tolist()
        assert (rests.spots.dwell_s * S).tolist() == pytest.approx(whole.dwell_ns.tolist())
        assert (rests.attempt, rests.desktops) == (whole.attempt, whole.desktops)
    assert [one.attempt.task for one in read_rests(connection, visit, "buy")] == ["buy"]


def test_whether_there_are_more_events_than_that(connection: sqlite3.Connection) -> None:
    visits = read_visits(connection).sessions
    assert has_more_events(connection, visits, None, 15)
    assert not has_more_events(connection, visits, None, 16)  # 9 and 2, 3, 2
    assert has_more_events(connection, visits, "buy", 1)
    assert not has_more_events(connection, visits, "buy", 2)


def test_with_an_index_it_is_the_same_to_the_last_event(tmp_path: Path) -> None:
    path = make_study(tmp_path / "one", [Visit("P01", [("find", Outcome.SUCCESS, 3), ("buy", Outcome.SUCCESS, 2)])])
    add_input(path, 1, [move(at, at % 90, 5) for at in range(5000)], [SCREEN])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        visits = read_visits(connection).sessions
        events = sum(one.path.t_ns.size for visit in visits for one in read_pointing(connection, visit))
        answers = [[has_more_events(connection, visits, None, events - 1 + more) for more in (0, 1)]]
        keep_index(connection)
        answers.append([has_more_events(connection, visits, None, events - 1 + more) for more in (0, 1)])
        connection.execute("DELETE FROM event WHERE t_ns % 2000000 = 0 AND t_ns < 4000000000")  # behind its back
        assert has_more_events(connection, visits, None, events - 3 * BLOCK)  # which is told without counting
    assert answers == [[True, False], [True, False]]


def test_keys_are_input_without_a_place(connection: sqlite3.Connection) -> None:
    find, _ = read_pointing(connection, read_visits(connection).sessions[1])
    assert (find.inputs_ns // MS).tolist() == [500, 1000, 9000]
    assert find.path.t_ns.size == 2


def lonely(tmp_path: Path, *statements: str) -> sqlite3.Connection:
    """A session of 100 s with a position each second, and a click at 50 s."""
    path = make_study(tmp_path / "one", [Visit("P01", [("find", Outcome.SUCCESS, 100)])])
    add_input(path, 1, [*(move(1000 * at, at, 5) for at in range(100)), click(50_000, 50, 5), key(99_500)], [SCREEN])
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    return connection


def test_pauses_and_gaps_break_the_way_and_no_time_is_counted_in_them(tmp_path: Path) -> None:
    pause = (
        "INSERT INTO pause (uid, session_id, started_ns, ended_ns, reason)"
        " VALUES ('p', 1, 10000000000, 20000000000, 'moderator')"
    )
    gap = "INSERT INTO gap VALUES (1, 45000000000, 0, 55000000000, 'lock', '')"
    with closing(lonely(tmp_path, pause, gap)) as connection:
        (visit,) = read_visits(connection).sessions
        (found,) = read_pointing(connection, visit)
        (clicks,) = read_clicks(connection, visit)
    assert found.spans == ((0, 10 * S), (20 * S, 45 * S), (55 * S, 100 * S))
    assert (found.path.t_ns // S).tolist() == [*range(10), *range(20, 45), *range(55, 100)]
    assert found.dwell_ns.sum() == 80 * S
    assert found.path.x[found.path.begins].tolist() == [0, 20, 55]
    assert clicks.t_ns.size == 0


def test_own_windows_end_a_rest_and_break_the_way(tmp_path: Path) -> None:
    own = "INSERT INTO surface VALUES (1, 0, 0, 'console', 40, 0, 30, 100, 1, 1)"  # from x = 40 to 70, with the focus
    with closing(lonely(tmp_path, own)) as connection:
        (visit,) = read_visits(connection).sessions
        (found,) = read_pointing(connection, visit)
        (clicks,) = read_clicks(connection, visit)
    assert found.path.x.tolist() == [*range(40), *range(70, 100)]
    assert found.dwell_ns.sum() == 70 * S
    assert found.path.x[found.path.begins].tolist() == [0, 70]
    assert found.inputs_ns.size == 70  # nor is the key its participant's
    assert clicks.t_ns.size == 0


def test_an_attempt_that_is_open_lasts_until_the_last_input(tmp_path: Path) -> None:
    with closing(lonely(tmp_path, "UPDATE attempt SET ended_ns = NULL, outcome = NULL")) as connection:
        (found,) = read_pointing(connection, read_visits(connection).sessions[0])
    assert found.spans == ((0, 99_500 * MS + 1),)


def test_without_input_there_is_nothing_and_nobody_fails(tmp_path: Path) -> None:
    path = make_study(tmp_path / "none", [Visit("P01", [("find", Outcome.SUCCESS, 100)])])
    with closing(sqlite3.connect(path)) as connection:
        (visit,) = read_visits(connection).sessions
        assert not any_input(connection)
        assert list(read_pointing(connection, visit)) == []
        assert list(read_clicks(connection, visit)) == []


def test_a_skipped_task_was_not_tried(tmp_path: Path) -> None:
    with closing(lonely(tmp_path, "UPDATE attempt SET outcome = 'skipped'")) as connection:
        assert any_input(connection)
        assert list(read_pointing(connection, read_visits(connection).sessions[0])) == []


def test_each_minute_is_told_before_it_is_read_and_may_end_it(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def watch(part: tuple[int, int]) -> None:
        told.append((part[0] // S, part[1] // S))
        if len(told) == 2:
            raise InterruptedError

    with closing(lonely(tmp_path)) as connection:
        (visit,) = read_visits(connection).sessions
        with pytest.raises(InterruptedError):
            list(read_pointing(connection, visit, watch=watch))
        assert told == [(0, 60), (60, 100)]
        assert [one.t_ns.size for one in read_clicks(connection, visit, watch=told.append)] == [1]
        assert told[2:] == [(0, 100 * S)]


def test_the_scene_of_a_session(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO surface VALUES (1, 7, 0, 'card', 10, 20, 300, 90, 1, 0)")
    scene = read_scene(connection, 1, (0, 20 * S))
    assert [one.name for one in scene.screens_at(5 * S)] == ["one", "two"]
    assert [(one.name, one.x_px) for one in scene.windows_at(7)] == [("card", 10)]
    assert scene.windows_at(6) == ()
