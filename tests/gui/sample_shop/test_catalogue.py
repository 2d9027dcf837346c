"""Finding things in the shop."""

from tests.gui.sample_shop.customer import Customer


def test_the_filter_narrows_and_widens_again(customer: Customer) -> None:
    customer.click("nav-running")
    assert "8 products" in customer.reads()
    customer.click("filter-42")
    assert "5 products" in customer.reads()
    customer.click("filter-42")
    assert "8 products" in customer.reads()


def test_a_size_chosen_in_the_filter_is_chosen_at_the_product(customer: Customer) -> None:
    customer.click("nav-running", "filter-42", "product-swift", "add")
    assert customer.page() == "basket"
    assert "Size 42" in customer.reads()


def test_a_product_without_the_size_does_not_pretend(customer: Customer) -> None:
    customer.click("hero", "product-ember")
    assert not customer.sees("size-42").isEnabled()


def test_without_a_size_nothing_goes_into_the_basket(customer: Customer) -> None:
    customer.click("nav-running", "product-swift", "add")
    assert "Choose a size first." in customer.reads()
    assert len(customer.window._shop.basket) == 1
    customer.click("size-43", "add")
    assert "Size 43" in customer.reads()


def test_what_has_one_size_needs_none(customer: Customer) -> None:
    customer.click("product-bottle", "add")
    assert "Insulated bottle 0.7 l is in your basket." in customer.reads()


def test_bags_have_no_size_filter_and_one_product_is_singular(customer: Customer) -> None:
    customer.click("nav-bags")
    assert "Size" not in customer.reads()
    customer.click("search")
    customer.type("daypack", enter=True)
    assert "1 product" in customer.reads()


def test_nothing_found_says_what_to_do(customer: Customer) -> None:
    customer.click("search")
    customer.type("<b>submarine</b>", enter=True)
    assert "Results for “<b>submarine</b>”" in customer.reads()
    assert "Nothing found" in customer.reads()
