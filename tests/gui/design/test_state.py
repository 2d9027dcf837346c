"""What the Tasks tab shows of a design."""

from dataclasses import replace

import pytest

from uxlab.gui.design.state import TaskRow, present, present_order, reading_note
from uxlab.model.design import Autopilot, Design, Order, QuestionnaireUse, Slot, Task

SHOES = Task(key="shoes", name="Find shoes", scenario="Find shoes. Stop there.", success_criteria=("In the basket",))
ADDRESS = Task(
    key="address",
    name="Find a return address",
    scenario="Find it.",
    time_limit_s=180,
    expert_time_s=24,
    conversion_goal=True,
)
DESIGN = Design(name="Shop", tasks=(SHOES, ADDRESS))


def test_rows_say_limit_and_conversion_and_what_a_task_lacks() -> None:
    missing = "Task 2 has no success criterion. Two moderators may then judge it differently."
    assert present(DESIGN, "shoes", {}).rows == (
        TaskRow("shoes", "Find shoes", "No limit", ""),
        TaskRow("address", "Find a return address", "Limit 3:00 · converts", missing),
    )


def test_hints_are_those_of_tasks_and_of_their_order() -> None:
    people = Design(name="Shop", tasks=(SHOES,), consent_text="")
    assert present(people, "", {}).hints == ()  # that there is no consent text is said elsewhere
    assert [hint.split(".")[0] for hint in present(DESIGN, "", {}).hints] == ["Task 2 has no success criterion"]


def test_two_gaps_of_a_task_stand_in_one_warning() -> None:
    bare = Design(name="Shop", tasks=(Task(key="bare", name="Bare"),))
    warning = present(bare, "", {}).rows[0].warning
    assert "no scenario" in warning
    assert "no success criterion" in warning


def test_the_task_that_is_chosen_is_in_the_editor_and_the_first_where_it_is_unknown() -> None:
    chosen = present(DESIGN, "address", {}).task
    assert chosen is not None
    assert (chosen.title, chosen.number, chosen.total) == ("Find a return address", 2, 2)
    first = present(DESIGN, "gone", {}).task
    assert first is not None
    assert first.key == "shoes"
    assert present(Design(name="Shop"), "shoes", {}).task is None


def test_notes_say_when_the_timer_warns_and_how_far_the_expert_is_from_the_limit() -> None:
    task = present(DESIGN, "address", {}).task
    assert task is not None
    assert (task.limit_note, task.expert_note) == ("Amber at 2:24", "Limit is 7.5 times this")
    round_figure = replace(DESIGN, tasks=(replace(ADDRESS, expert_time_s=18),))
    task = present(round_figure, "", {}).task
    assert task is not None
    assert task.expert_note == "Limit is 10 times this"
    task = present(DESIGN, "shoes", {}).task
    assert task is not None
    assert (task.limit_note, task.expert_note) == ("Optional", "Optional")


def test_whether_seq_is_asked_follows_the_questionnaires() -> None:
    asked = replace(DESIGN, questionnaires=(QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=("address",)),))
    asks = [view.asks_seq for key in ("shoes", "address") if (view := present(asked, key, {}).task)]
    assert asks == [False, True]


def test_who_starts_follows_the_autopilot() -> None:
    driven = replace(DESIGN, autopilot=Autopilot(tasks=False))
    starts = [view.starts_by_itself for design in (DESIGN, driven) if (view := present(design, "", {}).task)]
    assert starts == [True, False]


def test_the_order_of_each_participant_is_told_in_numbers_of_tasks() -> None:
    order = present_order(replace(DESIGN, order=Order.LATIN_SQUARE), {"P01": ("address", "shoes"), "P02": ("shoes",)})
    assert (order.spoken, order.orders) == ("Latin square", (("P01", "2 1"), ("P02", "1")))


@pytest.mark.parametrize(
    ("text", "note"),
    [("", ""), ("Stop.", "1 word, 0 s to read"), ("word " * 34, "34 words, 9 s to read"),
     ("word " * 300, "300 words, 1:16 min to read")],
)  # fmt: skip
def test_reading_time_stands_beside_the_scenario(text: str, note: str) -> None:
    assert reading_note(text) == note
