"""What the picture of a session shows at a moment: the pointer, where it came from, and what was done. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from uxlab.gui.review.stage.course import attempt_about
from uxlab.gui.review.stage.marks import Clicks, Keys, Scroll, clicks_within, keys_before, latest, scroll_before
from uxlab.gui.review.stage.path_lines import Line, lines
from uxlab.gui.review.stage.path_part import Way
from uxlab.gui.review.tracks.words import Names
from uxlab.gui.widgets.marks import ASSIST, ERROR, NOTE
from uxlab.model.session import ASSIST_TAG
from uxlab.timeline.items import Item, Track
from uxlab.timeline.pointer_path import PointerPath
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span, contains
from uxlab.wording.durations import clock_text, moment_text
from uxlab.wording.figures import counted

RECENT_NS = 10_000_000_000
_READ_NS = 6_000_000_000
"""How long a note stays below the picture."""


@dataclass(frozen=True, slots=True)
class Error:
    """Where the pointer was when an error was marked."""

    x_px: float
    y_px: float


@dataclass(frozen=True, slots=True)
class Caption:
    """What is said below the picture, with its icon and the role of its colour."""

    icon: str
    role: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class StageView:
    """All places in physical pixels of the desktop. `front`: what program was in front."""

    lines: tuple[Line, ...] = ()
    clicks: Clicks | None = None
    scroll: Scroll | None = None
    keys: tuple[Keys, ...] = ()
    errors: tuple[Error, ...] = ()
    pointer: tuple[float, float] | None = None
    caption: Caption | None = None
    front: str = ""


def shown_span(session: ReviewedSession, moment_ns: int, *, recent: bool) -> Span:
    """Return from when on the way to a moment is shown: of its attempt, or since the last one; `recent`: 10 s of it."""
    since = began_ns(session, moment_ns)
    return (max(since, moment_ns - RECENT_NS) if recent else since), moment_ns


def began_ns(session: ReviewedSession, moment_ns: int) -> int:
    """Return when the attempt at a moment began, or between two, when the one before ended."""
    attempts = session.by_track[Track.TASKS]
    attempt = attempt_about(attempts, moment_ns)
    if attempt is not None:
        return attempt.started_ns
    return max([session.span_ns[0], *(one.ended_ns for one in attempts if one.ended_ns <= moment_ns)])


def present(
    session: ReviewedSession, names: Names, way: Way, drawn: PointerPath, span: Span, *, clicks: bool
) -> StageView:
    """Return what is shown at the end of a span; `drawn` are those positions of the way that are worth drawing."""
    moment_ns = span[1]
    return StageView(
        lines=lines(drawn.within(span), span),
        clicks=clicks_within(session, span, began_ns(session, moment_ns)) if clicks else None,
        scroll=scroll_before(session, moment_ns),
        keys=keys_before(session, moment_ns),
        errors=tuple(_errors(session, way, span)),
        pointer=way.known_at(moment_ns),
        caption=_caption(session, names, moment_ns),
        front=_front(session, moment_ns),
    )


def told(session: ReviewedSession, names: Names, view: StageView, span: Span) -> str:
    """Return the picture in words, for who cannot see it."""
    return " ".join(_sentences(session, names, view, span))


def _errors(session: ReviewedSession, way: Way, span: Span) -> Iterator[Error]:
    for item in session.by_track[Track.ERRORS]:
        place = way.path.position_at(item.started_ns) if span[0] <= item.started_ns <= span[1] else None
        if place is not None:
            yield Error(*place)


def _caption(session: ReviewedSession, names: Names, moment_ns: int) -> Caption | None:
    """Return what hides the pointer, else what was noted last."""
    for track, icon in ((Track.PAUSES, "pause"), (Track.GAPS, "eye-slash")):
        for item in session.by_track[track]:
            if contains(item.span, moment_ns):
                return Caption(icon, "text2", names.spoken(item))
    attempt = attempt_about(session.by_track[Track.TASKS], moment_ns)  # what was said of another is past
    past_ns = _READ_NS if attempt is None else moment_ns - attempt.started_ns + 1
    marks = (
        latest(session.by_track[track], moment_ns, min(_READ_NS, past_ns)) for track in (Track.NOTES, Track.ERRORS)
    )
    last = max((one for one in marks if one is not None), key=lambda one: one.started_ns, default=None)
    return None if last is None else _said(last, names)


def _said(item: Item, names: Names) -> Caption:
    if item.track is Track.ERRORS:
        return Caption(ERROR.icon, ERROR.role, names.spoken(item))
    mark = ASSIST if item.label == ASSIST_TAG else NOTE
    return Caption(mark.icon, mark.role, names.spoken(item))


def _front(session: ReviewedSession, moment_ns: int) -> str:
    there = (item for item in session.by_track[Track.FOCUS] if contains(item.span, moment_ns))
    item = next(there, None)
    return "" if item is None else " – ".join(filter(None, (item.label, item.detail)))


def _sentences(session: ReviewedSession, names: Names, view: StageView, span: Span) -> Iterator[str]:
    yield f"{moment_text(span[1])} of {clock_text(session.span_ns[1])}."
    attempt = attempt_about(session.by_track[Track.TASKS], span[1])
    if attempt is not None:
        yield f"{names.spoken(attempt)}."
    if view.pointer is not None:
        yield f"Pointer at {view.pointer[0]:.0f}, {view.pointer[1]:.0f}."
    else:
        yield "Nobody knows where the pointer was."
    if view.clicks is not None:
        yield f"{counted(len(view.clicks.places), 'click')} shown."
    if view.errors:
        yield f"{counted(len(view.errors), 'error')} shown."
    if view.keys:
        yield f"Keys: {', '.join(one.text for one in view.keys)}."
    if view.scroll is not None:
        yield f"Scrolled by {counted(view.scroll.steps, 'step')}."
    if view.caption is not None:
        yield f"{view.caption.text}."
