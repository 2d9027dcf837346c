"""The few kinds of widget that the sample shop's pages are made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from string import ascii_lowercase

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from uxlab.gui.sample_shop.goods import Product, Shop
from uxlab.gui.sample_shop.style import Colours
from uxlab.resources import resource

_ASPECT = 240 / 150


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the shop someone is: a page, what it is about, and what narrows or accompanies it."""

    page: str
    subject: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page is built from; `go` leads to the next."""

    shop: Shop
    place: Place
    colours: Colours
    go: Callable[[Place], None]


def plain_name(words: str) -> str:
    """Return words as the name of a control: "Tue 24" is "tue-24"."""
    kept = (letter if letter in ascii_lowercase + "0123456789" else "-" for letter in words.lower())
    return "".join(kept).strip("-")


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a text in one of the style sheet's roles; never markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setProperty("role", role)
    return made


def button(name: str, text: str, role: str, act: Callable[[], None]) -> QPushButton:
    """Return a button that is called `name` and does `act`."""
    made = QPushButton(text.replace("&", "&&"))
    made.setObjectName(name)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)

    def clicked() -> None:  # without the signal's argument, which `act` does not take
        act()

    made.clicked.connect(clicked)
    return made


def back_link(visit: Visit, text: str, place: Place) -> QHBoxLayout:
    """Return the link that leads back from a page."""
    sign = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
    return row([button("back", f"{sign}  {text}", "link", partial(visit.go, place)), -1])


def chip(name: str, text: str, act: Callable[[], None], *, chosen: bool, enabled: bool = True) -> QPushButton:
    """Return a small button of a row from which one is chosen."""
    made = button(name, text, "chip", act)
    made.setCheckable(True)
    made.setChecked(chosen)
    made.setEnabled(enabled)
    return made


def frame(role: str, layout: QLayout, margin: int = 24) -> QFrame:
    """Return a panel in one of the style sheet's roles around a layout."""
    made = QFrame()
    made.setProperty("role", role)
    layout.setContentsMargins(margin, margin, margin, margin)
    made.setLayout(layout)
    return made


def rule() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("role", "rule")
    return made


def column(items: Iterable[QWidget | QLayout | int], spacing: int = 8) -> QVBoxLayout:
    """Return items below each other; a number is extra space, -1 all the space that is left."""
    made = QVBoxLayout()
    _fill(made, items, spacing)
    return made


def row(items: Iterable[QWidget | QLayout | int], spacing: int = 8) -> QHBoxLayout:
    """Return items beside each other; a number is extra space, -1 all the space that is left."""
    made = QHBoxLayout()
    _fill(made, items, spacing)
    return made


def _fill(layout: QVBoxLayout | QHBoxLayout, items: Iterable[QWidget | QLayout | int], spacing: int) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        elif item < 0:
            layout.addStretch(1)
        else:
            layout.addSpacing(item)


def message(role: str, text: str) -> QFrame:
    """Return a sentence on a soft ground; `role` is "done" or "refused"."""
    made = frame(role, row([label(text, role, wrap=True)]), margin=12)
    made.setAccessibleName(text)
    return made


def farewell(visit: Visit, title: str, said: str, later: str) -> QFrame:
    """Return the panel that ends an errand, with the way back to the first page."""
    back = button("continue", "Continue shopping", "secondary", lambda: visit.go(Place("home")))
    thanks = row([label("\N{CHECK MARK}", "tick"), label(title, "title"), -1], 12)
    return frame("panel", column([thanks, 4, label(said), label(later, "muted"), 12, row([back, -1])]), margin=32)


def picture(product: Product, colours: Colours, size: QSize, *, bare: bool = False) -> QLabel:
    """Return a product's drawing, on a tint of its own colour unless it is `bare`."""
    drawing = resource("sample", "shop", f"{product.drawing}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("TONE", product.tone).replace("SOLE", colours.sole)
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    canvas = QPixmap(size * ratio)
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not bare:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_tint(product.tone))
        painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), 8, 8)
    height = min(size.height(), size.width() / _ASPECT) * (1.0 if bare else 0.8)
    place = QRectF(0, 0, height * _ASPECT, height)
    place.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, place)
    painter.end()
    made = QLabel()
    made.setFixedSize(size)
    made.setPixmap(canvas)
    return made


def _tint(tone: str) -> QColor:
    tint = QColor(tone)
    tint.setAlphaF(0.16)
    return tint


def card(name: str, content: QLayout, spoken: str, size: QSize, act: Callable[[], None]) -> QPushButton:
    """Return a button with content of its own; `spoken` is what a screen reader says."""
    made = button(name, "", "card", act)
    made.setFixedSize(size)
    made.setAccessibleName(spoken)
    content.setContentsMargins(12, 12, 12, 12)
    made.setLayout(content)
    for inside in made.findChildren(QLabel):
        inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
