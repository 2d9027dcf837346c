"""The stream of a session's events is what the view `participant_event` shows, in the same order."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.odd_study import make_odd_study
from uxlab.model.design import Design, Participant
from uxlab.storage import event_stream
from uxlab.storage.design_write import write_design
from uxlab.storage.event_stream import count_events, participant_events
from uxlab.storage.schema import migrate

EVENTS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 3), st.integers(-5, 15), st.integers(-5, 15), st.integers(0, 7)),
    max_size=30,
)
SURFACES = st.lists(
    st.tuples(
        st.integers(-2, 30), st.sampled_from(["card", "window"]), st.integers(-5, 10), st.integers(-5, 10),
        st.integers(0, 8), st.integers(0, 8), st.booleans(), st.booleans(),
    ),
    max_size=6,
)  # fmt: skip


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(make_odd_study(tmp_path / "odd.uxlab"))
    yield opened
    opened.close()


def viewed(connection: sqlite3.Connection, session: int) -> list[tuple[object, ...]]:
    rows = connection.execute("SELECT seconds, kind, x, y FROM participant_event WHERE session = ?", (session,))
    return sorted(rows.fetchall(), key=str)


def streamed(connection: sqlite3.Connection, uid: str) -> list[tuple[object, ...]]:
    names = ("move", "button", "scroll", "key")
    events = [event for part in participant_events(connection, uid) for event in part]
    assert [event.t_ns for event in events] == sorted(event.t_ns for event in events)
    return sorted(((event.t_ns / 1e9, names[event.kind], event.x, event.y) for event in events), key=str)


def test_chords_and_own_windows_are_not_the_participants(connection: sqlite3.Connection) -> None:
    events = [event for part in participant_events(connection, "s1") for event in part]
    assert [event.t_ns // 1_000_000_000 for event in events] == [5, 6, 6, 7, 8, 8, 37, 65]


def test_parts_are_small_and_together_whole(connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [event for part in participant_events(connection, "s1") for event in part]
    monkeypatch.setattr(event_stream, "AT_ONCE", 3)
    parts = list(participant_events(connection, "s1"))
    assert len(parts) == 4
    assert [event for part in parts for event in part] == whole


def test_events_are_counted_for_each_session_that_has_any(connection: sqlite3.Connection) -> None:
    assert count_events(connection) == {"s1": 11, "s3": 11}


def test_a_session_without_events_or_an_unknown_one_has_none(connection: sqlite3.Connection) -> None:
    assert list(participant_events(connection, "s2")) == []
    assert list(participant_events(connection, "nobody")) == []


@settings(max_examples=60, deadline=None)
@given(EVENTS, SURFACES)
def test_the_stream_is_the_view(
    events: list[tuple[int, int, int, int, int]], surfaces: list[tuple[int, str, int, int, int, int, bool, bool]]
) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    write_design(connection, Design(name="x", participants=(Participant(code="P01"),)))
    connection.execute(
        "INSERT INTO session (uid, participant, moderator, started_utc, state) VALUES ('s', 'P01', '', '', 'finished')"
    )
    for number, (t_ns, kind, x, y, flags) in enumerate(events):
        place = (None, None) if kind == 3 else (x, y)
        connection.execute("INSERT INTO event VALUES (1, ?, ?, ?, ?, ?, 1, 1, ?)", (t_ns, number, kind, *place, flags))
    for number, (t_ns, name, x, y, width, height, visible, active) in enumerate(surfaces):
        row = (t_ns, number, name, x, y, width, height, visible, active)
        connection.execute("INSERT INTO surface VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    assert streamed(connection, "s") == viewed(connection, 1)
    connection.close()
