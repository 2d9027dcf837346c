"""Identities and wall-clock times as they are stored."""

import uuid
from datetime import UTC, datetime


def new_uid() -> str:
    """Return an identity that stays the same when studies are merged."""
    return uuid.uuid4().hex


def now_utc() -> str:
    """Return the wall clock's time, in UTC and ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
