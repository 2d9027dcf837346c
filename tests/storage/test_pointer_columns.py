"""A span of the pointer, read minute by minute, is the same as read at once."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.lab.made_studies import Visit, make_study
from tests.lab.pointed_studies import MS, add_input, click, key, move
from uxlab.model.events import InputEvent, Surface
from uxlab.model.session import Outcome
from uxlab.storage.pointer_columns import PointerColumns, read_clicks_within, read_input_times

OWN = [
    Surface(t_ns=300 * MS, name="a", x_px=30, y_px=0, width_px=20, height_px=20, visible=True, active=True),
    Surface(t_ns=700 * MS, name="a", x_px=30, y_px=0, width_px=20, height_px=20, visible=False, active=False),
]
CHORD = InputEvent(957 * MS, 3, None, None, 1, 1, 2)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = make_study(tmp_path / "one", [Visit("P01", [("find", Outcome.SUCCESS, 1)])])
    moves = [move(10 * at, at % 60, 5) for at in range(100)]
    add_input(path, 1, sorted([*moves, click(305, 35, 5), click(805, 35, 5), key(310), key(955), CHORD]))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def columns(found: PointerColumns) -> dict[str, list[object]]:
    return {one.name: getattr(found, one.name).tolist() for one in fields(found)}


@pytest.mark.parametrize("at_once_ms", [7, 10, 250, 999])
def test_in_parts_or_at_once(connection: sqlite3.Connection, at_once_ms: int) -> None:
    whole = PointerColumns.read(connection, 1, OWN, (0, 1000 * MS))
    with patch("uxlab.storage.pointer_columns._READ_AT_ONCE_NS", at_once_ms * MS):
        parts = PointerColumns.read(connection, 1, OWN, (0, 1000 * MS))
    assert columns(parts) == columns(whole)
    assert whole.t_ns.size == 102 - 20 - 1  # without the 20 moves and the click above the own window
    assert whole.clicked.sum() == 1
    assert 310 * MS not in whole.inputs_ns
    assert 955 * MS in whole.inputs_ns
    assert 957 * MS not in whole.inputs_ns  # a chord is the moderator's


def test_several_spans_are_joined(connection: sqlite3.Connection) -> None:
    parts = [PointerColumns.read(connection, 1, OWN, span) for span in ((0, 100 * MS), (900 * MS, 1000 * MS))]
    joined = PointerColumns.joined(parts)
    assert (joined.t_ns // MS).tolist() == [*range(0, 100, 10), *range(900, 1000, 10)]
    assert joined.begins.sum() == 2
    assert columns(PointerColumns.joined(parts[:1])) == columns(parts[0])
    assert PointerColumns.joined([]).t_ns.tolist() == []


def test_clicks_alone(connection: sqlite3.Connection) -> None:
    spans = [(0, 400 * MS), (400 * MS, 1000 * MS)]
    assert read_clicks_within(connection, 1, OWN, spans).tolist() == [[805 * MS, 35, 5]]
    assert read_clicks_within(connection, 1, [], spans).tolist() == [[305 * MS, 35, 5], [805 * MS, 35, 5]]
    assert read_clicks_within(connection, 1, OWN, []).shape == (0, 3)


def test_times_of_input_alone(connection: sqlite3.Connection) -> None:
    spans = [(300 * MS, 321 * MS), (950 * MS, 960 * MS)]
    assert (read_input_times(connection, 1, [], spans) // MS).tolist() == [300, 305, 310, 310, 320, 950, 955]
    assert read_input_times(connection, 1, OWN, []).size == 0
