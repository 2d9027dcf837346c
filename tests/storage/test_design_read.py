"""What the design tables mean when they are read."""

import sqlite3
from contextlib import closing
from pathlib import Path

from uxlab.model.design import Design
from uxlab.storage.design_read import read_design, read_participants


def test_the_parts_come_in_the_order_of_their_positions(path: Path, design: Design) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE task SET position = -position")
        connection.execute("UPDATE condition SET position = -position")
        connection.execute("UPDATE participant_group SET position = -position")
        connection.execute("UPDATE questionnaire SET position = -position")
        read = read_design(connection)
    assert read.tasks == design.tasks[::-1]
    assert read.conditions == design.conditions[::-1]
    assert read.groups == design.groups[::-1]
    assert read.questionnaires == design.questionnaires[::-1]


def test_the_tasks_of_a_questionnaire_keep_their_order(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO questionnaire_task VALUES (1, 0, 'find-shoes')")
        assert read_design(connection).questionnaires[0].tasks == ("find-shoes", "return")


def test_a_consent_that_was_withdrawn_is_none(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE consent SET withdrawn_utc = '2026-11-21'")
        assert read_participants(connection)[0].consents == frozenset()
