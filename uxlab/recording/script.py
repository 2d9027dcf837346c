"""The script language: one command a line, as typed by a moderator or read from a file."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from uxlab.errors import UsageError
from uxlab.model.session import Outcome
from uxlab.recording.commands import (
    CONTROL_CHARACTER,
    LONGEST_EXTENSION_S,
    NOTHING,
    SEVERITIES,
    SEVERITY_PREFIX,
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
from uxlab.recording.suggestion import shown, unknown

WAIT = "wait"

COMMAND_WORDS = (*Verb, WAIT)
"""The first words of the language."""

LONGEST_WAIT_S = 86_400.0

OUTCOMES = tuple(outcome for outcome in Outcome if outcome is not Outcome.SKIPPED)
"""What an attempt can end with."""

_NOT_TEXT = "The line is not readable text: write the script as UTF-8, without control characters."
_WORD = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"(?!\S)|([^\s"]\S*))')
_ESCAPED = re.compile(r'\\(["\\])')
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Wait:
    """Let time pass before the next line; part of the language, but nothing that happens to a session."""

    seconds: float

    def describe(self) -> str:
        """Return the line that stands for this."""
        return f"{WAIT} {self.seconds!r}"


Line = Command | Wait


def decode_line(line: bytes) -> str:
    """Return the text of a line of a script.

    Raises:
        UsageError: it is not UTF-8.
    """
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError(_NOT_TEXT) from None


def parse_line(line: str, error_types: Collection[str] = ()) -> Line | None:
    """Return what a line asks for, None where it is blank or a `#` comment; `error_types` are the design's keys.

    Raises:
        UsageError: the line is no command of the language.
    """
    text = line.removeprefix("\ufeff").rstrip("\r\n")
    if CONTROL_CHARACTER.search(text) or _SURROGATE.search(text):
        raise UsageError(_NOT_TEXT)
    text = text.strip()
    if not text or text.startswith("#"):
        return None
    word, rest = _first_word(text)
    name = word.lower()
    if name == Verb.ERROR:
        return _error(rest, error_types)
    if name in _WITH_REST:
        return _WITH_REST[name](rest)
    if name not in _ALONE:
        raise UsageError(unknown("command", word, COMMAND_WORDS))
    if rest:
        raise UsageError(f"The command {name} stands alone: leave out {shown(rest)}.")
    return _ALONE[name]


def _begin(rest: str) -> Begin:
    return Begin(rest or None)


def _end(rest: str) -> End:
    if not rest:
        raise UsageError(f"The outcome is missing: write end and one of {', '.join(OUTCOMES)}.")
    name = rest.lower()
    if name == Outcome.SKIPPED:
        raise UsageError("An attempt cannot end as skipped: write skip and a task before it begins.")
    if name not in OUTCOMES:
        raise UsageError(unknown("outcome", rest, OUTCOMES))
    return End(Outcome(name))


def _error(rest: str, error_types: Collection[str]) -> MarkError:
    known = {key.casefold(): key for key in error_types}
    word, after = _first_word(rest)
    error_type = known.get(word.casefold())
    if error_type is not None or word == NOTHING:
        rest = after
        word, after = _first_word(rest)
    severity = None
    if word.casefold().startswith(SEVERITY_PREFIX):
        severity = _severity(word[len(SEVERITY_PREFIX) :])
        rest = after
    return MarkError(error_type, severity, rest)


def _severity(text: str) -> int | None:
    if text == NOTHING:
        return None
    for severity in SEVERITIES:
        if text == str(severity):
            return severity
    raise UsageError(f"A severity runs from {SEVERITIES[0]} (minor) to {SEVERITIES[-1]} (critical), not {shown(text)}.")


def _note(rest: str) -> AddNote:
    if not rest:
        raise UsageError("The text is missing: write it after the word note.")
    return AddNote(rest)


def _skip(rest: str) -> Skip:
    if not rest:
        raise UsageError("The task is missing: write it after the word skip.")
    return Skip(rest)


def _extend(rest: str) -> Extend:
    try:
        seconds = float(rest)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds <= LONGEST_EXTENSION_S:
        raise UsageError(
            f"An extension is more than 0 and at most {LONGEST_EXTENSION_S:.0f} seconds, not {shown(rest)}."
        )
    return Extend(seconds)


def _reorder(rest: str) -> Reorder:
    tasks = tuple(_words(rest))
    if not tasks:
        raise UsageError("The tasks are missing: write those that come next, in their order.")
    return Reorder(tasks)


def _grade(rest: str) -> GradeError:
    severity, uid = _first_word(rest)
    return GradeError(uid or None, _severity(severity))


def _answer(rest: str) -> GiveAnswers:
    questionnaire, *values = _words(rest) or [""]
    if not values:
        raise UsageError("The answers are missing: write a questionnaire and its values, such as answer seq 6.")
    return GiveAnswers(questionnaire, tuple(values))


def _wait(rest: str) -> Wait:
    try:
        seconds = float(rest)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= LONGEST_WAIT_S:
        raise UsageError(f"A wait lasts from 0 to {LONGEST_WAIT_S:.0f} seconds, not {shown(rest)}.")
    return Wait(seconds)


def _first_word(text: str) -> tuple[str, str]:
    word, *rest = text.split(maxsplit=1) or [""]
    return word, rest[0] if rest else ""


def _words(text: str) -> list[str]:
    words = []
    position = 0
    while position < len(text):
        match = _WORD.match(text, position)
        if match is None:
            wrong = shown(text[position:].strip())
            raise UsageError(f"A quotation mark is not closed, or a space is missing after it: {wrong}.")
        quoted, plain = match.groups()
        words.append(plain if quoted is None else _ESCAPED.sub(r"\1", quoted))
        position = match.end()
    return words


_ALONE: dict[str, Command] = {
    command.verb: command
    for command in (Cancel(), Restart(), PauseSession(), ResumeSession(), Undo(), Redo(), Finish())
}

_WITH_REST: dict[str, Callable[[str], Line]] = {
    Verb.BEGIN: _begin,
    Verb.END: _end,
    Verb.EXTEND: _extend,
    Verb.SEVERITY: _grade,
    Verb.ASSIST: Assist,
    Verb.NOTE: _note,
    Verb.SKIP: _skip,
    Verb.REORDER: _reorder,
    Verb.ANSWER: _answer,
    WAIT: _wait,
}
