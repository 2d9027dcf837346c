"""The sample shop's pages about earlier orders: list, tracking, delivery date, returning, reporting a problem."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QLayout,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from uxlab.gui.sample_shop.goods import DELIVERY_DAYS, FULL_DAYS, ORDERS, PROBLEMS, PRODUCTS, Order, order
from uxlab.gui.sample_shop.parts import (
    Place,
    Visit,
    back_link,
    button,
    chip,
    column,
    farewell,
    frame,
    label,
    message,
    picture,
    plain_name,
    row,
)


def orders(visit: Visit) -> QLayout:
    """Return the list of orders; `subject` names the one whose date was changed last."""
    items: list[QLayout | QFrame] = [row([label("My orders", "title"), -1])]
    if visit.place.subject:
        changed = order(visit.place.subject)
        items.append(message("done", f"{changed.number} now arrives on {visit.shop.day_of(changed)}."))
    items.extend(_panel(visit, each) for each in ORDERS)
    return column([*items, -1], 16)


def _panel(visit: Visit, each: Order) -> QFrame:
    day = visit.shop.day_of(each)
    state = label("Delivered" if each.delivered else "On its way", "state" if each.delivered else "pending")
    when = f"Delivered {day}" if each.delivered else f"Arrives {day}"
    words = column(
        [
            row([label(each.detail, "strong"), 4, state, -1]),
            label(f"Order {each.number}", "muted"),
            label(when, "muted"),
            -1,
        ],
        4,
    )
    drawing = picture(PRODUCTS[each.product], visit.colours, QSize(104, 78))
    return frame("panel", row([drawing, words, -1, *_actions(visit, each)], 12), margin=16)


def _actions(visit: Visit, each: Order) -> list[QPushButton]:
    choices = (
        {"report": "Report a problem", "return": "Return"}
        if each.delivered
        else {"change": "Change delivery", "track": "Track"}
    )
    return [
        button(f"{page}-{each.number.lower()}", text, "secondary", partial(visit.go, Place(page, each.number)))
        for page, text in choices.items()
    ]


def _heading(visit: Visit, title: str) -> list[QLayout]:
    each = order(visit.place.subject)
    about = f"Order {each.number}, {each.detail}"
    return [back_link(visit, "My orders", Place("orders")), column([label(title, "title"), label(about, "muted")])]


def track(visit: Visit) -> QLayout:
    """Return where a parcel is, and nothing that one could do about it."""
    planned = f"planned for {visit.shop.day_of(order(visit.place.subject))}"
    steps = [
        ("\N{BLACK CIRCLE}", "Packed", "Mon 16 November, 16:20"),
        ("\N{BLACK CIRCLE}", "With the carrier", "Tue 17 November, 08:05"),
        ("\N{WHITE CIRCLE}", "At your door", planned),
    ]
    rows = [row([label(dot, "step"), label(name, "strong"), -1, label(when, "muted")], 12) for dot, name, when in steps]
    return column([*_heading(visit, "Where is my parcel?"), frame("panel", column(rows, 16)), -1], 16)


def change(visit: Visit) -> QLayout:
    """Return the days on which an order can be delivered; `detail` is the one chosen."""
    number, chosen = visit.place.subject, visit.place.detail
    chips = [
        chip(
            f"day-{plain_name(day)}",
            f"{day}\nfull" if day in FULL_DAYS else f"{day}\n8 to 18 h",
            partial(visit.go, Place("change", number, day)),
            chosen=day == chosen,
            enabled=day not in FULL_DAYS,
        )
        for day in DELIVERY_DAYS
    ]
    for each in chips:
        each.setProperty("role", "day")

    def save() -> None:
        if chosen not in DELIVERY_DAYS:
            visit.go(Place("change", number, "?"))
            return
        visit.shop.days[number] = f"{chosen} November"
        visit.go(Place("orders", number))

    now = label(f"Planned for {visit.shop.day_of(order(number))}. Choose a new day in November:")
    panel = column([now, row([*chips, -1]), row([button("save", "Save new date", "primary", save), -1])], 16)
    if chosen == "?":
        panel.insertWidget(2, message("refused", "Choose a day first."))
    return column([*_heading(visit, "Change the delivery date"), frame("panel", panel), -1], 16)


def give_back(visit: Visit) -> QLayout:
    """Return the offer of a label by e-mail, which does not show an address."""
    sent = visit.place.detail == "sent"
    panel = column(
        [label("Print a label and stick it on the parcel. The carrier reads the address from its code.", wrap=True)], 16
    )
    if sent:
        panel.addWidget(message("done", "The label is on its way to your mailbox."))
    else:
        send = button(
            "send-label", "Send me a label", "primary", lambda: visit.go(Place("return", visit.place.subject, "sent"))
        )
        panel.addLayout(row([send, -1]))
    return column([*_heading(visit, "Return this order"), frame("panel", panel), -1], 16)


def report(visit: Visit) -> QLayout:
    """Return the form for a problem with an order; `detail` is "?" after it was sent with something missing."""
    group = QButtonGroup()
    radios = []
    for key, text in PROBLEMS.items():
        radio = QRadioButton(text)
        radio.setObjectName(f"problem-{key}")
        group.addButton(radio)
        radios.append(radio)
    field = QPlainTextEdit()
    field.setObjectName("what-happened")
    field.setAccessibleName("What happened?")
    field.setTabChangesFocus(True)
    field.setFixedHeight(104)
    complaint = message("refused", "Say what is wrong, and describe it in a few words.")
    complaint.setVisible(False)

    def send() -> None:
        reason: QAbstractButton | None = group.checkedButton()
        if reason is None or not field.toPlainText().strip():
            complaint.setVisible(True)
            return
        visit.shop.reported.add(visit.place.subject)
        visit.go(Place("reported", visit.place.subject, reason.text()))

    buttons = row([button("send", "Send report", "primary", send), -1])
    fields: list[QWidget | QLayout | int] = [
        label("What happened?", "strong"),
        field,
        8,
        label("What is wrong?", "strong"),
        row([*radios, -1], 16),
    ]
    panel = column([*fields, complaint, 8, buttons])
    return column([*_heading(visit, "Report a problem"), frame("panel", panel), -1], 16)


def reported(visit: Visit) -> QLayout:
    """Return the thanks for a report: `detail` is its reason."""
    each = order(visit.place.subject)
    said = f"Your report about {each.detail} ({each.number}): {visit.place.detail}."
    return column([farewell(visit, "Thank you for telling us", said, "We will answer within one working day."), -1])
