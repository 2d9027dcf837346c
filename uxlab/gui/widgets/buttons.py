"""Buttons: primary, secondary, ghost and danger, with their key inside, and icons that act."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QToolButton

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.enter import press_with_enter
from uxlab.gui.widgets.inert import set_text, tip
from uxlab.gui.widgets.keycap import key_text, keycap_size, paint_keycap
from uxlab.gui.widgets.layout import set_property
from uxlab.gui.widgets.painting import draw_text, text_width

Act = Callable[[], object] | None
HEIGHT_PX = {"dense": 28, "normal": 32, "roomy": 36, "large": 44, "participant": 64, "card": 56, "card-quiet": 56}
_PADDING_PX = {"dense": 11, "normal": 13, "roomy": 13, "large": 16, "participant": 32, "card": 20, "card-quiet": 20}
_TYPE = {
    "large": ("heading", 500),
    "participant": ("participant", 600),
    "card": ("participant-card", 600),
    "card-quiet": ("participant-small", 500),
}
_RADIUS_PX = {"large": 8, "participant": 12, "card": 12, "card-quiet": 12}
_ICON_PX, _GAP_PX, _KEY_GAP_PX = 16, 8, 8
_TEXT_ROLES = {
    "primary": "on-accent",
    "ghost": "text2",
    "danger": "danger",
    "danger-ghost": "danger",
    "link": "accent-text",
}


class Button(QPushButton):
    """A push button with an optional icon before its text and its key after it.

    The key is shown, not bound: the action of the menu bar holds it.
    """

    def __init__(
        self, look: Look, text: str, role: str, *, icon: str = "", key: str = "", size: str = "normal"
    ) -> None:
        super().__init__()
        set_text(self, text)
        self._look, self._role, self._icon_name, self._key, self._size = look, role, icon, key, size
        self._key_faded = False
        self._tip = ""
        self.setProperty("role", role)
        self.setProperty("button_size", size)  # "size" is Qt's own
        self.setProperty("dense", size == "dense")
        self.setProperty("ring_radius", _RADIUS_PX.get(size, 6))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        look.changed.connect(self.updateGeometry)

    def setText(self, text: str) -> None:
        """Show another text; "&" in it names no key."""
        set_text(self, text)

    def set_reason(self, reason: str) -> None:
        """Disable the button and say why in its tool tip; an empty reason enables it."""
        self.setEnabled(not reason)
        self.setToolTip(tip(reason or self._tip))
        self.setAccessibleDescription(reason)

    def set_tip(self, words: str) -> None:
        """Say more than the text does, while the button is enabled."""
        self._tip = words
        if self.isEnabled():
            self.setToolTip(tip(words))

    def set_icon(self, name: str) -> None:
        """Show another icon; an empty name shows none."""
        if name != self._icon_name:
            self._icon_name = name
            self.updateGeometry()
            self.update()

    def set_role(self, role: str) -> None:
        """Change what kind of button this is."""
        self._role = role
        set_property(self, "role", role)

    def set_key_faded(self, faded: bool) -> None:
        """Fade the keycap while the key does not act."""
        self._key_faded = faded
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of what is inside and the height of the button's size."""
        width = self._content_width() + 2 * self._padding()
        height = max(HEIGHT_PX[self._size], round(self.fontMetrics().height() + 12))
        return QSize(round(width + 0.5), height)

    def minimumSizeHint(self) -> QSize:
        """Return the whole size: buttons are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too."""
        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame as the style sheet has it and the content over it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # large type is drawn as outlines
        self._draw_content(painter, self._text_role())
        painter.end()

    def _draw_content(self, painter: QStylePainter, role: str) -> None:
        colour = self._look.colour(role)
        box = QRectF(self.rect()).adjusted(self._padding(), 0, -self._padding(), 0)
        x = box.left() if self._key else max(box.left(), box.center().x() - self._content_width() / 2)
        if self._icon_name:
            self._look.paint_icon(painter, self._icon_name, role, QRectF(x, box.center().y() - 8, _ICON_PX, _ICON_PX))
            x += _ICON_PX + (_GAP_PX if self.text() else 0)
        right = box.right()
        if self._key:
            cap = keycap_size(self._look, self._key)
            place = QRectF(right - cap.width(), box.center().y() - cap.height() / 2, cap.width(), cap.height())
            paint_keycap(painter, place, self._look, self._key, on=self._on(colour), faded=self._key_faded)
            right -= cap.width() + _KEY_GAP_PX
        draw_text(painter, QRectF(x, 0, right - x + 1, self.height()), self.text(), self._font(), colour)

    def _content_width(self) -> float:
        icon = (_ICON_PX + (_GAP_PX if self.text() else 0)) if self._icon_name else 0
        key = keycap_size(self._look, self._key).width() + _KEY_GAP_PX if self._key else 0
        return icon + text_width(self._font(), self.text()) + key

    def _padding(self) -> int:
        return 0 if self._role == "link" else _PADDING_PX[self._size]

    def _font(self) -> QFont:
        if self._role == "link":
            return self._look.font("small")
        return self._look.font(*_TYPE.get(self._size, ("small" if self._size == "dense" else "body", 500)))

    def _text_role(self) -> str:
        if not self.isEnabled():
            return "text3"
        return "accent-text" if self.isChecked() else _TEXT_ROLES.get(self._role, "text")

    def _on(self, colour: QColor) -> QColor | None:
        return colour if self._role == "primary" and self.isEnabled() else None


class IconButton(QToolButton):
    """An icon alone that acts; its name and key are in the tool tip and read to screen readers."""

    def __init__(
        self, look: Look, icon: str, name: str, key: str = "", *, size_px: int = 16, role: str = "text2"
    ) -> None:
        super().__init__()
        self._look, self._icon_name, self._role = look, icon, role
        self.setIconSize(QSize(size_px, size_px))
        self.setFixedSize(size_px + 12, size_px + 12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tip(f"{name} ({key_text(key)})" if key else name))
        self.setAccessibleName(name)
        self._dress()
        look.changed.connect(self._dress)

    def set_icon(self, icon: str, role: str = "text2") -> None:
        """Show another icon."""
        self._icon_name, self._role = icon, role
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too."""
        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setIcon(self._look.icon(self._icon_name, self._role))


def primary(look: Look, text: str, act: Act = None, *, icon: str = "", key: str = "", size: str = "normal") -> Button:
    """Return the page's one main action."""
    return _button(Button(look, text, "primary", icon=icon, key=key, size=size), act)


def secondary(look: Look, text: str, act: Act = None, *, icon: str = "", key: str = "", size: str = "normal") -> Button:
    """Return an action with an outline."""
    return _button(Button(look, text, "secondary", icon=icon, key=key, size=size), act)


def ghost(look: Look, text: str, act: Act = None, *, icon: str = "", key: str = "", size: str = "normal") -> Button:
    """Return a quiet action without an outline."""
    return _button(Button(look, text, "ghost", icon=icon, key=key, size=size), act)


def danger(look: Look, text: str, act: Act = None, *, icon: str = "", key: str = "", size: str = "normal") -> Button:
    """Return an action that destroys something, which its text names."""
    return _button(Button(look, text, "danger", icon=icon, key=key, size=size), act)


def link(look: Look, text: str, act: Act = None) -> Button:
    """Return an action within text, such as "Show" in a banner."""
    return _button(Button(look, text, "link"), act)


def _button(button: Button, act: Act) -> Button:
    if act is not None:
        button.clicked.connect(lambda *_: act())
    return button
