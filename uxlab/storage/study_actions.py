"""The append-only log of what was done to a study as a whole, such as to its list of problems."""

import json
import sqlite3
from collections.abc import Mapping, Sequence

from uxlab.storage.stamps import new_uid, now_utc
from uxlab.storage.text import refuse_half_characters

Plain = None | bool | int | float | str | Sequence["Plain"] | Mapping[str, "Plain"]


def log_study_action(
    connection: sqlite3.Connection,
    actor: str,
    command: str,
    before: Plain = None,
    after: Plain = None,
    uid: str | None = None,
) -> None:
    """Append to the log, under a new identity unless one is given; in the transaction of the change itself.

    Raises:
        UsageError: a text in it cannot be stored.
    """
    texts = [json.dumps(value, ensure_ascii=False, allow_nan=False) for value in (before, after)]
    for text in (actor, command, *texts):
        refuse_half_characters(text)
    connection.execute(
        "INSERT INTO study_action (uid, written_utc, actor, command, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        (uid or new_uid(), now_utc(), actor, command, *texts),
    )
