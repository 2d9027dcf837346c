"""The stable JSON form."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest

from uxlab.metrics.as_json import estimate_json, plain, to_json
from uxlab.metrics.completion import LevelShare
from uxlab.metrics.details import Details
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.summary import summarise
from uxlab.model.session import Outcome

Make = Callable[..., Any]

# design.md, section 7; further keys may follow.
STUDY_KEYS = ["study", "confidence", "participants", "sessions", "attempts", "tasks", "overall", "sus"]
STUDY_KEYS += ["nps", "csat", "ces", "umux_lite", "tlx", "ueq_s"]
TASK_KEYS = ["task", "attempts", "participants", "success_rate", "unassisted_success_rate", "partial_rate"]
TASK_KEYS += ["failure_rate", "abandon_rate", "timeout_rate", "time_per_task", "time_geometric_mean", "time_median"]
TASK_KEYS += ["time_all_attempts", "error_rate", "error_free_rate", "assists_per_attempt", "clicks_per_task"]
TASK_KEYS += ["efficiency_percent_per_minute", "seq"]
SUS_KEYS = ["estimate", "grade", "percentile", "adjective", "acceptability", "cronbach_alpha"]
SUS_KEYS += ["respondents", "excluded"]


@pytest.fixture
def full(visit: Make, study: Make, answered: Make) -> dict[str, Any]:
    answers = [*answered("sus", *(4, 2) * 5), *answered("ueq-s", *(6,) * 8)]
    visits = [visit(f"P0{n}", [("find", Outcome.SUCCESS, 10 + n)], answers=answers) for n in (1, 2)]
    made: dict[str, Any] = to_json(summarise(study(*visits)))
    return made


def test_the_keys_and_their_order_are_the_contract(full: dict[str, Any]) -> None:
    assert list(full)[: len(STUDY_KEYS)] == STUDY_KEYS
    assert list(full["tasks"][0])[: len(TASK_KEYS)] == TASK_KEYS
    assert list(full["sus"])[: len(SUS_KEYS)] == SUS_KEYS
    assert list(full["overall"])[:4] == ["success_rate", "abandon_rate", "time_per_task", "error_rate"]
    assert set(list(full["overall"])[: len(TASK_KEYS) - 3]) == set(TASK_KEYS[3:])


def test_an_empty_study_has_every_key(study: Make, full: dict[str, Any]) -> None:
    empty: dict[str, Any] = to_json(summarise(study()))
    assert list(empty) == list(full)
    assert list(empty["tasks"][0]) == list(full["tasks"][0])
    assert list(empty["sus"]) == list(full["sus"])
    assert (empty["tasks"][0]["success_rate"], empty["nps"], empty["sus"]["estimate"]) == (None, None, None)


def test_it_is_json_and_holds_no_nan(full: dict[str, Any]) -> None:
    assert json.loads(json.dumps(full, allow_nan=False)) == full


def test_an_estimate_has_five_keys() -> None:
    assert estimate_json(Estimate(0.5, 0.1, 0.9, 2, "Wilson")) == {
        "value": 0.5,
        "low": 0.1,
        "high": 0.9,
        "n": 2,
        "method": "Wilson",
    }
    assert estimate_json(None) is None
    assert estimate_json(Estimate(None, None, None, 5, "not reached")) is None


def test_ueq_is_an_estimate_with_its_two_scales_beside_it(full: dict[str, Any]) -> None:
    assert full["ueq_s"]["value"] == 2
    assert full["ueq_s"]["pragmatic"]["value"] == 2
    assert full["ueq_s"]["hedonic"]["n"] == 2


def test_what_was_left_out_follows_the_contract(full: dict[str, Any]) -> None:
    keys = ["skipped", "faults", "open_attempts", "errors_not_counted", "assists_not_counted"]
    for scope in (full, full["tasks"][0], full["participants_detail"][0]):
        assert [scope[key] for key in keys] == [0] * 5
        assert [key for key in scope if key in keys] == keys
    assert full["tasks"][0]["name"] == "Find a shoe"


def test_every_scope_has_the_further_figures(full: dict[str, Any]) -> None:
    names = [field.name for field in fields(Details)]
    assert list(full["tasks"][0])[-len(names) :] == names
    for scope in (full, *full["participants_detail"]):
        assert list(scope["overall"])[-len(names) :] == names
    assert [part["participant"] for part in full["participants_detail"]] == ["P01", "P02"]
    assert [[task["task"] for task in part["tasks"]] for part in full["participants_detail"]] == [["find"]] * 2
    assert full["participants_detail"][1]["tasks"][0]["time_per_task"]["value"] == 12
    assert (full["groups"], full["conditions"], full["excluded_input"]) == ([], [], None)
    assert (full["umux"], full["asq"]) == (None, None)


def test_a_group_has_its_tasks_and_opinions(visit: Make, study: Make, answered: Make) -> None:
    answers = [*answered("umux", 6, 2, 6, 2), *answered("asq", 1, 2, 3, attempt="P01-0")]
    data = study(visit("P01", [("find", Outcome.SUCCESS, 10)], group="novice", answers=answers))
    made: dict[str, Any] = to_json(summarise(data))
    (group,) = made["groups"]
    assert (group["group"], group["name"], group["participants"]) == ("novice", "Novices", 1)
    assert [task["task"] for task in group["tasks"]] == ["find", "buy"]
    assert group["tasks"][0]["asq"]["value"] == 2
    assert (group["asq"]["value"], group["umux"]["value"]) == (2, pytest.approx(500 / 6))


def test_plain_values_of_figures() -> None:
    level = LevelShare(level="partial", people=2, share=Estimate(0.5, None, None, 4, "x"))
    assert plain((level, None)) == [
        {
            "level": "partial",
            "people": 2,
            "share": {"value": 0.5, "low": None, "high": None, "n": 4, "method": "x"},
        },
        None,
    ]
    with pytest.raises(TypeError, match="set has no plain form"):
        plain({1})


def test_what_nobody_counted_is_null_and_how_often_is_said(visit: Make, study: Make) -> None:
    data = visit("P01", [("find", Outcome.SUCCESS, 10), ("buy", Outcome.SUCCESS, 10)])
    find, buy = data.attempts
    uncounted = (replace(find, errors_counted=False, assists_counted=False), buy)
    made: dict[str, Any] = to_json(summarise(study(replace(data, attempts=uncounted))))
    task, other = made["tasks"]
    for key in ("error_rate", "error_free_rate", "assists_per_attempt", "unassisted_success_rate"):
        assert (task[key], made["overall"][key]["n"], other[key]["n"]) == (None, 1, 1)
    assert task["success_rate"]["value"] == 1
    assert {one["errors"] for one in task["errors_by_severity"]} == {None}
    assert [scope["errors_not_counted"] for scope in (made, task, other)] == [1, 1, 0]
    assert made["participants_detail"][0]["assists_not_counted"] == 1
