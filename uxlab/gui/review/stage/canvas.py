"""The picture itself: the screens as they were, and on them what was done up to the moment that is shown."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.review.stage.foot import Rooms, Said, draw_said, rooms
from uxlab.gui.review.stage.ground import Ground, draw_ground, ink_on, screens_text
from uxlab.gui.review.stage.layout import Fitting, fitted
from uxlab.gui.review.stage.painting import draw_view
from uxlab.gui.review.stage.replay import Replay
from uxlab.gui.review.stage.state import Caption, StageView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting

_TOLD_AFTER_MS = 400


class StageCanvas(QWidget):
    """Draws what a replay shows; who cannot see it has it in words once it stands still."""

    def __init__(self, look: Look, replay: Replay) -> None:
        super().__init__()
        self._look, self._replay = look, replay
        self._hint = ""
        self._pixmap: tuple[tuple[object, ...], QPixmap] | None = None
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_AFTER_MS)
        self._telling.timeout.connect(self._tell)
        self.setMinimumSize(160, 96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Picture of the screen")
        replay.changed.connect(self._show)
        look.changed.connect(self.update)

    def set_hint(self, text: str) -> None:
        """Say something with the picture all the time, "" for nothing."""
        if text != self._hint:
            self._hint = text
            self._show()

    def hint(self) -> str:
        """Return what is said there."""
        return self._hint

    def sizeHint(self) -> QSize:
        """Return a size in which a screen can be made out."""
        return QSize(640, 400)

    def fitting(self) -> Fitting:
        """Return how the desktop lies in the widget."""
        return fitted(self._replay.desktop(), self._rooms().picture)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the screens, then what moves on them."""
        del event
        fitting = self.fitting()
        view = self._replay.view(fitting.scale)
        with painting(self) as painter:
            if view is None:
                painter.fillRect(self.rect(), self._look.colour("sunken"))
            else:
                self._draw(painter, fitting, view)

    def _draw(self, painter: QPainter, fitting: Fitting, view: StageView) -> None:
        ground = self._replay.ground()
        painter.drawPixmap(0, 0, self._drawn_ground(ground, fitting))
        within, place = QRectF(*fitting.rect(self._replay.desktop())), self._rooms()
        painter.save()
        painter.setClipRect(QRectF(self.rect()).adjusted(0, 0, 0, -place.lines.height()))
        draw_view(painter, self._look, ink_on(self._look, ground), view, fitting, within)
        painter.restore()
        sizes = screens_text([screen for screen, _ in ground.screens])
        hint = Caption("eye-slash", "text2", self._hint) if self._hint else None
        right = " · ".join(filter(None, (view.front, sizes)))
        draw_said(painter, self._look, place, Said(view.caption, hint, right))

    def _drawn_ground(self, ground: Ground, fitting: Fitting) -> QPixmap:
        """Return the ground as it was drawn last, or anew where it is another."""
        ratio = self.devicePixelRatioF()
        key = (ground, fitting, self.size(), ratio, self._look.dark, self._look.text_scale)
        if self._pixmap is None or self._pixmap[0] != key:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(self._look.colour("sunken"))
            with painting(pixmap) as painter:
                draw_ground(painter, self._look, ground, fitting)
            self._pixmap = key, pixmap
        return self._pixmap[1]

    def _rooms(self) -> Rooms:
        _, _, width, height = self._replay.desktop()
        return rooms(self._look, QRectF(self.rect()), width / max(height, 1), hint=bool(self._hint))

    def _show(self) -> None:
        self.update()
        self._telling.start()

    def _tell(self) -> None:
        """Say in words what stands still by now; a screen reader could not follow what moves."""
        self.setAccessibleDescription(f"{self._replay.told()} {self._hint}".strip())
