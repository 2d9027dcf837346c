"""What the figures of a study are computed from, read in one go."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from uxlab.model.events import Focus, Gap, GapReason, Surface
from uxlab.model.results import ExcludedInput, InputCounts, InputTrail, SessionData, StudyData
from uxlab.model.session import Answer, Attempt, ErrorMark, Note, Pause, Session
from uxlab.recording.snapshot import Snapshot
from uxlab.storage.design_read import read_design
from uxlab.storage.own_windows import EVER_NS
from uxlab.storage.people import read_erased
from uxlab.storage.records import read_records, session_number
from uxlab.storage.study_file import open_for_reading
from uxlab.timeline.spans import Span, divided, without

if TYPE_CHECKING:
    from uxlab.storage.participant_input import ParticipantInput


def read_study_data(source: Path | sqlite3.Connection) -> StudyData:
    """Return a study's design and sessions, with the participants' input counted for each attempt.

    Whoever was erased left nothing but a code, which is no participant of the figures, and only counted here.

    Raises:
        UnusableStudy: `source` is a path, and there is no readable study.
    """
    if isinstance(source, Path):
        with open_for_reading(source) as study:
            return study.read(read_study_data)
    if source.in_transaction:  # whose state of the file it is
        return _study_data(source)
    source.execute("BEGIN")  # one state of the file, though a recorder goes on writing
    try:
        return _study_data(source)
    finally:
        source.execute("ROLLBACK")


def read_versions(connection: sqlite3.Connection, snapshots: Sequence[Snapshot]) -> tuple[StudyData, ...]:
    """Return the study with one session alone, once for each way in which it is corrected; input is read once.

    That its participant may be excluded from the figures of the study is left aside.

    Raises:
        UsageError: the session is no longer in the study.
    """
    session = snapshots[0].session
    number = session_number(connection, session.uid)
    design = read_design(connection)
    person = next((one for one in design.participants if one.code == session.participant), None)
    people = () if person is None else (replace(person, excluded_reason=None),)
    seen = _Seen.of(connection, number, snapshots[0].pauses)
    blank = SessionData(
        session=session,
        group=None if person is None else person.group,
        focus=read_focus(connection, number),
        gaps=_gaps(connection, number),
    )
    return tuple(
        StudyData(design=replace(design, participants=people), sessions=(_with_input(_as_in(blank, one), seen),))
        for one in snapshots
    )


def _as_in(data: SessionData, snapshot: Snapshot) -> SessionData:
    return replace(
        data,
        attempts=snapshot.attempts,
        pauses=snapshot.pauses,
        errors=snapshot.errors,
        notes=snapshot.notes,
        answers=snapshot.answers,
    )


def read_surfaces(connection: sqlite3.Connection, session_id: int) -> tuple[Surface, ...]:
    """Return where uxlab's own windows were during a session, in the order in which they were noted."""
    rows = connection.execute(
        "SELECT t_ns, name, x_px, y_px, width_px, height_px, visible, active FROM surface WHERE session_id = ?"
        " ORDER BY t_ns, seq",
        (session_id,),
    )
    return tuple(
        Surface(
            t_ns=t_ns,
            name=name,
            x_px=x_px,
            y_px=y_px,
            width_px=width_px,
            height_px=height_px,
            visible=bool(visible),
            active=bool(active),
        )
        for t_ns, name, x_px, y_px, width_px, height_px, visible, active in rows
    )


def read_focus(connection: sqlite3.Connection, session_id: int) -> tuple[Focus, ...]:
    """Return what was in front during a session, in the order in which it was noted."""
    rows = connection.execute(
        "SELECT t_ns, application, title FROM focus WHERE session_id = ? ORDER BY t_ns, seq", (session_id,)
    )
    return tuple(Focus(t_ns=t_ns, application=application, title=title) for t_ns, application, title in rows)


def _study_data(connection: sqlite3.Connection) -> StudyData:
    design, erased = read_design(connection), read_erased(connection)
    people = tuple(person for person in design.participants if person.code not in erased)
    sessions = tuple(_sessions(connection))
    return StudyData(design=replace(design, participants=people), sessions=sessions, erased=len(erased))


def _sessions(connection: sqlite3.Connection) -> Iterator[SessionData]:
    rows = connection.execute(
        "SELECT session.id, participant.participant_group FROM session"
        " JOIN participant ON participant.code = session.participant ORDER BY session.id"
    )
    for session_id, group in rows.fetchall():
        (session,) = read_records(connection, Session, session_id)
        pauses = read_records(connection, Pause, session_id)
        data = SessionData(
            session=session,
            group=group,
            attempts=read_records(connection, Attempt, session_id),
            pauses=pauses,
            errors=read_records(connection, ErrorMark, session_id),
            notes=read_records(connection, Note, session_id),
            answers=read_records(connection, Answer, session_id),
            focus=read_focus(connection, session_id),
            gaps=_gaps(connection, session_id),
        )
        yield _with_input(data, _Seen.of(connection, session_id, pauses))


def _with_input(data: SessionData, seen: "_Seen") -> SessionData:
    inputs = [(attempt.uid, seen.input(attempt)) for attempt in data.attempts]
    return replace(
        data,
        input_by_attempt=tuple((uid, found and found[0]) for uid, found in inputs),
        trail_by_attempt=tuple((uid, found and found[1]) for uid, found in inputs),
        excluded=seen.excluded,
    )


def _gaps(connection: sqlite3.Connection, session_id: int) -> tuple[Gap, ...]:
    rows = connection.execute(
        "SELECT started_ns, ended_ns, reason, detail FROM gap WHERE session_id = ? ORDER BY started_ns, seq",
        (session_id,),
    )
    return tuple(
        Gap(started_ns=started_ns, ended_ns=ended_ns, reason=GapReason(reason), detail=detail)
        for started_ns, ended_ns, reason, detail in rows
    )


def _read_input(connection: sqlite3.Connection, session_id: int) -> tuple["ParticipantInput", ExcludedInput]:
    from uxlab.storage.participant_input import read_input  # loads numpy, for which no recording must wait to begin

    return read_input(connection, session_id, read_surfaces(connection, session_id))


@dataclass(frozen=True, slots=True)
class _Seen:
    """The input of a session, the participant's and what else there is; None where nothing was recorded."""

    participant: "ParticipantInput | None" = None
    excluded: ExcludedInput | None = None
    pauses: tuple[Span, ...] = ()
    gaps: tuple[Span, ...] = ()

    @classmethod
    def of(cls, connection: sqlite3.Connection, session_id: int, pauses: Sequence[Pause]) -> Self:
        """Return the input of a session."""
        found = connection.execute("SELECT EXISTS (SELECT 1 FROM event WHERE session_id = ?)", (session_id,))
        if found.fetchone() == (0,):
            return cls()
        gaps = connection.execute("SELECT started_ns, ended_ns FROM gap WHERE session_id = ?", (session_id,))
        return cls(
            *_read_input(connection, session_id),
            pauses=tuple((one.started_ns, EVER_NS if one.ended_ns is None else one.ended_ns) for one in pauses),
            gaps=tuple(gaps.fetchall()),
        )

    def input(self, attempt: Attempt) -> tuple[InputCounts, InputTrail] | None:
        """Return what the participant did during an attempt; what lies in a pause is off the record."""
        if self.participant is None:
            return None
        edges = [edge for gap in self.gaps for edge in gap]
        return self.participant.within(divided(without(_span(attempt), self.pauses), edges))


def _span(attempt: Attempt) -> Span:
    return attempt.started_ns, EVER_NS if attempt.ended_ns is None else attempt.ended_ns
