"""Commands as values and as lines of the script language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.session import ASSIST_TAG, IMPRESSION_TAG, Outcome
from uxlab.recording.commands import (
    LONGEST_EXTENSION_S,
    AddNote,
    Assist,
    Begin,
    Cancel,
    Command,
    End,
    Extend,
    Finish,
    GiveAnswers,
    GradeError,
    MarkError,
    PauseSession,
    Redo,
    Reorder,
    Restart,
    ResumeSession,
    Skip,
    Undo,
)
from uxlab.recording.machine import Verb
from uxlab.recording.script import OUTCOMES, parse_line

ERROR_TYPES = ("slip", "Mistake", "off-path")

characters = st.characters(exclude_categories=["Cs", "Cc"])
awkward = st.sampled_from(["-", "- ", "slip", "severity=3 ", "severity=", '"', '\\"', "\\", "#", "  ", "don't"])
texts = st.lists(st.one_of(st.text(characters), awkward)).map(lambda parts: "".join(parts).strip())
names = texts.filter(bool)
severities = st.none() | st.integers(1, 4)

commands = st.one_of(
    st.builds(Begin, st.none() | names),
    st.builds(End, st.sampled_from(OUTCOMES)),
    st.builds(MarkError, st.none() | st.sampled_from(ERROR_TYPES), severities, texts),
    st.builds(Assist, texts),
    st.builds(AddNote, names),
    st.sampled_from([Cancel(), Restart(), PauseSession(), ResumeSession(), Undo(), Redo(), Finish()]),
    st.builds(Extend, st.floats(0, LONGEST_EXTENSION_S, exclude_min=True)),
    st.builds(Reorder, st.lists(st.text(characters) | awkward, min_size=1).map(tuple)),
    st.builds(GradeError, st.none() | st.uuids().map(str), severities),
    st.builds(Skip, names),
    st.builds(GiveAnswers, st.text(characters), st.lists(st.text(characters) | awkward, min_size=1).map(tuple)),
)


@given(commands)
def test_a_command_is_read_back_from_its_description(command: Command) -> None:
    assert parse_line(command.describe(), ERROR_TYPES) == command


@given(st.text())
def test_a_description_is_one_line_whatever_the_text(text: str) -> None:
    for command in (Begin(text), MarkError("slip", 2, text), AddNote(text), GiveAnswers(text, (text,))):
        description = command.describe()
        assert description.startswith(command.verb)
        assert not {"\n", "\r", "\0", "\x1b"} & set(description)


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (Begin(), "begin"),
        (MarkError("slip", 3, "wrong tab"), "error slip severity=3 wrong tab"),
        (MarkError(text="slip of the hand"), "error - slip of the hand"),
        (MarkError(text="severity=3, I think"), "error severity=- severity=3, I think"),
        (GiveAnswers("exit", ("-", "it's", 'a "b" c')), "answer exit - it's " + r'"a \"b\" c"'),
        (AddNote("two\nlines"), "note two lines"),
        (Extend(60.0), "extend 60"),
        (Extend(60), "extend 60"),
        (Reorder(("t2", "Find shoes")), 'reorder t2 "Find shoes"'),
        (GradeError("u1", 3), "severity 3 u1"),
        (GradeError(None, None), "severity -"),
        (End(Outcome.SUCCESS, ended_ns=5), "end success"),
    ],
)
def test_descriptions_read_as_a_moderator_would_write_them(command: Command, line: str) -> None:
    assert command.describe() == line


def test_every_verb_has_its_command() -> None:
    kinds = Command.__args__
    assert {kind.verb for kind in kinds} == set(Verb)
    assert len(kinds) == len(Verb)


@pytest.mark.parametrize("severity", [0, 5, -1])
def test_there_is_no_severity_beyond_four(severity: int) -> None:
    with pytest.raises(ValueError, match="severity"):
        MarkError("slip", severity)
    with pytest.raises(ValueError, match="severity"):
        GradeError("u1", severity)


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf"), LONGEST_EXTENSION_S + 1])
def test_an_extension_is_some_time_and_at_most_a_day(seconds: float) -> None:
    with pytest.raises(ValueError, match="extension"):
        Extend(seconds)


def test_an_assist_is_not_smuggled_in_as_a_note() -> None:
    with pytest.raises(ValueError, match="Assist"):
        AddNote("helped", ASSIST_TAG)


def test_an_impression_is_not_written_while_a_session_runs() -> None:
    with pytest.raises(ValueError, match="finished"):
        AddNote("quick and sure", IMPRESSION_TAG)
