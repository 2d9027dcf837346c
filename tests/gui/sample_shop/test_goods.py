"""What the shop sells, and counts."""

from decimal import Decimal

import pytest

from uxlab.gui.sample_shop.goods import DEPARTMENTS, ORDERS, PRODUCTS, Line, Shop, euros, order, search


def test_the_shoe_task_has_several_answers_and_traps() -> None:
    in_size = search("Running", "42")
    assert [product.key for product in in_size if product.price <= 100] == ["swift", "linden", "brook"]
    assert [product.key for product in in_size if product.price > 100] == ["meadow", "quarry"]


@pytest.mark.parametrize(
    ("words", "found"),
    [("running shoes", 8), ("RUNNING", 8), ("jacket", 2), ("rain jacket", 1), ("submarine", 0), ("jacket shoes", 2)],
)
def test_search_wants_every_word(words: str, found: int) -> None:
    assert len(search(words)) == found


def test_prices_add_up_and_a_voucher_never_pays_out() -> None:
    shop = Shop(basket=[Line("swift", "42"), Line("bottle")])
    assert shop.subtotal() == Decimal(118)
    shop.voucher = "LARK-10"
    assert shop.rebate() == Decimal(10)
    shop.basket.clear()
    assert shop.rebate() == 0


def test_shops_do_not_share_a_basket() -> None:
    one, other = Shop(), Shop()
    one.basket.clear()
    assert other.basket == [Line("rain-jacket", "M")]


def test_orders_are_found_and_tell_their_latest_day() -> None:
    shop = Shop()
    late = order("LS-2051")
    assert shop.day_of(late) == "Thu 19 November"
    shop.days["LS-2051"] = "Tue 24 November"
    assert shop.day_of(late) == "Tue 24 November"


def test_everything_named_exists() -> None:
    assert {each.product for each in ORDERS} <= PRODUCTS.keys()
    assert {product.department for product in PRODUCTS.values()} == set(DEPARTMENTS)


def test_an_amount_reads_as_money() -> None:
    assert euros(Decimal(89)) == "€\N{NO-BREAK SPACE}89.00"
