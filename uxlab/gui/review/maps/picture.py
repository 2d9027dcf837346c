"""A map as large as there is room for it, with its scale and note; drawn in a job."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.charts.draw import draw
from uxlab.charts.files import Pixels, pixels
from uxlab.charts.map_spec import PointerMap
from uxlab.charts.sheet import PX_AN_INCH
from uxlab.charts.tell import tell
from uxlab.charts.theme import DARK, LIGHT, Theme
from uxlab.gui.jobs import Jobs
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting

_SETTLED_MS, _LEAST_PX, _RGBA, _TRIES = 60, 200, 4, 4


class MapPicture(QWidget):
    """Shows a map; what is shown stays until a newer picture is there. `drawn` carries the map that is seen now."""

    drawn = Signal(object)

    def __init__(self, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._look, self._jobs = look, jobs
        self._chart: PointerMap | None = None
        self._image: QImage | None = None
        self._wish = self._charts = 0
        self._wanted: tuple[object, ...] = ()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._draw)

    def apply(self, chart: PointerMap) -> None:
        """Show a map."""
        self._chart = chart
        self._charts += 1
        self._draw()

    def image(self) -> QImage | None:
        """Return the picture, None until the first is drawn."""
        return self._image

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(120, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew, once the size has settled."""
        super().resizeEvent(event)
        self._settled.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was asked for while nobody saw it."""
        super().showEvent(event)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, smaller for a moment where there is less room than it was drawn for."""
        if self._image is None:
            return
        size, room = self._image.deviceIndependentSize(), QSizeF(self.size())
        share = min(1.0, room.width() / size.width(), room.height() / size.height())
        with painting(self) as painter:
            painter.drawImage(QRectF(0, 0, share * size.width(), share * size.height()), self._image)

    def _draw(self) -> None:
        chart = self._chart
        if chart is None or not self.isVisible():
            return
        scale, ratio = max(1.0, self._look.text_scale), self.devicePixelRatioF()
        room = (max(_LEAST_PX, int(self.width() / scale)), max(1, int(self.height() / scale)))
        theme = DARK if self._look.dark else LIGHT
        wanted = (self._charts, theme, ratio, scale, room)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._wish += 1
        work = partial(fitted, chart, theme, room, ratio * scale)
        self._jobs.run(work, partial(self._arrive, self._wish, chart, ratio))

    def _arrive(self, wish: int, chart: PointerMap, ratio: float, drawn: Pixels) -> None:
        if wish != self._wish:
            return
        self._image = image_of(drawn)
        self._image.setDevicePixelRatio(ratio)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(tell(chart))
        self.update()
        self.drawn.emit(chart)


def image_of(drawn: Pixels) -> QImage:
    """Return a picture that keeps its own pixels."""
    return QImage(drawn.rgba, drawn.width, drawn.height, _RGBA * drawn.width, QImage.Format.Format_RGBA8888).copy()


def fitted(chart: PointerMap, theme: Theme, room_px: tuple[int, int], ratio: float) -> Pixels:
    """Return a map with its scale and note, as wide as fits into the room."""
    bare = replace(chart, ground=replace(chart.ground, picture=b""))  # as high as with one, and quicker
    width_px, height_px = room_px
    share = chart.ground.height_px / chart.ground.width_px
    for _ in range(_TRIES):
        over = draw(bare, theme, width_px=width_px, titled=False).get_figheight() * PX_AN_INCH - height_px
        if over <= 0 or width_px <= _LEAST_PX:
            break
        width_px = max(_LEAST_PX, int(width_px - max(1.0, over / share)))
    return pixels(chart, theme, width_px=width_px, ratio=ratio, titled=False)
