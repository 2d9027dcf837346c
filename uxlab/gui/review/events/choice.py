"""Which events of a session are listed, as a person chooses them. No Qt."""

from dataclasses import dataclass, replace

from uxlab.gui.review.tracks.words import Names
from uxlab.timeline.items import Track
from uxlab.timeline.spans import Span
from uxlab.timeline.table import By, TableFilter, rows_of

TRACK_NAMES = {
    Track.TASKS: "Tasks",
    Track.PAUSES: "Pauses",
    Track.ERRORS: "Errors",
    Track.NOTES: "Notes",
    Track.CLICKS: "Clicks",
    Track.KEYS: "Keys",
    Track.SCROLLS: "Scrolls",
    Track.FOCUS: "Focus",
    Track.GAPS: "Gaps",
    Track.POINTER: "Pointer moves",
}
"""What can be listed, in the order of the timeline; the moves, which are most of what there is, come last."""

USUAL = frozenset(TRACK_NAMES) - {Track.POINTER}
MOST_ROWS = 2**31 // 64
"""Qt places rows by whole numbers of pixels; with rows of up to 64 px so many fit. It is nine hours at 1 kHz."""

BY_NAMES = {By.PARTICIPANT: "The participant’s", By.MODERATOR: "The moderator’s", By.ANYONE: "Anyone’s"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChoice:
    """What is listed: of these tracks, or the usual ones, of a task by its key, by whom, with a text in its words.

    `seen`: only what lies in the timeline's window. `releases`: also when buttons and keys were let go or held on.
    """

    tracks: frozenset[Track] = frozenset()
    by: By = By.PARTICIPANT
    task: str | None = None
    seen: bool = False
    text: str = ""
    releases: bool = False

    def toggled(self, track: Track) -> "EventChoice":
        """Return the choice with a track, or without it where it has it."""
        return replace(self, tracks=self.tracks ^ {track})


def table_filter(choice: EventChoice, window: Span) -> TableFilter:
    """Return the filter that a choice stands for while the timeline shows this window."""
    return TableFilter(
        kinds=frozenset(kind for track in choice.tracks or USUAL for kind in rows_of(track)[0]),
        by=choice.by,
        task=choice.task,
        spans=(window,) if choice.seen else None,
        text=choice.text.strip(),
        counted=not choice.releases,
    )


def kinds_text(choice: EventChoice) -> str:
    """Return which kinds are listed, in a few words: "All kinds", "Clicks", "4 kinds"."""
    names = [name for track, name in TRACK_NAMES.items() if track in choice.tracks]
    if not names:
        return "All kinds"
    return names[0] if len(names) == 1 else f"{len(names)} kinds"


@dataclass(frozen=True, slots=True)
class ListView:
    """What is said of the list: above it how much there is, below it what of that it does not show, empty for none."""

    count: str
    cut: str = ""


def present_list(count: int, choice: EventChoice, names: Names) -> ListView:
    """Return what is said of a list of so many rows."""
    cut = (
        f"The list ends after the first {MOST_ROWS:,} of {count:,} events; choose fewer kinds or one task to see the "
        "rest, or export them."
    )
    return ListView(count_text(count, choice, names), cut if count > MOST_ROWS else "")


def count_text(count: int, choice: EventChoice, names: Names) -> str:
    """Return how many rows there are, and of what: "93 in task 2"."""
    where = []
    if choice.task is not None:
        number = names.numbers.get(choice.task)
        where.append(f"in task {number}" if number else f"in “{names.names.get(choice.task, choice.task)}”")
    if choice.seen:
        where.append("in view")
    return f"{count:,} {', '.join(where)}" if where else counted_text(count)


def counted_text(count: int) -> str:
    """Return a number of events."""
    return f"{count:,} event" if count == 1 else f"{count:,} events"


def nothing_text(choice: EventChoice) -> tuple[str, str]:
    """Return what to say where nothing is left, and what would bring something."""
    if choice.text.strip():
        return f"Nothing here contains “{choice.text.strip()}”.", "Shorten the text, or show all kinds and tasks."
    return "Nothing of that kind happened here.", "Show all kinds and the whole session."
