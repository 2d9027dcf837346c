"""Someone who uses the sample shop by mouse and keyboard, and the places to go."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from uxlab.gui.sample_shop.parts import Place
from uxlab.gui.sample_shop.window import ShopWindow

SHOP_PLACES = (
    Place("home"),
    Place("catalogue", "Running"),
    Place("catalogue", "Running", "42"),
    Place("catalogue", "Bags"),
    Place("catalogue", "submarine"),
    Place("product", "swift", "42"),
    Place("product", "swift", "?"),
    Place("product", "bottle"),
    Place("basket"),
    Place("basket", "added", "Swift 3"),
    Place("basket", "voucher"),
    Place("basket", "unknown-voucher"),
    Place("paid", "€ 79.00", "LARK-10"),
    Place("orders"),
    Place("orders", "LS-2051"),
    Place("track", "LS-2051"),
    Place("change", "LS-2051", "Tue 24"),
    Place("change", "LS-2051", "?"),
    Place("return", "LS-2044"),
    Place("return", "LS-2044", "sent"),
    Place("report", "LS-2038"),
    Place("reported", "LS-2038", "Damaged"),
    Place("help"),
    *(Place("topic", topic) for topic in ("delivery", "returns", "vouchers", "damage", "contact", "sizes")),
    Place("topic", "returns", "post"),
)
"""Every page of the shop, in every state that looks different."""


class Customer:
    """Someone who uses the shop by mouse and keyboard; counts clicks as the plan does."""

    def __init__(self, window: ShopWindow) -> None:
        self.window = window
        self.clicks = 0

    def sees(self, name: str) -> QWidget:
        """Return the control of this name that is in view."""
        found = [widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1, f"{len(found)} controls are called {name}"
        return found[0]

    def click(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.sees(name), Qt.MouseButton.LeftButton)
            self.clicks += 1
            QApplication.processEvents()

    def press(self, *names: str) -> None:
        """Go to each control by keyboard and press it with the space bar."""
        for name in names:
            self.sees(name).setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(self.window.focusWidget(), Qt.Key.Key_Space)
            QApplication.processEvents()

    def type(self, text: str, *, enter: bool = False) -> None:
        """Type into the field that has the keyboard."""
        field = self.window.focusWidget()
        assert isinstance(field, QLineEdit | QPlainTextEdit), field
        QTest.keyClicks(field, text)
        if enter:
            QTest.keyClick(field, Qt.Key.Key_Return)
        QApplication.processEvents()

    def reads(self) -> list[str]:
        """Return the texts in view."""
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]

    def page(self) -> str:
        return str(self.window.property("place"))
