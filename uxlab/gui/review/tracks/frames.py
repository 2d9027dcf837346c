"""What the timeline shows of the session: at once what is in memory, and soon after what only the file knows."""

from PySide6.QtCore import QObject, QTimer, Signal

from uxlab.gui.desk import Desk
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.frame import TimelineFrame, timeline_frame

_REST_MS = 40


class Frames(QObject):
    """Keeps the frame of the window that is shown; `changed`: ask for it again.

    It is computed when it is asked for, so that many turns of a wheel between two paintings cost one. The file is read
    when the window has come to rest.
    """

    changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._viewing = desk, viewing
        self._width_px = 0
        self._frame: TimelineFrame | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._read)
        for signal in (viewing.opened, viewing.changed, viewing.window_moved):
            signal.connect(self._renew)

    def frame(self, width_px: int) -> TimelineFrame | None:
        """Return what is to be seen over so many pixels, None where no session is shown."""
        session = self._viewing.session
        if session is None or width_px < 1:
            return None
        if self._frame is None or width_px != self._width_px:
            self._width_px = width_px
            self._frame = timeline_frame(session, self._viewing.window, width_px)
            self._rest.start()
        return self._frame

    def _renew(self) -> None:
        self._frame = None
        self.changed.emit()

    def _read(self) -> None:
        session, width_px = self._viewing.session, self._width_px
        future = self._viewing.frame(width_px) if width_px else None
        if future is None:
            return

        def show(frame: TimelineFrame) -> None:
            here = self._viewing.session is session and self._viewing.window == frame.window
            if here and self._width_px == width_px:
                self._frame = frame
                self.changed.emit()

        self._desk.jobs.follow(future, show)
