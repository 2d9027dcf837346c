"""Paints the tracks with their labels into a picture, which the cursor then moves over without a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPixmap

from uxlab.gui.review.tracks.attempts import paint_attempts
from uxlab.gui.review.tracks.edges import EdgeMove
from uxlab.gui.review.tracks.ink import Ink
from uxlab.gui.review.tracks.input import paint_clicks, paint_keys, paint_moderator, paint_scrolls, paint_speed
from uxlab.gui.review.tracks.items import Shown, paint_focus, paint_hatched, paint_moments, shown
from uxlab.gui.review.tracks.rows import Row, counts
from uxlab.gui.review.tracks.ruler import Tick
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.tracks.words import Names
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, painting
from uxlab.recording.corrections import Edge
from uxlab.timeline.frame import ItemTrack, TimelineFrame
from uxlab.timeline.items import Item, Track
from uxlab.timeline.session import ReviewedSession

PADDING_PX = 12.0
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is painted: a frame of a session, or nothing where there is none.

    `here`: the track that the keyboard is on, None where it is elsewhere. `roles`: the colour of each application.
    """

    rows: tuple[Row, ...]
    scale: Scale
    ticks: tuple[Tick, ...] = ()
    frame: TimelineFrame | None = None
    session: ReviewedSession | None = None
    names: Names = field(default_factory=Names)
    roles: Mapping[str, str] = field(default_factory=dict)
    chosen: Item | None = None
    here: Track | None = None


def picture_of(content: Content, look: Look, size: QSize, ratio: float) -> QPixmap:
    """Return the tracks as they are between two movements of the cursor."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(look.colour("surface"))
    with painting(picture) as painter:
        ink = Ink(painter, look, content.scale, ratio)
        _paint_ground(ink, content, size.width())
        _paint_labels(ink, content)
        if content.frame is not None and content.session is not None:
            painter.setClipRect(QRectF(content.scale.left, 0, content.scale.width, size.height()))
            _paint_input(ink, content, content.frame)
            for track in content.frame.tracks:
                _paint_items(ink, content, content.session, track)
    return picture


def paint_moving(ink: Ink, content: Content, move: EdgeMove) -> None:
    """Paint the tasks anew, with an edge where it is being moved to."""
    row = next(row for row in content.rows if row.track is Track.TASKS)
    if content.frame is None or content.session is None:
        return
    track = next(track for track in content.frame.tracks if track.track is Track.TASKS)
    ink.painter.fillRect(QRectF(ink.scale.left, row.top, ink.scale.width, row.height - 1), ink.look.colour("surface"))
    items = [moved(ink, one, move) for one in shown(ink, track)]
    paint_attempts(ink, row, items, content.names, content.session, move.uid)


def moved(ink: Ink, one: Shown, move: EdgeMove) -> Shown:
    """Return an attempt as it would be with its edge elsewhere; others stay as they are."""
    if one.item.uid != move.uid:
        return one
    place = min(max(ink.scale.x(move.to_ns), ink.scale.left), ink.right)
    if move.edge is Edge.START:
        return Shown(replace(one.item, started_ns=min(move.to_ns, one.item.ended_ns)), min(place, one.right), one.right)
    return Shown(replace(one.item, ended_ns=max(move.to_ns, one.item.started_ns)), one.left, max(place, one.left))


def _paint_ground(ink: Ink, content: Content, width: float) -> None:
    bottom = content.rows[-1].bottom
    for tick in content.ticks:
        if tick.text:
            ink.painter.fillRect(QRectF(round(tick.x), 0, 1, bottom), ink.look.colour("grid"))
    for row in content.rows:
        ink.painter.fillRect(QRectF(0, row.bottom - 1, width, 1), ink.look.colour("line"))


def _paint_labels(ink: Ink, content: Content) -> None:
    shown_counts = {} if content.frame is None else counts(content.frame)
    font, small = ink.look.font("small"), ink.look.font("small")
    faint, right = ink.look.colour("text3"), ink.scale.left - PADDING_PX
    for row in content.rows:
        place = QRectF(PADDING_PX, row.top, right - PADDING_PX, row.height - 1)
        if row.track is content.here:
            ink.painter.fillRect(QRectF(0, row.top, ink.scale.left - 4, row.height - 1), ink.look.colour("accent-soft"))
            ink.painter.fillRect(QRectF(0, row.top, 3, row.height - 1), ink.look.colour("accent-text"))
        role = "text3" if content.frame is None or row.track is Track.MODERATOR else "text2"
        draw_text(ink.painter, place, row.title, font, ink.look.colour(role))
        if number := shown_counts.get(row.track, 0):
            count_place = QRectF(right - 60, row.top, 60, row.height - 1)
            draw_text(ink.painter, count_place, f"{number:,}", small, faint, _RIGHT)


def _paint_input(ink: Ink, content: Content, frame: TimelineFrame) -> None:
    rows = {row.track: row for row in content.rows}
    paint_clicks(ink, rows[Track.CLICKS], frame.clicks)
    paint_keys(ink, rows[Track.KEYS], frame.keys)
    paint_scrolls(ink, rows[Track.SCROLLS], frame.scrolls)
    paint_speed(ink, rows[Track.POINTER], frame)
    paint_moderator(ink, rows[Track.MODERATOR], frame)


def _paint_items(ink: Ink, content: Content, session: ReviewedSession, track: ItemTrack) -> None:
    row = next(row for row in content.rows if row.track is track.track)
    items, chosen = shown(ink, track), content.chosen
    match track.track:
        case Track.TASKS:
            uid = chosen.uid if chosen is not None and chosen.track is Track.TASKS else ""
            paint_attempts(ink, row, items, content.names, session, uid)
        case Track.ERRORS | Track.NOTES:
            paint_moments(ink, row, items, content.names, chosen)
        case Track.FOCUS:
            paint_focus(ink, row, items, content.roles, chosen)
        case _:
            paint_hatched(ink, row, items, content.names, chosen)
