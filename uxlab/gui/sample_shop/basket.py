"""The sample shop's pages for paying: basket with voucher, and the thanks."""

from decimal import Decimal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit

from uxlab.gui.sample_shop.goods import PRODUCTS, VOUCHERS, Line, euros
from uxlab.gui.sample_shop.parts import (
    Place,
    Visit,
    button,
    column,
    farewell,
    frame,
    label,
    message,
    picture,
    row,
    rule,
)


def basket(visit: Visit) -> QLayout:
    """Return the basket; `subject` says what happened last ("added", "voucher", "unknown-voucher")."""
    lines = visit.shop.basket
    top: list[QLayout | QFrame] = [row([label("Basket", "title"), -1])]
    if visit.place.subject == "added":
        top.append(message("done", f"{visit.place.detail} is in your basket."))
    if not lines:
        empty = column([label("Your basket is empty", "heading"), label("What you add to it waits here.", "muted")])
        return column([*top, frame("panel", empty), -1], 16)
    left = frame("panel", _lines(visit))
    right = frame("panel", _summary(visit))
    right.setFixedWidth(348)
    together = row([left, right], 16)
    together.setAlignment(left, Qt.AlignmentFlag.AlignTop)
    together.setAlignment(right, Qt.AlignmentFlag.AlignTop)
    return column([*top, together, -1], 16)


def _lines(visit: Visit) -> QLayout:
    made = column([], 16)
    for place, line in enumerate(visit.shop.basket):
        if place:
            made.addWidget(rule())
        made.addLayout(_line(visit, place, line))
    return made


def _line(visit: Visit, place: int, line: Line) -> QLayout:
    product = PRODUCTS[line.product]

    def remove() -> None:
        del visit.shop.basket[place]
        visit.go(Place("basket"))

    away = button(f"remove-{place + 1}", "Remove", "link", remove)
    words = column(
        [
            label(product.name, "strong"),
            label(f"Size {line.size}" if line.size else "One size", "muted"),
            row([away, -1]),
        ],
        2,
    )
    price = label(euros(product.price), "strong")
    return row([picture(product, visit.colours, QSize(112, 84)), words, -1, price], 16)


def _summary(visit: Visit) -> QLayout:
    shop = visit.shop
    made = column(
        [label("Summary", "heading"), 4, _amount("Goods", shop.subtotal()), _amount("Delivery", Decimal(0))], 10
    )
    if shop.rebate():
        made.addLayout(_amount(f"Voucher {shop.voucher}", -shop.rebate()))
    made.addWidget(rule())
    made.addLayout(_amount("To pay", shop.subtotal() - shop.rebate(), "strong"))
    if not shop.voucher:
        made.addLayout(_voucher(visit))
    made.addSpacing(6)

    def pay() -> None:
        total = shop.subtotal() - shop.rebate()
        code = shop.voucher
        shop.basket.clear()
        shop.voucher = ""
        visit.go(Place("paid", euros(total), code))

    made.addWidget(button("pay", "Pay now", "primary", pay))
    return made


def _amount(text: str, amount: Decimal, role: str = "") -> QLayout:
    sign = "\N{MINUS SIGN}" if amount < 0 else ""
    return row([label(text, role), -1, label(sign + euros(abs(amount)), role)])


def _voucher(visit: Visit) -> QLayout:
    subject = visit.place.subject
    if subject not in {"voucher", "unknown-voucher"}:
        link = button("have-voucher", "Use a voucher", "link", lambda: visit.go(Place("basket", "voucher")))
        return row([link, -1])
    field = QLineEdit()
    field.setObjectName("voucher")
    field.setPlaceholderText("Voucher code")
    field.setAccessibleName("Voucher code")

    def apply() -> None:
        code = field.text().strip().upper()
        if code in VOUCHERS:
            visit.shop.voucher = code
        visit.go(Place("basket", "" if code in VOUCHERS else "unknown-voucher"))

    field.returnPressed.connect(apply)
    made = column([row([field, button("apply", "Apply", "secondary", apply)])])
    if subject == "unknown-voucher":
        made.addWidget(message("refused", "We do not know this code. Check letters, digits and dashes."))
    return made


def paid(visit: Visit) -> QLayout:
    """Return the thanks for a paid order: `subject` is the sum, `detail` the voucher used."""
    voucher = f"Voucher {visit.place.detail} was used." if visit.place.detail else "No voucher was used."
    said = f"Order LS-2063, {visit.place.subject}. {voucher}"
    later = "We will write to you when the parcel is on its way."
    return column([farewell(visit, "Your order is paid", said, later), -1])
