"""The plan as a whole fits the sample design: every task, known words, whole questionnaires."""

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from uxlab.demo.people import PEOPLE
from uxlab.demo.plan import Person
from uxlab.demo.steps import Mark
from uxlab.model.design import Design, ErrorType, Group, Order, Privacy, QuestionnaireUse, Slot, Task
from uxlab.model.session import Outcome
from uxlab.resources import resource

DESIGN = tomllib.loads(Path(resource("sample", "web-shop.toml")).read_text(encoding="utf-8"))


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.code)
def test_everyone_tries_every_task_once(person: Person) -> None:
    assert sorted(one.task for one in person.attempts) == sorted(task["key"] for task in DESIGN["task"])
    assert person.group in {group["key"] for group in DESIGN["group"]}


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.code)
def test_errors_are_of_known_types_and_severities(person: Person) -> None:
    known = {kind["key"] for kind in DESIGN["error_type"]}
    for one in person.attempts:
        for step in one.steps:
            if isinstance(step, Mark):
                assert step.error_type in known
                assert 1 <= step.severity <= 4


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.code)
def test_answers_are_whole_and_on_their_scales(person: Person) -> None:
    assert len(person.sus) == 10
    assert set(person.sus) <= set(range(1, 6))
    assert 0 <= person.nps <= 10
    assert all(1 <= one.seq <= 7 for one in person.attempts)


def test_nobody_needs_fewer_clicks_than_possible_for_a_success() -> None:
    optimal = {task["key"]: task["optimal_clicks"] for task in DESIGN["task"]}
    for person in PEOPLE:
        for one in person.attempts:
            if one.outcome is Outcome.SUCCESS:
                assert one.clicks() >= optimal[one.task]


def test_every_type_of_error_and_both_groups_occur() -> None:
    steps = [step for person in PEOPLE for one in person.attempts for step in one.steps]
    assert {step.error_type for step in steps if isinstance(step, Mark)} == {
        kind["key"] for kind in DESIGN["error_type"]
    }
    assert {person.group for person in PEOPLE} == {group["key"] for group in DESIGN["group"]}


def test_people_are_different() -> None:
    for what in ("code", "seed", "pace", "sus", "nps"):
        assert len({getattr(person, what) for person in PEOPLE}) == len(PEOPLE)


def test_the_sample_design_uses_the_names_of_the_model() -> None:
    lists = {"task": Task, "error_type": ErrorType, "questionnaire": QuestionnaireUse, "group": Group}
    for name, kind in lists.items():
        allowed = {field.name for field in fields(kind)}
        for entry in DESIGN[name]:
            assert set(entry) <= allowed
    assert set(DESIGN["privacy"]) <= {field.name for field in fields(Privacy)}
    assert set(DESIGN) - set(lists) <= {field.name for field in fields(Design)}
    assert DESIGN["order"] == Order.LATIN_SQUARE


def test_the_sample_design_is_complete() -> None:
    assert len(DESIGN["task"]) == 5
    assert [task["key"] for task in DESIGN["task"] if task.get("conversion_goal")] == ["voucher"]
    for task in DESIGN["task"]:
        assert task["scenario"].strip()
        assert task["success_criteria"]
        assert task["expert_time_s"] < task["time_limit_s"]
    assert {(use["key"], use["slot"]) for use in DESIGN["questionnaire"]} == {
        ("seq", Slot.AFTER_TASK),
        ("sus", Slot.AFTER_SESSION),
        ("nps", Slot.AFTER_SESSION),
    }
    for kind in DESIGN["error_type"]:
        assert 1 <= len(kind["short_name"]) <= 6
        assert 1 <= kind["severity"] <= 4
