"""The card about the order of tasks."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, show
from uxlab.gui.design.order import OrderCard
from uxlab.gui.design.state import OrderView
from uxlab.gui.style.look import Look
from uxlab.model.design import Order

pytestmark = pytest.mark.qt_log_ignore("does not support")
VIEW = OrderView(Order.FIXED, "fixed", "Everybody has the same.", (("P01", "1 2"), ("P02", "2 1")))


def said(card: OrderCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_it_explains_and_shows_the_order_of_each_participant(qtbot: QtBot, look: Look) -> None:
    anchor = show(qtbot, QWidget())
    card = OrderCard(look, anchor)
    card.apply(VIEW)
    card.open_below(anchor)
    assert {"Everybody has the same.", "P01\nP02", "1 2\n2 1"} <= set(said(card))
    assert card.choice.value() == "fixed"
    card.apply(OrderView(Order.FIXED, "fixed", "Everybody has the same.", ()))
    QApplication.processEvents()
    assert "No participants yet. They are added on People." in said(card)
    card.close()


def test_a_choice_is_told_by_its_value_and_esc_closes(qtbot: QtBot, look: Look) -> None:
    anchor = show(qtbot, QWidget())
    card = OrderCard(look, anchor)
    card.apply(VIEW)
    card.open_below(anchor)
    told: list[str] = []
    card.order_chosen.connect(told.append)
    QTest.keyClick(card.choice, Key.Key_End)
    assert told == ["latin-square"]
    QTest.keyClick(card, Key.Key_Escape)
    assert not card.isVisible()


def test_nobody_is_listed_before_somebody_looks(qtbot: QtBot, look: Look) -> None:
    anchor = show(qtbot, QWidget())
    card = OrderCard(look, anchor)
    card.apply(VIEW)
    assert not any("P01" in one.text() for one in card.findChildren(QLabel))
    card.open_below(anchor)
    assert "P01\nP02" in said(card)
    card.apply(OrderView(Order.FIXED, "fixed", "Everybody has the same.", (("P03", "2 1"),)))
    assert "P03" in said(card)
    card.close()
