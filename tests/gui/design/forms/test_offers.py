"""What can be added."""

from tests.gui.design.forms.made_designs import MOOD, SHOP
from uxlab.gui.design.forms.offers import Offer, offers
from uxlab.model.design import Slot


def _all(slot: Slot) -> dict[str, Offer]:
    return {offer.key: offer for _, group in offers(SHOP, slot) for offer in group}


def test_what_is_asked_at_the_moment_already_cannot_be_added() -> None:
    after = _all(Slot.AFTER_SESSION)

    assert after["sus"].impossible == "It is asked at this moment already"
    assert after["seq"].impossible == ""
    assert _all(Slot.BEFORE_SESSION)["sus"].impossible == ""


def test_those_of_the_study_come_last_with_their_text() -> None:
    title, group = offers(SHOP, Slot.AFTER_SESSION)[-1]

    assert title == "This study"
    assert group == (Offer("mood", "Mood", "3 items", MOOD),)
