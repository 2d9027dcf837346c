"""A finished session to correct, and short ways to do so."""

from dataclasses import replace
from itertools import count

from uxlab.model.design import Design, ErrorType, Task
from uxlab.model.session import (
    ASSIST_TAG,
    Action,
    ActionKind,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Session,
    SessionState,
)
from uxlab.recording.corrections import Correction
from uxlab.recording.corrections_decide import Corrector, decide
from uxlab.recording.corrections_log import records_of
from uxlab.recording.snapshot import Snapshot, after, changed

S = 1_000_000_000
DESIGN = Design(
    name="Shop",
    tasks=(Task(key="find", name="Find a shoe"), Task(key="buy", name="Buy it")),
    error_types=(ErrorType(key="slip", name="Slip", severity=2), ErrorType(key="mistake", name="Mistake")),
)
FIND = Attempt(uid="find-1", task="find", started_ns=10 * S, ended_ns=40 * S, outcome=Outcome.SUCCESS)
BUY = Attempt(uid="buy-1", task="buy", started_ns=50 * S, ended_ns=80 * S, outcome=Outcome.FAILURE, assisted=True)
BUY_AGAIN = Attempt(uid="buy-2", task="buy", started_ns=85 * S, ended_ns=95 * S, outcome=Outcome.SUCCESS)
SLIP = ErrorMark(uid="slip-1", t_ns=20 * S, error_type="slip", severity=2)
PAUSE = Pause(uid="pause-1", started_ns=60 * S, ended_ns=65 * S)
ASSIST = Note(uid="assist-1", t_ns=70 * S, text="pointed", tag=ASSIST_TAG)
REMARK = Note(uid="note-1", t_ns=45 * S, text="Sighs")
EASE = Answer(uid="answer-1", t_ns=42 * S, questionnaire="seq", item="1", number=6.0, attempt_uid="find-1")
EASE_OF_BUYING = Answer(uid="answer-2", t_ns=82 * S, questionnaire="seq", item="1", number=2.0, attempt_uid="buy-1")
_READY = Session(
    uid="s", participant="P01", condition=None, moderator="Ada", started_utc="2026-01-05T09:00:00Z",
    state=SessionState.READY,
)  # fmt: skip
_RECORDS = (FIND, BUY, BUY_AGAIN, SLIP, PAUSE, ASSIST, REMARK, EASE, EASE_OF_BUYING)
_NUMBERS = count(1)


def new_uid() -> str:
    return f"new{next(_NUMBERS):05}"


def finished_session() -> Snapshot:
    """Return a session with three attempts, a slip, an assist, a pause and a note, of 100 s."""
    done = replace(_READY, state=SessionState.FINISHED, ended_ns=100 * S)
    course = (
        Action(
            uid="course", t_ns=95 * S, actor="Ada", kind=ActionKind.DO, command="end",
            changes=tuple(Change(None, record) for record in _RECORDS),
        ),
        Action(
            uid="finish", t_ns=100 * S, actor="Ada", kind=ActionKind.DO, command="finish",
            changes=(Change(_READY, done),),
        ),
    )  # fmt: skip
    snapshot = Snapshot(session=_READY)
    for action in course:
        snapshot = after(snapshot, action)
    return snapshot


def imported_session(*attempts: Attempt) -> Snapshot:
    """Return a session from elsewhere, of 100 s."""
    session = replace(_READY, state=SessionState.FINISHED, ended_ns=100 * S)
    action = Action(
        uid="import", t_ns=100 * S, actor="uxlab import", kind=ActionKind.DO, command="import x.csv",
        changes=tuple(Change(None, attempt) for attempt in attempts), undoable=False,
    )  # fmt: skip
    return after(Snapshot(session=session), action)


def by(actor: str = "Bo", *, reason: str = "", coder: str | None = None) -> Corrector:
    return Corrector(design=DESIGN, actor=actor, new_uid=new_uid, reason=reason, coder=coder)


def corrected(snapshot: Snapshot, *corrections: Correction) -> Snapshot:
    for correction in corrections:
        snapshot = after(snapshot, decide(snapshot, correction, by()))
    return snapshot


def state(snapshot: Snapshot) -> set[object]:
    """Return what a session holds, whatever the order."""
    return {snapshot.session, *snapshot.pauses, *records_of(snapshot)}


def attempt(snapshot: Snapshot, uid: str) -> Attempt:
    return next(one for one in snapshot.attempts if one.uid == uid)


def replayed(snapshot: Snapshot) -> Snapshot:
    """Return what the log alone makes of the session as it began."""
    session = _READY if any(one.uid == "finish" for one in snapshot.log) else snapshot.session
    blank = Snapshot(session=session)
    for action in snapshot.log:
        blank = changed(blank, action.changes)
    return replace(blank, log=snapshot.log)
