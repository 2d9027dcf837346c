"""Keeps one session in a study file; what `recording` asks for as `SessionStore`."""

import sqlite3
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

from uxlab.errors import StorageTrouble
from uxlab.model.events import ClockPair, InputEvent, Surface
from uxlab.model.session import Action, Answer, Attempt, ErrorMark, Note, Pause, Session
from uxlab.recording.snapshot import NoteDraft, Snapshot
from uxlab.storage.actions import action_row, insert_action, read_actions
from uxlab.storage.facts import INSERT_EVENT, Fact, Facts
from uxlab.storage.kept_keys import keys_kept
from uxlab.storage.note_drafts import forget_finished, read_drafts
from uxlab.storage.records import apply_change, read_records, update_session
from uxlab.storage.results import read_surfaces
from uxlab.storage.stamps import now_utc
from uxlab.storage.study_file import StudyToRecord
from uxlab.storage.text import whole_characters

_T = TypeVar("_T")
_LAST_SIGN = """
SELECT max(coalesce(t_ns, 0)) FROM (
  SELECT max(t_ns) AS t_ns FROM event WHERE session_id = :id
  UNION ALL SELECT max(t_ns) FROM action WHERE session_id = :id
  UNION ALL SELECT max(t_ns) FROM surface WHERE session_id = :id
  UNION ALL SELECT max(t_ns) FROM focus WHERE session_id = :id
  UNION ALL SELECT max(t_ns) FROM screen WHERE session_id = :id
  UNION ALL SELECT max(t_ns) FROM clock WHERE session_id = :id
  UNION ALL SELECT max(ended_ns) FROM gap WHERE session_id = :id
  UNION ALL SELECT max(began_ns) FROM note_draft WHERE session_id = :id
)
"""


class StoredSession:
    """One session of an open study."""

    def __init__(self, study: StudyToRecord, session_id: int) -> None:
        self._study = study
        self._writer = study.writer
        self._session_id = session_id
        self._facts = self._do(Facts)
        self._in_order = threading.Lock()

    def load(self) -> Snapshot:
        """Return the session as it stands, with its action log."""
        return self._do(read_snapshot)

    def commit(self, action: Action, session: Session) -> None:
        """Write the action, its effect and the session as it is then, in one transaction.

        Raises:
            UsageError: a text in the action cannot be stored.
            StorageTrouble: the disk refused; nothing was changed.
            ValueError: a record is not what the action says it was.
        """
        row = action_row(action)

        def write(connection: sqlite3.Connection, session_id: int) -> None:
            insert_action(connection, row, session_id)
            for change in action.changes:
                apply_change(connection, change, session_id)
            update_session(connection, session, session_id)
            forget_finished(connection, session_id)

        self._do(write)

    def add_events(self, events: Sequence[InputEvent]) -> None:
        """Queue events; they are on disk within 100 ms, or kept in memory and tried again."""
        with self._in_order:
            self._writer.queue(INSERT_EVENT, self._facts.event_rows(events))

    def add_circumstance(self, fact: Fact) -> None:
        """Queue a circumstance, like `add_events`."""
        with self._in_order:
            statement, row = self._facts.fact_row(fact)
            self._writer.queue(statement, [row])

    def flush(self) -> None:
        """Write what is queued now; if the disk refuses, it goes on waiting and its listener is told."""
        self._writer.flush()

    def set_environment(self, environment: Sequence[tuple[str, str]]) -> None:
        """Note on which machine and with which back end the session runs; what was noted before stays."""
        now = now_utc()
        rows = [(now, whole_characters(name), whole_characters(value)) for name, value in environment]

        def write(connection: sqlite3.Connection, session_id: int) -> None:
            connection.executemany(
                "INSERT INTO environment (session_id, noted_utc, name, value) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET value = excluded.value",
                [(session_id, *row) for row in rows],
            )

        self._do(write)

    def last_sign_of_life_ns(self) -> int:
        """Return the latest time in the session that anything on disk tells of."""
        return self._do(_last_sign_ns)

    def last_clock(self) -> ClockPair | None:
        """Return the latest pair of clock readings."""
        return self._do(_last_clock)

    def keys_kept(self) -> bool:
        """Tell whether every sitting that has noted it kept its keys."""
        return self._do(keys_kept)

    def note_drafts(self) -> tuple[NoteDraft, ...]:
        """Return the notes that were being typed when the session was left, oldest first."""
        return self._do(read_drafts)

    def events_waiting(self) -> int:
        """Return how many events are not on disk yet."""
        return self._writer.rows_waiting(INSERT_EVENT)

    def surfaces(self) -> tuple[Surface, ...]:
        """Return what is known of uxlab's own windows, in the order in which it was noted."""
        self._writer.flush()
        return self._do(read_surfaces)

    def close(self) -> None:
        """Write everything that waits; the study stays open.

        Raises:
            StorageTrouble: rows are still waiting; they go on waiting, and are tried again each second.
        """
        self._writer.flush()
        waiting = self._writer.rows_waiting()
        if waiting:
            raise StorageTrouble(
                f"{waiting} recorded facts are not in {self._study.path.name} yet; they are kept in memory until its "
                "disk takes them."
            )

    def _do(self, function: Callable[[sqlite3.Connection, int], _T]) -> _T:
        return self._writer.run(lambda connection: function(connection, self._session_id))


def read_snapshot(connection: sqlite3.Connection, session_id: int, coder: str | None = None) -> Snapshot:
    """Return a session as `coder` knows it: with the marks and the log of nobody else; None is the moderator."""
    (session,) = read_records(connection, Session, session_id)
    return Snapshot(
        session=session,
        attempts=read_records(connection, Attempt, session_id),
        pauses=read_records(connection, Pause, session_id),
        errors=read_records(connection, ErrorMark, session_id, coder),
        notes=read_records(connection, Note, session_id, coder),
        answers=read_records(connection, Answer, session_id),
        log=tuple(action for action in read_actions(connection, session_id) if action.coder == coder),
    )


def _last_sign_ns(connection: sqlite3.Connection, session_id: int) -> int:
    t_ns: int = connection.execute(_LAST_SIGN, {"id": session_id}).fetchone()[0]
    return t_ns


def _last_clock(connection: sqlite3.Connection, session_id: int) -> ClockPair | None:
    row = connection.execute(
        "SELECT t_ns, monotonic_ns, wall_ns, utc_offset_s, boot_id FROM clock WHERE session_id = ?"
        " ORDER BY t_ns DESC, seq DESC LIMIT 1",
        (session_id,),
    ).fetchone()
    if row is None:
        return None
    t_ns, monotonic_ns, wall_ns, utc_offset_s, boot_id = row
    return ClockPair(t_ns=t_ns, monotonic_ns=monotonic_ns, wall_ns=wall_ns, utc_offset_s=utc_offset_s, boot_id=boot_id)
