"""What is sought in all sessions, as a person says it, and what was found, in words. No Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from uxlab.gui.review.events.state import event_line
from uxlab.gui.review.tracks.words import Names
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.marks import ERROR, NOTE
from uxlab.model.people import SessionFacts
from uxlab.timeline.items import ITEM_TRACKS, Item
from uxlab.timeline.query import EventQuery, Found, Side
from uxlab.timeline.table import RowKind, TableRow, rows_of
from uxlab.wording.durations import moment_text
from uxlab.wording.figures import counted

WITHIN_S = 5
MOST_WITHIN_S = 3600
ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Sought:
    """A kind of thing: what several are called, what one is called, and the icon of its rows."""

    name: str
    one: str
    kind: RowKind
    icon: str


SOUGHT = {
    "clicks": Sought("Clicks", "a click", RowKind.BUTTON, "mouse-simple"),
    "keys": Sought("Keys", "a key", RowKind.KEY, "keyboard"),
    "scrolls": Sought("Scrolls", "a scroll", RowKind.SCROLL, "arrows-down-up"),
    "errors": Sought("Errors", "an error", RowKind.ERROR, ERROR.icon),
    "notes": Sought("Notes", "a note", RowKind.NOTE, NOTE.icon),
    "begins": Sought("Tasks that begin", "a task’s begin", RowKind.ATTEMPT_BEGIN, "play"),
    "ends": Sought("Tasks that end", "a task’s end", RowKind.ATTEMPT_END, "stop"),
    "pauses": Sought("Pauses", "a pause", RowKind.PAUSE_BEGIN, "pause-fill"),
    "gaps": Sought("Gaps", "a gap", RowKind.GAP_BEGIN, "eye-slash"),
    "focus": Sought("Changes of focus", "a change of focus", RowKind.FOCUS, "app-window"),
}
ANYTHING = "anything"
BLIND = "Errors and notes are not searched while somebody codes blind; search for what the participant did."
NO_MOVES = "Pointer moves are not searched; a session’s own list has them."
WHAT = (*((key, one.name) for key, one in SOUGHT.items()), (ANYTHING, "Anything"))
NEAR = tuple((key, one.one) for key, one in SOUGHT.items())
SIDES = (
    (ANYWHERE, "Anywhere"),
    (Side.BEFORE.value, "Before"),
    (Side.AFTER.value, "After"),
    (Side.AROUND.value, "Before or after"),
)
_SIDE_WORDS = {Side.BEFORE: "before", Side.AFTER: "after", Side.AROUND: "around"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchChoice:
    """What is sought, by the keys above; `task` by its key, None for any; `side` "anywhere" without anything near."""

    what: str = "clicks"
    task: str | None = None
    text: str = ""
    side: str = ANYWHERE
    within_s: int = WITHIN_S
    near: str = "errors"


def query(choice: SearchChoice) -> EventQuery:
    """Return what is asked of the study."""
    kinds = frozenset(one.kind for key, one in SOUGHT.items() if choice.what in {key, ANYTHING})
    if choice.side == ANYWHERE:
        return EventQuery(what=kinds, task=choice.task, text=choice.text.strip())
    return EventQuery(
        what=kinds,
        task=choice.task,
        text=choice.text.strip(),
        near=frozenset({SOUGHT[choice.near].kind}),
        within_ns=choice.within_s * 1_000_000_000,
        side=Side(choice.side),
    )


def tells_marks(wanted: EventQuery) -> bool:
    """Return whether what is found would tell of errors and notes, which who codes blind must not see."""
    return bool((wanted.what | wanted.near) & {RowKind.ERROR, RowKind.NOTE})


def sentence(choice: SearchChoice, names: Names) -> str:
    """Return what is sought in a line: "Clicks in task 2 within 5 s before an error"."""
    parts = [dict(WHAT)[choice.what]]
    if choice.task is not None:
        parts.append(f"in task {names.numbers.get(choice.task, names.names.get(choice.task, choice.task))}")
    if choice.text.strip():
        parts.append(f"with “{choice.text.strip()}”")
    if choice.side != ANYWHERE:
        parts.append(f"within {choice.within_s} s {_SIDE_WORDS[Side(choice.side)]} {SOUGHT[choice.near].one}")
    return " ".join(parts)


def count_text(found: Sequence[Found], most: int) -> str:
    """Return how much was found; where a session has more than is listed, that is said."""
    if not found:
        return "Nothing was found"
    in_sessions: dict[str, int] = {}
    for one in found:
        in_sessions[one.session] = in_sessions.get(one.session, 0) + (one.code is not None)
    cut = f", the first {most:,} of each" if max(in_sessions.values()) >= most else ""
    return f"{len(found):,} in {counted(len(in_sessions), 'session')}{cut}"


def session_names(facts: Sequence[SessionFacts]) -> dict[str, str]:
    """Return what sessions are called: "P07", and "P07, 2nd" for a second one with the same person."""
    seen: dict[str, int] = {}
    names = {}
    for one in facts:
        number = seen[one.participant] = seen.get(one.participant, 0) + 1
        nth = {2: "2nd", 3: "3rd"}.get(number, f"{number}th")
        names[one.uid] = one.participant if number == 1 else f"{one.participant}, {nth}"
    return names


def found_cells(found: Found, names: Names, sessions: Mapping[str, str]) -> tuple[Cell, ...]:
    """Return the row of what was found."""
    of_task = found.kind in {RowKind.ATTEMPT_BEGIN, RowKind.ATTEMPT_END}
    number = names.numbers.get(found.label if of_task else found.task)
    line = event_line(_row(found), names)
    short = _SHORT.get(found.kind)
    detail = line.detail if short is None else short(found)
    what = (" " if of_task else ", ").join(filter(None, (line.kind, detail)))
    return (
        Cell(sessions.get(found.session, found.participant), weight=600),
        Cell(line.time, role="text3"),
        Cell("" if number is None else str(number), role="text2", spoken="" if number is None else f"task {number}"),
        Cell(what, icon=line.icon, icon_role=line.icon_role, role="text2", tip=what),
    )


def widest_cells(found: Sequence[Found], sessions: Mapping[str, str]) -> tuple[Cell, ...]:
    """Return cells as wide as the widest session and time among what was found, and a task's number."""
    names = {sessions.get(uid, who) for uid, who in {(one.session, one.participant) for one in found}}
    latest = max((one.t_ns for one in found), default=0)
    return Cell(max(names, key=len, default=""), weight=600), Cell(moment_text(latest)), Cell("00")


_TRACKS = {kind: track for track in ITEM_TRACKS for kind in rows_of(track)[0]}


def _row(found: Found) -> TableRow:
    """Return what was found as the list of events has it, as far as it is known."""
    track, item = _TRACKS.get(found.kind), None
    if track is not None:
        t_ns = found.t_ns
        item = Item(track=track, started_ns=t_ns, ended_ns=t_ns, label=found.label, detail=found.detail)
    return TableRow(row=0, t_ns=found.t_ns, kind=found.kind, code=found.code, value=1, item=item, task=found.task)


def _scrolled(found: Found) -> str:
    return "sideways" if found.code == 1 else ""


def _why(found: Found) -> str:
    """Return why there was a pause or a gap; how long it was is not known here."""
    return ", ".join(filter(None, (found.label.replace("-", " "), " ".join(found.detail.split()))))


_SHORT: Mapping[RowKind, Callable[[Found], str]] = {
    RowKind.SCROLL: _scrolled,
    RowKind.PAUSE_BEGIN: _why,
    RowKind.GAP_BEGIN: _why,
}
