"""Participants stand there by code, with what the study asks about them; sessions with their length."""

from tests.report.odd_study import odd_data
from uxlab.report.tables.people import own_fields, participants_table, sessions_table


def test_a_participant_has_group_fields_and_how_much_there_is() -> None:
    table = participants_table(odd_data())
    assert table.column("participant") == ("P01", "P02", "P03", "P04")  # and not who was erased
    assert table.column("field_Age (years)")[0] == "=34"
    assert table.column("sessions") == (2, 1, 1, 0)
    assert table.column("attempts") == (3, 2, 1, 0)
    assert table.column("excluded_reason")[2] == "=ill"


def test_background_is_somebodys_own_words() -> None:
    assert "background" not in [column.name for column in participants_table(odd_data()).without_free_text().columns]


def test_own_fields_have_names_that_no_other_column_has() -> None:
    assert own_fields(odd_data().design)["Age (years)"].name == "field_Age (years)"


def test_a_session_has_its_length_and_its_pauses() -> None:
    table = sessions_table(odd_data())
    assert table.column("seconds") == (130.0,) * 4
    assert table.column("paused_seconds") == (15.0, 0.0, 0.0, 0.0)
    assert table.column("session_uid") == ("s1", "s2", "s3", "s4")
    assert table.column("excluded_reason") == (None, None, None, "=ill")
