"""Editing tasks takes the questionnaires that follow them along."""

from dataclasses import replace

import pytest

from uxlab.designing.tasks import add_task, duplicate_task, move_task, name_task, remove_task, replace_task
from uxlab.model.design import Design, Task
from uxlab.storage.design_check import problems


def _keys(design: Design) -> list[str]:
    return [task.key for task in design.tasks]


def test_a_task_is_added_where_it_is_wanted(design: Design) -> None:
    after, key = add_task(design, "Pay")
    assert (_keys(after), key) == (["find", "pay", "return", "pay-2"], "pay-2")
    assert _keys(add_task(design, "Look", 1)[0]) == ["find", "look", "pay", "return"]


def test_a_copy_stands_after_the_task_and_is_asked_the_same(design: Design) -> None:
    after, key = duplicate_task(design, "pay")
    assert _keys(after) == ["find", "pay", key, "return"]
    assert [use.tasks for use in after.questionnaires] == [("find", "pay", key), ("pay", key), ()]
    assert next(task.name for task in after.tasks if task.key == key) == "Pay (copy)"


def test_a_new_name_leaves_the_key(design: Design) -> None:
    after = replace_task(design, replace(design.tasks[1], name="Pay by card"))
    assert after.tasks[1] == Task(key="pay", name="Pay by card")
    assert after.questionnaires == design.questionnaires


def test_a_key_made_of_the_name_follows_it_with_its_questionnaires(design: Design) -> None:
    after, key = name_task(design, "pay", "Pay by card")
    assert (key, _keys(after)) == ("pay-by-card", ["find", "pay-by-card", "return"])
    assert [use.tasks for use in after.questionnaires] == [("find", "pay-by-card"), ("pay-by-card",), ()]
    assert name_task(after, key, "Pay") == (design, "pay")
    assert name_task(design, "pay", "Return")[1] == "return-2"
    assert name_task(design, "pay", "Pay") == (design, "pay")


def test_a_key_that_was_chosen_stays(design: Design) -> None:
    after, key = name_task(design, "find", "Find boots")
    assert (after, key) == (replace_task(design, Task(key="find", name="Find boots")), "find")


def test_typing_over_a_placeholder_leaves_nothing_of_it(design: Design) -> None:
    after, key = add_task(add_task(design, "New task")[0], "New task")
    assert key == "new-task-2"
    for typed in ("C", "Com", "Compare", "", "Compare prices"):
        after, key = name_task(after, key, typed)
        assert problems(after) == [] or not typed
    assert _keys(after)[-2:] == ["new-task", "compare-prices"]


def test_a_task_moves(design: Design) -> None:
    assert _keys(move_task(design, "return", 0)) == ["return", "find", "pay"]


def test_what_only_a_removed_task_was_asked_is_not_asked_after_all_others(design: Design) -> None:
    after = remove_task(design, "pay")
    assert [(use.key, use.tasks) for use in after.questionnaires] == [("seq", ("find",)), ("sus", ())]


@pytest.mark.parametrize("key", ["find", "pay", "return"])
def test_every_edit_leaves_a_design_that_may_be(design: Design, key: str) -> None:
    for after in (remove_task(design, key), duplicate_task(design, key)[0], move_task(design, key, 0)):
        assert problems(replace(after, questionnaires=after.questionnaires)) == []
