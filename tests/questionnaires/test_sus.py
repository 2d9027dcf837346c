"""The SUS of one respondent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import Refused
from uxlab.questionnaires import sus

TEN = st.lists(st.integers(1, 5), min_size=10, max_size=10)


@given(TEN)
def test_the_score_is_a_multiple_of_two_and_a_half_on_the_scale(answers: list[int]) -> None:
    value = sus.score(answers).value
    assert value is not None
    assert 0 <= value <= 100
    assert value % 2.5 == 0


@given(TEN)
def test_reversing_every_answer_reverses_the_score(answers: list[int]) -> None:
    value, reverse = sus.score(answers).value, sus.score([6 - answer for answer in answers]).value
    assert value is not None
    assert reverse == 100 - value


@given(TEN)
def test_the_positive_version_is_the_standard_one_with_even_items_turned(answers: list[int]) -> None:
    turned = [answer if index % 2 == 0 else 6 - answer for index, answer in enumerate(answers)]
    assert sus.score(answers, positive=True).value == sus.score(turned).value


@given(TEN, st.integers(0, 9))
def test_one_missing_answer_is_scaled_and_marked(answers: list[int], gap: int) -> None:
    # Lewis & Sauro 2017: the nine others times 100/36.
    given_nine = [None if index == gap else answer for index, answer in enumerate(answers)]
    found = sus.score(given_nine)
    points = sum(point for point in sus.adjusted(given_nine) if point is not None)
    assert found.value == pytest.approx(points * 100 / 36)
    assert (found.missing, found.scaled, found.straight_lined) == (1, True, False)


@pytest.mark.parametrize("missing", range(2, 11))
def test_two_or_more_missing_answers_leave_no_score(missing: int) -> None:
    found = sus.score([None] * missing + [4] * (10 - missing))
    assert (found.value, found.missing, found.scaled) == (None, missing, False)


@pytest.mark.parametrize("k", range(1, 6))
def test_ten_equal_answers_make_fifty_and_are_flagged(k: int) -> None:
    found = sus.score([k] * 10)
    assert (found.value, found.straight_lined) == (50, True)


def test_other_answers_are_not_flagged() -> None:
    assert not sus.score([4, 2] * 5).straight_lined


@pytest.mark.parametrize("answer", [0, 6, -1, 3.5])
def test_an_answer_off_the_scale_is_refused(answer: float) -> None:
    with pytest.raises(Refused, match="whole number from 1 to 5"):
        sus.score([answer, *[3] * 9])


@pytest.mark.parametrize("count", [0, 9, 11])
def test_other_than_ten_answers_are_refused(count: int) -> None:
    with pytest.raises(Refused, match=f"10 answers and {count}"):
        sus.score([3] * count)


def test_the_centre_rule_of_1996() -> None:
    assert sus.score_missing_as_centre([4, 2, 4, None, 4, 2, 4, 1, 4, 2]) == 75  # statistics.json
