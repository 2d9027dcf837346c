"""The large actions at the left of the start page: icon, name, what it means, and its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.enter import press_with_enter
from uxlab.gui.widgets.keycap import key_text, keycap_size, paint_keycap
from uxlab.gui.widgets.painting import draw_text, painting, rounded

HEIGHT_PX = 56
_ICON_PX, _ICON_LEFT_PX, _TEXT_LEFT_PX, _RIGHT_PX, _LINE_PX = 20, 12, 44, 12, 17


class Action(QAbstractButton):
    """One way on. `primary` is the page's main one; `chosen` while what it began is on the page."""

    def __init__(
        self, look: Look, icon: str, text: str, meaning: str = "", *, key: str = "", primary: bool = False
    ) -> None:
        super().__init__()
        self._look, self._icon_name, self._meaning, self._key, self._primary = look, icon, meaning, key, primary
        self._chosen, self._compact = False, False
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(meaning)
        self.setProperty("ring_radius", 8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

    @property
    def chosen(self) -> bool:
        """Whether what it began is on the page."""
        return self._chosen

    def set_chosen(self, chosen: bool) -> None:
        """Show that what it began is on the page; the primary action is then another one."""
        self._chosen = chosen
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show the icon alone, the words in the tool tip."""
        self._compact = compact
        words = f"{self.text()} ({key_text(self._key)})" if self._key else self.text()
        self.setToolTip(words if compact else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of two lines, or of the icon."""
        return QSize(_TEXT_LEFT_PX if self._compact else 240, round(HEIGHT_PX * self._look.text_scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too."""
        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the action in its state."""
        del event
        box = QRectF(self.rect())
        filled = self._primary and not self._chosen
        ink = "on-accent" if filled else "accent-text" if self._chosen else "text"
        with painting(self) as painter:
            if fill := self._fill(filled=filled):
                rounded(painter, box, 8, self._look.colour(fill))
            middle = box.center().y()
            icon = QRectF(_ICON_LEFT_PX, middle - _ICON_PX / 2, _ICON_PX, _ICON_PX)
            self._look.paint_icon(painter, self._icon_name, ink if ink != "text" else "text2", icon)
            if not self._compact:
                self._paint_words(painter, box, ink, filled=filled)

    def _paint_words(self, painter: QPainter, box: QRectF, ink: str, *, filled: bool) -> None:
        middle, right = box.center().y(), box.right() - _RIGHT_PX
        if self._key:
            size = keycap_size(self._look, self._key)
            cap = QRectF(right - size.width(), middle - size.height() / 2, size.width(), size.height())
            on = self._look.colour(ink) if filled else None
            paint_keycap(painter, cap, self._look, self._key, on=on)
            right = cap.left() - 8
        line = _LINE_PX * self._look.text_scale
        top = QRectF(_TEXT_LEFT_PX, middle - (line if self._meaning else line / 2), right - _TEXT_LEFT_PX, line)
        draw_text(painter, top, self.text(), self._look.font("body", 600), self._look.colour(ink))
        below = top.translated(0, line)
        draw_text(painter, below, self._meaning, self._look.font("small"), self._look.colour("text3"))

    def _fill(self, *, filled: bool) -> str:
        over, down = self.underMouse() and self.isEnabled(), self.isDown()
        if filled:
            return "accent-pressed" if down else "accent-hover" if over else "accent"
        if self._chosen:
            return "accent-soft"
        return "pressed" if down else "sunken" if over else ""
