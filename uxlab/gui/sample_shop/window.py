"""The sample shop: a small desktop shop that the demo's participants use. It knows nothing of being recorded.

`python -m uxlab.gui.sample_shop` opens it. It tells on stdout what can be seen, one line of JSON whenever that changes:
`{"page": "basket", "controls": {"pay": [x, y, width, height], ...}, "fields": {"search": ""}, "chosen": [...], ...}`.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from uxlab.gui.sample_shop.basket import basket, paid
from uxlab.gui.sample_shop.catalogue import catalogue, home, product_page
from uxlab.gui.sample_shop.goods import DEPARTMENTS, Shop
from uxlab.gui.sample_shop.help import help_page, topic
from uxlab.gui.sample_shop.orders import change, give_back, orders, report, reported, track
from uxlab.gui.sample_shop.parts import Place, Visit, button, column, frame, label, row
from uxlab.gui.sample_shop.sight import Sight
from uxlab.gui.sample_shop.style import colours_for, style_sheet

_WIDTH_PX, _HEIGHT_PX = 1080, 700
_LEAST_PX = QSize(1040, 400)
_COLUMN_PX = 1000
_PAGES: dict[str, Callable[[Visit], QLayout]] = {
    "home": home,
    "catalogue": catalogue,
    "product": product_page,
    "basket": basket,
    "paid": paid,
    "orders": orders,
    "track": track,
    "change": change,
    "return": give_back,
    "report": report,
    "reported": reported,
    "help": help_page,
    "topic": topic,
}


class ShopWindow(QWidget):
    """The shop's only window; every step builds its page anew, as a web shop does."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shop")
        self.setWindowTitle("Larkspur")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(_LEAST_PX)
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self._shop = Shop()
        self._place = Place("home")
        self._whole: QWidget | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # no page may widen the window
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.set_scheme)
        self.set_scheme(hints.colorScheme())

    @Slot(Qt.ColorScheme)
    def set_scheme(self, scheme: Qt.ColorScheme) -> None:
        """Show the shop in a light or dark scheme."""
        self._colours = colours_for(scheme)
        self.setStyleSheet(style_sheet(self._colours))
        self.go(self._place)

    def go(self, place: Place) -> None:
        """Show a page of the shop."""
        focused: QWidget | None = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        self._place = place
        visit = Visit(self._shop, place, self._colours, self.go)
        whole = _whole_page(visit)
        if self._whole is not None:
            self._whole.hide()
            self._outer.removeWidget(self._whole)
            self._whole.deleteLater()
        self._outer.addWidget(whole)
        self._whole = whole
        self.setProperty("place", place.page)
        self._settle_focus(whole, name)

    def _settle_focus(self, whole: QWidget, name: str) -> None:
        """Begin in the page's own text field, else go on where the keyboard was."""
        fields = [field for field in whole.findChildren(QWidget) if isinstance(field, QLineEdit | QPlainTextEdit)]
        own = [field for field in fields if field.objectName() != "search"]
        target = own[0] if own else whole.findChild(QWidget, name) if name else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


def _whole_page(visit: Visit) -> QWidget:
    page = QWidget()
    page.setObjectName("page")
    content = _PAGES[visit.place.page](visit)
    foot = label("Free delivery from € 50   ·   60 days to return   ·   Larkspur Trading, Bristol", "caption")
    middle = QWidget()
    middle.setMaximumWidth(_COLUMN_PX)
    middle.setLayout(column([content, foot], 24))
    around = QHBoxLayout(page)
    around.setContentsMargins(24, 24, 24, 24)
    around.addWidget(middle)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    whole = QWidget()
    whole.setLayout(column([_header(visit), area], 0))
    return whole


def _header(visit: Visit) -> QWidget:
    def to(page: str, subject: str = "") -> Callable[[], None]:
        return lambda: visit.go(Place(page, subject))

    field = QLineEdit()
    field.setObjectName("search")
    field.setPlaceholderText("Search shoes, jackets, bags")
    field.setAccessibleName("Search")
    field.setFixedWidth(320)
    searched = visit.place.page == "catalogue" and visit.place.subject not in DEPARTMENTS
    field.setText(visit.place.subject if searched else "")
    field.returnPressed.connect(
        lambda: visit.go(Place("catalogue", field.text().strip())) if field.text().strip() else None
    )
    count = len(visit.shop.basket)
    own = [
        ("nav-orders", "My orders", to("orders")),
        ("nav-help", "Help", to("help")),
        ("nav-basket", f"Basket ({count})" if count else "Basket", to("basket")),
    ]
    here = f"nav-{visit.place.page}"
    departments = [(f"nav-{name.lower()}", name, to("catalogue", name)) for name in DEPARTMENTS]
    current = f"nav-{visit.place.subject.lower()}" if visit.place.page == "catalogue" else here
    links = []
    for name, text, act in (*departments, *own):
        link = button(name, text, "nav", act)
        link.setCheckable(True)
        link.setChecked(name == current)
        links.append(link)
    brand = button("brand", "Larkspur", "brand", to("home"))
    items = row([brand, 12, *links[: len(departments)], 12, field, -1, *links[len(departments) :]], 4)
    header = frame("header", items)
    items.setContentsMargins(24, 12, 24, 12)
    return header


def main() -> int:
    """Open the shop and run until its window is closed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("larkspur")
    application.setStyle("Fusion")
    window = ShopWindow()
    window.show()
    Sight(window, sys.stdout)
    return application.exec()
