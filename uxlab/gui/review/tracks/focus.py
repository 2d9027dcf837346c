"""The keyboard inside of the timeline: from track to track, from mark to mark; and what is said of the cursor."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent

from uxlab.gui.review.tracks.canvas import Canvas
from uxlab.gui.review.tracks.keys import ZOOM, step_ns
from uxlab.gui.review.tracks.marks import mark_at, next_moment
from uxlab.gui.review.tracks.mouse import REACH_PX, Mouse
from uxlab.gui.review.tracks.mover import EdgeMover
from uxlab.gui.review.tracks.overlay import move_text
from uxlab.gui.review.tracks.words import at_cursor, mark_text
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track

_SAY_AFTER_MS = 200
_PLAIN = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)


class Keyboard(QObject):
    """Follows the keys while the canvas has them, and keeps its accessible description right."""

    def __init__(self, canvas: Canvas, viewing: Viewing, mover: EdgeMover, mouse: Mouse) -> None:
        super().__init__(canvas)
        self._canvas, self._viewing, self._mover, self._mouse = canvas, viewing, mover, mouse
        self._soon = QTimer(self, singleShot=True, interval=_SAY_AFTER_MS)
        self._soon.timeout.connect(self._describe)
        canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        canvas.setAccessibleName("Timeline")
        canvas.installEventFilter(self)
        for signal in (viewing.cursor_moved, viewing.changed, viewing.opened):
            signal.connect(self._soon.start)
        mover.changed.connect(self._say_move)

    @property
    def track(self) -> Track:
        """The track that the keyboard is on."""
        return self._canvas.track

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the timeline before they are taken for commands."""
        match event.type():
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent) and self._is_ours(event):
                event.accept()
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent) and self._is_ours(event):
                self._pressed(Qt.Key(event.key()))
                return True
            case QEvent.Type.FocusIn:
                self._canvas.set_track(self.track, marked=True)
                self._describe()
            case QEvent.Type.FocusOut:
                self._canvas.set_track(self.track, marked=False)
            case _:
                pass
        return super().eventFilter(watched, event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if self._viewing.session is None:
            return False
        if event.key() == Qt.Key.Key_Escape:
            return self._mover.moving or self._mouse.busy
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        return plain and event.key() in _PLAIN | {Qt.Key.Key_Equal}

    def _pressed(self, key: Qt.Key) -> None:
        match key:
            case Qt.Key.Key_Escape:
                self._mouse.cancel()
                self._mover.cancel()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._change_track(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._go_on(forward=key == Qt.Key.Key_Right)
            case Qt.Key.Key_Equal:
                self._viewing.zoom(1 / ZOOM)
            case _:
                self._choose()

    def _change_track(self, by: int) -> None:
        rows = self._canvas.rows
        place = next(number for number, row in enumerate(rows) if row.track is self.track)
        row = rows[min(max(place + by, 0), len(rows) - 1)]
        self._canvas.set_track(row.track, marked=True)
        self._canvas.show_row(row.track)
        self._say(row.title)

    def _go_on(self, *, forward: bool) -> None:
        session, cursor_ns = self._viewing.session, self._viewing.cursor_ns
        if session is None:
            return
        if self.track is Track.POINTER:
            step = step_ns(self._viewing.window)
            self._viewing.move_to(cursor_ns + (step if forward else -step))
            return
        found = next_moment(session, self.track, cursor_ns, forward=forward)
        if found is None:
            self._say("No further mark" if forward else "No earlier mark")
            return
        self._viewing.move_to(found)
        mark = mark_at(session, self.track, found, 1)
        self._say("" if mark is None else mark_text(mark, self._canvas.names))

    def _choose(self) -> None:
        if self._mover.moving:
            self._mover.drop()
            return
        session = self._viewing.session
        if session is None:
            return
        reach = self._canvas.scale().reach(REACH_PX)
        mark = mark_at(session, self.track, self._viewing.cursor_ns, reach) or mark_at(
            session, self.track, self._viewing.cursor_ns - 1, reach
        )
        if mark is not None and mark.item is not None:
            self._viewing.choose(mark.item)
            self._say(f"Chosen: {self._canvas.names.spoken(mark.item)}")

    def _describe(self) -> None:
        session = self._viewing.session
        if session is None:
            self._canvas.setAccessibleDescription("No session is shown")
            return
        reach = self._canvas.scale().reach(REACH_PX)
        self._canvas.setAccessibleDescription(at_cursor(session, self._canvas.names, self._viewing.cursor_ns, reach))

    def _say_move(self) -> None:
        move = self._mover.move
        if move is not None and self._mover.moving and move.moved:
            self._say(f"{move_text(move)}. {move.refused}" if move.refused else move_text(move))

    def _say(self, text: str) -> None:
        if text and self._canvas.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, text))
