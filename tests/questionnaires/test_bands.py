"""Words for a mean SUS. The bands themselves are worked examples (tests/flows/test_worked_examples.py)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import Refused
from uxlab.questionnaires import bands

GRADES = ["F", "D", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+"]
ADJECTIVES = ["Worst Imaginable", "Poor", "OK", "Good", "Excellent", "Best Imaginable"]
ACCEPTABLE = ["Not Acceptable", "Marginal", "Acceptable"]
MEAN = st.floats(0, 100)


@given(MEAN, MEAN)
def test_more_is_never_worse(one: float, other: float) -> None:
    low, high = sorted([one, other])
    assert GRADES.index(bands.grade(low)) <= GRADES.index(bands.grade(high))
    assert ADJECTIVES.index(bands.adjective(low)) <= ADJECTIVES.index(bands.adjective(high))
    for scheme in bands.Acceptability:
        found = [ACCEPTABLE.index(bands.acceptability(mean, scheme)) for mean in (low, high)]
        assert found == sorted(found)
    assert 0 <= bands.percentile(low) <= bands.percentile(high) <= 100


@pytest.mark.parametrize(
    ("mean", "percentile"),
    [
        (84.1, 96),
        (80.8, 90),
        (78.9, 85),
        (77.2, 80),
        (74.1, 70),
        (72.6, 65),
        (71.1, 60),
        (65, 41),
        (62.7, 35),
        (51.7, 15),
    ],
)
def test_the_percentiles_at_the_bounds_of_the_grades(mean: float, percentile: int) -> None:
    # Sauro & Lewis 2016, percentile ranges of the curved grading scale (statistics.md, 5).
    assert bands.percentile(mean) == pytest.approx(percentile, abs=0.6)


def test_the_ends_of_the_scale() -> None:
    assert bands.percentile(100) == 100
    assert bands.percentile(0) == pytest.approx(0.2, abs=0.1)


@pytest.mark.parametrize(
    ("mean", "sauro", "bangor"),
    [
        (49.9, "Not Acceptable", "Not Acceptable"),
        (50, "Not Acceptable", "Marginal"),
        (51.7, "Marginal", "Marginal"),
        (70, "Marginal", "Marginal"),
        (70.1, "Marginal", "Acceptable"),
        (72.6, "Acceptable", "Acceptable"),
    ],
)
def test_two_schemes_of_what_is_acceptable(mean: float, sauro: str, bangor: str) -> None:
    assert bands.acceptability(mean) == sauro
    assert bands.acceptability(mean, bands.Acceptability.BANGOR) == bangor


@pytest.mark.parametrize("mean", [-0.1, 100.1])
def test_a_mean_off_the_scale_is_refused(mean: float) -> None:
    for word in (bands.grade, bands.percentile, bands.adjective, bands.acceptability, bands.promotion):
        with pytest.raises(Refused, match="between 0 and 100"):
            word(mean)


def test_nobody_leaves_nothing_to_estimate() -> None:
    assert bands.estimated_nps([]) is None
