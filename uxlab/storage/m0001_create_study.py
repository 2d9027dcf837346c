"""The first schema: every table of a study file, from the SQL file beside this module.

Like each migration it stands alone and is never changed again.

Times `*_ns` count from the start of the session. Design entities are referred to by their keys, so that every table
reads without joins; `event` and its circumstances, of which there are millions, by the session's number. `seq` keeps
the order of arrival among equal stamps and makes writing the same row twice harmless.
"""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import complete_statement

from uxlab.storage.bare_sqlite_utils import Database

_SQL = Path(__file__).with_suffix(".sql")
WORDS = {
    "INSERT INTO event_kind VALUES (?, ?)": {0: "move", 1: "button", 2: "scroll", 3: "key"},
    "INSERT INTO mouse_button VALUES (?, ?)": {1: "left", 2: "middle", 3: "right"},
    "INSERT INTO event_flag VALUES (?, ?)": {1: "repeat", 2: "chord of the moderator", 4: "injected"},
    "INSERT INTO key_code VALUES (?, ?)": {
        **dict(enumerate((
            "other", "letter", "digit", "punctuation", "space", "enter", "tab", "backspace", "delete", "escape",
            "arrow", "navigation", "function", "modifier", "shortcut", "media",
        ))),
        **{100 + n: f"shortcut {letter}" for n, letter in enumerate("abcdfghilnoprstuvwxyz")},
    },
}  # fmt: skip


def m0001_create_study(db: Database) -> None:
    """Create every table, the words for stored codes, and the view of the participant's own input."""
    for statement in _statements(_SQL.read_text(encoding="utf-8")):
        db.execute(statement)
    for insert, words in WORDS.items():
        db.conn.executemany(insert, words.items())
    db.execute("PRAGMA application_id = 0x55584C42")


def _statements(script: str) -> Iterator[str]:
    """Split the script; `executescript` would commit the transaction that the migration runs in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement.strip()
            statement = ""
