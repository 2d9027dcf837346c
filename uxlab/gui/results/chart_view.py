"""A chart as a picture: drawn in a job, for the width, the screen and the scheme in which it is seen."""

from functools import partial

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.charts.files import Pixels, pixels
from uxlab.charts.spec import Chart
from uxlab.charts.tell import tell
from uxlab.charts.theme import DARK, LIGHT
from uxlab.gui.jobs import Jobs
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting

_SETTLED_MS, _LEAST_PX = 120, 120
_RGBA = 4


class ChartView(QWidget):
    """Shows a chart as wide as there is room; what is shown stays until a newer picture is there."""

    def __init__(self, look: Look, jobs: Jobs, *, titled: bool = False) -> None:
        super().__init__()
        self._look, self._jobs, self._titled = look, jobs, titled
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

    def _draw(self) -> None:
        chart = self._chart
        if chart is None or not self.isVisible() or self.width() < _LEAST_PX:
            return
        theme, ratio = (DARK if self._look.dark else LIGHT), self.devicePixelRatioF()
        wanted = (chart, theme, ratio, self.width())
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._wish += 1
        work = partial(pixels, chart, theme, width_px=self.width(), ratio=ratio, titled=self._titled)
        self._jobs.run(work, partial(self._arrive, self._wish, ratio))

    def _arrive(self, wish: int, ratio: float, drawn: Pixels) -> None:
        if wish != self._wish:
            return
        picture = QImage(
            drawn.rgba, drawn.width, drawn.height, _RGBA * drawn.width, QImage.Format.Format_RGBA8888
        ).copy()
        picture.setDevicePixelRatio(ratio)
        self._image = picture
        self.updateGeometry()
        self.update()
