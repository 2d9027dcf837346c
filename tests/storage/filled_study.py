"""A study in memory with a finished session in it, and one that is open if wanted."""

import sqlite3

from uxlab.model.design import Design
from uxlab.storage.design_write import write_design
from uxlab.storage.schema import migrate


def planned(design: Design) -> sqlite3.Connection:
    """Return a study of `design` without any session."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    write_design(connection, design)
    return connection


def filled(design: Design, *, state: str = "finished") -> sqlite3.Connection:
    """Return a study of `design` in which P01 has done the task "return" with an error, an answer and input."""
    connection = planned(design)
    connection.execute(
        "INSERT INTO session (uid, participant, condition, moderator, started_utc, state)"
        " VALUES ('s', 'P01', 'a', 'Ada', '2026-01-01T09:00:00.000+00:00', ?)",
        (state,),
    )
    connection.execute(
        "INSERT INTO attempt (uid, session_id, task, started_ns, ended_ns, outcome)"
        " VALUES ('a1', 1, 'return', 0, 5, 'success')"
    )
    connection.execute("INSERT INTO error (uid, session_id, t_ns, error_type) VALUES ('e', 1, 3, 'slip')")
    connection.execute("INSERT INTO note (uid, session_id, t_ns, text) VALUES ('n', 1, 4, 'hesitates')")
    connection.execute("INSERT INTO note (uid, session_id, t_ns, text, tag) VALUES ('h', 1, 4, '', 'assist')")
    connection.execute(
        "INSERT INTO answer (uid, session_id, t_ns, questionnaire, item, number, attempt_uid)"
        " VALUES ('q', 1, 9, 'seq', 'ease', 7, 'a1')"
    )
    connection.execute("INSERT INTO event VALUES (1, 2000000000, 0, 0, 5, 6, NULL, NULL, 0)")
    connection.execute("INSERT INTO clock VALUES (1, 0, 0, 0, 1767258000000000000, 0, 'boot-1')")
    connection.executemany(
        "INSERT INTO environment VALUES (1, ?, 'system', 'Linux')", [("2026-01-01T09:00",), ("2026-01-01T10:00",)]
    )
    connection.execute(
        "INSERT INTO action (uid, session_id, t_ns, written_utc, actor, kind, command, before, after, undoable)"
        " VALUES ('act', 1, 0, '', 'Ada', 'do', 'note P01-SECRET', '[]', '[]', 1)"
    )
    return connection
