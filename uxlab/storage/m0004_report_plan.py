"""The author's part of a report: its texts, and what appears. Neither a study's design nor anything of a participant.

`left_out` names sections by keys that stay the same over versions; a key that this version does not know is kept.
"""

from uxlab.storage.bare_sqlite_utils import Database

_TEXTS = """
CREATE TABLE report_text (
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID"""
_CHOICES = """
CREATE TABLE report_choice (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  left_out /* a JSON list of keys of sections */ TEXT NOT NULL DEFAULT '[]',
  notes /* 1: free-text notes are in the report */ INTEGER NOT NULL DEFAULT 0 CHECK (notes IN (0, 1))
) STRICT"""


def m0004_report_plan(db: Database) -> None:
    """Add the two tables."""
    db.execute(_TEXTS)
    db.execute(_CHOICES)
    db.execute("INSERT INTO report_choice (id) VALUES (1)")
