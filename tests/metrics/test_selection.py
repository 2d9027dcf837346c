"""Which sessions and tasks a summary is about."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from uxlab.errors import UsageError
from uxlab.metrics.selection import (
    Excluded,
    Trait,
    Where,
    day_of,
    divided,
    excluded_people,
    selected_sessions,
    selected_tasks,
    with_excluded,
)
from uxlab.model.design import Participant
from uxlab.model.results import StudyData
from uxlab.model.session import Outcome

Make = Callable[..., Any]


TRAITS: tuple[Trait, ...] = ("group", "condition", "participant")


@pytest.fixture
def three(visit: Make, study: Make) -> StudyData:
    made: StudyData = study(
        visit("P01", [("find", Outcome.SUCCESS, 5)], group="novice"),
        visit("P02", [("browse", Outcome.SUCCESS, 5)], group="expert"),
        visit("P03"),
    )
    return made


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ((), ["P01", "P02", "P03"]),
        ((("group", "novice"),), ["P01"]),
        ((("group", "novice"), ("group", "expert")), ["P01", "P02"]),
        ((("group", "expert"), ("condition", "A")), []),
        ((("condition", "A"),), ["P01"]),
        ((("condition", "B"),), []),
        ((("participant", "P03"),), ["P03"]),
    ],
)
def test_values_are_alternatives_and_traits_restrict(three: StudyData, where: Where, expected: list[str]) -> None:
    assert [data.session.participant for data in selected_sessions(three, where)] == expected


def test_a_day_is_that_of_this_computer(three: StudyData) -> None:
    first, *others = three.sessions
    late = replace(first, session=replace(first.session, started_utc="2026-03-10T12:00:00.000+00:00"))
    assert selected_sessions(replace(three, sessions=(late, *others)), (("day", day_of(late)),)) == (late,)
    assert day_of(late) == "2026-03-10"


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ((("age", "40"),), 'cannot be chosen by "age"; choose by group, condition, participant, day'),
        ((("group", "novices"),), 'no group "novices" in this study; known are novice, expert'),
        ((("participant", "P09"),), "known are P01, P02, P03"),
        ((("day", "1999-01-01"),), 'no day "1999-01-01" in this study; known are '),
    ],
)
def test_a_wrong_choice_is_refused_with_those_there_are(three: StudyData, where: Where, words: str) -> None:
    with pytest.raises(UsageError) as refusal:
        selected_sessions(three, where)
    assert words in str(refusal.value)


def test_people_who_are_excluded_are_in_nothing_even_when_asked_for(three: StudyData) -> None:
    people = (Participant(code="P01"), Participant(code="P02", excluded_reason="knows the team"))
    data = replace(three, design=replace(three.design, participants=people))
    assert [one.session.participant for one in selected_sessions(data, ())] == ["P01", "P03"]
    assert selected_sessions(data, (("participant", "P02"),)) == ()
    assert excluded_people(data.design) == (("P02", "knows the team"),)


def test_tasks_follow_the_design_and_then_the_sessions(three: StudyData) -> None:
    assert selected_tasks(three, three.sessions, None) == ("find", "buy", "browse")
    assert selected_tasks(three, three.sessions, "buy") == ("buy",)


def test_an_unknown_task_is_refused_with_those_there_are(three: StudyData) -> None:
    with pytest.raises(UsageError, match='no task "sell" in this study; known are find, buy, browse'):
        selected_tasks(three, three.sessions, "sell")


def test_sessions_are_divided_by_a_trait_in_the_order_of_the_design(three: StudyData) -> None:
    for trait in TRAITS:
        parts = divided(three.design, three.sessions, trait)
        assert all(selected_sessions(three, ((trait, key),)) == own for key, own in parts)
        assert sum(len(own) for _, own in parts) <= len(three.sessions)
    assert [key for key, _ in divided(three.design, three.sessions[:1], "participant")] == [
        three.sessions[0].session.participant
    ]
    assert divided(three.design, (), "group") == ()


@pytest.mark.parametrize(
    ("excluded", "expected"),
    [(Excluded.OUT, ["P01", "P03"]), (Excluded.IN_TOO, ["P01", "P02", "P03"]), (Excluded.ALONE, ["P02"])],
)
def test_excluded_people_can_be_in_too_or_alone(three: StudyData, excluded: Excluded, expected: list[str]) -> None:
    people = (*(Participant(code=code) for code in ("P01", "P03")), Participant(code="P02", excluded_reason="late"))
    out = replace(three, design=replace(three.design, participants=people))
    assert [one.session.participant for one in selected_sessions(with_excluded(out, excluded), ())] == expected
    asked = selected_sessions(with_excluded(out, excluded), (("participant", "P01"), ("participant", "P02")))
    assert [one.session.participant for one in asked] == [code for code in expected if code != "P03"]
