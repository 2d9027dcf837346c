"""Finding the task that is meant."""

import pytest

from uxlab.errors import Refused
from uxlab.model.design import Design, Task
from uxlab.model.session import Attempt, Outcome
from uxlab.recording.tasks import find_task, next_task, untried

ORDER = ("buy", "find", "return")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("find", "find"),
        ("FIND", "find"),
        ("find SHOES", "find"),
        ("1", "buy"),
        ("3", "return"),
        ("2", "return"),  # the third task's name is "2", and a name goes before a place
    ],
)
def test_a_task_is_found_by_key_name_and_place_in_this_order(name: str, key: str, design: Design) -> None:
    assert find_task(name, design.tasks, ORDER) == key


def test_a_key_goes_before_the_name_of_another_task() -> None:
    tasks = (Task(key="a", name="b"), Task(key="b", name="B again"))
    assert find_task("b", tasks, ("a", "b")) == "b"


@pytest.mark.parametrize("name", ["0", "4", "-1", "01", "9" * 5000, "fnid"])
def test_an_unknown_task_is_refused_with_those_there_are(name: str, design: Design) -> None:
    with pytest.raises(Refused, match="choose from find, buy, return"):
        find_task(name, design.tasks, ORDER)


def test_a_name_that_two_tasks_share_is_refused() -> None:
    tasks = (Task(key="a", name="Pay"), Task(key="b", name="pay"))
    with pytest.raises(Refused, match=r'More than one task is called "PAY": choose from a, b\.'):
        find_task("PAY", tasks, ("a", "b"))


def test_the_next_task_is_the_first_that_was_neither_attempted_nor_skipped() -> None:
    skipped = Attempt(uid="1", task="buy", started_ns=1, ended_ns=1, outcome=Outcome.SKIPPED)
    repeated = Attempt(uid="2", task="return", started_ns=2, ended_ns=3, outcome=Outcome.FAULT)
    assert next_task(ORDER, []) == "buy"
    assert next_task(ORDER, [skipped, repeated]) == "find"
    assert untried(ORDER, [repeated]) == ("buy", "find")


def test_after_the_last_task_there_is_no_next() -> None:
    attempts = [Attempt(uid=key, task=key, started_ns=1, ended_ns=2, outcome=Outcome.SUCCESS) for key in ORDER]
    with pytest.raises(Refused, match="name the one to repeat, or finish"):
        next_task(ORDER, attempts)
