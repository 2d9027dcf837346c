"""Answers become responses, and responses the mean score of a person."""

from collections.abc import Callable
from typing import Any

from uxlab.errors import Refused
from uxlab.metrics.responses import Response, person_means, responses_of, score_or_none
from uxlab.model.session import Outcome

Make = Callable[..., Any]


def response(person: str, **numbers: float | None) -> Response:
    return Response(person=person, questionnaire="q", numbers={key[1:]: value for key, value in numbers.items()})


def first(one: Response) -> float | None:
    value = one.values(1)[0]
    if value == 99:
        raise Refused("no such answer")
    return value


def test_items_beyond_those_that_are_scored_do_not_matter() -> None:
    assert response("P01", i1=5, i2=None, i3=4, i4=1).values(3) == (5, None, 4)
    assert response("P01", i2=4).values(2) == (None, 4)


def test_responses_are_gathered_by_questionnaire_and_attempt(visit: Make, answered: Make) -> None:
    tried = [("find", Outcome.SUCCESS, 5), ("buy", Outcome.FAULT, 5), ("find", Outcome.FAILURE, 5)]
    answers = [
        *answered("asq", 1, 2, 3),
        *answered("asq", 4, 5, attempt="P01-0"),
        *answered("asq", 6, attempt="P01-1"),
        *answered("asq", 7, attempt="P01-2"),
    ]
    data = visit("P01", tried, answers=answers)
    assert [one.values(3) for one in responses_of(data, ["find", "buy"])] == [(1, 2, 3), (4, 5, None), (7, None, None)]
    assert [one.values(1) for one in responses_of(data, ["buy"])] == [(1,)]


def test_a_person_who_answers_twice_counts_once() -> None:
    responses = [response("P01", i1=4), response("P02", i1=1), response("P01", i1=6)]
    assert person_means(responses, first) == ((5, 1), 0)


def test_people_without_a_score_are_counted() -> None:
    responses = [response("P01", i1=None), response("P02", i1=99), response("P03", i1=1), response("P03", i1=None)]
    assert person_means(responses, first) == ((1,), 2)
    assert score_or_none(responses[1], first) is None
