"""The ruler and the tracks of the timeline as one painted surface."""

import math
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from uxlab.gui.desk import Desk
from uxlab.gui.review.tracks.frames import Frames
from uxlab.gui.review.tracks.ink import Ink
from uxlab.gui.review.tracks.items import focus_roles
from uxlab.gui.review.tracks.mover import EdgeMover
from uxlab.gui.review.tracks.overlay import flag_rect, paint_cursor, paint_move, paint_ruler
from uxlab.gui.review.tracks.picture import Content, paint_moving, picture_of
from uxlab.gui.review.tracks.rows import Row, row_at, rows
from uxlab.gui.review.tracks.ruler import LABEL_PX, RulerTime, Stretch, Tick, flag_text, stretches, ticks
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.tracks.words import Names, names_of
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.painting import painting
from uxlab.timeline.items import Track

LABELS_PX, RIGHT_PX, RULER_PX = 132, 12, 24
_LEAST_TRACKS_PX = 56


class Canvas(QWidget):
    """Paints ruler and tracks; the picture of the tracks is made anew when something in it changes.

    `turned`: the ruler counts from elsewhere now. What is higher than the widget is scrolled below the ruler.
    """

    turned = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, mover: EdgeMover) -> None:
        super().__init__()
        self._look, self._viewing, self._mover = desk.look, viewing, mover
        self._frames = Frames(desk, viewing, self)
        self._picture: QPixmap | None = None
        self._content: Content | None = None
        self._names, self._roles = Names(), dict[str, str]()
        self._ruler, self._parts = RulerTime.SESSION, tuple[Stretch, ...]()
        self._track, self._marked = Track.TASKS, False
        self.rows: tuple[Row, ...] = rows(self._look.text_scale)
        self.bar = QScrollBar(self)
        self.bar.valueChanged.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._frames.changed.connect(self.repaint_tracks)
        viewing.opened.connect(self._renew)
        viewing.changed.connect(self._renew)
        viewing.chosen_changed.connect(self.repaint_tracks)
        viewing.cursor_moved.connect(self.update)
        mover.changed.connect(self.update)
        self._look.changed.connect(self._restyle)
        self._renew()

    # Where things are.

    @property
    def left_px(self) -> int:
        """Where the labels end."""
        return round(LABELS_PX * self._look.text_scale)

    @property
    def ruler_px(self) -> int:
        """How high the ruler is."""
        return round(RULER_PX * self._look.text_scale)

    @property
    def names(self) -> Names:
        """What tasks and error types are called."""
        return self._names

    def scale(self) -> Scale:
        """Return where the window's moments lie."""
        return Scale(self._viewing.window, self.left_px, max(self.width() - self.left_px - RIGHT_PX, 1))

    def row_at(self, y: float) -> Row | None:
        """Return the track at a height of the widget, None on the ruler."""
        return row_at(self.rows, y - self.ruler_px + self.bar.value()) if y >= self.ruler_px else None

    def row_rect(self, row: Row) -> QRectF:
        """Return where a track is drawn."""
        left = self.left_px
        return QRectF(left, row.top + self.ruler_px - self.bar.value(), self.width() - left - RIGHT_PX, row.height)

    def show_row(self, track: Track) -> None:
        """Scroll a track into view."""
        row = next(row for row in self.rows if row.track is track)
        room = self.height() - self.ruler_px
        self.bar.setValue(min(max(self.bar.value(), row.bottom - room), row.top))

    def sizeHint(self) -> QSize:
        """Return the height at which nothing needs to be scrolled."""
        return QSize(800, self.ruler_px + self.rows[-1].bottom)

    def minimumSizeHint(self) -> QSize:
        """Return the height of the ruler and a few tracks."""
        return QSize(320, self.ruler_px + _LEAST_TRACKS_PX)

    # What is shown.

    def speed_at(self, x: float) -> float | None:
        """Return how fast the pointer was at a place, in physical pixels a second."""
        frame = None if self._content is None else self._content.frame
        place = math.floor((x - self.left_px) * self.devicePixelRatioF())
        return float(frame.speed_px_s[place]) if frame is not None and 0 <= place < frame.width_px else None

    @property
    def ruler(self) -> RulerTime:
        """What the ruler counts from."""
        return self._ruler

    def turn_ruler(self) -> None:
        """Count from the start of the session or of the task, whichever it was not."""
        self._ruler = RulerTime.SESSION if self._ruler is RulerTime.TASK else RulerTime.TASK
        self._renew()
        self.turned.emit()

    @property
    def track(self) -> Track:
        """The track that the keyboard is on, or would be."""
        return self._track

    def set_track(self, track: Track, *, marked: bool) -> None:
        """Take the keyboard to a track, `marked` while it is on the tracks at all."""
        if (track, marked) != (self._track, self._marked):
            self._track, self._marked = track, marked
            self.repaint_tracks()

    def repaint_tracks(self) -> None:
        """Make the picture anew when it is next painted."""
        self._picture = None
        self.update()

    def _renew(self) -> None:
        session = self._viewing.session
        self.setEnabled(session is not None)
        self._names, self._roles, self._parts = Names(), {}, ()
        if session is not None:
            self._names = names_of(session, self._viewing.design)
            self._roles = focus_roles(session.by_track[Track.FOCUS])
            self._parts = stretches(session, self._ruler)
        self.repaint_tracks()

    def _restyle(self) -> None:
        self.rows = rows(self._look.text_scale)
        self._fit()
        self.updateGeometry()
        self.repaint_tracks()

    # Painting.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show a scroll bar where not all tracks fit."""
        self._fit()
        self.repaint_tracks()

    def _fit(self) -> None:
        room, ruler = self.height() - self.ruler_px, self.ruler_px
        hidden = max(0, self.rows[-1].bottom - room)
        self.bar.setRange(0, hidden)
        self.bar.setPageStep(max(room, 1))
        self.bar.setSingleStep(self.rows[0].height)
        self.bar.setGeometry(self.width() - RIGHT_PX + 1, ruler, RIGHT_PX - 2, max(room, 0))
        self.bar.setVisible(hidden > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tracks' picture, the ruler above, the cursor through both, and an edge that is on its way."""
        content, picture = self._shown()
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("surface"))
            ink = Ink(painter, self._look, content.scale, self.devicePixelRatioF())
            move = self._mover.move
            with self._among_tracks(painter):
                painter.drawPixmap(0, 0, picture)
                if move is not None:
                    paint_moving(ink, content, move)
            if content.frame is not None:
                self._paint_ruler(ink, content)
            if move is not None and self._mover.moving:
                with self._among_tracks(painter):
                    paint_move(ink, move, self.rows[0].bottom, self.rows[-1].bottom)

    @contextmanager
    def _among_tracks(self, painter: QPainter) -> Iterator[None]:
        """Let what is painted be measured from the top of the first track, and end at the ruler."""
        painter.save()
        painter.setClipRect(QRectF(0, self.ruler_px, self.width(), self.height() - self.ruler_px))
        painter.translate(0, self.ruler_px - self.bar.value())
        yield
        painter.restore()

    def _paint_ruler(self, ink: Ink, content: Content) -> None:
        cursor_ns = self._viewing.cursor_ns
        text = flag_text(cursor_ns, self._parts)
        flag = flag_rect(ink, cursor_ns, text, self.ruler_px)
        paint_ruler(ink, content.ticks, self.ruler_px, flag)
        if flag is not None:
            bottom = min(self.height(), self.ruler_px + self.rows[-1].bottom)
            paint_cursor(ink, cursor_ns, text, flag, bottom)

    def _shown(self) -> tuple[Content, QPixmap]:
        if self._picture is None or self._content is None:
            ratio = self.devicePixelRatioF()
            self._content = self._made_content(ratio)
            size = QSize(max(self.width(), 1), self.rows[-1].bottom)
            self._picture = picture_of(self._content, self._look, size, ratio)
        return self._content, self._picture

    def _made_content(self, ratio: float) -> Content:
        scale, session = self.scale(), self._viewing.session
        shown: tuple[Tick, ...] = ()
        if session is not None:
            shown = ticks(scale, self._parts, LABEL_PX * self._look.text_scale)
        return Content(
            rows=self.rows,
            scale=scale,
            ticks=shown,
            frame=self._frames.frame(round(scale.width * ratio)),
            session=session,
            names=self._names,
            roles=self._roles,
            chosen=self._viewing.chosen,
            here=self._track if self._marked else None,
        )
