"""Single answers as the figures count them."""

from dataclasses import replace

import pytest

from uxlab.lab.sample import make_sample
from uxlab.metrics.given import given_to
from uxlab.metrics.summary import summarise
from uxlab.model.results import StudyData
from uxlab.model.session import Outcome
from uxlab.storage.results import read_study_data


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> StudyData:
    return read_study_data(make_sample(tmp_path_factory.mktemp("shop")))


def test_answers_after_tasks_are_those_of_the_figure(shop: StudyData) -> None:
    summary = summarise(shop)
    for task in summary.tasks:
        numbers = [one.number for one in given_to(shop, "seq") if one.task == task.task and one.number is not None]
        assert task.figures.seq is not None
        assert len(numbers) == task.figures.seq.n
        assert sum(numbers) / len(numbers) == pytest.approx(task.figures.seq.value)


def test_answers_about_the_session_have_no_task(shop: StudyData) -> None:
    given = given_to(shop, "sus")
    assert {one.task for one in given} == {None}
    assert len(given) == 10 * len({one.person for one in given}) > 10


def test_attempts_that_do_not_count_take_their_answers_along(shop: StudyData) -> None:
    first = shop.sessions[0]
    asked = next(one.attempt_uid for one in first.answers if one.questionnaire == "seq")
    faulty = tuple(replace(one, outcome=Outcome.FAULT) if one.uid == asked else one for one in first.attempts)
    less = replace(shop, sessions=(replace(first, attempts=faulty), *shop.sessions[1:]))
    assert len(given_to(less, "seq")) == len(given_to(shop, "seq")) - 1
    assert not [one for one in given_to(less, "seq") if one.attempt == asked]


def test_excluded_people_are_out_and_chosen_sessions_alone_are_in(shop: StudyData) -> None:
    code = shop.sessions[0].session.participant
    people = tuple(
        replace(one, excluded_reason="pilot") if one.code == code else one for one in shop.design.participants
    )
    without = replace(shop, design=replace(shop.design, participants=people))
    assert code not in {one.person for one in given_to(without, "sus")}
    assert {one.session for one in given_to(shop, "sus", shop.sessions[:1])} == {shop.sessions[0].session.uid}
