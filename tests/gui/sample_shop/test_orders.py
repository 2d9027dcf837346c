"""Orders: delivery date, tracking, returning, reporting."""

import pytest

from tests.gui.sample_shop.customer import Customer


def test_a_new_date_is_confirmed_and_kept(customer: Customer) -> None:
    customer.click("nav-orders", "change-ls-2051", "day-tue-24", "save")
    assert "LS-2051 now arrives on Tue 24 November." in customer.reads()
    customer.click("track-ls-2051")
    assert "planned for Tue 24 November" in customer.reads()


def test_a_full_day_cannot_be_chosen_and_no_day_is_asked_for(customer: Customer) -> None:
    customer.click("nav-orders", "change-ls-2051")
    assert not customer.sees("day-mon-23").isEnabled()
    customer.click("save")
    assert "Choose a day first." in customer.reads()
    assert customer.window._shop.days == {}


def test_a_label_is_sent_without_an_address(customer: Customer) -> None:
    customer.click("nav-orders", "return-ls-2044", "send-label")
    assert "The label is on its way to your mailbox." in customer.reads()
    assert not any("Leeds" in text for text in customer.reads())


@pytest.mark.parametrize("missing", ["reason", "text"])
def test_an_incomplete_report_is_refused_and_keeps_what_was_written(missing: str, customer: Customer) -> None:
    customer.click("nav-orders", "report-ls-2038")
    if missing == "reason":
        customer.type("Broken")
    else:
        customer.click("problem-damaged")
    customer.click("send")
    assert "Say what is wrong, and describe it in a few words." in customer.reads()
    if missing == "reason":
        customer.click("problem-damaged")
    else:
        customer.click("what-happened")
        customer.type("Broken")
    customer.click("send")
    assert "Your report about Insulated bottle 0.7 l (LS-2038): Damaged." in customer.reads()
    assert customer.window._shop.reported == {"LS-2038"}


def test_back_leads_to_the_orders(customer: Customer) -> None:
    customer.click("nav-orders", "report-ls-2044", "back")
    assert customer.page() == "orders"
