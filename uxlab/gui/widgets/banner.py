"""Banners: facts that come while a page is open, said in the page and never in a box above it."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Act, IconButton, ghost, link, secondary
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import column, label, row
from uxlab.gui.widgets.painting import painting, rounded

LEAVES_AFTER_MS = 8000
Actions = Sequence[tuple[str, Act]]
TONES = {  # tint, icon, its colour, role of the fact
    "info": ("accent-soft", "info", "accent-text", "strong"),
    "ok": ("ok-soft", "check-circle-fill", "ok-fill", "strong"),
    "warn": ("warn-soft", "warning-fill", "warn-fill", "strong"),
    "danger": ("danger-soft", "warning-octagon-fill", "danger", "strong-danger"),
}
_PASSING = ("info", "ok")
_ICON_PX, _RADIUS_PX = 20, 8


class Banner(QWidget):
    """A card with a fact, its consequence and what can be done; `closed` asks for it to be taken away."""

    closed = Signal()

    def __init__(
        self,
        look: Look,
        tone: str,
        fact: str,
        consequence: str = "",
        actions: Actions = (),
        *,
        closable: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._tone = look, tone
        self._fact, self._consequence, self._actions, self._closable = fact, consequence, actions, closable
        self.setAccessibleName(self.said())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setLayout(self._laid_out())
        look.changed.connect(self.update)

    def said(self) -> str:
        """Return what the banner says."""
        return f"{self._fact} {self._consequence}".strip()

    def tone(self) -> str:
        """Return "info", "ok", "warn" or "danger"."""
        return self._tone

    def announce(self) -> None:
        """Read the banner out to whoever listens with a screen reader."""
        event = QAccessibleAnnouncementEvent(self, self.said())
        if self._tone == "danger":
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint."""
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), _RADIUS_PX, self._look.colour(TONES[self._tone][0]))

    def _laid_out(self) -> QLayout:
        """Return the card: icon, sentences, actions below; those of information stand at the right."""
        words = column([label(self._look, self._fact, TONES[self._tone][3], wrap=True)], 1)
        if self._consequence:
            words.addWidget(label(self._look, self._consequence, "small", wrap=True))
        whole = row([12], margin=(0, 10, 12, 10))
        whole.addWidget(self._icon(), 0, Qt.AlignmentFlag.AlignTop)
        whole.addSpacing(10)
        whole.addLayout(words, 1)
        if self._tone in _PASSING:
            self._add_links(whole)
        elif self._actions:
            words.addSpacing(8)
            words.addLayout(row([*self._buttons(), -1], 8))
        words.addStretch(1)
        if self._closable:
            whole.addWidget(self._closer(), 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _add_links(self, whole: QHBoxLayout) -> None:
        for text, act in self._actions:
            button = link(self._look, text, act)
            whole.addSpacing(12)
            whole.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _buttons(self) -> list[QWidget]:
        makers = [secondary, *[ghost] * len(self._actions)]
        return [
            make(self._look, text, act, size="dense") for make, (text, act) in zip(makers, self._actions, strict=False)
        ]

    def _icon(self) -> QWidget:
        _, icon, role, _ = TONES[self._tone]
        made = Icon(self._look, icon, role, size_px=_ICON_PX)
        made.setFixedHeight(_ICON_PX)
        return made

    def _closer(self) -> IconButton:
        closer = IconButton(self._look, "x", "Close")
        closer.clicked.connect(self.closed)
        return closer


class WideBanner(Banner):
    """A banner across the whole page, its sentences on one line where they fit; information leaves after 8 s."""

    def __init__(
        self,
        look: Look,
        tone: str,
        fact: str,
        consequence: str = "",
        actions: Actions = (),
        *,
        closable: bool = True,
    ) -> None:
        super().__init__(look, tone, fact, consequence, actions, closable=closable)
        self._leaves = QTimer(self, singleShot=True, interval=LEAVES_AFTER_MS)
        self._leaves.timeout.connect(self.closed)
        if tone in _PASSING:
            self._leaves.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is on the banner."""
        self._leaves.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Count the eight seconds anew."""
        if self._tone in _PASSING:
            self._leaves.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint and the hairline below."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour(TONES[self._tone][0]))
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _laid_out(self) -> QLayout:
        self._sentences = QLabel()
        self._sentences.setWordWrap(True)
        self._sentences.setTextFormat(Qt.TextFormat.RichText)
        self._colour_sentences()
        self._look.changed.connect(self._colour_sentences)
        whole = row([16, self._icon()], 14, margin=(0, 10, 16, 10))
        whole.addWidget(self._sentences, 1)
        whole.addLayout(row([*self._buttons(), *([self._closer()] if self._closable else [])], 12))
        return whole

    def _colour_sentences(self) -> None:
        strong = self._look.colour("danger" if self._tone == "danger" else "text").name()
        weak = self._look.colour("text2").name()
        self._sentences.setText(
            f'<span style="font-weight: 600; color: {strong}">{escape(self._fact)}</span>'
            f' <span style="color: {weak}">{escape(self._consequence)}</span>'
        )


class BannerStack(QWidget):
    """Banners at the top of a page, the newest first; they push what is below and take no focus."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: dict[str, WideBanner] = {}
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.setLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    def push(
        self,
        tone: str,
        fact: str,
        consequence: str = "",
        actions: Actions = (),
        *,
        key: str = "",
        closable: bool = True,
    ) -> WideBanner:
        """Show a banner and have it announced; one with the same key (the fact, unless named) gives way to it."""
        key = key or fact
        self.retract(key)
        banner = WideBanner(self._look, tone, fact, consequence, actions, closable=closable)
        banner.closed.connect(lambda: self.retract(key))
        self._shown[key] = banner
        self._rows.insertWidget(0, banner)
        self.show()
        banner.announce()
        return banner

    def retract(self, key: str) -> None:
        """Take a banner away, if it is there."""
        if (banner := self._shown.pop(key, None)) is not None:
            self._rows.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._shown))

    def banners(self) -> tuple[Banner, ...]:
        """Return the banners that are shown, the oldest first."""
        return tuple(self._shown.values())

    def keys(self) -> tuple[str, ...]:
        """Return the keys of what is shown, the oldest first."""
        return tuple(self._shown)
