"""The table of input events: the participant's own, row by row, for there may be millions of them."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from uxlab.model.events import EventFlag, EventKind, InputEvent
from uxlab.model.results import SessionData
from uxlab.model.session import Outcome
from uxlab.privacy.keys import LITERAL_BASE, classify, key_label
from uxlab.report.tables.places import PARTICIPANT, SESSION, Places
from uxlab.report.tables.table import NS_PER_S, Column, Kind, Table, Value

_BUTTONS = {1: "left", 2: "middle", 3: "right"}
_AXES = {0: "vertical", 1: "horizontal"}
_BETWEEN = "between attempts"
_SCROLL, _REPEAT, _INJECTED = int(EventKind.SCROLL), int(EventFlag.REPEAT), int(EventFlag.INJECTED)

EVENTS = Table(
    name="events",
    title="Events",
    about="One input event of a participant; not the moderator's, and nothing that happened in uxlab's own windows",
    columns=(
        PARTICIPANT,
        SESSION,
        Column(name="session_uid", title="Identity", kind=Kind.CODE, meaning="Identity of the session"),
        Column(name="task", title="Task", kind=Kind.CODE, missing=_BETWEEN, meaning="Task under way"),
        Column(name="attempt", title="Attempt", kind=Kind.WHOLE, missing=_BETWEEN, meaning="Attempt under way"),
        Column(
            name="seconds", title="Time in session", kind=Kind.SECONDS, unit="s", meaning="From the session's start"
        ),
        Column(
            name="kind", title="Kind", kind=Kind.CODE, meaning="What it was",
            levels=(("move", "Pointer moved"), ("button", "Mouse button"), ("scroll", "Scrolled"), ("key", "Key")),
        ),
        Column(
            name="x_px", title="x", kind=Kind.WHOLE, unit="px", missing="a key",
            meaning="Pointer in physical pixels, from the left of the primary screen",
        ),
        Column(
            name="y_px", title="y", kind=Kind.WHOLE, unit="px", missing="a key",
            meaning="Pointer in physical pixels, from the top of the primary screen",
        ),
        Column(
            name="what", title="What", kind=Kind.CODE, missing="a move",
            meaning="Which button or axis, or what kind of key; the key itself only with the participant's consent",
        ),
        Column(
            name="action", title="Action", kind=Kind.CODE, missing="neither button nor key",
            meaning="What was done with it",
            levels=(("press", "Pressed"), ("release", "Let go"), ("repeat", "Held on, which counts as nothing")),
        ),
        Column(
            name="steps", title="Steps", kind=Kind.WHOLE, missing="no scrolling",
            meaning="Scroll steps, positive up or right",
        ),
        Column(
            name="injected", title="Injected", kind=Kind.TRUTH, meaning="Whether a program made the event, as in tests"
        ),
    ),
    rows=(),
)  # fmt: skip
"""The columns of events; the rows come from `event_rows`."""


def event_rows(
    data: SessionData, places: Places, events: Iterable[InputEvent], *, literal: bool
) -> Iterator[tuple[Value, ...]]:
    """Yield the rows of a session's events, which come in the order of time; `literal`: keys themselves may be told."""
    who = (data.session.participant, places.sessions[data.session.uid], data.session.uid)
    attempts = _spans(data, places)
    current = next(attempts)
    what, kinds = whats(literal=literal), [kind.name.lower() for kind in EventKind]
    for t_ns, kind, x, y, code, value, flags in events:
        while t_ns >= current[1]:
            current = next(attempts)
        during = current[2] if t_ns >= current[0] else (None, None)
        steps = value if kind == _SCROLL else None
        told = (kinds[kind], x, y, what(kind, code), action(kind, value, flags & _REPEAT), steps)
        yield (*who, *during, t_ns / NS_PER_S, *told, bool(flags & _INJECTED))


def _spans(data: SessionData, places: Places) -> Iterator[tuple[int, float, tuple[Value, Value]]]:
    """Yield start and end of each attempt that was tried, with its task and number; then an end that never comes."""
    for attempt in sorted(data.attempts, key=lambda one: one.started_ns):
        if attempt.outcome is not Outcome.SKIPPED:
            ended_ns = float("inf") if attempt.ended_ns is None else attempt.ended_ns
            yield attempt.started_ns, ended_ns, (attempt.task, places.attempts[attempt.uid])
    yield 0, float("inf"), (None, None)


def whats(*, literal: bool) -> Callable[[int, int | None], Value]:
    """Return what tells which button, axis or key an event was; of a character its class, unless `literal`."""

    @cache
    def what(kind: int, code: int | None) -> Value:
        if code is None:
            return None
        match EventKind(kind):
            case EventKind.BUTTON:
                return _BUTTONS.get(code, f"button {code}")
            case EventKind.SCROLL:
                return _AXES.get(code)
            case EventKind.KEY:
                return _key(code, literal=literal)
            case EventKind.MOVE:
                return None

    return what


def _key(code: int, *, literal: bool) -> str:
    """Return how a key is told of: a character by its kind, unless it may be told itself."""
    if code >= LITERAL_BASE and not literal:
        return classify(chr(code - LITERAL_BASE)).name.lower()
    return key_label(code)


@cache
def action(kind: int, value: int | None, repeat: int) -> Value:
    """Return what was done with a button or a key."""
    if EventKind(kind) not in {EventKind.BUTTON, EventKind.KEY}:
        return None
    if repeat:
        return "repeat"
    return "press" if value else "release"
