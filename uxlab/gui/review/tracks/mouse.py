"""The mouse on the tracks: what a press takes hold of, the wheel, tool tips and the context menu."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QMenu, QToolTip

from uxlab.gui.command import Command
from uxlab.gui.review.tracks.attempts import HANDLE_PX
from uxlab.gui.review.tracks.canvas import Canvas
from uxlab.gui.review.tracks.edges import edge_ns
from uxlab.gui.review.tracks.gestures import EdgeDrag, Gesture, Pan, Scrub
from uxlab.gui.review.tracks.keys import show_attempt
from uxlab.gui.review.tracks.marks import Mark, mark_at
from uxlab.gui.review.tracks.mover import EdgeMover
from uxlab.gui.review.tracks.words import mark_text, speed_text
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.inert import entry, tip
from uxlab.recording.corrections import Edge
from uxlab.timeline.items import MOMENTS, Track

REACH_PX = 7
_CURSOR_REACH_PX = 4
_NOTCH = 120
_ZOOM = 1.25
_PAN_SHARE = 0.1
_FREE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
"""Held, nothing snaps; on X11 most window managers keep Alt with the mouse for themselves."""


class Mouse(QObject):
    """Follows the mouse on a canvas; `menu` returns what the context menu offers."""

    def __init__(
        self, canvas: Canvas, viewing: Viewing, mover: EdgeMover, menu: Callable[[], Sequence[Command]]
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._viewing, self._mover, self._menu = canvas, viewing, mover, menu
        self._gesture: Gesture | None = None
        canvas.setMouseTracking(True)
        canvas.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether a button is held."""
        return self._gesture is not None

    def cancel(self) -> None:
        """Undo what the held button has done so far."""
        if self._gesture is not None:
            self._gesture.cancel()
            self._gesture = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse does on the canvas."""
        if self._viewing.session is None:
            return super().eventFilter(watched, event)
        match event:
            case QMouseEvent():
                return self._mouse(event)
            case QWheelEvent():
                self._turned(event)
            case QContextMenuEvent():
                self._show_menu(event)
            case QHelpEvent() if event.type() == QEvent.Type.ToolTip:
                self._show_tip(event)
            case _:
                return super().eventFilter(watched, event)
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        place = event.position()
        if event.type() == QEvent.Type.MouseMove:
            free = bool(event.modifiers() & _FREE)
            self._moved(place, free=free)
        elif event.button() != Qt.MouseButton.LeftButton:
            return False
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._take_keyboard(place)
            self._gesture = self._begun(place)
        elif event.type() == QEvent.Type.MouseButtonRelease and self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.drop()
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            row = self._canvas.row_at(place.y())
            if row is not None and row.track is Track.TASKS:
                show_attempt(self._viewing)
        return True

    def _take_keyboard(self, place: QPointF) -> None:
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        row = self._canvas.row_at(place.y())
        if row is not None:
            self._canvas.set_track(row.track, marked=self._canvas.hasFocus())

    def _begun(self, place: QPointF) -> Gesture | None:
        x, scale = place.x(), self._canvas.scale()
        if x < scale.left - HANDLE_PX:
            return None
        edge = self.edge_at(place)
        if edge is not None:
            self._mover.begin(edge)
            return EdgeDrag(self._viewing, self._mover, self._canvas.scale, x)
        on_ruler = place.y() < self._canvas.ruler_px
        on_cursor = abs(x - scale.x(self._viewing.cursor_ns)) <= _CURSOR_REACH_PX
        if on_ruler or (on_cursor and self._mark_at(place) is None):
            gesture = Scrub(self._viewing, self._canvas.scale)
            if on_ruler:
                gesture.move(x, free=True)
            return gesture
        return Pan(self._viewing, scale, x, lambda: self._click(place))

    def edge_at(self, place: QPointF) -> Edge | None:
        """Return the handle of the chosen attempt that is at a place."""
        item, row = self._mover.attempt, self._canvas.row_at(place.y())
        if item is None or row is None or row.track is not Track.TASKS:
            return None
        scale = self._canvas.scale()
        near = {edge: abs(scale.x(edge_ns(item, edge)) - place.x()) for edge in Edge}
        edge = min(Edge, key=lambda one: near[one])
        return edge if near[edge] <= HANDLE_PX and scale.shows(edge_ns(item, edge)) else None

    def _click(self, place: QPointF) -> None:
        mark, row, scale = self._mark_at(place), self._canvas.row_at(place.y()), self._canvas.scale()
        exact = mark is not None and (mark.item is None or mark.track in MOMENTS)
        self._viewing.move_to(mark.t_ns if mark is not None and exact else scale.t(place.x()), follow=False)
        if mark is not None and mark.item is not None:
            self._viewing.choose(mark.item)
        elif row is not None and row.track is Track.TASKS:
            self._viewing.choose(None)

    def _mark_at(self, place: QPointF) -> Mark | None:
        row, session, scale = self._canvas.row_at(place.y()), self._viewing.session, self._canvas.scale()
        if row is None or session is None or not scale.left <= place.x() <= scale.left + scale.width:
            return None
        return mark_at(session, row.track, scale.t(place.x()), scale.reach(REACH_PX))

    def _moved(self, place: QPointF, *, free: bool) -> None:
        if self._gesture is not None:
            self._gesture.move(place.x(), free=free)
        elif self.edge_at(place) is not None:
            self._canvas.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self._canvas.unsetCursor()

    def _turned(self, event: QWheelEvent) -> None:
        sideways, turned = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            sideways, turned = sideways or turned, 0
        event.accept()
        if event.position().x() < self._canvas.left_px:
            self._canvas.bar.setValue(self._canvas.bar.value() - turned * self._canvas.rows[0].height // _NOTCH)
        elif abs(sideways) > abs(turned):
            length = self._viewing.window[1] - self._viewing.window[0]
            self._viewing.pan(round(-sideways / _NOTCH * _PAN_SHARE * length))
        elif turned:
            self._viewing.zoom(_ZOOM ** (-turned / _NOTCH), self._canvas.scale().t(event.position().x()))

    def _show_tip(self, event: QHelpEvent) -> None:
        text = "" if self.busy else tip(self._told_at(QPointF(event.pos())))
        QToolTip.showText(event.globalPos(), text, self._canvas)

    def _told_at(self, place: QPointF) -> str:
        row, mark = self._canvas.row_at(place.y()), self._mark_at(place)
        if row is not None and row.track is Track.POINTER:
            speed = self._canvas.speed_at(place.x())
            return "" if speed is None else speed_text(self._canvas.scale().t(place.x()), speed)
        return "" if mark is None else mark_text(mark, self._canvas.names)

    def _show_menu(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self._canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self._menu():
            action = menu.addAction(entry(command.text, command.key))
            action.setEnabled(not command.impossible)
            action.triggered.connect(lambda *_, act=command.act: act())
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        at_cursor = QPoint(round(self._canvas.scale().x(self._viewing.cursor_ns)), self._canvas.ruler_px)
        menu.popup(self._canvas.mapToGlobal(at_cursor) if by_keys else event.globalPos())
