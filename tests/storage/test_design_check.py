"""Each mistake that a design can have is found and named."""

from dataclasses import replace

import pytest

from uxlab.model.design import (
    Condition,
    Design,
    ErrorType,
    Group,
    Participant,
    Privacy,
    QuestionnaireUse,
    Slot,
    Task,
)
from uxlab.storage.design_check import problems

TASKS = (Task(key="a", name="A"), Task(key="b", name="B"))


def _use(key: str, *tasks: str) -> QuestionnaireUse:
    return QuestionnaireUse(key=key, slot=Slot.AFTER_TASK, tasks=tasks)


def _only(design: Design) -> str:
    (problem,) = problems(design)
    return str(problem)


def test_a_full_design_has_no_problem(design: Design) -> None:
    assert problems(design) == []
    assert problems(Design(name="Nothing decided yet")) == []


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (Design(name=" "), "name: must not be empty"),
        (Design(name="x", description="\ud800"), "description: The text has half a character after “”"),
        (Design(name="x", tasks=(Task(key="A b", name="x"),)), "task 1, key: “A b” must be of a-z, 0-9 and hyphens"),
        (Design(name="x", tasks=(Task(key="-a", name="x"),)), "task 1, key: “-a” must be of"),
        (Design(name="x", tasks=(Task(key="a", name=""),)), "task 1, name: must not be empty"),
        (Design(name="x", tasks=(*TASKS, TASKS[0])), "task 3, key: “a” is already the key of task 1"),
        (Design(name="x", tasks=(replace(TASKS[0], time_limit_s=-1.0),)), "task 1, time_limit_s: must be above 0"),
        (Design(name="x", tasks=(replace(TASKS[0], time_limit_s=float("nan")),)), "task 1, time_limit_s: must be"),
        (Design(name="x", tasks=(replace(TASKS[0], expert_time_s=0.0),)), "task 1, expert_time_s: must be above 0"),
        (Design(name="x", tasks=(replace(TASKS[0], optimal_clicks=-1),)), "task 1, optimal_clicks: must be 0 or more"),
        (Design(name="x", tasks=(replace(TASKS[0], optimal_pages=0),)), "task 1, optimal_pages: must be 1 or more"),
        (Design(name="x", tasks=(replace(TASKS[0], time_goal_s=0),)), "task 1, time_goal_s: must be above 0"),
        (
            Design(name="x", tasks=(replace(TASKS[0], success_goal=80),)),
            "task 1, success_goal: must be a share between 0 and 1, such as 0.8",
        ),
        (
            Design(name="x", tasks=(replace(TASKS[0], error_opportunities=0),)),
            "task 1, error_opportunities: must be 1 or more",
        ),
        (
            Design(name="x", tasks=(replace(TASKS[0], success_criteria=("fine", "\udfff")),)),
            "task 1, success_criteria: The text has half a character",
        ),
        (
            Design(name="x", error_types=(ErrorType(key="e", name="E", severity=5),)),
            "error_type 1, severity: must be from 1 (minor) to 4 (critical)",
        ),
        (Design(name="x", groups=(Group(key="", name="x"),)), "group 1, key: “” must be of"),
        (
            Design(name="x", conditions=(Condition(key="a", name="x"), Condition(key="a", name="y"))),
            "condition 2, key: “a” is already",
        ),
        (
            Design(name="x", questionnaires=(_use("SUS"),)),
            "questionnaire 1, key: “SUS” must be of a-z, 0-9 and hyphens",
        ),
        (
            Design(name="x", tasks=TASKS, questionnaires=(_use("seq", "c"),)),
            "questionnaire 1, tasks: there is no task “c”; known are a, b",
        ),
        (
            Design(name="x", tasks=TASKS, questionnaires=(_use("seq", "a"), _use("seq"))),
            "questionnaire 2, key: “seq” is asked twice at the same moment",
        ),
        (
            Design(
                name="x",
                tasks=TASKS,
                questionnaires=(QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION, tasks=("a",)),),
            ),
            "questionnaire 1, tasks: only questionnaires in the slot after-task have tasks",
        ),
        (
            Design(name="x", participants=(Participant(code="P 1"),)),
            "participant 1, code: “P 1” must be a short text without spaces",
        ),
        (
            Design(name="x", participants=(Participant(code="P1"), Participant(code="P1"))),
            "participant 2, code: “P1” is already the code of participant 1",
        ),
        (
            Design(name="x", error_types=(ErrorType(key="a", name="A", colour="red"),)),
            "error_type 1, colour: “red” must be written as #RRGGBB",
        ),
        (
            Design(name="x", error_types=(ErrorType(key="a", name="A", hotkey="F25"),)),
            "error_type 1, hotkey: “F25” must be one character, or a function key such as F5",
        ),
        (Design(name="x", privacy=Privacy(move_rate_hz=0)), "privacy, move_rate_hz: must be 1 or more"),
        (Design(name="x", consent_version=0), "consent_version: must be 1 or more"),
        (Design(name="x", thanks_text="a\ud800"), "thanks_text: The text has half a character after “a”"),
        (
            Design(
                name="x",
                participant_fields=("age",),
                participants=(Participant(code="P1", fields=(("age", "\ud800"),)),),
            ),
            "participant 1, fields: The text has half a character",
        ),
        (
            Design(name="x", participants=(Participant(code="P1", group="g"),)),
            "participant 1, group: there is no group “g”; there are none",
        ),
        (
            Design(
                name="x",
                conditions=(Condition(key="a", name="A"),),
                participants=(Participant(code="P1", condition="b"),),
            ),
            "participant 1, condition: there is no condition “b”; known are a",
        ),
    ],
)
def test_each_mistake_is_found_and_named(wrong: Design, problem: str) -> None:
    assert _only(wrong).startswith(problem)


def test_one_questionnaire_may_follow_several_tasks_in_turn() -> None:
    uses = tuple(QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK, tasks=(task.key,)) for task in TASKS)
    assert problems(Design(name="x", tasks=TASKS, questionnaires=uses)) == []


@pytest.mark.parametrize("hotkey", ["e", "E", "7", "ü", "_", ".", "F1", "F12", "F24"])
def test_a_hotkey_is_one_key(hotkey: str) -> None:
    assert problems(Design(name="x", error_types=(ErrorType(key="a", name="A", hotkey=hotkey),))) == []


@pytest.mark.parametrize("hotkey", ["ee", " ", "F0", "F25", "ctrl+e", "\n"])
def test_what_is_no_single_key_is_none(hotkey: str) -> None:
    assert "hotkey" in _only(Design(name="x", error_types=(ErrorType(key="a", name="A", hotkey=hotkey),)))
