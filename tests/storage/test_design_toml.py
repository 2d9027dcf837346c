"""Designs survive TOML and the tables unchanged; a text that is no design is answered line by line."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import InvalidDesign
from uxlab.model.design import (
    Condition,
    ConsentKind,
    Design,
    ErrorType,
    Group,
    KeyPrivacy,
    Order,
    Participant,
    Privacy,
    QuestionnaireUse,
    Slot,
    Task,
    WindowPrivacy,
)
from uxlab.model.indicators import Indicator
from uxlab.storage.design_read import read_design
from uxlab.storage.design_toml import check_design, design_from_toml, design_to_toml, read_design_file
from uxlab.storage.design_write import write_design
from uxlab.storage.schema import migrate

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
name = text.filter(lambda value: bool(value.strip()))
key = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
seconds = st.none() | st.floats(min_value=1e-3, max_value=1e6)
keys = st.lists(key, max_size=4, unique=True)


@st.composite
def indicators(draw: st.DrawFn) -> Indicator:
    """Any figure from elsewhere: a value, or two counts."""
    label, period, source, unit = draw(name), draw(text), draw(text), draw(text)
    if draw(st.booleans()):
        value = draw(st.floats(allow_nan=False, allow_infinity=False))
        return Indicator(name=label, period=period, source=source, unit=unit, value=value)
    n = draw(st.integers(0, 10**9))
    x = draw(st.integers(0, n))
    return Indicator(name=label, period=period, source=source, unit=unit, numerator=x, denominator=n)


@st.composite
def designs(draw: st.DrawFn) -> Design:
    """Any design that a study may have."""
    tasks = tuple(
        Task(
            key=task,
            name=draw(name),
            scenario=draw(text),
            success_criteria=tuple(draw(st.lists(text, max_size=3))),
            time_limit_s=draw(seconds),
            expert_time_s=draw(seconds),
            optimal_clicks=draw(st.none() | st.integers(0, 10**9)),
            error_opportunities=draw(st.none() | st.integers(1, 10**9)),
            conversion_goal=draw(st.booleans()),
            optimal_pages=draw(st.none() | st.integers(1, 10**9)),
            success_goal=draw(st.none() | st.floats(0, 1, exclude_min=True, exclude_max=True)),
            time_goal_s=draw(seconds),
        )
        for task in draw(keys)
    )
    groups = tuple(Group(key=group, name=draw(name), description=draw(text)) for group in draw(keys))
    conditions = tuple(Condition(key=each, name=draw(name), description=draw(text)) for each in draw(keys))
    return Design(
        name=draw(name),
        description=draw(text),
        moderator=draw(text),
        order=draw(st.sampled_from(Order)),
        privacy=Privacy(keys=draw(st.sampled_from(KeyPrivacy)), windows=draw(st.sampled_from(WindowPrivacy))),
        tasks=tasks,
        error_types=tuple(
            ErrorType(key=each, name=draw(name), short_name=draw(text), severity=draw(st.none() | st.integers(1, 4)))
            for each in draw(keys)
        ),
        questionnaires=tuple(
            QuestionnaireUse(
                key=each,
                slot=Slot.AFTER_TASK,
                tasks=tuple(draw(st.permutations([task.key for task in tasks]))[:2]),
            )
            for each in draw(keys)
        ),
        conditions=conditions,
        groups=groups,
        indicators=tuple(draw(st.lists(indicators(), max_size=3, unique_by=lambda one: one.name))),
        participants=tuple(
            Participant(
                code=code,
                group=draw(st.sampled_from([None, *(group.key for group in groups)])),
                condition=draw(st.sampled_from([None, *(each.key for each in conditions)])),
                consents=draw(st.frozensets(st.sampled_from(ConsentKind))),
            )
            for code in draw(keys)
        ),
    )


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
            " error_type, questionnaire, condition, group, participant, indicator"
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
        (tmp_path, "cannot be read"),
        (tmp_path / "a\0b", "cannot be read"),
    ):
        with pytest.raises(InvalidDesign, match=sentence):
            read_design_file(path)
