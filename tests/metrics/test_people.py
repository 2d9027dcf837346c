"""Several attempts of one person at one task become one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.metrics.people import BEST_FIRST, people_at_tasks
from uxlab.metrics.trials import Trial
from uxlab.model.session import Outcome


def trial(outcome: Outcome, seconds: float = 10, person: str = "P01", *, assisted: bool | None = False) -> Trial:
    return Trial(
        person=person,
        task="find",
        outcome=outcome,
        assisted=assisted,
        active_s=seconds,
        errors=0,
        assists=0,
        clicks=None,
        ease=None,
    )


@given(st.lists(st.sampled_from(BEST_FIRST), min_size=1))
def test_the_best_outcome_stands_for_the_person(outcomes: list[Outcome]) -> None:
    (one,) = people_at_tasks(trial(outcome) for outcome in outcomes)
    assert one.outcome is min(outcomes, key=BEST_FIRST.index)
    assert one.attempts == len(outcomes)


def test_times_are_means_over_the_completed_and_over_all() -> None:
    (one,) = people_at_tasks([trial(Outcome.ABANDONED, 90), trial(Outcome.SUCCESS, 10), trial(Outcome.SUCCESS, 20)])
    assert (one.completed_s, one.all_s) == (15, 40)


def test_a_time_of_zero_is_no_time() -> None:
    (one,) = people_at_tasks([trial(Outcome.SUCCESS, 0)])
    assert (one.outcome, one.completed_s, one.all_s) == (Outcome.SUCCESS, None, None)


@pytest.mark.parametrize(("second_assisted", "unaided"), [(True, False), (False, True), (None, None)])
def test_one_unaided_success_suffices(*, second_assisted: bool | None, unaided: bool | None) -> None:
    (one,) = people_at_tasks([trial(Outcome.SUCCESS, assisted=True), trial(Outcome.SUCCESS, assisted=second_assisted)])
    assert one.unaided_success is unaided


def test_an_unaided_failure_is_no_success() -> None:
    (one,) = people_at_tasks([trial(Outcome.FAILURE), trial(Outcome.SUCCESS, assisted=True)])
    assert not one.unaided_success


def test_people_stay_apart() -> None:
    assert len(people_at_tasks([trial(Outcome.SUCCESS), trial(Outcome.SUCCESS, person="P02")])) == 2


def test_every_outcome_that_counts_has_its_rank() -> None:
    assert set(BEST_FIRST) == set(Outcome) - {Outcome.FAULT, Outcome.SKIPPED}


def test_whether_a_failure_was_assisted_does_not_matter() -> None:
    (one,) = people_at_tasks([trial(Outcome.SUCCESS, assisted=None), trial(Outcome.SUCCESS), trial(Outcome.FAILURE)])
    assert one.unaided_success is True
    (one,) = people_at_tasks([trial(Outcome.FAILURE, assisted=None)])
    assert one.unaided_success is False
