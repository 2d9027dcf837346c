"""One session beside the others."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from uxlab.metrics.standing import standing
from uxlab.model.design import Participant
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Outcome, SessionState

OK, GAVE_UP = Outcome.SUCCESS, Outcome.ABANDONED
Visit = Callable[..., SessionData]
Study = Callable[..., StudyData]


@pytest.fixture
def three(visit: Visit, study: Study, marked: Callable[..., object], answered: Callable[..., object]) -> StudyData:
    return study(
        visit("P01", [("find", OK, 10), ("buy", OK, 30)], answers=answered("sus", *[4, 2] * 5)),
        visit("P02", [("find", OK, 20), ("buy", GAVE_UP, 50)], marks=marked(errors=[1, 2, 30])),
        visit(
            "P03", [("find", OK, 40), ("buy", OK, 60)], marks=marked(errors=[3]), answers=answered("sus", *[5, 1] * 5)
        ),
    )


def test_the_figures_of_one_person_stand_beside_those_of_the_others(three: StudyData) -> None:
    result = standing(three, "session-P03")
    assert result.others == 2
    assert result.time_per_task.own is not None
    assert result.time_per_task.own.value == 50  # (40 + 60) / 2
    assert sorted(result.time_per_task.each) == [20, 20]  # P01 (10 + 30) / 2, P02 20
    assert result.time_per_task.others is not None
    assert result.time_per_task.others.value == 20  # (10 + 30 + 20) / 3
    assert result.error_rate.own is not None
    assert result.error_rate.own.value == 0.5
    assert sorted(result.error_rate.each) == [0, 1.5]
    assert result.success_rate.own is not None
    assert result.success_rate.own.value == 1
    assert sorted(result.success_rate.each) == [0.5, 1]


def test_the_sus_of_one_person_has_no_interval(three: StudyData) -> None:
    sus = standing(three, "session-P03").sus
    assert sus.own is not None
    assert (sus.own.value, sus.own.low, sus.own.high) == (100, None, None)
    assert sus.each == (75,)


def test_each_attempt_stands_beside_the_others_times_of_completion(three: StudyData) -> None:
    attempts = standing(three, "session-P03").attempts
    assert [(one.trial.task, one.trial.active_s, one.other_times_s) for one in attempts] == [
        ("find", 40, (10, 20)),
        ("buy", 60, (30,)),
    ]


def test_a_session_of_the_same_person_or_one_still_under_way_is_no_other(visit: Visit, study: Study) -> None:
    mine, other = visit("P01", [("find", OK, 10)]), visit("P02", [("find", OK, 20)])
    again = replace(mine, session=replace(mine.session, uid="again"))
    running = replace(other, session=replace(other.session, uid="running", state=SessionState.RUNNING))
    result = standing(study(mine, again, running), "session-P01")
    assert result.others == 0
    assert result.time_per_task.each == ()
    assert result.time_per_task.others is None


def test_an_excluded_person_is_no_other_but_has_figures_of_its_own(three: StudyData) -> None:
    people = (Participant(code="P03", excluded_reason="a colleague"),)
    data = replace(three, design=replace(three.design, participants=people))
    assert standing(data, "session-P01").others == 1
    own = standing(data, "session-P03").time_per_task.own
    assert own is not None
    assert own.value == 50


def test_an_unknown_session_is_our_own_error(three: StudyData) -> None:
    with pytest.raises(KeyError):
        standing(three, "session-P99")
