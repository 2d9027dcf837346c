"""Tuples of keyed entries: found, put in, moved, exchanged and taken out."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

_T = TypeVar("_T")


class Keyed(Protocol):
    """What has a key that never changes."""

    @property
    def key(self) -> str:
        """The key."""


_K = TypeVar("_K", bound=Keyed)


def place_of(entries: Sequence[Keyed], key: str) -> int:
    """Return where the entry with this key stands, from 0.

    Raises:
        KeyError: there is none.
    """
    for place, entry in enumerate(entries):
        if entry.key == key:
            return place
    raise KeyError(key)


def entry_of(entries: Sequence[_K], key: str) -> _K:
    """Return the entry with this key.

    Raises:
        KeyError: there is none.
    """
    return entries[place_of(entries, key)]


def with_entry(entries: Sequence[_T], entry: _T, at: int | None = None) -> tuple[_T, ...]:
    """Return the entries with another one at a place, at the end where that is None."""
    place = len(entries) if at is None else max(0, min(at, len(entries)))
    return (*entries[:place], entry, *entries[place:])


def moved(entries: Sequence[_T], place: int, to: int) -> tuple[_T, ...]:
    """Return the entries with the one at `place` taken out and put in at `to`, both from 0."""
    rest = [*entries[:place], *entries[place + 1 :]]
    return with_entry(rest, entries[place], to)


def exchanged(entries: Sequence[_K], entry: _K) -> tuple[_K, ...]:
    """Return the entries with this one in place of that with the same key.

    Raises:
        KeyError: there is none.
    """
    place = place_of(entries, entry.key)
    return (*entries[:place], entry, *entries[place + 1 :])


def without(entries: Sequence[_K], key: str) -> tuple[_K, ...]:
    """Return the entries but the one with this key."""
    return tuple(entry for entry in entries if entry.key != key)
