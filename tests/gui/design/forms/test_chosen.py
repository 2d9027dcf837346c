"""What stays chosen."""

from tests.gui.design.forms.made_designs import SHOP, asked
from uxlab.designing.questionnaires import move_questionnaire, remove_questionnaire
from uxlab.gui.design.forms.chosen import place_of, step_from
from uxlab.model.design import QuestionnaireUse, Slot

SUS = SHOP.questionnaires[2]


def test_it_is_followed_to_another_place_or_moment() -> None:
    first = remove_questionnaire(SHOP, 0)
    moved = move_questionnaire(SHOP, 2, Slot.BEFORE_SESSION, 0)

    assert place_of(first.questionnaires, SUS, 2) == 1
    assert moved.questionnaires[place_of(moved.questionnaires, SUS, 2)].key == "sus"


def test_once_it_is_gone_its_neighbour_is_chosen() -> None:
    left = remove_questionnaire(SHOP, 3).questionnaires

    assert place_of(left, SHOP.questionnaires[3], 3) == 2
    assert place_of((), SUS, 2) == 0
    assert place_of(SHOP.questionnaires, None, 9) == 3


def test_of_two_uses_in_one_moment_that_with_the_tasks_is_meant() -> None:
    first = QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=("find",))
    second = QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=("pay",))

    assert place_of((first, second), second, 0) == 1


def test_a_step_goes_beyond_the_end_of_a_moment() -> None:
    assert step_from(SHOP, 2, 1) == (Slot.AFTER_SESSION, 1)
    assert step_from(SHOP, 2, -1) == (Slot.AFTER_TASK, 1)
    assert step_from(SHOP, 1, 1) == (Slot.AFTER_SESSION, 0)
    assert step_from(SHOP, 3, 1) is None
    assert step_from(SHOP, 0, -1) is None
    assert step_from(asked(SUS), 0, -1) == (Slot.AFTER_TASK, 0)
