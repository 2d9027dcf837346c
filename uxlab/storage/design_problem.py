"""What is wrong with a design, and where."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from uxlab.storage.toml_lines import Path

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and the way to it: such as ("task", 2, "time_limit_s")."""

    path: Path
    text: str

    def __str__(self) -> str:
        """Return "task 2, time_limit_s: must be above 0"."""
        section, number, key = (*self.path, *[""] * 3)[:3]
        where = f"{section} {number}" if isinstance(number, int) else str(section)
        inner = key if isinstance(number, int) else number
        return f"{where}, {inner}: {self.text}" if inner else f"{where}: {self.text}"


def shown(text: str) -> str:
    """Return a text in quotation marks, cut to a length that a message can hold."""
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"


def twice(section: str, key: str, values: Sequence[str]) -> Iterator[Problem]:
    """Return a problem for each value that an earlier part has already."""
    first: dict[str, int] = {}
    for n, value in enumerate(values, 1):
        if first.setdefault(value, n) != n:
            yield Problem((section, n, key), f"{shown(value)} is already the {key} of {section} {first[value]}")


def unknown(path: Path, noun: str, key: str, known: Iterable[str]) -> Problem:
    """Return the problem that there is no such thing, and which there are."""
    names = ", ".join(sorted(known))
    return Problem(path, f"there is no {noun} {shown(key)}; " + (f"known are {names}" if names else "there are none"))
