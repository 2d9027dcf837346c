"""The small buttons of the compact strip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Act
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.live_buttons import LiveButton, count_words
from uxlab.gui.widgets.painting import draw_text, painting, text_width

HEIGHT_PX = 44
_PADDING_PX, _GAP_PX, _ICON_PX, _SMALL_ICON_PX = 5, 4, 18, 16


class BriefCount(LiveButton):
    """Marks one more, or opens a menu of marks: key, icon, short name and count, without what is empty."""

    def __init__(self, look: Look, short_name: str, name: str, key: str, act: Act, *, icon: str = "") -> None:
        super().__init__(look, short_name, key, height_px=HEIGHT_PX)
        self._count, self._waiting, self._icon = 0, 0, icon
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if act is not None:
            self.clicked.connect(lambda *_: act())

    def set_count(self, count: int, *, waiting: int = 0) -> None:
        """Show how many there are, `waiting` of these for the disk."""
        if (count, waiting) != (self._count, self._waiting):
            self._count, self._waiting = count, waiting
            self.setAccessibleDescription(count_words(count, waiting))
            self.update()

    def count(self) -> int:
        """Return the count that is shown."""
        return self._count

    def sizeHint(self) -> QSize:
        """Return the room of what is shown and a count of one digit, which may grow into the padding."""
        name = text_width(self._look.font("small", 500), self.text())
        count = text_width(self._look.font("heading", 600), "0")
        parts = [self._cap_width() if self._key else 0, _SMALL_ICON_PX if self._icon else 0, name, count]
        gaps = _GAP_PX * (sum(part > 0 for part in parts) - 1)
        return QSize(round(2 * _PADDING_PX + sum(parts) + gaps), HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        with painting(self) as painter:
            self._ground(painter)
            x = float(_PADDING_PX)
            if self._key:
                x += self._cap(painter, x) + _GAP_PX
            if self._icon:
                place = QRectF(x, (self.height() - _SMALL_ICON_PX) / 2, _SMALL_ICON_PX, _SMALL_ICON_PX)
                self._look.paint_icon(painter, self._icon, self._ink("text2"), place)
                x = place.right() + _GAP_PX
            room = QRectF(x, 0, self.width() - _PADDING_PX - x + 1, self.height())
            ink = self._look.colour(self._ink("text"))
            draw_text(painter, room, self.text(), self._look.font("small", 500), ink)
            font = self._look.font("heading", 600 if self._count else 400)
            ink = self._look.colour(self._ink("warn" if self._waiting else "text" if self._count else "text3"))
            draw_text(painter, room, str(self._count), font, ink, Qt.AlignmentFlag.AlignRight)


class IconLiveButton(LiveButton):
    """An icon alone; its name and key are in the tool tip."""

    def __init__(self, look: Look, icon: str, name: str, key: str, act: Act, *, width_px: int = 32) -> None:
        super().__init__(look, name, key, height_px=HEIGHT_PX)
        self._icon, self._width_px = icon, width_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell(name)
        if act is not None:
            self.clicked.connect(lambda *_: act())

    def show_as(self, icon: str, name: str) -> None:
        """Become another button."""
        if icon != self._icon:
            self._icon = icon
            self.setAccessibleName(name)
            self._tell(name)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the button's size."""
        return QSize(self._width_px, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        with painting(self) as painter:
            self._ground(painter)
            place = QRectF((self.width() - _ICON_PX) / 2, (self.height() - _ICON_PX) / 2, _ICON_PX, _ICON_PX)
            self._look.paint_icon(painter, self._icon, self._ink("text2"), place)

    def _tell(self, name: str) -> None:
        self.setToolTip(f"{name} ({self._key})" if self._key else name)
