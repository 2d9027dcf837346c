"""What each person brings to a comparison."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from uxlab.metrics import compare_samples as samples
from uxlab.metrics.compare_samples import Sample, Side, sample_of
from uxlab.model.session import Outcome

Make = Callable[..., Any]


@pytest.fixture
def side(visit: Make, marked: Make, answered: Make) -> Side:
    return Side(
        label="A",
        sessions=(
            visit(
                "P01",
                [("find", Outcome.FAILURE, 9), ("find", Outcome.SUCCESS, 40), ("buy", Outcome.SUCCESS, 90)],
                marks=marked(errors=[1, 2, 15]),
                answers=[
                    *answered("sus", *(4, 2) * 5),
                    *answered("seq", 6, attempt="P01-0"),
                    *answered("seq", 4, attempt="P01-1"),
                    *answered("seq", 7, attempt="P01-2"),
                    *answered("nps", 9),
                ],
            ),
            visit(
                "P02",
                [("find", Outcome.ABANDONED, 30)],
                answers=[
                    *answered("sus-positive", *[5] * 10),
                    *answered("umux-lite", 6, 7),
                    *answered("ces", 5),
                    *answered("nasa-tlx", *[30] * 6),
                    *answered("nps", 7.5),
                ],
            ),
            visit("P03", answers=answered("sus", 1, None, None)),
        ),
    )


@pytest.fixture
def sample(side: Side) -> Sample:
    return sample_of(side, side.people)


def test_a_side_knows_its_people(side: Side) -> None:
    assert side.people == {"P01", "P02", "P03"}


def test_a_sample_holds_the_people_and_tasks_asked_for(side: Side) -> None:
    assert sample_of(side, side.people).tasks == {"find", "buy"}
    assert sample_of(side, side.people, {"buy"}).tasks == {"buy"}
    assert {trial.person for trial in sample_of(side, {"P02"}).trials} == {"P02"}


def test_several_attempts_of_one_person_become_one_value(sample: Sample) -> None:
    assert samples.successes(sample, "find") == {"P01": 1, "P02": 0}
    assert samples.times(sample, "find") == {"P01": 40}
    assert samples.errors(sample, "find") == {"P01": (3, 2), "P02": (0, 1)}
    assert samples.ease(sample, "find") == {"P01": 5}


def test_over_all_tasks_each_person_has_one_value(sample: Sample) -> None:
    assert samples.success_shares(sample) == {"P01": 1, "P02": 0}
    assert samples.error_means(sample) == {"P01": 1, "P02": 0}
    assert samples.ease_means(sample) == {"P01": 6}
    assert samples.typical_times(sample) == {"P01": pytest.approx(60)}  # sqrt(40 * 90)
    assert samples.typical_times(sample, {("P01", "buy")}) == {"P01": pytest.approx(90)}
    assert samples.completed(sample) == {("P01", "find"), ("P01", "buy")}


def test_scores_of_questionnaires(sample: Sample) -> None:
    assert samples.sus_scores(sample) == {"P01": 75, "P02": 100}
    assert samples.umux_lite_scores(sample) == {"P02": pytest.approx(1100 / 12)}
    assert samples.effort_scores(sample) == {"P02": 5}
    assert samples.load_scores(sample) == {"P02": 30}
    assert samples.recommendations(sample) == {"P01": 9}


def test_attempts_of_which_nobody_counted_errors_bring_none(side: Side) -> None:
    p01, p02, p03 = side.sessions
    first, *others = p01.attempts
    p01 = replace(p01, attempts=(replace(first, errors_counted=False), *others))
    p02 = replace(p02, attempts=tuple(replace(one, errors_counted=False) for one in p02.attempts))
    sample = sample_of(Side(label="A", sessions=(p01, p02, p03)), side.people)
    assert samples.errors(sample, "find") == {"P01": (1, 1)}
    assert samples.error_means(sample) == {"P01": 0.5}
    assert samples.success_shares(sample) == {"P01": 1, "P02": 0}
