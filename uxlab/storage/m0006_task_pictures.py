"""Whether a study has a picture of the participant's screen taken when each task begins: off unless somebody asks."""

from uxlab.storage.bare_sqlite_utils import Database


def m0006_task_pictures(db: Database) -> None:
    """Add the column."""
    db.execute("ALTER TABLE study ADD COLUMN task_pictures INTEGER NOT NULL DEFAULT 0 CHECK (task_pictures IN (0, 1))")
