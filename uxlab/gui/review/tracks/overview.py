"""The whole session in a strip: its attempts and errors, and the window that the timeline shows, to be dragged."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.review.span import LEAST_NS
from uxlab.gui.review.tracks.attempts import outcome_role
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, painting, rounded
from uxlab.timeline.frame import ItemTrack, item_track
from uxlab.timeline.items import Track
from uxlab.timeline.spans import Span

_TOP_PX, _STRIP_PX, _BOTTOM_PX = 7, 22, 4
_BAR_PX, _ERROR_PX = 12.0, 5.0
_LEAST_WINDOW_PX, _GRIP_PX, _GRIPPED_PX = 8.0, 5.0, 18.0
_RIGHT_PX = 12


@dataclass(frozen=True, slots=True)
class Held:
    """What of the window is dragged: its start, its end, or both; `from_x` and `window` as they were."""

    start: bool
    end: bool
    from_x: float
    window: Span

    def moved(self, by_ns: int, least_ns: int) -> Span:
        """Return the window after the pointer moved on; an end stays on its side of the other."""
        start, end = self.window
        if self.start and self.end:
            return start + by_ns, end + by_ns
        if self.start:
            return min(start + by_ns, end - least_ns), end
        return start, max(end + by_ns, start + least_ns)


class Overview(QWidget):
    """Draws the whole session; drag the window or its ends, click to bring it elsewhere."""

    def __init__(self, look: Look, viewing: Viewing, left_px: Callable[[], int]) -> None:
        super().__init__()
        self._look, self._viewing, self._left_px = look, viewing, left_px
        self._tracks: tuple[ItemTrack, ...] = ()
        self._held: Held | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Whole session")
        for signal in (viewing.opened, viewing.changed):
            signal.connect(self._renew)
        for moved in (viewing.window_moved, viewing.cursor_moved, look.changed):
            moved.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the height of the strip with its margins."""
        return QSize(400, _TOP_PX + _STRIP_PX + _BOTTOM_PX)

    @property
    def scale(self) -> Scale:
        """Where the session's moments lie."""
        left = self._left_px()
        span = self._viewing.session.span_ns if self._viewing.session is not None else (0, 1)
        return Scale(span, left, max(self.width() - left - _RIGHT_PX, 1))

    def window_rect(self) -> QRectF:
        """Return where the window is drawn, wide enough to be taken hold of."""
        scale = self.scale
        left, right = (scale.x(edge) for edge in self._viewing.window)
        if right - left < _LEAST_WINDOW_PX:
            middle = (left + right) / 2
            left, right = middle - _LEAST_WINDOW_PX / 2, middle + _LEAST_WINDOW_PX / 2
        return QRectF(left, _TOP_PX - 1, right - left, _STRIP_PX + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip, and the window over it."""
        with painting(self) as painter:
            look, scale = self._look, self.scale
            role = "text3" if self._viewing.session is None else "text2"
            label = QRectF(12, _TOP_PX, scale.left - 16, _STRIP_PX)
            draw_text(painter, label, "Whole session", look.font("small"), look.colour(role))
            strip = QRectF(scale.left, _TOP_PX, scale.width, _STRIP_PX)
            rounded(painter, strip, 4, look.colour("sunken"))
            if self._viewing.session is not None:
                self._paint_session(painter, scale)

    def _paint_session(self, painter: QPainter, scale: Scale) -> None:
        window = QRectF(self.window_rect().toRect())  # on whole pixels, or its outline is pale
        rounded(painter, window, 4, self._look.colour("accent-soft"))
        bar_top = _TOP_PX + _STRIP_PX - _BAR_PX - 4
        for track in self._seen():
            for item, left, right in zip(track.items, track.left_px.tolist(), track.right_px.tolist(), strict=True):
                if track.track is Track.TASKS:
                    bar = QRectF(scale.left + left, bar_top, max(right - left, 2.0), _BAR_PX)
                    rounded(painter, bar, min(2.0, bar.width() / 2), self._look.colour(outcome_role(item)))
                else:
                    tick = QRectF(scale.left + left - 1, _TOP_PX + 1, 2, _ERROR_PX)
                    painter.fillRect(tick, self._look.colour("track-errors"))
        rounded(painter, window, 4, None, self._look.colour("accent-text"), 2)
        x = scale.x(self._viewing.cursor_ns)
        painter.fillRect(QRectF(x - 0.75, _TOP_PX - 2, 1.5, _STRIP_PX + 4), self._look.colour("text"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out anew what fits."""
        self._renew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window or an end; elsewhere, bring it there first."""
        if event.button() != Qt.MouseButton.LeftButton or self._viewing.session is None:
            return
        x = event.position().x()
        start, end = self._grips(x)
        if not start and not end:
            first, last = self._viewing.window
            middle = self.scale.t(x)
            self._viewing.show_window((middle - (last - first) // 2, middle + (last - first) // 2))
        whole = start == end
        self._held = Held(start or whole, end or whole, x, self._viewing.window)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held, or tell by the pointer what could be."""
        x = event.position().x()
        if self._held is None:
            self._show_pointer(event.position())
            return
        by_ns = self.scale.reach(x - self._held.from_x)
        self._viewing.show_window(self._held.moved(by_ns, LEAST_NS))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the whole session."""
        self._viewing.show_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the middle of the window."""
        turned = event.angleDelta().y()
        if turned:
            self._viewing.zoom(1.25 ** (-turned / 120), sum(self._viewing.window) // 2)
        event.accept()

    def _grips(self, x: float) -> tuple[bool, bool]:
        """Return whether the pointer is on the window's start and on its end; on all of it, both are."""
        window = self.window_rect()
        if window.width() >= _GRIPPED_PX:
            if abs(x - window.left()) <= _GRIP_PX:
                return True, False
            if abs(x - window.right()) <= _GRIP_PX:
                return False, True
        inside = window.left() <= x <= window.right()
        return inside, inside

    def _show_pointer(self, place: QPointF) -> None:
        start, end = self._grips(place.x())
        if self._viewing.session is None or place.x() < self.scale.left:
            self.unsetCursor()
        elif start != end:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor if start else Qt.CursorShape.PointingHandCursor)

    def _seen(self) -> tuple[ItemTrack, ...]:
        session = self._viewing.session
        if not self._tracks and session is not None:
            width = max(1, round(self.scale.width))
            self._tracks = tuple(item_track(session, one, session.span_ns, width) for one in _SHOWN)
        return self._tracks

    def _renew(self) -> None:
        self._tracks = ()
        self.update()


_SHOWN = (Track.TASKS, Track.ERRORS)
