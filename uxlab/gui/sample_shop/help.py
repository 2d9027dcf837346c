"""The sample shop's help pages."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLayout, QPushButton

from uxlab.gui.sample_shop.parts import Place, Visit, back_link, card, chip, column, frame, label, row

_TOPICS = {
    "delivery": ("Delivery", "Times, prices, carriers"),
    "returns": ("Returns", "How to send something back"),
    "vouchers": ("Payment and vouchers", "Cards, invoices, codes"),
    "damage": ("Damaged or missing", "What to do about it"),
    "contact": ("Contact", "Telephone and office"),
    "sizes": ("Sizes", "Find out what fits"),
}
_TEXTS = {
    "delivery": "Parcels take two to four days and cost nothing from 50 euros. You can change the day under My orders.",
    "vouchers": "Enter the code of a voucher in the basket, before you pay. One voucher an order.",
    "damage": "Open the order under My orders and choose Report a problem. Keep the parcel until we have answered.",
    "sizes": "Stand on a sheet of paper, mark heel and toe, and add one centimetre. 26.5 cm is size 42.",
}
_RETURN_ADDRESS = "Larkspur Returns\nUnit 7, Meadow Lane 18\nLeeds LS9 8QT"
_OFFICE_ADDRESS = "Larkspur Trading\n3 Harbour Street\nBristol BS1 4QA"
_IN_A_ROW = 3


def help_page(visit: Visit) -> QLayout:
    """Return the topics."""
    grid = QGridLayout()
    grid.setSpacing(16)
    for place, key in enumerate(_TOPICS):
        grid.addWidget(_topic_card(visit, key), place // _IN_A_ROW, place % _IN_A_ROW)
    grid.setColumnStretch(_IN_A_ROW, 1)
    return column([label("How can we help?", "title"), grid, -1], 16)


def _topic_card(visit: Visit, key: str) -> QPushButton:
    name, about = _TOPICS[key]
    content = column([label(name, "heading"), label(about, "muted"), -1], 4)
    return card(f"help-{key}", content, f"{name}: {about}", QSize(322, 96), lambda: visit.go(Place("topic", key)))


def topic(visit: Visit) -> QLayout:
    """Return one topic (`subject`)."""
    key = visit.place.subject
    if key == "returns":
        panel = _returns(visit)
    elif key == "contact":
        office: list[QLabel | int] = [
            label("Our telephone rests until Monday, 9:00.", "strong"),
            8,
            label("Office", "muted"),
            label(_OFFICE_ADDRESS, "address"),
        ]
        panel = frame("panel", column(office))
    else:
        panel = frame("panel", column([label(_TEXTS[key], wrap=True)]))
    return column([back_link(visit, "Help", Place("help")), label(_TOPICS[key][0], "title"), panel, -1], 12)


def _returns(visit: Visit) -> QFrame:
    by_post = visit.place.detail == "post"
    ways = [
        chip("return-shop", "At a parcel shop", lambda: visit.go(Place("topic", "returns")), chosen=not by_post),
        chip("return-post", "By post", lambda: visit.go(Place("topic", "returns", "post")), chosen=by_post),
    ]
    told: list[QLabel] = (
        [label("Write the order number on the parcel and post it to", "muted"), label(_RETURN_ADDRESS, "address")]
        if by_post
        else [label("Take the parcel to a parcel shop and show them the code on your telephone.", wrap=True)]
    )
    return frame("panel", column([label("Within 60 days, free of charge.", "strong"), 4, row([*ways, -1]), 8, *told]))
