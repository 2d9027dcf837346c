"""Counting in a plan."""

import pytest

from uxlab.demo.plan import AttemptPlan, Person, clicks
from uxlab.demo.steps import Assist, Click, Look, Mark, Miss, Note, Step, Undo

MARK = Mark("slip", 1, "")


def plan(*steps: Step) -> AttemptPlan:
    return AttemptPlan(task="voucher", steps=steps, seq=4, last_page="paid")


def test_misses_are_clicks_and_looks_are_not() -> None:
    assert plan(*clicks("a", "b"), Look(1), Miss("c")).clicks() == 3
    assert clicks("a", "b") == (Click("a"), Click("b"))


@pytest.mark.parametrize(
    ("steps", "errors"),
    [((), 0), ((MARK, MARK), 2), ((MARK, MARK, Undo()), 1), ((MARK, Note("x"), Undo()), 1)],
)
def test_an_error_taken_back_does_not_count(steps: tuple[Step, ...], errors: int) -> None:
    assert plan(*steps).errors() == errors


def test_an_assist_makes_an_attempt_assisted() -> None:
    assert plan(Assist("here")).assisted()
    assert not plan(Note("here")).assisted()


def test_an_attempt_is_found_by_its_task() -> None:
    one = plan()
    person = Person(code="P", group="g", pace=1, seed=1, attempts=(one,), sus=(), nps=0)
    assert person.attempt("voucher") is one
