"""What an import would change, in words."""

from dataclasses import replace

from uxlab.gui.design.changes import changes_text, differences
from uxlab.model.design import Design, ErrorType, Order, Slot, Task
from uxlab.model.design import QuestionnaireUse as Use

BEFORE = Design(
    name="Shop",
    tasks=(Task(key="a", name="A"), Task(key="b", name="B")),
    error_types=(ErrorType(key="slip", name="Slip"),),
)


def test_nothing_is_said_of_equal_designs() -> None:
    assert changes_text(BEFORE, BEFORE) == ""
    assert differences(BEFORE, BEFORE) == ()


def test_new_removed_and_changed_parts_are_counted() -> None:
    after = replace(
        BEFORE,
        tasks=(Task(key="b", name="Better"), Task(key="c", name="C"), Task(key="d", name="D")),
        error_types=(),
    )
    assert changes_text(BEFORE, after) == "2 new tasks, 1 removed, 1 changed; 1 error type removed."


def test_texts_and_settings_are_named() -> None:
    assert changes_text(BEFORE, replace(BEFORE, order=Order.RANDOM)) == "The order of tasks changes."
    after = replace(BEFORE, order=Order.RANDOM, name="Other")
    assert changes_text(BEFORE, after) == "The study's name and the order of tasks change."


def test_a_questionnaire_at_another_moment_is_another() -> None:
    before = replace(BEFORE, questionnaires=(Use(key="sus", slot=Slot.AFTER_SESSION),))
    after = replace(BEFORE, questionnaires=(Use(key="sus", slot=Slot.BEFORE_SESSION),))
    assert changes_text(before, after) == "1 new questionnaire, 1 removed."
