"""Questionnaires are put into moments, moved between them, and asked after some tasks or all."""

from dataclasses import replace

import pytest

from uxlab.designing.questionnaires import (
    add_questionnaire,
    ask_after_task,
    in_slot,
    is_asked,
    may_add,
    move_questionnaire,
    remove_questionnaire,
    replace_questionnaire,
)
from uxlab.model.design import Design, QuestionnaireUse, Slot
from uxlab.storage.design_check import problems


def _uses(design: Design) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(use.key, use.slot.value, use.tasks) for use in design.questionnaires]


def test_a_moment_has_its_questionnaires_with_their_places(design: Design) -> None:
    assert [(place, use.key) for place, use in in_slot(design, Slot.AFTER_TASK)] == [(0, "seq"), (1, "smeq")]
    assert in_slot(design, Slot.BEFORE_SESSION) == ()


def test_a_questionnaire_takes_its_place_within_its_moment(design: Design) -> None:
    first = add_questionnaire(design, "nps", Slot.AFTER_SESSION, at=0)
    assert [use.key for _, use in in_slot(first, Slot.AFTER_SESSION)] == ["nps", "sus"]
    last = add_questionnaire(design, "ueq-s", Slot.AFTER_TASK, tasks=("return",))
    assert [use.key for use in last.questionnaires] == ["seq", "smeq", "ueq-s", "sus"]
    new = add_questionnaire(design, "experience", Slot.BEFORE_SESSION)
    assert [use.key for _, use in in_slot(new, Slot.BEFORE_SESSION)] == ["experience"]


def test_moved_to_the_end_of_the_session_it_is_asked_once(design: Design) -> None:
    after = move_questionnaire(design, 0, Slot.AFTER_SESSION, 1)
    assert _uses(after) == [
        ("smeq", "after-task", ("pay",)), ("sus", "after-session", ()), ("seq", "after-session", ())
    ]  # fmt: skip
    assert [use.key for use in move_questionnaire(design, 1, Slot.AFTER_TASK, 0).questionnaires][:2] == ["smeq", "seq"]


def test_uses_are_exchanged_and_removed_by_place(design: Design) -> None:
    use = QuestionnaireUse(key="nps", slot=Slot.AFTER_SESSION)
    assert replace_questionnaire(design, 2, use).questionnaires[2] is use
    assert [use.key for use in remove_questionnaire(design, 1).questionnaires] == ["seq", "sus"]


def test_nothing_is_asked_twice_at_a_moment(design: Design) -> None:
    assert not may_add(design, "sus", Slot.AFTER_SESSION)
    assert may_add(design, "sus", Slot.BEFORE_SESSION)
    assert not may_add(design, "seq", Slot.AFTER_TASK)
    assert may_add(design, "seq", Slot.AFTER_TASK, ("return",))


@pytest.mark.parametrize("key", ["seq", "smeq", "nps"])
@pytest.mark.parametrize("task", ["find", "pay", "return"])
@pytest.mark.parametrize("asked", [True, False])
def test_one_switch_changes_one_task(design: Design, key: str, task: str, *, asked: bool) -> None:
    after = ask_after_task(design, key, task, asked=asked)
    for each in design.tasks:
        assert is_asked(after, key, each.key) == (asked if each.key == task else is_asked(design, key, each.key))
    assert problems(replace(after, participants=())) == []


def test_after_every_task_means_after_those_that_come_too(design: Design) -> None:
    after = ask_after_task(design, "seq", "return", asked=True)
    assert after.questionnaires[0].tasks == ()
    without = ask_after_task(after, "seq", "find", asked=False)
    assert without.questionnaires[0].tasks == ("pay", "return")
    assert "smeq" not in {use.key for use in ask_after_task(design, "smeq", "pay", asked=False).questionnaires}


def test_several_uses_of_one_questionnaire_become_one(design: Design) -> None:
    split = add_questionnaire(design, "seq", Slot.AFTER_TASK, tasks=("return",))
    after = ask_after_task(split, "seq", "find", asked=False)
    assert [use.tasks for use in after.questionnaires if use.key == "seq"] == [("pay", "return")]


def test_an_own_questionnaire_is_asked_with_its_text(design: Design) -> None:
    own = add_questionnaire(design, "own", Slot.AFTER_SESSION, definition="text")
    after = ask_after_task(own, "own", "find", asked=True)
    assert (
        next(use.definition for use in after.questionnaires if use.slot is Slot.AFTER_TASK and use.key == "own")
        == "text"
    )
