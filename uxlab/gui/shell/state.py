"""What the rail shows; no Qt."""

from dataclasses import dataclass
from enum import StrEnum

COMPACT_BELOW_PX = 1180
"""Where a window is narrower, the rail shows icons only."""


class PageName(StrEnum):
    """The pages of a study, in the order of the work."""

    DESIGN = "design"
    PEOPLE = "people"
    RUN = "run"
    REVIEW = "review"
    RESULTS = "results"
    SETTINGS = "settings"


_TITLES = {
    PageName.DESIGN: ("Design", "ruler"),
    PageName.PEOPLE: ("People", "users"),
    PageName.RUN: ("Run", "play-circle"),
    PageName.REVIEW: ("Review", "film-strip"),
    PageName.RESULTS: ("Results", "chart-bar"),
}
SETTINGS_TITLE = ("Settings", "gear")


class CaptureLamp(StrEnum):
    """What is known of input capture on this computer; the values are the states of a lamp."""

    UNKNOWN = "unused"
    CHECKING = "checking"
    READY = "passed"
    DOUBTFUL = "warning"
    FAILED = "failed"


_LAMP_TEXTS = {
    CaptureLamp.UNKNOWN: "Capture not checked",
    CaptureLamp.CHECKING: "Checking capture",
    CaptureLamp.READY: "Capture ready",
    CaptureLamp.DOUBTFUL: "Capture in part",
    CaptureLamp.FAILED: "Capture does not work",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the rail is computed from; `saved_at` is a local time of day, empty while something waits to be saved."""

    study: str
    subtitle: str = ""
    planned: int = 0
    finished: int = 0
    page: PageName = PageName.DESIGN
    capture: CaptureLamp = CaptureLamp.UNKNOWN
    saved_at: str = ""
    unsaved: bool = False
    recording: bool = False
    width_px: int = 1280


@dataclass(frozen=True, slots=True)
class Entry:
    """One page in the rail; `spoken` is what a screen reader says, `key` chooses it."""

    page: PageName
    icon: str
    title: str
    count: str
    chosen: bool
    key: str

    @property
    def spoken(self) -> str:
        """The entry in words."""
        return f"{self.title}, {self.count}" if self.count else self.title


@dataclass(frozen=True, slots=True)
class RailView:
    """Everything the rail shows."""

    study: str
    subtitle: str
    entries: tuple[Entry, ...]
    settings: Entry
    lamp: CaptureLamp
    lamp_text: str
    saved: str
    compact: bool


def present(facts: Facts) -> RailView:
    """Return the rail for the facts; it makes way for the console while a session runs, and for reviewing."""
    counts = {
        PageName.PEOPLE: f"{facts.finished} of {facts.planned}" if facts.planned else "",
        PageName.REVIEW: str(facts.finished) if facts.finished else "",
    }
    entries = tuple(
        _entry(page, *title, counts.get(page, ""), facts, f"Ctrl {n}")
        for n, (page, title) in enumerate(_TITLES.items(), 1)
    )
    saved = "Saving…" if facts.unsaved else f"Saved {facts.saved_at}" if facts.saved_at else "Saved"
    return RailView(
        study=facts.study,
        subtitle=facts.subtitle,
        entries=entries,
        settings=_entry(PageName.SETTINGS, *SETTINGS_TITLE, "", facts, "Ctrl ,"),
        lamp=facts.capture,
        lamp_text=_LAMP_TEXTS[facts.capture],
        saved=saved,
        compact=facts.width_px < COMPACT_BELOW_PX
        or facts.page is PageName.REVIEW
        or (facts.recording and facts.page is PageName.RUN),
    )


def _entry(page: PageName, title: str, icon: str, count: str, facts: Facts, key: str) -> Entry:
    chosen = facts.page is page
    return Entry(page, f"{icon}-fill" if chosen else icon, title, count, chosen, key)
