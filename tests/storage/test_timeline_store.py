"""A stored index is the one that was made, until the session has more input."""

import random
import sqlite3

import numpy as np
import pytest

from tests.storage import random_input
from tests.storage.random_input import MS, add_session, empty_study
from uxlab.model.events import InputEvent
from uxlab.storage.facts import INSERT_EVENT
from uxlab.storage.timeline_store import (
    counts_all,
    discard_index,
    kept_or_made,
    load_columns,
    load_index,
    make_index,
    save_index,
    stamp_of,
)
from uxlab.timeline.input_index import COLUMNS, InputIndex


@pytest.fixture
def file() -> sqlite3.Connection:
    return random_input.made(1, 1200).connection


def make(file: sqlite3.Connection) -> InputIndex:
    found = make_index(file, 1, lambda _done, _all: None, lambda: False)
    assert found is not None
    assert found.stamp == stamp_of(file, 1)
    save_index(file, "s", found)
    return found.index


def test_it_comes_back_as_it_was(file: sqlite3.Connection) -> None:
    assert load_index(file, 1) is None
    made, loaded = make(file), load_index(file, 1)
    assert loaded is not None
    assert loaded.events == 1200
    for name in COLUMNS:
        assert np.array_equal(made.columns()[name], loaded.columns()[name]), name


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO event VALUES (1, 999000000000, 0, 0, 1, 1, NULL, NULL, 0)",
        "INSERT INTO surface VALUES (1, 0, 99, 'console', 0, 0, 10, 10, 1, 0)",
        "INSERT INTO screen VALUES (1, 5, 99, 'one', 0, 0, 1280, 800, 1, NULL, 'pixel')",
        "UPDATE timeline SET version = 0",
    ],
)
def test_it_is_out_of_date_when_something_came(file: sqlite3.Connection, change: str) -> None:
    make(file)
    file.execute(change)
    assert load_index(file, 1) is None
    make(file)
    assert load_index(file, 1) is not None


def test_an_event_in_between_is_found_by_counting(file: sqlite3.Connection) -> None:
    index = make(file)
    assert counts_all(file, 1, index)
    file.execute(INSERT_EVENT, (1, 0, 77, 0, 1, 1, None, None, 0))
    assert load_index(file, 1) is not None
    assert not counts_all(file, 1, index)


def test_it_can_be_taken_away(file: sqlite3.Connection) -> None:
    make(file)
    discard_index(file, 1)
    assert load_index(file, 1) is None
    assert file.execute("SELECT count(*) FROM timeline_numbers").fetchone() == (0,)


def test_cancelled_nothing_is_made_and_the_file_is_free(file: sqlite3.Connection) -> None:
    assert make_index(file, 1, lambda _done, _all: None, lambda: True) is None
    assert not file.in_transaction


def test_progress_tells_of_how_many(file: sqlite3.Connection) -> None:
    heard: list[tuple[int, int]] = []
    make_index(file, 1, lambda done, whole: heard.append((done, whole)), lambda: False)
    assert heard == [(1200, 1200)]


def test_a_session_that_is_gone_gets_none(file: sqlite3.Connection) -> None:
    found = make_index(file, 1, lambda _done, _all: None, lambda: False)
    assert found is not None
    save_index(file, "gone", found)
    assert file.execute("SELECT count(*) FROM timeline").fetchone() == (0,)


@pytest.mark.parametrize("damage", ["DELETE FROM timeline_numbers", "UPDATE timeline_numbers SET numbers = x'00'"])
def test_a_damaged_index_is_none(file: sqlite3.Connection, damage: str) -> None:
    make(file)
    file.execute(damage + " WHERE name = 'what'")
    assert load_index(file, 1) is None
    assert load_columns(file, 1, ["what"]) is None


def test_it_takes_a_tenth_of_the_events_or_less() -> None:
    """At the usual 125 Hz, with a click or key in each second, and stamps that scatter; an event takes 26 bytes."""
    chance, file, x = random.Random(1), empty_study(), 500
    events = []
    for number in range(30_000):
        x += chance.randint(-9, 9)
        kind = chance.choice([1, 3]) if number % 125 == 0 else 0
        jitter = chance.randrange(2 * MS)
        events.append(InputEvent(number * 8 * MS + jitter, kind, x, 300 + x % 40, kind or None, 1 if kind else None, 0))
    add_session(file, events, [])
    make(file)
    (held,) = file.execute("SELECT sum(length(numbers)) FROM timeline_numbers").fetchone()
    assert held < 0.1 * 26 * len(events)


def test_some_columns_are_read_alone(file: sqlite3.Connection) -> None:
    assert load_columns(file, 1, ["what"]) is None
    index = make(file)
    found = load_columns(file, 1, ["what", "t_ns"])
    assert found is not None
    assert {name: numbers.tolist() for name, numbers in found.items()} == {
        "what": index.what.tolist(),
        "t_ns": index.t_ns.tolist(),
    }


def test_it_is_made_where_it_is_not_kept(file: sqlite3.Connection) -> None:
    found = kept_or_made(file, 1, lambda _done, _all: None, lambda: False)
    assert found is not None
    index, made = found
    assert made is not None
    assert made.index is index
    assert (index.events, made.stamp) == (1200, stamp_of(file, 1))
    make(file)
    kept = kept_or_made(file, 1, lambda _done, _all: None, lambda: True)  # nothing is read that could be cancelled
    assert kept is not None
    assert kept[1] is None
    discard_index(file, 1)
    assert kept_or_made(file, 1, lambda _done, _all: None, lambda: True) is None
