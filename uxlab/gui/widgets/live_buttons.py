"""The large buttons of a session: outcomes, and marks with their count."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Act
from uxlab.gui.widgets.inert import set_text, tip
from uxlab.gui.widgets.keycap import keycap_size, paint_keycap
from uxlab.gui.widgets.marks import Mark
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

CONFIRMED_FOR_MS = 600
_PADDING_PX, _GAP_PX, _ICON_PX, _RADIUS_PX, _LEAST_GAP_PX = 12, 10, 24, 8, 4


class LiveButton(QAbstractButton):
    """A large button with a keycap; the key is bound by the page's actions. `fill` is its ground at rest."""

    def __init__(self, look: Look, name: str, key: str, *, height_px: int, fill: str = "surface") -> None:
        super().__init__()
        self._look, self._key, self._height_px, self._fill, self._faded = look, key, height_px, fill, False
        set_text(self, name)
        self.setAccessibleName(name)
        self.setProperty("ring_radius", _RADIUS_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

    def set_key_faded(self, faded: bool) -> None:
        """Fade the keycap while its key does not act."""
        self._faded = faded
        self.update()

    def set_reason(self, reason: str) -> None:
        """Disable the button and say why in its tool tip; an empty reason enables it."""
        self.setEnabled(not reason)
        self.setToolTip(tip(reason))

    def set_height(self, height_px: int) -> None:
        """Take another height."""
        self._height_px = height_px
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return self.sizeHint()

    def _ground(self, painter: QPainter, *, dashed: bool = False) -> None:
        if not self.isEnabled():
            fill, outline = "sunken", "line"
        else:
            fill = "pressed" if self.isDown() else "hover" if self.underMouse() else self._fill
            outline = "control"
        frame = QRectF(self.rect())
        rounded(painter, frame, _RADIUS_PX, self._look.colour(fill), None if dashed else self._look.colour(outline))
        if dashed:
            painter.setPen(QPen(self._look.colour(outline), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)

    def _cap(self, painter: QPainter, x: float) -> float:
        """Draw the keycap from `x` and return its width."""
        size = keycap_size(self._look, self._key)
        height = size.height() + 2
        width = max(size.width(), height)
        place = QRectF(x, (self.height() - height) / 2, width, height)
        paint_keycap(painter, place, self._look, self._key, faded=self._faded)
        return width

    def _cap_width(self) -> float:
        size = keycap_size(self._look, self._key)
        return max(size.width(), size.height() + 2)

    def _ink(self, role: str) -> str:
        return role if self.isEnabled() else "text3"


class OutcomeButton(LiveButton):
    """Ends the attempt: coloured icon, name, key; brief ones leave out the name. `confirm` fills it for 600 ms."""

    def __init__(self, look: Look, mark: Mark, key: str, act: Act = None, *, brief: bool = False) -> None:
        super().__init__(look, mark.name, key, height_px=44 if brief else 76)
        self._mark, self._brief = mark, brief
        self._confirmed = QTimer(self, singleShot=True, interval=CONFIRMED_FOR_MS)
        self._confirmed.timeout.connect(self.update)
        if brief:
            self.setToolTip(mark.name)
        if act is not None:
            self.clicked.connect(lambda *_: act())

    def confirm(self) -> None:
        """Fill the button with the outcome's colour for a moment."""
        self._confirmed.start()
        self.update()

    def confirming(self) -> bool:
        """Return whether the button is filled."""
        return self._confirmed.isActive()

    def sizeHint(self) -> QSize:
        """Return the room of icon, name and key."""
        name = 0 if self._brief else _GAP_PX + text_width(self._look.font("heading", 600), self.text())
        icon = 18 if self._brief else _ICON_PX
        padding = _PADDING_PX - 3 if self._brief else _PADDING_PX
        return QSize(round(2 * padding - 2 + icon + name + 8 + self._cap_width()), self._height_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        with painting(self) as painter:
            if self.confirming():
                rounded(painter, QRectF(self.rect()), _RADIUS_PX, self._look.colour(self._mark.role))
                self._draw_mark(painter, f"on-{self._mark.role}", f"on-{self._mark.role}")
            else:
                self._ground(painter)
                self._draw_mark(painter, self._ink(self._mark.role), self._ink("text"))
                self._cap(painter, self.width() - self._padding() + 2 - self._cap_width())

    def _draw_mark(self, painter: QPainter, icon_role: str, text_role: str) -> None:
        size = 18 if self._brief else _ICON_PX
        place = QRectF(self._padding() - 1, (self.height() - size) / 2, size, size)
        self._look.paint_icon(painter, self._mark.icon, icon_role, place)
        if not self._brief:
            cap = 0 if self.confirming() else self._cap_width()
            room = QRectF(self.rect()).adjusted(place.right() + _GAP_PX - 1, 0, -self._padding() - cap, 0)
            draw_text(painter, room, self.text(), self._look.font("heading", 600), self._look.colour(text_role))

    def _padding(self) -> float:
        if not self._brief:
            return _PADDING_PX
        free = self.width() - 18 - self._cap_width() - _LEAST_GAP_PX
        return max(_LEAST_GAP_PX, min(_PADDING_PX - 3, free / 2))


class CountButton(LiveButton):
    """Marks one more: key left, an icon where it has one, the name, the count right."""

    def __init__(
        self, look: Look, name: str, key: str, act: Act = None, *, icon: str = "", height_px: int = 56
    ) -> None:
        super().__init__(look, name, key, height_px=height_px)
        self._icon, self._count, self._waiting = icon, 0, 0
        self._announce()
        if act is not None:
            self.clicked.connect(lambda *_: act())

    def set_count(self, count: int, *, waiting: int = 0) -> None:
        """Show how many there are, `waiting` of these for the disk."""
        if (count, waiting) != (self._count, self._waiting):
            self._count, self._waiting = count, waiting
            self._announce()
            self.update()

    def count(self) -> int:
        """Return the count that is shown."""
        return self._count

    def sizeHint(self) -> QSize:
        """Return the room of key, name and a count of two digits."""
        icon = 20 + _GAP_PX if self._icon else 0
        name = text_width(self._look.font("body", 500), self.text())
        count = text_width(self._look.font("title", 600), "00")
        width = 2 * _PADDING_PX + self._cap_width() + _GAP_PX + icon + name + 8 + count
        return QSize(round(width), self._height_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        with painting(self) as painter:
            self._ground(painter)
            x = _PADDING_PX + self._cap(painter, _PADDING_PX) + _GAP_PX
            if self._icon:
                self._look.paint_icon(
                    painter, self._icon, self._ink("text2"), QRectF(x, self.height() / 2 - 10, 20, 20)
                )
                x += 20 + _GAP_PX
            right = self.width() - _PADDING_PX
            font = self._look.font("title", 600 if self._count else 400)
            ink = self._look.colour(self._ink("warn" if self._waiting else "text" if self._count else "text3"))
            room = QRectF(x, 0, right - x, self.height())
            draw_text(painter, room, str(self._count), font, ink, Qt.AlignmentFlag.AlignRight)
            room.setRight(right - text_width(font, str(self._count)) - 8)
            draw_text(painter, room, self.text(), self._look.font("body", 500), self._look.colour(self._ink("text")))

    def _announce(self) -> None:
        self.setAccessibleDescription(count_words(self._count, self._waiting))


def count_words(count: int, waiting: int) -> str:
    """Return a count as it is read aloud."""
    return f"{count}, {waiting} waiting for the disk" if waiting else str(count)


class PlainLiveButton(LiveButton):
    """A large button without an outcome: "plain" (Other), "quiet" (Pause) or "dashed" (New error type)."""

    def __init__(
        self, look: Look, name: str, key: str = "", act: Act = None, *, icon: str = "", kind: str = "plain"
    ) -> None:
        dashed = kind == "dashed"
        ground = {"plain": "surface", "quiet": "hover", "dashed": "window"}[kind]
        super().__init__(look, name, key, height_px=56 if dashed else 76, fill=ground)
        self._icon, self._dashed = icon, dashed
        if act is not None:
            self.clicked.connect(lambda *_: act())

    def show_as(self, name: str, icon: str) -> None:
        """Become another button, such as Go on after Pause."""
        set_text(self, name)
        self.setAccessibleName(name)
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of icon, name and key."""
        name = text_width(self._look.font("body", 500), self.text())
        parts = [name, 20 if self._icon else 0, self._cap_width() if self._key else 0]
        return QSize(
            round(2 * _PADDING_PX + sum(parts) + _GAP_PX * (sum(part > 0 for part in parts) - 1)), self._height_px
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button; a dashed one has its key before its name, as the marks have."""
        with painting(self) as painter:
            self._ground(painter, dashed=self._dashed)
            left, right = float(_PADDING_PX), float(self.width() - _PADDING_PX)
            if self._key and self._dashed:
                left += self._cap(painter, left) + _GAP_PX
            elif self._key:
                right -= self._cap(painter, right - self._cap_width()) + _GAP_PX
            if self._icon:
                place = QRectF(left, self.height() / 2 - 10, 20, 20)
                self._look.paint_icon(painter, self._icon, self._ink("text2"), place)
                left += 20 + _GAP_PX
            ink = self._look.colour(self._ink("text2" if self._dashed else "text"))
            draw_text(
                painter,
                QRectF(left, 0, right - left + 1, self.height()),
                self.text(),
                self._look.font("body", 500),
                ink,
            )
