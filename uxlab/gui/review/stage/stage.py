"""The place above the timeline in which a session is seen again: its picture, or why there is none."""

from PySide6.QtWidgets import QWidget

from uxlab.gui.command import Command
from uxlab.gui.desk import Desk
from uxlab.gui.review.stage.canvas import StageCanvas
from uxlab.gui.review.stage.picture import PictureSource
from uxlab.gui.review.stage.replay import Replay
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import column, stacked

_NO_INPUT = "No input was recorded in this session."
_WITHOUT = "It was imported, or run without capture. Below, its tasks, errors and notes can be reviewed all the same."
_NO_POINTER = "No pointer was recorded in this session."
_KEYS_ONLY = "What was pressed is on the timeline and in the list of events."


class Stage(QWidget):
    """Shows the session of the viewing at its cursor."""

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        super().__init__()
        self._viewing = viewing
        self.replay = Replay(desk, viewing, self)
        self.canvas = StageCanvas(desk.look, self.replay)
        self.empty = EmptyState(desk.look, "cursor", _NO_INPUT, _WITHOUT)
        self._stack = stacked([self.canvas, self.empty])
        self.setLayout(column([self._stack]))
        viewing.opened.connect(self._choose)
        self._choose()

    def commands(self) -> tuple[Command, ...]:
        """Return nothing: what can be done here is done in the line below."""
        return ()

    def set_clicks(self, shown: bool) -> None:
        """Show clicks, or do not."""
        self.replay.set_clicks(shown)

    def set_recent(self, recent: bool) -> None:
        """Show the last 10 s of the pointer's way, or all of it since the attempt began."""
        self.replay.set_recent(recent)

    def set_picture_source(self, source: PictureSource | None) -> None:
        """Take the screenshots of tasks from there."""
        self.replay.screenshots.set_source(source)

    def _choose(self) -> None:
        session = self._viewing.session
        if session is None or session.input.stride_ns.size:
            self._stack.setCurrentWidget(self.canvas)
            return
        recorded = session.input.events > 0
        self.empty.set_words(_NO_POINTER if recorded else _NO_INPUT, _KEYS_ONLY if recorded else _WITHOUT)
        self._stack.setCurrentWidget(self.empty)
