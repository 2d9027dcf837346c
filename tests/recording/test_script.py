"""The script language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import UsageError
from uxlab.model.session import Outcome
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    Cancel,
    End,
    Extend,
    Finish,
    GiveAnswers,
    GradeError,
    MarkError,
    Reorder,
    Restart,
    Skip,
    Undo,
)
from uxlab.recording.script import COMMAND_WORDS, Line, Wait, decode_line, parse_line

ERROR_TYPES = {"slip", "Off-Path"}


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("begin Find a return address\n", Begin("Find a return address")),
        ("begin", Begin()),
        ("  BEGIN\tt1  \r\n", Begin("t1")),
        ("\ufeffbegin t1", Begin("t1")),
        ("end success", End(Outcome.SUCCESS)),
        ("end Abandoned", End(Outcome.ABANDONED)),
        ("error", MarkError()),
        ("error slip", MarkError("slip")),
        ("error SLIP severity=4", MarkError("slip", 4)),
        ("error off-path severity=1 opened the wrong tab", MarkError("Off-Path", 1, "opened the wrong tab")),
        ("error slipped on it", MarkError(text="slipped on it")),
        ("error Severity=2 slip", MarkError(None, 2, "slip")),
        ("error - slip of the tongue", MarkError(text="slip of the tongue")),
        ("error slip severity=- severity=4 or so", MarkError("slip", None, "severity=4 or so")),
        ("error was severity=9 at least", MarkError(text="was severity=9 at least")),
        ("assist", Assist()),
        ("assist showed the menu", Assist("showed the menu")),
        ('note says "hm"  twice # really', AddNote('says "hm"  twice # really')),
        ("skip t2", Skip("t2")),
        ("answer sus 4 2 - 2", GiveAnswers("sus", ("4", "2", "-", "2"))),
        (
            'answer exit "It\'s \\"fine\\"" don\'t C:\\temp ""',
            GiveAnswers("exit", ('It\'s "fine"', "don't", "C:\\temp", "")),
        ),
        ("cancel", Cancel()),
        ("Restart", Restart()),
        ("extend 90", Extend(90)),
        ("extend 0.5", Extend(0.5)),
        ('reorder t3 2 "Find a return address"', Reorder(("t3", "2", "Find a return address"))),
        ("severity 3", GradeError(None, 3)),
        ("severity -", GradeError(None, None)),
        ("severity 4 u0001", GradeError("u0001", 4)),
        ("undo", Undo()),
        ("finish", Finish()),
        ("wait 0", Wait(0)),
        ("wait 1.5", Wait(1.5)),
        ("wait 86400", Wait(86_400)),
        ("", None),
        ("   \t\n", None),
        ("  # a comment", None),
    ],
)
def test_lines_and_what_they_mean(line: str, meant: Line | None) -> None:
    assert parse_line(line, ERROR_TYPES) == meant


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "beginn t1",
            'There is no command "beginn", perhaps "begin" is meant: choose from begin, end, cancel, restart, ',
        ),
        ("xyzzy", 'There is no command "xyzzy": choose from begin, end, '),
        ("end", "The outcome is missing: write end and one of success, partial, failure, "),
        ("end sucess", 'There is no outcome "sucess", perhaps "success" is meant: choose from success, '),
        ("end success now", 'There is no outcome "success now", perhaps "success" is meant'),
        ("end skipped", "An attempt cannot end as skipped: write skip and a task before it begins."),
        ("error slip severity=5", 'A severity runs from 1 (minor) to 4 (critical), not "5".'),
        ("error severity=", 'A severity runs from 1 (minor) to 4 (critical), not "".'),
        ("error severity=high x", 'A severity runs from 1 (minor) to 4 (critical), not "high".'),
        ("note", "The text is missing: write it after the word note."),
        ("skip", "The task is missing: write it after the word skip."),
        ("answer", "The answers are missing: "),
        ("extend", 'An extension is more than 0 and at most 86400 seconds, not "".'),
        ("extend 0", 'An extension is more than 0 and at most 86400 seconds, not "0".'),
        ("extend -5", 'An extension is more than 0 and at most 86400 seconds, not "-5".'),
        ("extend nan", 'An extension is more than 0 and at most 86400 seconds, not "nan".'),
        ("extend a bit", 'An extension is more than 0 and at most 86400 seconds, not "a bit".'),
        ("reorder", "The tasks are missing: write those that come next, in their order."),
        ("severity", 'A severity runs from 1 (minor) to 4 (critical), not "".'),
        ("severity 5", 'A severity runs from 1 (minor) to 4 (critical), not "5".'),
        ("cancel now", 'The command cancel stands alone: leave out "now".'),
        ("answer sus", "The answers are missing: "),
        ('answer exit "it is', 'A quotation mark is not closed, or a space is missing after it: ""it is".'),
        ('answer exit "it"is', "A quotation mark is not closed, or a space is missing after it: "),
        ("pause now", 'The command pause stands alone: leave out "now".'),
        ("wait", 'A wait lasts from 0 to 86400 seconds, not "".'),
        ("wait -1", 'A wait lasts from 0 to 86400 seconds, not "-1".'),
        ("wait nan", 'A wait lasts from 0 to 86400 seconds, not "nan".'),
        ("wait inf", 'A wait lasts from 0 to 86400 seconds, not "inf".'),
        ("wait 1e9", 'A wait lasts from 0 to 86400 seconds, not "1e9".'),
        ("wait a moment", 'A wait lasts from 0 to 86400 seconds, not "a moment".'),
        ("note a\0b", "The line is not readable text: "),
        ("\x7fELF\x02\x01", "The line is not readable text: "),
        ("note a\udc80b", "The line is not readable text: "),
    ],
)
def test_a_wrong_line_gets_one_sentence(line: str, sentence: str) -> None:
    with pytest.raises(UsageError) as refusal:
        parse_line(line, ERROR_TYPES)
    assert str(refusal.value).startswith(sentence)
    assert str(refusal.value).endswith(".")


def test_bytes_that_are_no_utf8_get_a_sentence() -> None:
    assert decode_line("note café".encode()) == "note café"
    with pytest.raises(UsageError, match=r"write the script as UTF-8"):
        decode_line("note café".encode("latin-1"))


@given(st.binary())
def test_any_bytes_are_a_command_or_one_sentence(line: bytes) -> None:
    assert len(refusal_of(line).splitlines()) <= 1


@given(st.sampled_from(COMMAND_WORDS), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_after_a_command_are_understood_or_refused(word: str, rest: str) -> None:
    refusal = refusal_of(f"{word} {rest}".encode())
    assert refusal == "" or refusal.endswith(".")


def refusal_of(line: bytes) -> str:
    try:
        parse_line(decode_line(line), ERROR_TYPES)
    except UsageError as refusal:
        return str(refusal)
    return ""


@given(st.floats(0, 86_400))
def test_a_wait_is_read_back_from_its_description(seconds: float) -> None:
    assert parse_line(Wait(seconds).describe()) == Wait(seconds)
