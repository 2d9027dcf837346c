"""The timeline of the session that is reviewed: overview, ruler and tracks, with their keys."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMoveEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.command import Command
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.tracks.arrows import OwnArrows
from uxlab.gui.review.tracks.canvas import Canvas
from uxlab.gui.review.tracks.focus import Keyboard
from uxlab.gui.review.tracks.keys import edge_commands, move_commands, view_commands
from uxlab.gui.review.tracks.mouse import Mouse
from uxlab.gui.review.tracks.mover import EdgeMover
from uxlab.gui.review.tracks.overview import Overview
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.layout import column, show_when
from uxlab.gui.widgets.painting import painting

_LOW_PX = 420
"""In a page that is not even so high the picture needs the room more than the overview does."""
_LOW_ROWS = 4


class Timeline(QWidget):
    """Shows when everything was, and lets it be gone to, zoomed into and, with an attempt chosen, re-timed.

    `commands_changed`: what can be done now is no longer the same.
    """

    commands_changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting) -> None:
        super().__init__()
        self._look, self._viewing = desk.look, viewing
        self._mover = EdgeMover(desk, viewing, correcting, self)
        self.canvas = Canvas(desk, viewing, self._mover)
        self.overview = Overview(desk.look, viewing, lambda: self.canvas.left_px)
        self._mouse = Mouse(self.canvas, viewing, self._mover, self.menu_commands)
        self.keyboard = Keyboard(self.canvas, viewing, self._mover, self._mouse)
        OwnArrows(self)
        layout = column([self.overview, self.canvas])
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._could = self._can()
        for signal in (viewing.opened, viewing.changed, viewing.chosen_changed):
            signal.connect(self._compare)
        self.canvas.turned.connect(self.commands_changed)
        self._look.changed.connect(self.update)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, with its keys."""
        return (
            *move_commands(self._viewing),
            *view_commands(self._viewing, self.canvas.ruler, self.canvas.turn_ruler),
            *edge_commands(self._mover),
        )

    def menu_commands(self) -> tuple[Command, ...]:
        """Return what the context menu offers."""
        return view_commands(self._viewing, self.canvas.ruler, self.canvas.turn_ruler)

    def flush(self) -> None:
        """Make what the keys have moved so far a correction: nobody will press another."""
        self._mover.drop()

    def take_focus(self) -> None:
        """Take the keyboard to the tracks."""
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return the height at which nothing needs to be scrolled, or in a low page that of the first few tracks."""
        if not self._is_low():
            return super().sizeHint()
        return QSize(self.canvas.sizeHint().width(), self.canvas.ruler_px + self.canvas.rows[_LOW_ROWS - 1].bottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out whether there is room for the overview."""
        super().resizeEvent(event)
        self._fit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Find that out as well where the page grew above."""
        super().moveEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("surface"))

    def _fit(self) -> None:
        """Leave the overview out where there is little height; the window is moved by keys, wheel and dragging."""
        if self.overview.isHidden() != self._is_low():
            show_when(self.overview, shown=not self._is_low())
            self.updateGeometry()

    def _is_low(self) -> bool:
        page = self.parentWidget()
        return page is not None and page.height() < _LOW_PX

    def _can(self) -> tuple[bool, bool]:
        return self._viewing.session is not None, self._mover.attempt is not None

    def _compare(self) -> None:
        if self._can() != self._could:
            self._could = self._can()
            self.commands_changed.emit()
