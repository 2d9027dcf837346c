"""Scores of the shorter questionnaires; the published examples are in tests/flows/test_worked_examples.py."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import Refused
from uxlab.questionnaires import scores

SEVEN = st.integers(1, 7)


@given(st.tuples(SEVEN, SEVEN, SEVEN, SEVEN))
def test_umux_is_the_published_formula(answers: tuple[int, int, int, int]) -> None:
    one, two, three, four = answers
    # Finstad 2010.
    assert scores.umux(answers) == pytest.approx(((one - 1) + (7 - two) + (three - 1) + (7 - four)) * 100 / 24)


@given(st.tuples(SEVEN, SEVEN))
def test_umux_lite_stays_on_the_scale_and_its_estimate_within_its_limits(answers: tuple[int, int]) -> None:
    plain = scores.umux_lite(answers)
    assert plain is not None
    assert 0 <= plain <= 100
    assert 22.9 <= scores.sus_from_umux_lite(plain) <= 87.9 + 1e-9


def test_weighted_tlx_by_hand() -> None:
    # Weights 5 4 3 2 1 0 on 100 50 20 10 0 90: (500 + 200 + 60 + 20) / 15.
    assert scores.tlx_weighted((100, 50, 20, 10, 0, 90), (5, 4, 3, 2, 1, 0)) == 52


def test_equal_ratings_weigh_what_they_are() -> None:
    assert scores.tlx_weighted((40,) * 6, (5, 4, 3, 2, 1, 0)) == scores.tlx_raw((40,) * 6) == 40


def test_weights_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(Refused, match="add up to 15, and these to 14"):
        scores.tlx_weighted((40,) * 6, (4, 4, 3, 2, 1, 0))


@pytest.mark.parametrize(
    "score",
    [
        lambda: scores.umux((4, None, 4, 4)),
        lambda: scores.umux_lite((None, 4)),
        lambda: scores.tlx_raw((50, 50, None, 50, 50, 50)),
        lambda: scores.tlx_weighted((50,) * 6, (5, 4, 3, 2, 1, None)),
        lambda: scores.mean_of_answered((None, None), 1, 7),
        lambda: scores.top_box_share((), 4),
    ],
)
def test_a_missing_answer_leaves_no_score(score: Callable[[], float | None]) -> None:
    assert score() is None


@pytest.mark.parametrize(
    "score",
    [
        lambda: scores.umux((4, 4, 4, 8)),
        lambda: scores.umux((4, 4, 4)),
        lambda: scores.umux_lite((0, 4)),
        lambda: scores.tlx_raw((101,) * 6),
        lambda: scores.ueq_s((4,) * 7),
        lambda: scores.ueq_s((8,) * 8),
        lambda: scores.mean_of_answered((8,), 1, 7),
    ],
)
def test_what_is_no_answer_is_refused(score: Callable[[], object]) -> None:
    with pytest.raises(Refused):
        score()


def test_the_overall_ueq_is_the_mean_of_items_and_not_of_scales() -> None:
    found = scores.ueq_s((7, None, None, None, 4, 4, 4, 4))
    assert (found.pragmatic, found.hedonic, found.overall) == (3, 0, 0.6)
    assert scores.ueq_s((None,) * 8) == scores.UeqScales(None, None, None)


@pytest.mark.parametrize("weights", [(5, 4, 3, 2, 1), (15, 0, 0, 0, 0, 0), (6, 3, 3, 2, 1, 0), (-1, 5, 5, 3, 2, 1)])
def test_weights_are_six_from_0_to_5(weights: tuple[int, ...]) -> None:
    with pytest.raises(Refused, match=r"^NASA-TLX has six weights: how often each scale was chosen, from 0 to 5\.$"):
        scores.tlx_weighted((40,) * 6, weights)


def test_weights_add_up_but_for_rounding() -> None:
    weights = (2.1, 2.2, 2.3, 2.8, 2.8, 2.8)  # sum() of them is not 15 in every order
    assert scores.tlx_weighted((40,) * 6, weights) == pytest.approx(40)
    assert scores.tlx_weighted((40,) * 6, weights[::-1]) == pytest.approx(40)
