"""The SUS of a study."""

import pandas as pd
import pingouin
import pytest
from scipy import stats

from uxlab.metrics.responses import Response
from uxlab.metrics.sus_summary import summarise_sus

# The three scored respondents of statistics.json, sus_score_r2, r3 and r5: 60, 17.5 and 65.
THREE = ((3, 3, 4, 2, 3, 2, 3, 3, 3, 2), (2, 4, 2, 4, 1, 4, 2, 5, 2, 5), (3, 2, 4, 3, 3, 2, 4, 2, 4, 3))


def response(person: str, answers: tuple[float | None, ...], questionnaire: str = "sus") -> Response:
    numbers = {str(item): answer for item, answer in enumerate(answers, 1)}
    return Response(person=person, questionnaire=questionnaire, numbers=numbers)


def people(*answers: tuple[float | None, ...]) -> list[Response]:
    return [response(f"P{number}", one) for number, one in enumerate(answers)]


def test_the_mean_with_its_t_interval_and_its_words() -> None:
    found = summarise_sus(people(*THREE), 0.95)
    assert found.estimate is not None
    assert found.estimate.value == pytest.approx(47.5)
    wanted = stats.t.interval(0.8, 2, loc=47.5, scale=stats.sem([60, 17.5, 65]))
    narrow = summarise_sus(people(*THREE), 0.8).estimate
    assert narrow is not None
    assert (narrow.low, narrow.high) == pytest.approx(wanted)
    assert narrow.method == "mean, t interval, 80 %"
    # At 95 % it would reach from -17.3 to 112.3, where no SUS is.
    assert (found.estimate.low, found.estimate.high) == (0, 100)
    assert found.estimate.method == "mean, t interval, 95 %; interval cut at 0 and 100"
    assert (found.grade, found.adjective, found.acceptability) == ("F", "Poor", "Not Acceptable (Sauro)")
    assert found.percentile == pytest.approx(10.7, abs=0.1)
    assert (found.respondents, found.excluded, found.scaled, found.straight_lined) == (3, 0, 0, 0)


def test_alpha_is_pingouins_on_adjusted_items() -> None:
    adjusted = [[r - 1 if i % 2 == 0 else 5 - r for i, r in enumerate(row)] for row in THREE]
    wanted = pingouin.cronbach_alpha(pd.DataFrame(adjusted))[0]
    assert summarise_sus(people(*THREE), 0.95).cronbach_alpha == pytest.approx(wanted)


def test_one_person_has_a_score_and_no_words() -> None:
    found = summarise_sus(people(THREE[0]), 0.95)
    assert found.estimate is not None
    assert (found.estimate.value, found.estimate.low) == (60, None)
    assert (found.grade, found.percentile, found.adjective, found.acceptability) == (None,) * 4
    assert found.cronbach_alpha is None


def test_nobody_was_asked() -> None:
    found = summarise_sus([], 0.95)
    assert found.estimate is None
    assert found.respondents == 0


def test_missing_and_impossible_answers_and_straight_liners_are_counted() -> None:
    nine = (4, 2, 4, None, 4, 2, 4, 1, 4, 2)
    eight = (4, None, 4, None, 4, 2, 4, 1, 4, 2)
    found = summarise_sus(people(THREE[0], nine, eight, (3,) * 10, (9,) * 10), 0.95)
    assert found.estimate is not None
    assert found.estimate.value == pytest.approx((60 + 77.7777778 + 50) / 3)
    assert (found.respondents, found.excluded, found.scaled, found.straight_lined) == (3, 2, 1, 1)


def test_both_versions_stand_together_and_the_method_says_so() -> None:
    found = summarise_sus([response("P1", (5, 1) * 5), response("P2", (5,) * 10, "sus-positive")], 0.95)
    assert found.estimate is not None
    assert (found.estimate.value, found.estimate.n) == (100, 2)
    assert found.estimate.method.endswith("standard and positive version together")
    assert found.percentile == 100


def test_a_person_who_answered_twice_counts_once() -> None:
    found = summarise_sus([response("P1", THREE[0]), response("P1", THREE[2]), response("P2", THREE[1])], 0.95)
    assert found.estimate is not None
    assert (found.estimate.value, found.estimate.n) == (40, 2)  # ((60 + 65) / 2 + 17.5) / 2
    assert "each person's responses" in found.estimate.method
