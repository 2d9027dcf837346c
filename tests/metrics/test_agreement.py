"""Agreement of coders, against statsmodels."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.inter_rater import fleiss_kappa as statsmodels_fleiss

from uxlab.errors import UsageError
from uxlab.metrics.agreement import Level, cohen_kappa, fleiss_kappa, krippendorff_alpha

SQUARE = st.integers(2, 4).flatmap(
    lambda k: st.lists(st.lists(st.integers(0, 30), min_size=k, max_size=k), min_size=k, max_size=k)
)


@given(SQUARE)
def test_kappa_and_its_interval_are_statsmodels(table: list[list[int]]) -> None:
    assume(sum(map(any, table)) > 1 and sum(map(any, zip(*table, strict=True))) > 1)  # else statsmodels divides by 0
    found = cohen_kappa(table)
    wanted = cohens_kappa(table)
    assert found.value == pytest.approx(wanted.kappa, abs=1e-9)
    assert found.low == pytest.approx(max(-1, wanted.kappa_low), abs=1e-6)
    assert found.high == pytest.approx(min(1, wanted.kappa_upp), abs=1e-6)


@given(st.lists(st.lists(st.integers(0, 2), min_size=5, max_size=5), min_size=2, max_size=20))
def test_fleiss_is_statsmodels(codes: list[list[int]]) -> None:
    counts = [[row.count(category) for category in range(3)] for row in codes]
    found = fleiss_kappa(counts)
    assume(found.value is not None)
    assert found.value == pytest.approx(statsmodels_fleiss(counts), abs=1e-9)


def test_one_category_leaves_nothing_beyond_chance() -> None:
    # scikit-learn answers nan with a warning (statistics.md, 9).
    assert cohen_kappa([[0, 0], [0, 7]]).value is None
    assert fleiss_kappa([[3, 0], [3, 0]]).value is None
    assert krippendorff_alpha([[1, 1], [1, 1]]).value is None


def test_without_items_there_is_no_value() -> None:
    assert cohen_kappa([[0, 0], [0, 0]]).value is None
    assert fleiss_kappa([]).value is None
    assert krippendorff_alpha([]).value is None


def test_perfect_agreement_is_one() -> None:
    assert cohen_kappa([[5, 0], [0, 5]]).value == 1
    assert krippendorff_alpha([[1, 2, 3], [1, 2, 3]], Level.RATIO).value == 1


@pytest.mark.parametrize("table", [[[1, 2]], [[1, 2], [3]], [[1, -2], [0, 1]]])
def test_a_table_that_is_none_is_refused(table: list[list[int]]) -> None:
    with pytest.raises(UsageError, match="table of agreement"):
        cohen_kappa(table)


@pytest.mark.parametrize("counts", [[[1, 0]], [[2, 0], [1, 0]]])
def test_unequal_numbers_of_codes_are_refused(counts: list[list[int]]) -> None:
    with pytest.raises(UsageError, match="same number of codes"):
        fleiss_kappa(counts)
