"""Designs survive TOML and the tables unchanged; a text that is no design is answered line by line."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.any_design import designs
from uxlab.errors import InvalidDesign
from uxlab.model.design import Autopilot, Design, ErrorType, KeyPrivacy, Participant, Privacy
from uxlab.storage.design_read import read_design
from uxlab.storage.design_toml import check_design, design_from_toml, design_to_toml, read_design_file
from uxlab.storage.design_write import write_design
from uxlab.storage.schema import migrate


@given(designs())
def test_a_design_survives_the_way_to_toml_and_back(any_design: Design) -> None:
    assert design_from_toml(design_to_toml(any_design)) == any_design


@given(designs())
def test_a_design_survives_the_way_into_the_tables_and_back(any_design: Design) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        write_design(connection, any_design)
        assert read_design(connection) == any_design


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "a\r\nb\n", "\n\n", '"""\n', "\\\n", "\t\n "])
def test_ends_of_lines_survive(ends: str) -> None:
    design = Design(name="x", description=ends)
    assert design_from_toml(design_to_toml(design)) == design


def test_the_text_reads_well(design: Design) -> None:
    written = design_to_toml(design)
    assert written.startswith('name = "Shoe shop"\n')
    assert 'scenario = """\nYou run.\nFind “trail” shoes in size 42."""\n' in written
    assert "\n[privacy]\nkeys = " in written
    assert "\n\n[[task]]\nkey = " in written
    assert written.count("conversion_goal") == 1, "what has its default value is left out"


def test_a_full_participant_reads_well_too() -> None:
    person = Participant(code="P1", appointment="2026-03-10T09:00", fields=(("age", "34"), ("glasses at work", "no")))
    design = Design(
        name="x",
        privacy=Privacy(keys=KeyPrivacy.OFF, move_rate_hz=125),
        autopilot=Autopilot(consent=False),
        error_types=(ErrorType(key="slip", name="Slip", colour="#A92F06", hotkey="e"),),
        participant_fields=("age", "glasses at work"),
        participants=(person, Participant(code="P2")),
    )
    written = design_to_toml(design)
    assert written.endswith(
        '[[participant]]\ncode = "P1"\nappointment = "2026-03-10T09:00"\n\n[participant.fields]\nage = "34"\n'
        '"glasses at work" = "no"\n\n[[participant]]\ncode = "P2"\n'
    )
    assert design_from_toml(written) == design


def test_fields_are_put_in_the_order_of_the_study() -> None:
    head = 'name = "x"\nparticipant_fields = ["age", "job"]\n[[participant]]\ncode = "P1"\n'
    (person,) = design_from_toml(head + 'fields = { job = "cook", age = "34" }').participants
    assert person.fields == (("age", "34"), ("job", "cook"))


def test_a_text_may_have_windows_line_ends_and_a_byte_order_mark(tmp_path: Path, design: Design) -> None:
    file = tmp_path / "design.toml"
    file.write_bytes(b"\xef\xbb\xbf" + design_to_toml(design).replace("\n", "\r\n").encode())
    assert read_design_file(file) == design


def test_all_problems_are_listed_with_their_lines() -> None:
    with pytest.raises(InvalidDesign) as caught:
        design_from_toml(
            """\
name = "x"
order = "by-chance"
colour = "red"
[[task]]
key = "a"
name = "A"
time_limit_s = "5"
[[task]]
key = "a"
name = "B"
[[questionnaire]]
key = "seq"
slot = "after-task"
tasks = ["b"]
[[tasks]]
key = "c"
""",
            "shop.toml",
        )
    assert str(caught.value).splitlines() == [
        "shop.toml cannot be used for 6 reasons:",
        "  line 2: order: must be one of fixed, random, latin-square, not 'by-chance'",
        (
            "  line 3: colour: is not known here; known are name, description, moderator, order, privacy, task,"
            " error_type, questionnaire, condition, group, participant, indicator, product, consent_text,"
            " consent_version, welcome_text, thanks_text, autopilot, participant_fields"
        ),
        "  line 7: task 1, time_limit_s: must be a number, not '5'",
        "  line 9: task 2, key: “a” is already the key of task 1",
        "  line 14: questionnaire 1, tasks: there is no task “b”; known are a",
        "  line 15: tasks: is written [[task]] here",
    ]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("", "The design cannot be used: name: is missing."),
        ("name = ", "The design is not TOML: Invalid value (at end of document)."),
        ('name = "x"\nname = "y"', "The design is not TOML: Cannot overwrite a value"),
        ("name = 5", "The design cannot be used: line 1: name: must be a text in quotes, not 5."),
        ("name = 2026-11-21", "The design cannot be used: line 1: name: must be a text in quotes, not datetime.date"),
        ("x = " + "[" * 100_000, "The design has a number or a nesting that is too large."),
        ("x = " + "9" * 10_000, "The design has a number or a nesting that is too large."),
        ('name = "x"\ntask = 5', "The design cannot be used: line 2: task: must be a list in [ ], not 5."),
        ('name = "x"\ntask = [5]', "The design cannot be used: line 2: task 1: must be a table, not 5."),
        ('name = "x"\n[[privacy]]', "The design cannot be used: line 2: privacy: must be a table, not [{}]."),
        ('name = "x"\n[task]\nkey = "a"', "The design cannot be used: line 2: task: must be a list in [ ]"),
        ('name = "\\uD800"', "The design is not TOML"),
        (
            'name = "x"\n[[participant]]\ncode = "P1"\nfields = { age = 34 }',
            "The design cannot be used: line 4: participant 1, fields: must be a table of texts in quotes, such as",
        ),
        (
            'name = "x"\n[[participant]]\ncode = "P1"\nfields = ["age"]',
            "The design cannot be used: line 4: participant 1, fields: must be a table of texts in quotes, such as",
        ),
        ('name = "x"\n[autopilot]\ntasks = 3', "The design cannot be used: line 3: autopilot, tasks: must be true or"),
    ],
)
def test_what_is_no_design_gets_one_sentence(wrong: str, sentence: str) -> None:
    with pytest.raises(InvalidDesign) as caught:
        design_from_toml(wrong)
    assert str(caught.value).startswith(sentence)


@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda data: data.decode("latin-1")))
def test_no_text_does_worse_than_a_sentence(anything: str) -> None:
    with suppress(InvalidDesign):
        design_from_toml(anything)


def test_a_wrong_design_is_not_written() -> None:
    with pytest.raises(InvalidDesign, match="name: must not be empty"):
        design_to_toml(Design(name=""))
    with pytest.raises(InvalidDesign, match="name: must not be empty"):
        check_design(Design(name=""))


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    latin = tmp_path / "latin.toml"
    latin.write_bytes('name = "Müller"'.encode("latin-1"))
    for path, sentence in (
        (tmp_path / "none.toml", "There is no file .*none.toml"),
        (latin, "latin.toml is not a text in UTF-8"),
        (tmp_path, r"cannot be read \((Is a directory|Permission denied)\); check"),
        (tmp_path / "a\0b", "cannot be read"),
    ):
        with pytest.raises(InvalidDesign, match=sentence):
            read_design_file(path)
