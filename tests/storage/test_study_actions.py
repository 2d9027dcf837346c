"""The log of what was done to the study as a whole."""

import sqlite3

import pytest

from uxlab.errors import UsageError
from uxlab.storage.study_actions import log_study_action
from uxlab.storage.study_file import StudyToRecord


def test_it_says_who_did_what_and_how_it_was_before(study: StudyToRecord) -> None:
    study.writer.run(lambda connection: log_study_action(connection, "Ada", "problem", None, {"title": "Schön"}))
    row = study.writer.run(
        lambda connection: connection.execute("SELECT actor, command, before, after FROM study_action").fetchone()
    )
    assert row == ("Ada", "problem", "null", '{"title": "Schön"}')


@pytest.mark.parametrize("statement", ["UPDATE study_action SET actor = 'x'", "DELETE FROM study_action"])
def test_it_is_only_ever_added_to(statement: str, study: StudyToRecord) -> None:
    study.writer.run(lambda connection: log_study_action(connection, "Ada", "problem"))
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        study.writer.run(lambda connection: connection.execute(statement))


def test_half_a_character_is_refused(study: StudyToRecord) -> None:
    with pytest.raises(UsageError, match="half a character"):
        study.writer.run(lambda connection: log_study_action(connection, "Ada", "problem", None, "\ud800"))
