"""What the app adds to a design: texts for the participant, fields about people, order, autopilot, extra time.

Participants get a position, so that one who was taken away can come back to the same place; those who are in the file
keep the order in which they were added. A session without `task_order` follows the design's.
"""

from uxlab.storage.bare_sqlite_utils import Database

_COLUMNS = (
    "study ADD COLUMN product TEXT NOT NULL DEFAULT ''",
    "study ADD COLUMN consent_text TEXT NOT NULL DEFAULT ''",
    "study ADD COLUMN consent_version INTEGER NOT NULL DEFAULT 1 CHECK (consent_version >= 1)",
    "study ADD COLUMN welcome_text TEXT NOT NULL DEFAULT ''",
    "study ADD COLUMN thanks_text TEXT NOT NULL DEFAULT ''",
    "study ADD COLUMN autopilot_consent INTEGER NOT NULL DEFAULT 1 CHECK (autopilot_consent IN (0, 1))",
    "study ADD COLUMN autopilot_tasks INTEGER NOT NULL DEFAULT 1 CHECK (autopilot_tasks IN (0, 1))",
    "study ADD COLUMN autopilot_questionnaires INTEGER NOT NULL DEFAULT 1 CHECK (autopilot_questionnaires IN (0, 1))",
    "study ADD COLUMN participant_fields /* a JSON list of names */ TEXT NOT NULL DEFAULT '[]'",
    "study ADD COLUMN move_rate_hz /* NULL: every pointer position is kept */ INTEGER CHECK (move_rate_hz > 0)",
    "task ADD COLUMN start_page TEXT NOT NULL DEFAULT ''",
    "participant ADD COLUMN position INTEGER NOT NULL DEFAULT 0",
    "participant ADD COLUMN appointment /* local time, as in ISO 8601 */ TEXT NOT NULL DEFAULT ''",
    "participant ADD COLUMN background TEXT NOT NULL DEFAULT ''",
    "session ADD COLUMN task_order /* a JSON list of keys; NULL: the design's */ TEXT",
    "attempt ADD COLUMN extra_time_s REAL NOT NULL DEFAULT 0 CHECK (extra_time_s >= 0)",
)


def m0003_app_design(db: Database) -> None:
    """Add the columns."""
    for column in _COLUMNS:
        db.execute(f"ALTER TABLE {column}")
    db.execute("UPDATE participant SET position = id")
