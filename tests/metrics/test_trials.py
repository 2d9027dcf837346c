"""Which attempts count, and what belongs to each because of its time."""

from collections.abc import Callable
from typing import Any

from uxlab.metrics.trials import Left, counts, left_out, trials_of
from uxlab.model.session import Outcome

Make = Callable[..., Any]


def test_a_moment_belongs_to_the_attempt_it_lies_in_and_the_end_to_none(visit: Make, marked: Make) -> None:
    # find runs from 0 to 10 s, buy from 11 to 21 s; the mark at 10 s lies between them.
    tried = [("find", Outcome.SUCCESS, 10), ("buy", Outcome.SUCCESS, 10)]
    trials = trials_of(visit("P01", tried, marks=marked(errors=[20.9, 0, 9.9, 10, 11, 21, 30], assists=[12, 10.5])))
    assert [trial.errors for trial in trials] == [2, 2]
    assert [trial.assists for trial in trials] == [0, 1]


def test_pauses_are_removed_once_and_an_open_one_lasts(visit: Make, marked: Make) -> None:
    tried = [("find", Outcome.SUCCESS, 300), ("buy", Outcome.ABANDONED, 20)]
    marks = marked(pauses=[(50, 80), (70, 100), (290, 305), (311, None)])
    assert [trial.active_s for trial in trials_of(visit("P01", tried, marks=marks))] == [240, 6]


def test_faults_skips_and_open_attempts_are_no_trials(visit: Make) -> None:
    tried = [
        ("find", Outcome.FAULT, 5),
        ("find", Outcome.SUCCESS, 5),
        ("buy", Outcome.SKIPPED, 0),
        ("buy", None, 5),
    ]
    data = visit("P01", tried)
    assert [trial.outcome for trial in trials_of(data)] == [Outcome.SUCCESS]
    assert [counts(attempt) for attempt in data.attempts] == [False, True, False, False]
    assert left_out(data.attempts) == Left(skipped=1, faults=1, still_open=1)


def test_a_note_of_help_makes_an_attempt_assisted(visit: Make, marked: Make) -> None:
    tried = [("find", Outcome.SUCCESS, 5), ("buy", Outcome.SUCCESS, 5), ("buy", Outcome.SUCCESS, 5)]
    trials = trials_of(visit("P01", tried, marks=marked(assists=[2], assisted=["P01-1"])))
    assert [trial.assisted for trial in trials] == [True, True, False]


def test_clicks_and_ease_come_from_the_attempt_they_name(visit: Make, clicked: Make, answered: Make) -> None:
    tried = [("find", Outcome.SUCCESS, 5), ("buy", Outcome.SUCCESS, 5), ("buy", Outcome.SUCCESS, 5)]
    answers = [*answered("seq", 6, attempt="P01-0"), *answered("seq", None, attempt="P01-1"), *answered("seq", 1)]
    trials = trials_of(visit("P01", tried, clicks=clicked(("P01-0", 7), ("P01-1", None)), answers=answers))
    assert [(trial.clicks, trial.ease) for trial in trials] == [(7, 6), (None, None), (None, None)]
