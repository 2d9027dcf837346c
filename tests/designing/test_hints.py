"""Hints: each lack is told once, with what follows from it; a complete design has none."""

from dataclasses import replace

import pytest

from uxlab.designing.hints import hints
from uxlab.designing.people import add_participants
from uxlab.model.design import (
    Condition,
    Design,
    ErrorType,
    Group,
    KeyPrivacy,
    Order,
    Participant,
    Privacy,
    QuestionnaireUse,
    Slot,
    Task,
)

TASK = Task(key="a", name="Find", scenario="You look for shoes.", success_criteria=("found",))
COMPLETE = Design(
    name="x",
    product="shop",
    consent_text="I agree.",
    tasks=(TASK, replace(TASK, key="b", name="Pay")),
    error_types=(ErrorType(key="slip", name="Slip"),),
    questionnaires=(QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),),
)


def test_a_complete_design_has_none() -> None:
    assert hints(COMPLETE) == ()


@pytest.mark.parametrize(
    ("design", "where", "sentence"),
    [
        (
            replace(COMPLETE, tasks=(replace(TASK, success_criteria=(" ",)),)),
            ("task", "a", "success_criteria"),
            "Task 1 has no success criterion. Two moderators may then judge it differently.",
        ),
        (
            replace(COMPLETE, tasks=(replace(TASK, scenario=""),)),
            ("task", "a", "scenario"),
            "Task 1 has no scenario. The participant then reads its title.",
        ),
        (
            replace(COMPLETE, tasks=(replace(TASK, scenario="word " * 121),)),
            ("task", "a", "scenario"),
            "Task 1 has a scenario of 121 words. People may forget how it began.",
        ),
        (
            replace(COMPLETE, tasks=(replace(TASK, name="x" * 61),)),
            ("task", "a", "name"),
            "Task 1 has a title of 61 characters. It will be cut in tables and charts.",
        ),
        (
            replace(COMPLETE, tasks=(replace(TASK, time_limit_s=20.0, expert_time_s=20.0),)),
            ("task", "a", "time_limit_s"),
            "Task 1 has a time limit that even the expert needs. Nobody else will keep it.",
        ),
        (
            replace(COMPLETE, tasks=(replace(TASK, time_limit_s=20.0, time_goal_s=30.0),)),
            ("task", "a", "time_goal_s"),
            "Task 1 has a longer time as goal than its limit allows.",
        ),
        (
            replace(COMPLETE, tasks=(TASK, replace(TASK, key="b", name="find "))),
            ("task", "b", "name"),
            "Two tasks are called “find ”. Nobody can tell them apart in the results.",
        ),
        (
            add_participants(replace(COMPLETE, order=Order.LATIN_SQUARE), ["P1", "P2", "P3"]),
            ("study", "", "order"),
            "The Latin square of 2 tasks evens out over 2 people. 1 more person would complete it.",
        ),
        (
            replace(COMPLETE, error_types=(ErrorType(key="slip", name="Slip", hotkey="s"),)),
            ("error_type", "slip", "hotkey"),
            "The key S is also that of “Success”.",
        ),
        (
            replace(COMPLETE, error_types=(ErrorType(key="slip", name="Wrong click"),)),
            ("error_type", "slip", "short_name"),
            "“Wrong click” needs a short name of at most 6 letters. The strip shows “Wrong”.",
        ),
        (
            replace(COMPLETE, conditions=(Condition(key="a", name="A"),)),
            ("condition", "a", "name"),
            "There is one condition only. A comparison needs two.",
        ),
        (
            replace(
                COMPLETE,
                groups=(Group(key="g", name="G"),),
                participants=(Participant(code="P1", group="g"), Participant(code="P2")),
            ),
            ("participant", "", "group"),
            "1 participant is in no group.",
        ),
        (
            replace(COMPLETE, consent_text=""),
            ("study", "", "consent_text"),
            "There is no consent text. Participants then have nothing to agree to.",
        ),
        (
            replace(COMPLETE, privacy=Privacy(keys=KeyPrivacy.LITERAL)),
            ("study", "", "keys"),
            "What people type is recorded word for word, passwords too, from those who agree to it.",
        ),
        (
            replace(COMPLETE, product=""),
            ("questionnaire", "sus", "product"),
            "The product has no name yet. Statements then speak of “the system”.",
        ),
        (
            replace(
                COMPLETE,
                questionnaires=tuple(
                    QuestionnaireUse(key=key, slot=Slot.AFTER_SESSION) for key in ("sus", "sus-positive")
                ),
            ),
            ("questionnaire", "sus-positive", "key"),
            "SUS is asked in both wordings. Their scores belong to different people, or to none.",
        ),
        (
            replace(COMPLETE, questionnaires=tuple(QuestionnaireUse(key=key, slot=Slot.AFTER_TASK) for key in "abcd")),
            ("questionnaire", "d", "slot"),
            "More than three questionnaires follow a task. Long pauses between tasks tire people.",
        ),
    ],
)
def test_each_lack_is_told(design: Design, where: tuple[str, str, str], sentence: str) -> None:
    (hint,) = hints(design)
    assert ((hint.part, hint.key, hint.field), hint.sentence) == (where, sentence)


def test_the_tenth_error_type_has_no_key() -> None:
    kinds = tuple(ErrorType(key=f"e{n}", name=f"E{n}") for n in range(1, 11))
    (hint,) = hints(replace(COMPLETE, error_types=kinds))
    assert (hint.key, hint.sentence) == ("e10", "“E10” has no key. It can only be marked with the pointer.")


@pytest.mark.parametrize(
    ("tasks", "people", "more"), [(3, 4, "2 more people"), (3, 6, None), (4, 4, None), (4, 5, "3 more people")]
)
def test_an_odd_square_needs_twice_as_many(tasks: int, people: int, more: str | None) -> None:
    design = replace(
        COMPLETE,
        order=Order.LATIN_SQUARE,
        tasks=tuple(replace(TASK, key=f"t{n}", name=f"T{n}") for n in range(tasks)),
    )
    found = hints(add_participants(design, [f"P{n}" for n in range(people)]))
    assert [hint.sentence.split(". ")[1] for hint in found] == ([] if more is None else [f"{more} would complete it."])


def test_a_name_of_any_length_leaves_a_sentence_that_can_be_read() -> None:
    kinds = (ErrorType(key="a", name="Ω" * 10_000), ErrorType(key="b", name="Ω" * 10_000))
    told = [hint.sentence for hint in hints(Design(name="x", error_types=kinds))]
    assert f"Two error types are called “{'Ω' * 39}…”. Nobody can tell them apart in the results." in told
    assert max(map(len, told)) < 140
