"""What the moderator is typing into the note box, so that it outlives the app.

It is no note yet: nothing counts, shows or exports it but the note box of its session. A row goes in the transaction
that keeps its note. An empty text is what was wiped out.
"""

from uxlab.storage.bare_sqlite_utils import Database

_DRAFT = """
CREATE TABLE note_draft (
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  began_ns INTEGER NOT NULL, -- the time of the note that it may become
  text TEXT NOT NULL,
  PRIMARY KEY (session_id, began_ns)
) STRICT, WITHOUT ROWID"""


def m0008_note_draft(db: Database) -> None:
    """Add the table, empty."""
    db.execute(_DRAFT)
