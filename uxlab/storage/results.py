"""What the figures of a study are computed from, read in one go."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from uxlab.model.events import Surface
from uxlab.model.results import InputCounts, SessionData, StudyData
from uxlab.model.session import Answer, Attempt, ErrorMark, Note, Pause, Session
from uxlab.storage.design_read import read_design
from uxlab.storage.input_counts import EVER_NS, ExcludedInput, excluded_input, participant_input
from uxlab.storage.records import read_records
from uxlab.storage.study_file import open_for_reading


def read_study_data(source: Path | sqlite3.Connection) -> StudyData:
    """Return a study's design and sessions, with the participants' input counted for each attempt.

    Raises:
        UnusableStudy: `source` is a path, and there is no readable study.
    """
    if isinstance(source, Path):
        with open_for_reading(source) as study:
            return study.read(read_study_data)
    source.execute("BEGIN")  # one state of the file, though a recorder goes on writing
    try:
        return StudyData(design=read_design(source), sessions=tuple(_sessions(source)))
    finally:
        source.execute("ROLLBACK")


def read_excluded_input(connection: sqlite3.Connection, session_uid: str) -> ExcludedInput:
    """Return how much input of a session is not the participant's, by reason."""
    (session_id,) = connection.execute("SELECT id FROM session WHERE uid = ?", (session_uid,)).fetchone()
    return excluded_input(connection, session_id, read_surfaces(connection, session_id))


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


def _sessions(connection: sqlite3.Connection) -> Iterator[SessionData]:
    rows = connection.execute(
        "SELECT session.id, participant.participant_group FROM session"
        " JOIN participant ON participant.code = session.participant ORDER BY session.id"
    )
    for session_id, group in rows.fetchall():
        (session,) = read_records(connection, Session, session_id)
        attempts = read_records(connection, Attempt, session_id)
        yield SessionData(
            session=session,
            group=group,
            attempts=attempts,
            pauses=read_records(connection, Pause, session_id),
            errors=read_records(connection, ErrorMark, session_id),
            notes=read_records(connection, Note, session_id),
            answers=read_records(connection, Answer, session_id),
            input_by_attempt=tuple(_input_by_attempt(connection, session_id, attempts)),
        )


def _input_by_attempt(
    connection: sqlite3.Connection, session_id: int, attempts: tuple[Attempt, ...]
) -> Iterator[tuple[str, InputCounts | None]]:
    (recorded,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM event WHERE session_id = ?)", (session_id,)
    ).fetchone()
    surfaces = read_surfaces(connection, session_id) if recorded else ()
    for attempt in attempts:
        ended_ns = EVER_NS if attempt.ended_ns is None else attempt.ended_ns
        yield (
            attempt.uid,
            (participant_input(connection, session_id, surfaces, attempt.started_ns, ended_ns) if recorded else None),
        )
