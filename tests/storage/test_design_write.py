"""What the design tables hold."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.model.design import ConsentKind, Design, Participant
from uxlab.storage.design_read import read_participants
from uxlab.storage.design_write import write_participant


@pytest.fixture
def file(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def test_every_entity_has_an_identity_of_its_own(file: sqlite3.Connection) -> None:
    rows = file.execute(
        "SELECT uid FROM study UNION ALL SELECT uid FROM task UNION ALL SELECT uid FROM error_type"
        " UNION ALL SELECT uid FROM questionnaire UNION ALL SELECT uid FROM condition"
        " UNION ALL SELECT uid FROM participant_group UNION ALL SELECT uid FROM participant"
    )
    uids = [uid for (uid,) in rows]
    assert len(uids) == len(set(uids)) == 12
    assert all(len(uid) == 32 for uid in uids)


def test_the_tables_read_without_joins(file: sqlite3.Connection) -> None:
    assert file.execute("SELECT code, participant_group, condition FROM participant").fetchall() == [
        ("P01", "novice", "a"),
        ("P02", None, None),
    ]
    assert file.execute("SELECT key, time_limit_s, success_criteria FROM task WHERE position = 1").fetchone() == (
        "find-shoes",
        180.0,
        '["the basket holds size 42", "no coupon"]',
    )


def test_a_participant_keeps_its_identity_when_it_is_placed_anew(file: sqlite3.Connection, design: Design) -> None:
    (before,) = file.execute("SELECT uid FROM participant WHERE code = 'P01'").fetchone()
    moved = replace(design.participants[0], group="expert", condition=None)
    write_participant(file, moved)
    assert read_participants(file) == (moved, design.participants[1])
    assert file.execute("SELECT uid FROM participant WHERE code = 'P01'").fetchone() == (before,)


def test_consents_are_given_and_withdrawn_and_nothing_is_forgotten(file: sqlite3.Connection) -> None:
    steps = [{ConsentKind.SCREEN}, set(), {ConsentKind.SCREEN, ConsentKind.INPUT}]
    for kinds in steps:
        participant = Participant(code="P09", consents=frozenset(kinds))
        write_participant(file, participant)
        write_participant(file, participant)
        assert read_participants(file)[-1] == participant
    history = file.execute("SELECT kind, withdrawn_utc IS NULL FROM consent WHERE participant = 'P09' ORDER BY id")
    assert history.fetchall() == [("screen", 0), ("input", 1), ("screen", 1)]


def test_a_group_that_does_not_exist_is_refused(file: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        write_participant(file, Participant(code="P09", group="nobody"))
