"""Whether what a session has of keys is all there was: a study may keep none, and may change its mind meanwhile."""

import sqlite3

from uxlab.privacy.keys import KEYS_KEPT, are_kept

_NOTED = "SELECT value FROM environment WHERE session_id = ? AND name = ?"


def keys_kept(connection: sqlite3.Connection, session_id: int) -> bool:
    """Tell whether every sitting of a session kept its keys; of one that did not, nobody knows how many there were."""
    return all(are_kept(value) for (value,) in connection.execute(_NOTED, (session_id, KEYS_KEPT)))
