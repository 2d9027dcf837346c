"""The sample shop's pages for finding things: first page, catalogue, product."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QLayout, QPushButton, QVBoxLayout

from uxlab.gui.sample_shop.goods import DEPARTMENTS, PRODUCTS, SHOE_SIZES, Line, Product, euros, search
from uxlab.gui.sample_shop.parts import (
    Place,
    Visit,
    back_link,
    button,
    card,
    chip,
    column,
    frame,
    label,
    message,
    picture,
    plain_name,
    row,
)

_CARD = QSize(238, 248)
_POPULAR = ("finch", "backpack", "rain-jacket", "bottle")
_IN_A_ROW = 4


def home(visit: Visit) -> QLayout:
    """Return the first page."""
    words = column(
        [
            label("Light shoes for wet roads", "banner"),
            label("Eight new running shoes for autumn. Send them back within 60 days.", "muted"),
            12,
            row([button("hero", "See running shoes", "primary", lambda: visit.go(Place("catalogue", "Running"))), -1]),
        ]
    )
    drawing = picture(PRODUCTS["heron"], visit.colours, QSize(264, 152), bare=True)
    popular = [_product_card(visit, PRODUCTS[key], "") for key in _POPULAR]
    return column(
        [
            frame("hero", row([words, -1, drawing, 16], 24)),
            16,
            label("Popular now", "heading"),
            row([*popular, -1], 16),
            -1,
        ],
        12,
    )


def catalogue(visit: Visit) -> QLayout:
    """Return the products of a department or a search (`subject`), in a size (`detail`)."""
    subject, size = visit.place.subject, visit.place.detail
    found = search(subject, size)
    department = subject in DEPARTMENTS
    title = subject if department else f"Results for “{subject}”"
    count = "1 product" if len(found) == 1 else f"{len(found)} products"
    top: list[QLayout] = [row([label(title, "title"), 4, label(count, "muted"), -1])]
    if any(product.drawing == "shoe" for product in search(subject)):
        top.append(_size_filter(visit, size))
    if not found:
        nothing = column(
            [label("Nothing found", "heading"), label("Try a shorter word, or a department above.", "muted")]
        )
        return column([*top, frame("panel", nothing), -1], 16)
    return column([*top, _grid([_product_card(visit, product, size) for product in found]), -1], 16)


def _size_filter(visit: Visit, chosen: str) -> QLayout:
    def narrow(size: str) -> None:
        visit.go(Place("catalogue", visit.place.subject, "" if size == chosen else size))

    chips = [chip(f"filter-{size}", size, partial(narrow, size), chosen=size == chosen) for size in SHOE_SIZES]
    return row([label("Size", "muted"), 4, *chips, -1])


def _grid(cards: list[QPushButton]) -> QLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(16)
    for place, each in enumerate(cards):
        grid.addWidget(each, place // _IN_A_ROW, place % _IN_A_ROW)
    grid.setColumnStretch(_IN_A_ROW, 1)
    return grid


def _product_card(visit: Visit, product: Product, size: str) -> QPushButton:
    content = column(
        [
            picture(product, visit.colours, QSize(214, 140)),
            4,
            label(product.name, "strong"),
            label("Sizes " + ", ".join(product.sizes) if product.sizes else "One size", "caption"),
            -1,
            label(euros(product.price)),
        ],
        2,
    )
    spoken = f"{product.name}, {euros(product.price)}"
    return card(f"product-{product.key}", content, spoken, _CARD, lambda: visit.go(Place("product", product.key, size)))


def product_page(visit: Visit) -> QLayout:
    """Return one product (`subject`) with its sizes; `detail` is the size chosen, or "?" where one is missing."""
    product, size = PRODUCTS[visit.place.subject], visit.place.detail
    words: list[QLayout] = [
        column(
            [
                label(product.name, "title"),
                label(product.text, "muted", wrap=True),
                4,
                label(euros(product.price), "price"),
            ]
        )
    ]
    if product.sizes:
        words.append(_sizes(visit, product, size))

    def add() -> None:
        if product.sizes and size not in product.sizes:
            visit.go(Place("product", product.key, "?"))
            return
        visit.shop.basket.append(Line(product.key, size))
        visit.go(Place("basket", "added", product.name))

    right = column([*words, row([button("add", "Add to basket", "primary", add), -1])], 20)
    right.addWidget(label("Delivered in 2 to 4 days. Free returns within 60 days.", "caption"))
    right.addStretch(1)
    panel = frame("panel", row([picture(product, visit.colours, QSize(440, 320)), right], 32))
    department = product.department
    return column([back_link(visit, department, Place("catalogue", department)), panel, -1])


def _sizes(visit: Visit, product: Product, chosen: str) -> QVBoxLayout:
    offered = SHOE_SIZES if product.drawing == "shoe" else product.sizes
    chips = [
        chip(
            f"size-{plain_name(size)}",
            size,
            partial(visit.go, Place("product", product.key, size)),
            chosen=size == chosen,
            enabled=size in product.sizes,
        )
        for size in offered
    ]
    made = column([label("Size", "strong"), row([*chips, -1])])
    if chosen == "?":
        made.addWidget(message("refused", "Choose a size first."))
    return made
