"""Finds what a cell names: a task, group, condition or participant, by key or name, in any case."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol

from uxlab.importing.cells import BadCell
from uxlab.importing.problems import quoted

_SHOWN_NAMES = 15


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Names:
    """The keys of one kind of thing, by everything that may stand for them."""

    noun: str
    keys: tuple[str, ...]
    by_folded: dict[str, str]

    @classmethod
    def of(cls, noun: str, entries: Sequence[_Keyed]) -> "Names":
        """Return the names of parts of a design; a key wins over another part's name."""
        by_folded = {entry.name.strip().casefold(): entry.key for entry in reversed(entries)}
        by_folded |= {entry.key.casefold(): entry.key for entry in entries}
        return cls(noun, tuple(entry.key for entry in entries), by_folded)

    def find(self, text: str) -> str:
        """Return the key that is meant.

        Raises:
            BadCell: there is none; names the closest, and those there are.
        """
        found = self.by_folded.get(text.casefold())
        if found is None:
            raise BadCell(f"is no {self.noun} of the study{closest(text, self.by_folded)}; {listed(self.keys)}")
        return found


class Codes:
    """The participants' codes; one that differs from another only in its case is a slip."""

    def __init__(self, known: Iterable[str], fits: Callable[[str], bool]) -> None:
        self._fits = fits
        self._known = frozenset(known)
        self._by_folded = {code.casefold(): code for code in self._known}

    def find(self, text: str) -> str:
        """Return the code, of a participant whom the study need not have.

        Raises:
            BadCell: it cannot be one, or another is meant.
        """
        if text in self._known:
            return text
        if not text.isprintable():
            raise BadCell("holds a sign that cannot be seen; type the code anew")
        if not self._fits(text):
            raise BadCell("must be a participant's code: a short text without spaces, such as P01")
        earlier = self._by_folded.setdefault(text.casefold(), text)
        if earlier != text:
            raise BadCell(f"differs from {quoted(earlier)} in capitals only; write one of them throughout")
        return text


def closest(text: str, known: Iterable[str]) -> str:
    """Return "; perhaps X is meant", empty where nothing is close."""
    found = get_close_matches(text.casefold()[:100], list(known), n=1)
    return f"; perhaps {quoted(found[0])} is meant" if found else ""


def listed(names: Sequence[str]) -> str:
    """Return "known are a, b, c", of many only the first."""
    if not names:
        return "it has none"
    more = f" and {len(names) - _SHOWN_NAMES} more" if len(names) > _SHOWN_NAMES else ""
    return f"known are {', '.join(names[:_SHOWN_NAMES])}{more}"
