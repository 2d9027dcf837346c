"""Pictures that somebody supplied for maps belong to the study, and a report may do without any picture of a screen.

A task may have several rows for a moment, while one picture takes the place of another; the latest counts whose file is
there. Pictures that were taken in sessions are looked for by their session.
"""

from uxlab.storage.bare_sqlite_utils import Database

_SUPPLIED = """
CREATE TABLE supplied_picture (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  task TEXT REFERENCES task (key) ON UPDATE CASCADE, -- NULL: for maps of all tasks together
  name TEXT NOT NULL, -- of the file that it came from
  file TEXT NOT NULL, -- inside the media folder
  sha256 TEXT NOT NULL,
  width_px INTEGER NOT NULL CHECK (width_px > 0), height_px INTEGER NOT NULL CHECK (height_px > 0)
) STRICT"""
_IN_REPORTS = (
    "ALTER TABLE report_choice ADD COLUMN pictures /* 0: maps lie on bare screens */"
    " INTEGER NOT NULL DEFAULT 1 CHECK (pictures IN (0, 1))"
)


def m0007_supplied_pictures(db: Database) -> None:
    """Add the table, the column and the index."""
    db.execute(_SUPPLIED)
    db.execute(_IN_REPORTS)
    db.execute("CREATE INDEX clip_of_session ON clip (session_id)")
