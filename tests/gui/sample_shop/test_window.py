"""The shop as a whole: every task can be done, in the clicks that the design says and no fewer, by keyboard too."""

import tomllib
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.sample_shop.customer import Customer
from uxlab.gui.sample_shop.goods import PRODUCTS, Shop
from uxlab.gui.sample_shop.parts import Place, Visit
from uxlab.gui.sample_shop.style import DARK, LIGHT
from uxlab.gui.sample_shop.window import ShopWindow, _whole_page
from uxlab.resources import resource

DESIGN = tomllib.loads(resource("sample", "web-shop.toml").read_text(encoding="utf-8"))
OPTIMAL = {task["key"]: task["optimal_clicks"] for task in DESIGN["task"]}


@dataclass
class Situation:
    """Where someone is, and what the shop has become."""

    place: Place = field(default_factory=lambda: Place("home"))
    shop: Shop = field(default_factory=Shop)


def has_shoes(at: Situation) -> bool:
    wanted = [line for line in at.shop.basket if PRODUCTS[line.product].drawing == "shoe" and line.size == "42"]
    return any(PRODUCTS[line.product].price <= 100 for line in wanted)


GOALS: dict[str, Callable[[Situation], bool]] = {
    "running-shoes": has_shoes,
    "return-address": lambda at: at.place == Place("topic", "returns", "post"),
    "delivery-date": lambda at: at.shop.days.get("LS-2051", "").startswith("Tue 24"),
    "voucher": lambda at: at.place.page == "paid" and at.place.detail == "LARK-10",
    "damaged-parcel": lambda at: at.place == Place("reported", "LS-2038", "Damaged"),
}


# --- the tasks


def buy_shoes(act: Callable[..., None], _customer: Customer) -> None:
    act("nav-running", "filter-42", "product-swift", "add")


def find_address(act: Callable[..., None], _customer: Customer) -> None:
    act("nav-help", "help-returns", "return-post")


def change_date(act: Callable[..., None], _customer: Customer) -> None:
    act("nav-orders", "change-ls-2051", "day-tue-24", "save")


def pay_with_voucher(act: Callable[..., None], customer: Customer) -> None:
    act("nav-basket", "have-voucher")
    customer.type("lark-10", enter=True)
    act("pay")


def report_damage(act: Callable[..., None], customer: Customer) -> None:
    act("nav-orders", "report-ls-2038")
    customer.type("The lid is broken.")
    act("problem-damaged", "send")


WAYS = {
    "running-shoes": buy_shoes,
    "return-address": find_address,
    "delivery-date": change_date,
    "voucher": pay_with_voucher,
    "damaged-parcel": report_damage,
}


@pytest.mark.parametrize("task", WAYS)
def test_a_task_can_be_done_in_the_clicks_of_the_design(task: str, customer: Customer) -> None:
    WAYS[task](customer.click, customer)
    assert GOALS[task](Situation(customer.window._place, customer.window._shop))
    assert customer.clicks == OPTIMAL[task]


@pytest.mark.parametrize("task", WAYS)
def test_a_task_can_be_done_by_keyboard_alone(task: str, customer: Customer) -> None:
    WAYS[task](customer.press, customer)
    assert GOALS[task](Situation(customer.window._place, customer.window._shop))


def steps(here: Situation) -> Iterator[tuple[int, Situation]]:
    """Yield every place that can be reached from here with its clicks; typing and Enter cost none."""
    went: list[Place] = []
    shop = deepcopy(here.shop)
    whole = _whole_page(Visit(shop, here.place, LIGHT, went.append))
    for text in whole.findChildren(QPlainTextEdit):
        text.setPlainText("The lid is broken.")
    radios: list[QAbstractButton | None] = [None, *whole.findChildren(QRadioButton)]
    presses: list[tuple[int, Callable[[], None]]] = []
    for button in whole.findChildren(QPushButton):
        if button.isEnabled():
            presses += [(1 + (radio is not None), partial(press, radio, button)) for radio in radios]
    for line in whole.findChildren(QLineEdit):
        words, cost = ("running", 1) if line.objectName() == "search" else ("LARK-10", 0)
        presses.append((cost, partial(enter, line, words)))
    for cost, do in presses:
        before = deepcopy(here.shop)
        shop.basket, shop.voucher, shop.days, shop.reported = (
            before.basket,
            before.voucher,
            before.days,
            before.reported,
        )
        went.clear()
        do()
        if went:
            yield cost, Situation(went[-1], deepcopy(shop))
    whole.deleteLater()


def enter(line: QLineEdit, words: str) -> None:
    line.setText(words)
    line.returnPressed.emit()


def press(radio: QAbstractButton | None, button: QPushButton) -> None:
    if radio is not None:
        radio.click()
    button.click()


def test_no_task_can_be_done_in_fewer_clicks(qtbot: QtBot) -> None:
    """Try everything, nearest first, up to one click before the most that a task needs."""
    del qtbot  # a QApplication is needed, a window is not
    reached: dict[str, int] = {}
    known: dict[str, int] = {}
    layers: list[list[Situation]] = [[Situation()], [], [], [], [], []]
    for clicks in range(max(OPTIMAL.values())):
        for here in layers[clicks]:
            for cost, there in steps(here):
                total = clicks + cost
                for task, is_done in GOALS.items():
                    if is_done(there):
                        reached[task] = min(reached.get(task, total), total)
                if known.get(repr(there), total + 1) > total:
                    known[repr(there)] = total
                    layers[total].append(there)
    assert reached == OPTIMAL


# --- how it looks and works


def test_every_control_is_reached_by_tab(shop_place: Place, shop_window: ShopWindow) -> None:
    shop_window.go(shop_place)
    QApplication.processEvents()
    named = {widget.objectName() for widget in usable(shop_window)}
    groups = {widget.objectName() for widget in shop_window.findChildren(QRadioButton) if widget.isVisible()}
    reached = set()
    for _ in range(len(named) + 2):
        shop_window.focusNextChild()
        reached.add(shop_window.focusWidget().objectName())
    assert named - reached <= groups  # arrow keys move within a group that is reached
    assert not groups or groups & reached


def usable(window: ShopWindow) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    widgets = [widget for widget in window.findChildren(QWidget) if isinstance(widget, kinds)]
    return [widget for widget in widgets if widget.isVisible() and widget.isEnabled()]


def test_every_control_has_a_name_of_its_own_and_one_to_be_spoken(shop_place: Place, shop_window: ShopWindow) -> None:
    shop_window.go(shop_place)
    names = [widget.objectName() for widget in usable(shop_window)]
    assert "" not in names
    assert len(names) == len(set(names))
    for widget in usable(shop_window):
        assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_no_text_is_cut(scheme: Qt.ColorScheme, shop_place: Place, shop_window: ShopWindow) -> None:
    shop_window.set_scheme(scheme)
    shop_window.go(shop_place)
    for _ in range(3):  # a wrapped text's height is known only after its width
        QApplication.processEvents()
    for widget in shop_window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
        elif isinstance(widget, QLabel) or (isinstance(widget, QAbstractButton) and widget.text()):
            assert widget.width() >= widget.sizeHint().width(), widget.text()
            assert widget.height() >= widget.sizeHint().height(), widget.text()


def test_no_page_is_wider_than_the_window(shop_place: Place, shop_window: ShopWindow) -> None:
    shop_window.go(shop_place)
    QApplication.processEvents()
    area = next(area for area in shop_window.findChildren(QScrollArea) if area.isVisible())
    assert area.horizontalScrollBar().maximum() == 0


def test_the_scheme_of_the_system_is_followed_where_one_stands(customer: Customer) -> None:
    customer.click("nav-help")
    for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Unknown, LIGHT)):
        QApplication.styleHints().colorSchemeChanged.emit(scheme)
        assert colours.page in customer.window.styleSheet()
        assert customer.page() == "help"


def test_the_search_field_keeps_what_was_searched(customer: Customer) -> None:
    customer.click("search")
    customer.type("tarn", enter=True)
    field_in_view = customer.sees("search")
    assert isinstance(field_in_view, QLineEdit)
    assert field_in_view.text() == "tarn"
    assert customer.page() == "catalogue"


def test_an_empty_search_leads_nowhere(customer: Customer) -> None:
    customer.click("search")
    customer.type("  ", enter=True)
    assert customer.page() == "home"


def test_the_name_of_the_shop_leads_to_its_first_page(customer: Customer) -> None:
    customer.click("nav-orders", "brand")
    assert customer.page() == "home"
