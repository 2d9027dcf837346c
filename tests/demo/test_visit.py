"""One visit with the real shop and hand, and a session's stand-in."""

from dataclasses import replace

import pytest

from uxlab.demo.child import Child
from uxlab.demo.hand import Hand
from uxlab.demo.people import PEOPLE
from uxlab.demo.visit import Visit
from uxlab.errors import UxlabError


def test_attempts_are_counted_apart_from_what_lies_between(session: Child, shop: Child, hand: Hand) -> None:
    regular = PEOPLE[1]
    visit = Visit(regular, session, shop, hand)
    assert visit.tasks() == ("voucher", "return-address")
    first = visit.attempt("voucher")
    visit.return_to_start()
    second = visit.attempt("return-address")
    assert (first.done.clicks, second.done.clicks) == (3, 3)
    assert first.done.keys == len("lark-10") + 1
    assert hand.tally().clicks == 7
    assert first.seconds == 1
    assert visit.farewell() == 42


def test_an_attempt_that_ends_elsewhere_than_planned_is_an_error(session: Child, shop: Child, hand: Hand) -> None:
    regular = PEOPLE[1]
    elsewhere = tuple(replace(one, last_page="sea") for one in regular.attempts)
    visit = Visit(replace(regular, attempts=elsewhere), session, shop, hand)
    visit.tasks()
    with pytest.raises(UxlabError, match="ended on the shop's page “topic” instead of “sea”"):
        visit.attempt("return-address")
