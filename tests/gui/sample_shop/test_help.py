"""Help: the return address is where it belongs, and the office is not mistaken for it by the shop itself."""

from tests.gui.sample_shop.customer import Customer


def test_the_return_address_shows_only_for_parcels_by_post(customer: Customer) -> None:
    customer.click("nav-help", "help-returns")
    assert not any("Leeds" in text for text in customer.reads())
    customer.click("return-post")
    assert "Larkspur Returns\nUnit 7, Meadow Lane 18\nLeeds LS9 8QT" in customer.reads()
    customer.click("return-shop")
    assert not any("Leeds" in text for text in customer.reads())


def test_contact_shows_another_address(customer: Customer) -> None:
    customer.click("nav-help", "help-contact")
    assert any("Bristol BS1" in text for text in customer.reads())


def test_the_topics_lead_back(customer: Customer) -> None:
    customer.click("nav-help", "help-vouchers", "back")
    assert customer.page() == "help"
