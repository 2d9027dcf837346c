"""The novices: different people, one who gives up and is helped, one who is quick and wrong."""

from uxlab.demo.novices import HESITANT, QUICK
from uxlab.demo.steps import Undo
from uxlab.model.session import Outcome


def test_the_hesitant_one_gives_up_once_and_is_helped_once() -> None:
    assert [one.task for one in HESITANT.attempts if one.outcome is Outcome.ABANDONED] == ["voucher"]
    assert [one.task for one in HESITANT.attempts if one.assisted()] == ["delivery-date"]


def test_the_moderator_takes_one_mark_back() -> None:
    steps = [step for one in HESITANT.attempts for step in one.steps]
    assert steps.count(Undo()) == 1


def test_the_quick_one_fails_once_and_is_half_done_once() -> None:
    outcomes = {one.task: one.outcome for one in QUICK.attempts if one.outcome is not Outcome.SUCCESS}
    assert outcomes == {"return-address": Outcome.FAILURE, "voucher": Outcome.PARTIAL}


def test_the_hesitant_one_makes_more_errors_in_more_clicks() -> None:
    assert (HESITANT.group, QUICK.group) == ("novice", "novice")
    errors = [sum(one.errors() for one in person.attempts) for person in (HESITANT, QUICK)]
    clicks = [sum(one.clicks() for one in person.attempts) for person in (HESITANT, QUICK)]
    assert (errors, clicks) == ([7, 5], [29, 20])
