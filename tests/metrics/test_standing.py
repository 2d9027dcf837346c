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


def test_a_person_s_own_rate_has_the_interval_of_several_tasks(three: StudyData, visit: Visit, study: Study) -> None:
    own = standing(three, "session-P02").success_rate.own
    assert own is not None
    assert (own.value, own.n) == (0.5, 2)
    assert own.low == pytest.approx(0.0945, abs=0.0005)  # adjusted Wald of 1 in 2: 0.5 -+ 1.96 sqrt(0.25 / 5.84)
    assert own.high == pytest.approx(0.9055, abs=0.0005)
    assert "attempts treated as independent" in own.method
    single = standing(study(visit("P01", [("find", OK, 10)])), "session-P01").success_rate.own
    assert single is not None
    assert (single.value, single.low, single.high) == (1, None, None)


def test_the_others_and_each_attempt_are_known_by_name(three: StudyData) -> None:
    result = standing(three, "session-P03")
    assert result.people == ("P01", "P02")
    assert [one.attempt.uid for one in result.attempts] == ["P03-0", "P03-1"]


def test_an_attempt_that_does_not_count_stands_nowhere(visit: Visit, study: Study) -> None:
    data = study(visit("P01", [("find", Outcome.FAULT, 5), ("buy", OK, 10), ("find", None, 3)]))
    (only,) = standing(data, "session-P01").attempts
    assert (only.attempt.uid, only.trial.active_s) == ("P01-1", 10)


def test_an_unknown_session_is_our_own_error(three: StudyData) -> None:
    with pytest.raises(KeyError):
        standing(three, "session-P99")
