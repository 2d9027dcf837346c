"""Which attempts count, and what belongs to each because of its time."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from uxlab.metrics.trials import ALL_COUNTED, Left, Uncounted, counts, ended_by_attempt, left_out, trials_of, uncounted
from uxlab.model.events import Focus
from uxlab.model.results import InputTrail
from uxlab.model.session import ErrorMark, Outcome
from uxlab.timeline.windows import Stay

Make = Callable[..., Any]
SECOND = 1_000_000_000


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


def test_an_attempt_brings_its_kinds_of_errors_input_and_windows(visit: Make) -> None:
    data = replace(
        visit("P01", [("find", Outcome.SUCCESS, 10), ("buy", Outcome.SUCCESS, 10)]),
        errors=(
            ErrorMark(uid="b", t_ns=12 * SECOND, error_type="slip", severity=2),
            ErrorMark(uid="a", t_ns=SECOND, error_type="slip", severity=1),
            ErrorMark(uid="c", t_ns=13 * SECOND, error_type="slip", severity=2),
        ),
        trail_by_attempt=(("P01-1", InputTrail(path_px=5)),),
        focus=(Focus(t_ns=0, application="shop"), Focus(t_ns=15 * SECOND, application="mail")),
    )
    find, buy = trials_of(data)
    assert (find.kinds, buy.kinds) == (((("slip", 1), 1),), ((("slip", 2), 2),))
    assert (find.trail, buy.trail) == (None, InputTrail(path_px=5))
    assert find.stays == (Stay("shop", None, 10 * SECOND),)
    assert buy.stays == (Stay("shop", None, 4 * SECOND), Stay("mail", None, 6 * SECOND))


def test_the_asq_is_the_mean_of_what_was_answered(visit: Make, answered: Make) -> None:
    answers = [*answered("asq", 2, None, 5, attempt="P01-0"), *answered("asq", 1)]
    (trial,) = trials_of(visit("P01", [("find", Outcome.SUCCESS, 5)], answers=answers))
    assert trial.satisfaction == 3.5


def test_imported_clicks_stand_in_where_no_input_was_recorded(visit: Make, clicked: Make) -> None:
    tried = [("find", Outcome.SUCCESS, 5), ("buy", Outcome.SUCCESS, 5)]
    data = visit("P01", tried, clicks=clicked(("P01-0", None), ("P01-1", 3)))
    imported = tuple(replace(attempt, imported_clicks=9) for attempt in data.attempts)
    assert [trial.clicks for trial in trials_of(replace(data, attempts=imported))] == [9, 3]


def test_trials_come_in_the_order_of_time(visit: Make) -> None:
    data = visit("P01", [("find", Outcome.FAILURE, 5), ("find", Outcome.SUCCESS, 5)])
    turned = replace(data, attempts=data.attempts[::-1])
    assert [trial.outcome for trial in trials_of(turned)] == [Outcome.FAILURE, Outcome.SUCCESS]


def test_what_nobody_counted_is_unknown_whatever_is_marked(visit: Make, marked: Make) -> None:
    tried = [("find", Outcome.SUCCESS, 5), ("buy", Outcome.SUCCESS, 5), ("find", Outcome.SUCCESS, 5)]
    data = visit("P01", tried, marks=marked(errors=[1, 7, 13], assists=[2, 8, 14], assisted=["P01-0", "P01-1"]))
    find, buy, again = data.attempts
    attempts = (replace(find, errors_counted=False), replace(buy, assists_counted=False), again)
    first, second, third = trials_of(replace(data, attempts=attempts))
    assert (first.errors, first.kinds, first.assists, first.assisted) == (None, (), 1, True)
    assert (second.errors, second.assists, second.assisted) == (1, None, None)
    assert (third.errors, len(third.kinds), third.assists, third.assisted) == (1, 1, 1, True)
    assert uncounted((first, second, third)) == Uncounted(errors=1, assists=1)
    assert uncounted((third,)) == ALL_COUNTED


def test_faults_are_measured_as_well_but_neither_skips_nor_open_attempts(visit: Make) -> None:
    tried = [("find", Outcome.FAULT, 5), ("find", Outcome.SUCCESS, 7), ("buy", Outcome.SKIPPED, 0), ("buy", None, 5)]
    data = visit("P01", tried)
    found = ended_by_attempt(data)
    assert list(found) == [data.attempts[0].uid, data.attempts[1].uid]
    assert [trial.active_s for trial in found.values()] == [5, 7]
    assert found[data.attempts[1].uid] == trials_of(data)[0]
