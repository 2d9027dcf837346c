"""What a design has lost, and how that is put."""

from dataclasses import replace

import pytest

from uxlab.designing.fields import remove_field, rename_field
from uxlab.designing.loss import DataWouldBeLost, Loss, LostPart, Removed, listed, removed
from uxlab.designing.people import move_participant, remove_participant, rename_participant
from uxlab.designing.tasks import move_task, remove_task
from uxlab.model.design import Design


def test_what_stays_is_not_lost(design: Design) -> None:
    renamed = replace(design, tasks=(replace(design.tasks[0], name="Other"), *design.tasks[1:]))
    for after in (design, renamed, move_task(design, "pay", 0), move_participant(design, "P01", 1)):
        assert not removed(design, after)


def test_what_is_gone_is_known_by_kind(design: Design) -> None:
    assert removed(design, Design(name="x")) == Removed(
        tasks=("find", "pay", "return"),
        conditions=("a", "b"),
        groups=("novice", "expert"),
        error_types=("slip", "mistake"),
        questionnaires=("seq", "smeq", "sus"),
        participants=("P01", "P02"),
        fields=("age", "job"),
    )
    assert removed(design, remove_task(design, "pay")) == Removed(tasks=("pay",), questionnaires=("smeq",))
    assert removed(design, remove_field(design, "age")) == Removed(fields=("age",))


def test_another_code_in_the_same_place_is_the_same_person(design: Design) -> None:
    assert removed(design, rename_participant(design, "P02", "A7")) == Removed(renamed=(("P02", "A7"),))
    assert removed(design, remove_participant(design, "P02")) == Removed(participants=("P02",))


def test_a_field_with_another_name_and_the_same_entries_is_not_lost(design: Design) -> None:
    after = rename_field(design, "age", "years")
    assert not removed(design, after)
    assert not removed(after, design)
    emptied = replace(after, participants=tuple(replace(one, fields=()) for one in after.participants))
    assert removed(design, emptied) == Removed(fields=("age",))
    assert removed(design, remove_field(after, "job")) == Removed(fields=("age", "job"))


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        (
            LostPart(kind="task", key="a", name="Find", attempts=12, answers=1, participants=10),
            "Deleting the task “Find” takes 12 attempts and 1 answer of 10 people with it.",
        ),
        (
            LostPart(kind="condition", key="a", name="Old", sessions=2, participants=1),
            "Deleting the condition “Old” leaves 2 sessions without a condition.",
        ),
        (
            LostPart(kind="group", key="a", name="Novices", participants=1),
            "Deleting the group “Novices” leaves 1 person without a group.",
        ),
        (
            LostPart(kind="error type", key="a", name="Slip", errors=3, participants=2),
            "Deleting the error type “Slip” leaves 3 errors without a type; they still count as errors.",
        ),
        (
            LostPart(kind="field", key="age", name="age", values=1, participants=1),
            "Deleting the field “age” takes 1 entry of 1 person with it.",
        ),
    ],
)
def test_a_loss_is_put_in_words(part: LostPart, sentence: str) -> None:
    assert part
    assert Loss((part,)).sentence() == sentence
    assert str(DataWouldBeLost(Loss((part, part)))) == f"{sentence} {sentence}"


def test_what_cannot_be_done_comes_first() -> None:
    loss = Loss((LostPart(kind="task", key="a", name="Find", attempts=1),), "P01 has a session.")
    assert loss.sentence() == "P01 has a session."
    assert not Loss()
    assert not LostPart(kind="task", key="a", name="Find")


def test_things_are_listed_as_in_speech() -> None:
    assert [listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
