"""What the codes of a study stand for, for dictionaries and value labels."""

from collections.abc import Iterable
from typing import Protocol

from uxlab.model.session import ASSIST_TAG, IMPRESSION_TAG, Outcome
from uxlab.wording.corrections import EMPATHY

Levels = tuple[tuple[str, str], ...]

OPEN = "open"
OUTCOMES: Levels = (
    (Outcome.SUCCESS.value, "Success"),
    (Outcome.PARTIAL.value, "Partial success"),
    (Outcome.FAILURE.value, "Failure: finished, but the criteria are not met"),
    (Outcome.ABANDONED.value, "Given up by the participant"),
    (Outcome.TIMEOUT.value, "Time limit reached"),
    (Outcome.STOPPED.value, "Stopped by the moderator"),
    (Outcome.FAULT.value, "Technical fault; in no figure"),
    (Outcome.SKIPPED.value, "Skipped; in no figure"),
    (OPEN, "Not ended yet; in no figure"),
)
SEVERITIES: Levels = (("1", "minor"), ("2", "medium"), ("3", "serious"), ("4", "critical"))
TAGS: Levels = (
    (ASSIST_TAG, "Help given by the moderator"),
    (IMPRESSION_TAG, "The moderator's sum of the session"),
    *((tag, f"What the participant {tag}") for tag in EMPATHY),
)


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...


def named(entries: Iterable[_Keyed]) -> Levels:
    """Return the keys of parts of a design with their names."""
    return tuple((entry.key, entry.name) for entry in entries)
