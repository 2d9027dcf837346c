"""The small buttons of the compact strip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Act
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.live_buttons import LiveButton
from uxlab.gui.widgets.painting import draw_text, painting, text_width

HEIGHT_PX = 44
_PADDING_PX, _GAP_PX, _ICON_PX, _ICON_WIDTH_PX = 7, 5, 18, 38


class BriefCount(LiveButton):
    """Marks one more: key, short name, count."""

    def __init__(self, look: Look, short_name: str, name: str, key: str, act: Act) -> None:
        super().__init__(look, short_name, key, height_px=HEIGHT_PX)
        self._count = 0
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if act is not None:
            self.clicked.connect(lambda *_: act())

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        if count != self._count:
            self._count = count
            self.setAccessibleDescription(str(count))
            self.update()

    def count(self) -> int:
        """Return the count that is shown."""
        return self._count

    def sizeHint(self) -> QSize:
        """Return the room of key, name and a count of one digit, which may grow into the padding."""
        name = text_width(self._look.font("small", 500), self.text())
        count = text_width(self._look.font("heading", 600), "0")
        return QSize(round(2 * _PADDING_PX + self._cap_width() + 2 * _GAP_PX + name + count), HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        with painting(self) as painter:
            self._ground(painter)
            x = _PADDING_PX + self._cap(painter, _PADDING_PX) + _GAP_PX
            room = QRectF(x, 0, self.width() - _PADDING_PX - x + 1, self.height())
            ink = self._look.colour(self._ink("text"))
            draw_text(painter, room, self.text(), self._look.font("small", 500), ink)
            font = self._look.font("heading", 600 if self._count else 400)
            ink = self._look.colour(self._ink("text" if self._count else "text3"))
            draw_text(painter, room, str(self._count), font, ink, Qt.AlignmentFlag.AlignRight)


class IconLiveButton(LiveButton):
    """An icon alone; its name and key are in the tool tip."""

    def __init__(self, look: Look, icon: str, name: str, key: str, act: Act) -> None:
        super().__init__(look, name, key, height_px=HEIGHT_PX)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{name} ({key})")
        if act is not None:
            self.clicked.connect(lambda *_: act())

    def show_as(self, icon: str, name: str) -> None:
        """Become another button."""
        if icon != self._icon:
            self._icon = icon
            self.setAccessibleName(name)
            self.setToolTip(f"{name} ({self._key})")
            self.update()

    def sizeHint(self) -> QSize:
        """Return the button's size."""
        return QSize(_ICON_WIDTH_PX, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        with painting(self) as painter:
            self._ground(painter)
            place = QRectF((self.width() - _ICON_PX) / 2, (self.height() - _ICON_PX) / 2, _ICON_PX, _ICON_PX)
            self._look.paint_icon(painter, self._icon, self._ink("text2"), place)
