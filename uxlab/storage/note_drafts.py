"""Notes that the moderator has not finished typing: kept as they are typed, until they are notes."""

import sqlite3

from uxlab.recording.snapshot import NoteDraft
from uxlab.storage.text import whole_characters
from uxlab.storage.writer import Writer

_KEEP = """
INSERT INTO note_draft (session_id, began_ns, text)
SELECT id, ?2, ?3 FROM session
WHERE uid = ?1 AND NOT EXISTS (
  SELECT 1 FROM note WHERE session_id = session.id AND t_ns = ?2 AND coder IS NULL
)
ON CONFLICT DO UPDATE SET text = excluded.text
"""
_FORGET = """
DELETE FROM note_draft WHERE session_id = :id AND (text = '' OR EXISTS (
  SELECT 1 FROM note WHERE session_id = :id AND t_ns = began_ns AND coder IS NULL
))
"""
_READ = "SELECT began_ns, text FROM note_draft WHERE session_id = ? AND text <> '' ORDER BY began_ns"


def keep_draft(writer: Writer, session_uid: str, draft: NoteDraft) -> None:
    """Queue what is typed by now in place of what was before; an empty text wipes it out. Never waits for the disk."""
    writer.queue(_KEEP, [(session_uid, draft.began_ns, whole_characters(draft.text))])


def read_drafts(connection: sqlite3.Connection, session_id: int) -> tuple[NoteDraft, ...]:
    """Return what is half typed, oldest first."""
    rows = connection.execute(_READ, (session_id,)).fetchall()
    return tuple(NoteDraft(began_ns=began_ns, text=text) for began_ns, text in rows)


def forget_finished(connection: sqlite3.Connection, session_id: int) -> None:
    """Delete what has become a note, and what was wiped out."""
    connection.execute(_FORGET, {"id": session_id})
