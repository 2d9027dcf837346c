"""A printed page as a picture: whole, or as wide as there is room; the arrow keys and Page Up and Down turn pages."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting

_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1}
_UP_AND_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_NOTCH = 120
_SMALLEST = QSize(120, 150)


class PagePicture(QWidget):
    """`turned` carries 1 for the next page and -1 for the one before; `size_asked`: for the other of the two sizes.

    A page that is as wide as there is room is as high as that makes it, for somebody to scroll: the wheel and the keys
    up and down are left to it then.
    """

    turned = Signal(int)
    size_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self._fitting: QImage | None = None
        self._scrolled = 0
        self._wide = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Preview")
        look.changed.connect(self.update)

    def show_page(self, image: QImage | None, spoken: str) -> None:
        """Show a page; `spoken` says which."""
        self._image, self._fitting = image, None
        self.setAccessibleDescription(spoken)
        self._fit()
        self.update()

    def set_wide(self, wide: bool) -> None:
        """Show pages as wide as there is room, or whole."""
        self._wide = wide
        self._fit()
        self.update()

    def image(self) -> QImage | None:
        """Return the picture, None while there is none."""
        return self._image

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return _SMALLEST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with the width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page."""
        step = (_STEPS if self._wide else _STEPS | _UP_AND_DOWN).get(Qt.Key(event.key()), 0)
        if step:
            self.turned.emit(step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn a page with each notch, unless that scrolls."""
        if self._wide:
            event.ignore()
            return
        self._scrolled += event.angleDelta().y()
        if abs(self._scrolled) >= _NOTCH:
            self.turned.emit(-1 if self._scrolled > 0 else 1)
            self._scrolled = 0
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keys."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the other size."""
        del event
        self.size_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, white in dark surroundings too, for it is paper."""
        image = self._image
        if image is None:
            return
        with painting(self) as painter:
            most = image.deviceIndependentSize()
            place = fitted(most, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
            painter.drawImage(place, self._fitted(image, place))
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)

    def _fit(self) -> None:
        if self._image is None:
            return
        most = self._image.deviceIndependentSize()
        wanted = max(ceil(min(self.width(), most.width()) * most.height() / most.width()), _SMALLEST.height())
        self.setMinimumHeight(wanted if self._wide else _SMALLEST.height())
        self.setMaximumHeight(wanted)

    def _fitted(self, image: QImage, place: QRectF) -> QImage:
        """Return the picture in the size of the screen's pixels, in which small letters can be read best."""
        size = (place.size() * self.devicePixelRatioF()).toSize()
        if self._fitting is None or self._fitting.size() != size:
            how = Qt.TransformationMode.SmoothTransformation
            self._fitting = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, how)
        return self._fitting


def fitted(size: QSizeF, room: QRectF) -> QRectF:
    """Return where a picture of a size is drawn: whole, no larger than it is, at the top and in the middle."""
    scale = min(1.0, room.width() / size.width(), room.height() / size.height())
    width, height = size.width() * scale, size.height() * scale
    return QRectF(room.left() + (room.width() - width) / 2, room.top(), width, height)
