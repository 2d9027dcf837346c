"""What review derives from a session's input, so that it need not be read anew: an index, kept as packed numbers.

Nothing in it is a fact of its own: it may be deleted at any time, and is made again from the table `event`. `events`,
`last_ns`, `last_seq` and `surfaces` say what it was made from, and `version` how.
"""

from uxlab.storage.bare_sqlite_utils import Database

_TIMELINE = """
CREATE TABLE timeline (
  session_id INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  version INTEGER NOT NULL,
  events INTEGER NOT NULL,
  last_ns INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  surfaces INTEGER NOT NULL
) STRICT"""
_NUMBERS = """
CREATE TABLE timeline_numbers (
  session_id INTEGER NOT NULL REFERENCES timeline ON DELETE CASCADE,
  name TEXT NOT NULL,
  numbers /* packed by uxlab.storage.packed_numbers */ BLOB NOT NULL,
  PRIMARY KEY (session_id, name)
) STRICT"""


def m0005_timeline(db: Database) -> None:
    """Add the two tables, empty."""
    db.execute(_TIMELINE)
    db.execute(_NUMBERS)
