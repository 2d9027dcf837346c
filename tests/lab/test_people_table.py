"""Participants from a table: all of them or, with every flaw told, none."""

from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.importing.problems import UnreadableFile
from uxlab.lab.people_table import read_people
from uxlab.lab.tables import BadTable
from uxlab.model.design import Condition, ConsentKind, Design, Group, Participant
from uxlab.storage.design_check import problems

DESIGN = Design(
    name="x",
    groups=(Group(key="novice", name="First-time customers"),),
    conditions=(Condition(key="a", name="Old"),),
    participant_fields=("Age",),
    participants=(
        Participant(
            code="P01",
            group="novice",
            fields=(("Age", "34"),),
            background="tall",
            consents=frozenset({ConsentKind.INPUT}),
        ),
    ),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def test_people_are_added_and_completed(file: Path) -> None:
    file.write_text(
        "code;Group;condition;appointment;age;Wears glasses\n"
        "P01;;A;10.03.2026 9:00;;no\n"
        "P02;first-time customers;;2026-03-10 10:30;51;yes\n"
        "\n"
        "P03;;;;;\n"
    )
    table = read_people(file, DESIGN)
    assert (table.added, table.changed, table.new_fields) == (("P02", "P03"), ("P01",), ("Wears glasses",))
    assert table.after.participants == (
        Participant(
            code="P01",
            group="novice",
            condition="a",
            appointment="2026-03-10T09:00",
            background="tall",
            fields=(("Age", "34"), ("Wears glasses", "no")),
            consents=frozenset({ConsentKind.INPUT}),
        ),
        Participant(
            code="P02",
            group="novice",
            appointment="2026-03-10T10:30",
            fields=(("Age", "51"), ("Wears glasses", "yes")),
        ),
        Participant(code="P03"),
    )
    assert problems(table.after) == []


def test_the_same_table_again_changes_nothing(file: Path) -> None:
    file.write_text("code,age\nP01,34\n")
    table = read_people(file, DESIGN)
    assert (table.after, table.added, table.changed) == (DESIGN, (), ())


def test_every_flaw_is_told_by_row_and_column(file: Path) -> None:
    file.write_text(
        "code,group,condition,appointment,consents\n"
        "P 1,expert,a,2026-02-30 09:00,\n"
        "p01,,b,tomorrow,\n"
        "P02,,,,\n"
        "P02,,,,\n"
        ",,,2026-03-10 09:00,\n"
    )
    with pytest.raises(BadTable) as caught:
        read_people(file, DESIGN)
    lines = str(caught.value).splitlines()
    assert lines[0] == "people.csv cannot be used for 9 reasons:"
    starts = [
        "row 2, code: “P 1” must be a participant's code",
        "row 2, group: “expert” is no group of the study",
        "row 2, appointment: “2026-02-30 09:00” must be a date and time such as 2026-03-10 09:00",
        "row 3, code: “p01” differs from “P01” in capitals only",
        "row 3, condition: “b” is no condition of the study",
        "row 3, appointment: “tomorrow” must be",
        "row 5, code: “P02” stands in row 4 already; keep one of the two",
        "row 6, code: “” must be a participant's code",
        "row 1, consents: is noted when a participant signs",
    ]
    for start in starts:
        assert any(line.strip().startswith(f"people.csv, {start}") for line in lines), start


def test_a_table_without_codes_is_refused(file: Path) -> None:
    file.write_text("name,group\nP01,novice\n")
    with pytest.raises(BadTable, match="row 1: names no column of codes; call one of them “code” or “participant”"):
        read_people(file, DESIGN)


@pytest.mark.parametrize("name", ["code", "Participant", "participant id", "ID"])
def test_the_column_of_codes_may_be_called_as_moderators_call_it(file: Path, name: str) -> None:
    file.write_text(f"{name};Group\nP02;novice\n")
    table = read_people(file, DESIGN)
    assert (table.added, table.new_fields) == (("P02",), ())


def test_a_field_of_the_study_is_not_taken_for_its_codes(file: Path) -> None:
    file.write_text("ID,group\n4711,novice\n")
    with pytest.raises(BadTable, match="names no column of codes"):
        read_people(file, replace(DESIGN, participant_fields=("ID",)))
    file.write_text("code,participant\nP02,a person\n")
    assert read_people(file, DESIGN).new_fields == ("participant",)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"none\.csv cannot be read"):
        read_people(tmp_path / "none.csv", DESIGN)
