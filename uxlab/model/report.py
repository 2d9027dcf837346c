"""What the author of a study's report decides: its words, and what it shows."""

from dataclasses import dataclass, field
from enum import StrEnum

from uxlab.model.events import Screen
from uxlab.model.session import Action


class ReportText(StrEnum):
    """A text of the report that no session knows; the value is its name in the study's file."""

    TITLE = "title"
    SUMMARY = "summary"
    PRODUCT = "product"
    OBJECTIVES = "objectives"
    POPULATION = "population"
    FACILITY = "facility"
    PROCEDURE = "procedure"
    CONCLUSIONS = "conclusions"
    RECOMMENDATIONS = "recommendations"
    AUTHORS = "authors"
    CLIENT = "client"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlan:
    """The author's texts and choices, kept in the study.

    `left_out`: keys of the sections that do not appear. `notes`: whether free-text notes are in. `pictures`: whether
    maps lie on pictures of screens.
    """

    texts: tuple[tuple[ReportText, str], ...] = ()
    left_out: frozenset[str] = field(default_factory=frozenset)
    notes: bool = False
    pictures: bool = True

    def text(self, which: ReportText) -> str:
        """Return one of the texts, empty where there is none."""
        return dict(self.texts).get(which, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What somebody changed in a session after it was finished, and when (UTC, as in ISO 8601)."""

    written_utc: str
    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionContext:
    """What is known of how a session was recorded: the computing environment, and the log of what was changed.

    `environment`: pairs such as ("system", "Linux 6.1"), the latest of each name. `screens`: each monitor once, as it
    was last. `corrections`: what was changed while the session was finished, oldest first, its reopening included;
    the moderator's impression is no correction.
    """

    session_uid: str
    environment: tuple[tuple[str, str], ...] = ()
    screens: tuple[Screen, ...] = ()
    corrections: tuple[Correction, ...] = ()
