"""Texts of own questionnaires in a design."""

from uxlab.designing.own_questionnaires import define_questionnaire, exchange_questionnaire, own_definitions
from uxlab.model.design import Design, QuestionnaireUse, Slot

TWICE = Design(
    name="Shop",
    questionnaires=(
        QuestionnaireUse(key="mood", slot=Slot.BEFORE_SESSION, definition="old"),
        QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        QuestionnaireUse(key="mood", slot=Slot.AFTER_TASK, tasks=("a",), definition="old"),
    ),
)


def test_a_text_changes_wherever_it_is_asked() -> None:
    after = define_questionnaire(TWICE, "mood", "new")

    assert own_definitions(after) == {"mood": "new"}
    assert [use.definition for use in after.questionnaires] == ["new", None, "new"]


def test_another_questionnaire_takes_the_place_of_one() -> None:
    after = exchange_questionnaire(TWICE, 2, "seq", None)

    assert after.questionnaires[2] == QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=("a",))
    assert after.questionnaires[:2] == TWICE.questionnaires[:2]
