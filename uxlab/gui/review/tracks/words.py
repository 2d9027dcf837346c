"""What the timeline says of what is on it: labels, tool tips, and what a screen reader reads at the cursor. No Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from uxlab.gui.review.tracks.marks import Mark, mark_at
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.model.design import Design
from uxlab.model.session import ASSIST_TAG, Outcome
from uxlab.privacy.keys import LITERAL_BASE, classify, key_label
from uxlab.timeline.items import Item, Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import active_ns, contains
from uxlab.wording.corrections import severity_word
from uxlab.wording.durations import clock_text, moment_text
from uxlab.wording.figures import clock_like

_BUTTONS = {1: "left", 2: "middle", 3: "right"}
_PRESSES = {Track.CLICKS: "Click", Track.KEYS: "Key", Track.SCROLLS: "Scroll", Track.MODERATOR: "Moderator’s input"}
_S = 1_000_000_000
_BRIEF_NS = 10 * _S


@dataclass(frozen=True, slots=True)
class Names:
    """What tasks and error types are called, by key, and the numbers of the tasks."""

    names: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)

    def label(self, item: Item) -> str:
        """Return the few words beside or on an item."""
        match item.track:
            case Track.TASKS:
                number = self.numbers.get(item.label)
                return f"{number or ''} {self.names.get(item.label, item.label)}".strip()
            case Track.ERRORS:
                return self.names.get(item.label, item.label) or "Error"
            case Track.NOTES:
                return _one_line(item.detail) or item.label.capitalize() or "Note"
            case Track.PAUSES | Track.GAPS:
                return f"{length_text(item.ended_ns - item.started_ns)} {item.label.replace('-', ' ')}".strip()
            case _:
                return item.label or item.detail

    def spoken(self, item: Item) -> str:
        """Return what an item is, in words that stand alone."""
        match item.track:
            case Track.TASKS:
                return ", ".join(filter(None, (f"Task {self.label(item)}", outcome_text(item).lower())))
            case Track.ERRORS:
                return ", ".join(filter(None, (f"Error: {self.label(item)}", _severity(item), _one_line(item.detail))))
            case Track.NOTES:
                kind = "Assist" if item.label == ASSIST_TAG else "Note"
                tag = item.label if item.label not in {"", ASSIST_TAG} else ""
                told = ", ".join(filter(None, (tag, _one_line(item.detail))))
                return f"{kind}: {told}" if told else kind
            case Track.PAUSES | Track.GAPS:
                kind = "Pause" if item.track is Track.PAUSES else "Gap"
                return ", ".join(filter(None, (kind, self.label(item), _one_line(item.detail))))
            case _:
                return ", ".join(filter(None, (item.label, _one_line(item.detail)))) or "Nothing in front"


def names_of(session: ReviewedSession, design: Design) -> Names:
    """Return the names in a session of a study."""
    return Names(dict(session.names), {task.key: number for number, task in enumerate(design.tasks, 1)})


def outcome_text(item: Item) -> str:
    """Return how an attempt ended: "Success", with help where it was helped; "Not ended" without an outcome."""
    if not item.detail:
        return "Not ended"
    return f"{OUTCOMES[Outcome(item.detail)].name}{', assisted' if item.assisted else ''}"


def worked_text(item: Item, session: ReviewedSession) -> str:
    """Return how long an attempt took, without its pauses."""
    worked_s = active_ns(item.span, (pause.span for pause in session.by_track[Track.PAUSES])) / _S
    return clock_like(worked_s)(worked_s)


def length_text(length_ns: int) -> str:
    """Return how long something was, in a word: "0.5 s", "12 s", "2:05"."""
    if length_ns < _BRIEF_NS:
        return f"{length_ns / _S:.1f}".removesuffix(".0") + " s"
    return f"{length_ns // _S} s" if length_ns < 60 * _S else clock_text(length_ns)


def mark_text(mark: Mark, names: Names) -> str:
    """Return what is said of a mark: its time or times, its kind, and its text."""
    item = mark.item
    if item is None:
        return f"{moment_text(mark.t_ns)}  {_press_text(mark)}"
    if item.started_ns == item.ended_ns:
        return f"{moment_text(item.started_ns)}  {names.spoken(item)}"
    end = "open" if item.open else moment_text(item.ended_ns)
    return f"{moment_text(item.started_ns)} – {end}  {names.spoken(item)}"


def speed_text(t_ns: int, px_s: float) -> str:
    """Return how fast the pointer was."""
    return f"{moment_text(t_ns)}  Pointer, {px_s:.0f} px/s" if px_s >= 1 else f"{moment_text(t_ns)}  Pointer at rest"


def _press_text(mark: Mark) -> str:
    kind = _PRESSES[mark.track]
    if mark.track is Track.CLICKS:
        place = "" if mark.place is None else f"at {mark.place[0]}, {mark.place[1]}"
        return ", ".join(filter(None, (kind, _BUTTONS.get(mark.code, f"button {mark.code}"), place)))
    if mark.track is Track.KEYS and mark.code >= 0:
        return f"{kind}, {_key(mark.code)}"
    if mark.track is Track.SCROLLS and mark.code == 1:
        return f"{kind}, sideways"
    return kind


def _key(code: int) -> str:
    if code >= LITERAL_BASE:  # what was typed is nobody's business here, also where it was kept
        return classify(chr(code - LITERAL_BASE)).name.lower()
    try:
        return key_label(code)
    except ValueError:
        return "unknown"


def at_cursor(session: ReviewedSession, names: Names, t_ns: int, reach_ns: int) -> str:
    """Return what is at a moment, for who cannot see it; single marks count within reach."""
    told = list(_there(session, names, t_ns, reach_ns))
    return f"{moment_text(t_ns)} of {clock_text(session.span_ns[1])}. " + ". ".join(told or ["Between tasks"])


def _there(session: ReviewedSession, names: Names, t_ns: int, reach_ns: int) -> Iterator[str]:
    for track in (Track.TASKS, Track.PAUSES, Track.GAPS, Track.FOCUS):
        yield from (names.spoken(item) for item in session.by_track[track] if contains(item.span, t_ns))
    for track in (Track.ERRORS, Track.NOTES, Track.CLICKS, Track.KEYS, Track.SCROLLS):
        mark = mark_at(session, track, t_ns, reach_ns)
        if mark is not None:
            yield names.spoken(mark.item) if mark.item is not None else _press_text(mark)


def _severity(item: Item) -> str:
    return severity_word(item.severity) if item.severity else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
