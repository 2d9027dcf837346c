"""The participant does what the plan says, and notices when the shop does not."""

import pytest

from uxlab.demo.child import Child
from uxlab.demo.eyes import Eyes
from uxlab.demo.hand import Hand
from uxlab.demo.participant import Participant
from uxlab.demo.steps import Click, Look, Miss, Press, Scroll, Type
from uxlab.errors import UxlabError


def test_a_whole_task_in_steps(shop: Child, hand: Hand) -> None:
    participant = Participant(Eyes(shop), hand)
    acts = (Click("search"), Type("search", "Running"), Press("Return"), Click("filter-42"), Scroll(-2), Look(0.1))
    for act in (*acts, Miss("filter-42"), Click("product-swift"), Click("add")):
        participant.do(act)
    assert participant.page() == "basket"
    assert hand.tally().clicks == 5


def test_typing_without_a_field_is_noticed(shop: Child, hand: Hand) -> None:
    participant = Participant(Eyes(shop), hand)
    participant.do(Click("nav-help"))
    with pytest.raises(UxlabError, match="typed “lost” and the shop's field “search” shows “”"):
        participant.do(Type("search", "lost"))
