"""An attempt says whether its errors and its assists were counted, for none marked is not the same as none made.

Attempts that are in the file already count as counted. That is right for those recorded here. Those of a table that
had no column `errors` or `assists` cannot be told from those of a table full of zeros, for no earlier version noted
which columns a table had: `imported_from` and the log of actions have its name and its marks alone. Where that matters,
the table is imported anew, into a new study.
"""

from uxlab.storage.bare_sqlite_utils import Database

_ERRORS = """
ALTER TABLE attempt ADD COLUMN errors_counted /* 0: nobody counted them, so that none in the table error says nothing */
INTEGER NOT NULL DEFAULT 1 CHECK (errors_counted IN (0, 1))"""
_ASSISTS = """
ALTER TABLE attempt ADD COLUMN assists_counted /* 0: nobody counted them; then assisted and the notes say nothing */
INTEGER NOT NULL DEFAULT 1 CHECK (assists_counted IN (0, 1))"""


def m0002_what_was_counted(db: Database) -> None:
    """Add the two columns."""
    db.execute(_ERRORS)
    db.execute(_ASSISTS)
