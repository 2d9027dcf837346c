"""A chart as a picture: drawn in a job, for the width, the screen and the scheme in which it is seen."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy

from uxlab.charts.files import Pixels, pixels
from uxlab.charts.sheet import Box
from uxlab.charts.spec import Chart
from uxlab.charts.tell import tell
from uxlab.charts.theme import DARK, LIGHT
from uxlab.gui.jobs import Jobs
from uxlab.gui.results.spot_field import HotSpot, SpotField
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting

_SETTLED_MS, _LEAST_PX = 120, 120
_RGBA = 4


class ChartView(SpotField):
    """Shows a chart as wide as there is room; what is shown stays until a newer picture is there.

    Its marks can be opened: `opened` then carries the `Source` of one. `drawn`: another picture is there.
    """

    drawn = Signal()

    def __init__(self, look: Look, jobs: Jobs, *, titled: bool = False) -> None:
        super().__init__(look)
        self._jobs, self._titled = jobs, titled
        self._chart: Chart | None = None
        self._image: QImage | None = None
        self._wish = 0
        self._wanted: tuple[object, ...] = ()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._draw)

    def apply(self, chart: Chart) -> None:
        """Show a chart."""
        if chart != self._chart:
            self._chart = chart
            self.setAccessibleName(chart.title)
            self.setAccessibleDescription(tell(chart))
            self._draw()

    def chart(self) -> Chart | None:
        """Return what is shown."""
        return self._chart

    def image(self) -> QImage | None:
        """Return the picture, None until the first is drawn."""
        return self._image

    def sizeHint(self) -> QSize:
        """Return the height of the picture."""
        height = self._image.deviceIndependentSize().height() if self._image is not None else _LEAST_PX
        return QSize(280, round(height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for another width, once it has settled."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settled.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was asked for while nobody saw it."""
        super().showEvent(event)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        if self._image is not None:
            with painting(self) as painter:
                painter.drawImage(0, 0, self._image)
                self.paint_spots(painter)

    def _draw(self) -> None:
        chart = self._chart
        if chart is None or not self.isVisible() or self.width() < _LEAST_PX:
            return
        theme, ratio = (DARK if self._look.dark else LIGHT), self.devicePixelRatioF()
        larger = self._look.text_scale
        wanted = (chart, theme, ratio, self.width(), larger)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._wish += 1
        room = round(self.width() / larger)  # drawn for less room and enlarged, its letters are as large as others
        work = partial(pixels, chart, theme, width_px=room, ratio=ratio * larger, titled=self._titled)
        self._jobs.run(work, partial(self._arrive, self._wish, ratio, larger))

    def _arrive(self, wish: int, ratio: float, larger: float, drawn: Pixels) -> None:
        if wish != self._wish:
            return
        picture = QImage(
            drawn.rgba, drawn.width, drawn.height, _RGBA * drawn.width, QImage.Format.Format_RGBA8888
        ).copy()
        picture.setDevicePixelRatio(ratio)
        self._image = picture
        self.set_spots([HotSpot(_place(one.box, larger), one.words, one.source) for one in drawn.spots])
        self.updateGeometry()
        self.update()
        self.drawn.emit()


def _place(box: Box, larger: float) -> QRectF:
    return QRectF(box.x * larger, box.y * larger, box.width * larger, box.height * larger)
