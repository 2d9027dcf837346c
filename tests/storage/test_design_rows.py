"""Each part of a design survives the way into a row and back, and fits the columns there are."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given

from tests.storage.any_design import designs
from uxlab.model.design import Design, ErrorType, Participant, Task
from uxlab.storage.design_rows import (
    PARTICIPANT_COLUMNS,
    SECTIONS,
    STUDY_COLUMNS,
    Section,
    keyed_entry,
    keyed_row,
    participant_row,
    study_part,
    study_row,
)
from uxlab.storage.schema import migrate


@given(designs())
def test_entries_survive(design: Design) -> None:
    for section in SECTIONS:
        for entry in section.entries(design):
            assert keyed_entry(section.kind, keyed_row(entry)) == entry


@given(designs())
def test_the_study_itself_survives(design: Design) -> None:
    assert study_row(study_part(study_row(design))) == study_row(design)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.noun)
def test_every_column_is_there(section: Section) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        for table, columns in (
            (section.table, section.columns),
            ("study", STUDY_COLUMNS),
            ("participant", PARTICIPANT_COLUMNS),
        ):
            there = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
            assert set(columns) <= there


def test_lists_and_truth_are_plain_cells() -> None:
    row = keyed_row(Task(key="a", name="A", success_criteria=("x", "“y”"), conversion_goal=True))
    assert (row["success_criteria"], row["conversion_goal"]) == ('["x", "“y”"]', 1)


def test_no_colour_is_null() -> None:
    assert keyed_row(ErrorType(key="a", name="A"))["colour"] is None


def test_a_participant_has_its_place_and_texts() -> None:
    assert participant_row(Participant(code="P1", group="g", appointment="2026-03-10T09:00")) == {
        "code": "P1",
        "participant_group": "g",
        "condition": None,
        "appointment": "2026-03-10T09:00",
        "background": "",
        "excluded_reason": None,
    }
