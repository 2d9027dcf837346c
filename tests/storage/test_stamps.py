"""Identities and times."""

from datetime import UTC, datetime, timedelta

from uxlab.storage.stamps import new_uid, now_utc


def test_identities_differ() -> None:
    assert len({new_uid() for _ in range(1000)}) == 1000


def test_now_is_now_in_utc() -> None:
    now = datetime.fromisoformat(now_utc())
    assert now.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - now) < timedelta(seconds=5)
