"""A study file with all that is seldom: hostile texts, pauses, faults, skips, open attempts, a second session."""

import sqlite3
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from uxlab.model.design import (
    Condition,
    ConsentKind,
    Design,
    ErrorType,
    Group,
    KeyPrivacy,
    Participant,
    Privacy,
    QuestionnaireUse,
    Slot,
    Task,
)
from uxlab.model.results import StudyData
from uxlab.model.session import (
    ASSIST_TAG,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Record,
    Session,
    SessionState,
)
from uxlab.privacy.keys import LITERAL_BASE
from uxlab.storage.erasing import erase_participant
from uxlab.storage.records import apply_change, insert_session
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import create, open_for_recording

S = 1_000_000_000
HOSTILE = (
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "'=kept apostrophe",
    "<script>alert(1)</script>",
    'say "so", then\nnew line; semi',
    "\u202eright to left\u202c שלום",
    "👩‍🔬 e\u0301",
    "{{7*7}} #eval",
    "bell \x07 and zero \x00 end",
    "x" * 10_000,
)
_OWN = """
key = "survey"
slot = "after-session"
name.en = "=1+1"

[[item]]
key = "words"
kind = "text"
text.en = "@What else?"
"""
DESIGN = Design(
    name="=Odd & <study>",
    description="-1",
    privacy=Privacy(keys=KeyPrivacy.LITERAL),
    tasks=(Task(key="find", name="=Find"), Task(key="buy", name="Buy <it>"), Task(key="pay", name="Pay")),
    error_types=(ErrorType(key="slip", name="Slip"),),
    conditions=(Condition(key="old", name="Old"), Condition(key="new", name="New")),
    groups=(Group(key="novice", name="Novices"),),
    participant_fields=("Age (years)",),
    participants=(
        Participant(
            code="P01",
            group="novice",
            condition="old",
            background="=SECRET background",
            fields=(("Age (years)", "=34"),),
            consents=frozenset({ConsentKind.INPUT, ConsentKind.LITERAL_KEYS}),
        ),
        Participant(code="P02", condition="new"),
        Participant(code="P03", excluded_reason="=ill"),
        Participant(code="P04"),
        Participant(code="GONE", background="traces"),
    ),
    questionnaires=(
        QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
        QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        QuestionnaireUse(key="survey", slot=Slot.AFTER_SESSION, definition=_OWN),
    ),
)


def make_odd_study(path: Path) -> Path:
    """Create the study and return its path."""
    made = create(path, DESIGN)
    with open_for_recording(made, print) as study:
        study.writer.run(_fill)
    return made


@cache
def odd_data() -> StudyData:
    """Return the study's sessions, as they are read from a file."""
    with TemporaryDirectory() as folder:
        return read_study_data(make_odd_study(Path(folder, "odd.uxlab")))


def _fill(connection: sqlite3.Connection) -> None:
    _add(connection, "s1", "P01", "old", _first())
    _add(connection, "s2", "P01", "old", [_attempt("s2-0", "find", 0, 30), *_sus("s2", 4)])
    _add(connection, "s3", "P02", "new", _second())
    _add(connection, "s4", "P03", None, [_attempt("s4-0", "find", 0, 99), *_sus("s4", 1)])
    _add(connection, "s5", "GONE", None, [_attempt("s5-0", "find", 0, 10)])
    _add_events(connection)
    erase_participant(connection, "GONE", reason="asked to", actor="Ada")


def _first() -> list[Record]:
    """Return a session with a pause, a skipped task that was tried later, a fault and hostile notes."""
    notes = [Note(uid=f"s1-n{n}", t_ns=(n + 1) * S, text=text) for n, text in enumerate(HOSTILE)]
    return [
        _attempt("s1-0", "buy", 0, 0, Outcome.SKIPPED),
        _attempt("s1-1", "find", 0, 60, Outcome.SUCCESS, assisted=True),
        Pause(uid="s1-p", started_ns=10 * S, ended_ns=25 * S),
        Note(uid="s1-a", t_ns=30 * S, text="", tag=ASSIST_TAG),
        ErrorMark(uid="s1-e0", t_ns=40 * S, error_type="slip", severity=3, text="=error text"),
        ErrorMark(uid="s1-e1", t_ns=60 * S),
        _attempt("s1-2", "buy", 70, 100, Outcome.FAILURE),
        _attempt("s1-3", "pay", 110, 120, Outcome.FAULT),
        *notes,
        *[_seq("s1", "s1-1", 6), _seq("s1", "s1-2", None)],
        *_sus("s1", 3),
        Answer(uid="s1-w", t_ns=130 * S, questionnaire="survey", item="words", text="=2+3\nand more"),
    ]


def _second() -> list[Record]:
    """Return a session without counted errors, with an attempt that has not ended."""
    return [
        Attempt(
            uid="s3-0",
            task="find",
            started_ns=0,
            ended_ns=45 * S + 123_456_789,
            outcome=Outcome.PARTIAL,
            errors_counted=False,
            assists_counted=False,
            imported_clicks=7,
        ),
        _attempt("s3-1", "buy", 50, 80, Outcome.SUCCESS),
        Attempt(uid="s3-2", task="pay", started_ns=90 * S),
        *_sus("s3", 5),
    ]


def _attempt(
    uid: str, task: str, start: float, end: float, outcome: Outcome = Outcome.SUCCESS, *, assisted: bool = False
) -> Attempt:
    started_ns, ended_ns = round(start * S), round(end * S)
    return Attempt(uid=uid, task=task, started_ns=started_ns, ended_ns=ended_ns, outcome=outcome, assisted=assisted)


def _seq(session: str, attempt: str, number: float | None) -> Answer:
    uid = f"{session}-seq-{attempt}"
    return Answer(uid=uid, t_ns=129 * S, questionnaire="seq", item="1", number=number, attempt_uid=attempt)


def _sus(session: str, level: int) -> list[Record]:
    return [
        Answer(
            uid=f"{session}-sus-{item}",
            t_ns=130 * S,
            questionnaire="sus",
            item=str(item),
            number=level if item % 2 else 6 - level,
        )
        for item in range(1, 11)
    ]


def _add(connection: sqlite3.Connection, uid: str, person: str, condition: str | None, records: list[Record]) -> None:
    session = Session(
        uid=uid,
        participant=person,
        condition=condition,
        moderator="Ada",
        started_utc="2026-11-21T09:00:00.000+00:00",
        state=SessionState.FINISHED,
        ended_ns=130 * S,
    )
    number = insert_session(connection, session)
    for record in records:
        apply_change(connection, Change(None, record), number)


def _add_events(connection: sqlite3.Connection) -> None:
    """Add input to the sessions s1 and s3: both typed the letter q, own windows and chords are among it."""
    surface = "INSERT INTO surface VALUES (?, ?, 0, 'card', 100, 100, 50, 50, 1, ?)"
    connection.executemany(surface, [(1, 35 * S, 0), (1, 50 * S, 1), (3, 0, 0)])
    rows = []
    for session in (1, 3):
        rows += [
            (session, 5 * S, 0, 0, 5, 6, None, None, 0),
            (session, 6 * S, 0, 1, 5, 6, 1, 1, 0),
            (session, 6 * S, 1, 1, 5, 6, 1, 0, 4),
            (session, 7 * S, 0, 2, 5, 6, 0, -2, 0),
            (session, 8 * S, 0, 3, None, None, LITERAL_BASE + ord("q"), 1, 0),
            (session, 8 * S, 1, 3, None, None, LITERAL_BASE + ord("q"), 1, 1),
            (session, 9 * S, 0, 3, None, None, 1, 1, 2),
            (session, 36 * S, 0, 1, 120, 120, 3, 1, 0),
            (session, 37 * S, 0, 1, 150, 120, 3, 1, 0),
            (session, 55 * S, 0, 3, None, None, 5, 1, 0),
            (session, 65 * S, 0, 1, 1, 1, 9, 1, 0),
        ]
    connection.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
