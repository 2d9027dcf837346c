"""Basket, voucher and paying."""

import pytest

from tests.gui.sample_shop.customer import Customer


def test_a_voucher_is_taken_off(customer: Customer) -> None:
    customer.click("nav-basket", "have-voucher")
    customer.type(" lark-10 ")
    customer.click("apply")
    assert "\N{MINUS SIGN}€\N{NO-BREAK SPACE}10.00" in customer.reads()
    customer.click("pay")
    assert "Order LS-2063, €\N{NO-BREAK SPACE}79.00. Voucher LARK-10 was used." in customer.reads()


@pytest.mark.parametrize("code", ["LARK10", "Lark 10", "LARK-1O", ""])
def test_another_code_is_refused_and_may_be_tried_again(code: str, customer: Customer) -> None:
    customer.click("nav-basket", "have-voucher")
    customer.type(code, enter=True)
    assert "We do not know this code. Check letters, digits and dashes." in customer.reads()
    customer.type("LARK-10", enter=True)
    assert "Voucher LARK-10" in customer.reads()


def test_paying_without_a_voucher_says_so_and_empties_the_basket(customer: Customer) -> None:
    customer.click("nav-basket", "pay")
    assert "Order LS-2063, €\N{NO-BREAK SPACE}89.00. No voucher was used." in customer.reads()
    customer.click("nav-basket")
    assert "Your basket is empty" in customer.reads()


def test_a_line_can_be_removed(customer: Customer) -> None:
    customer.click("product-bottle", "add", "remove-1")
    assert "Rain jacket Tarn" not in customer.reads()
    assert "Insulated bottle 0.7 l" in customer.reads()
