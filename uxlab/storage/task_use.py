"""Whether sessions know a task, or a picture is of it, so that its key must stay."""

import sqlite3

_USED = """
SELECT EXISTS (SELECT 1 FROM attempt WHERE task = :key)
  OR EXISTS (SELECT 1 FROM session, json_each(session.task_order) AS place WHERE place.value = :key)
  OR EXISTS (SELECT 1 FROM supplied_picture WHERE task = :key)
  OR EXISTS (
    SELECT 1 FROM action, json_each(action.after) AS record
    WHERE instr(action.after, :key) AND json_extract(record.value, '$.task') = :key
  )
"""


def is_used(connection: sqlite3.Connection, task: str) -> bool:
    """Tell whether a session has tried the task, ever had, or has it in its order; or whether it has a picture."""
    (used,) = connection.execute(_USED, {"key": task}).fetchone()
    return bool(used)
