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


@pytest.mark.parametrize(
    ("table", "kappa"),
    [([[2, 0], [0, 1]], 1), ([[0, 5], [5, 0]], -1), ([[0, 5], [0, 0]], 0), ([[0, 1, 0], [0, 20, 0], [0, 1, 0]], 0)],
)
def test_an_interval_without_width_is_labelled(table: list[list[int]], kappa: int) -> None:
    # statsmodels: std_kappa is 0 in all of them, but for the rounding of the last (4e-8).
    found = cohen_kappa(table)
    assert found.value == pytest.approx(kappa, abs=1e-12)
    assert found.low == found.value == found.high
    assert found.method == "Cohen's kappa, 95 %; large-sample error 0, so the interval has no width"


@pytest.mark.parametrize(
    ("level", "alpha"),
    [(Level.NOMINAL, 0.743), (Level.ORDINAL, 0.815), (Level.INTERVAL, 0.849), (Level.RATIO, 0.797)],
)
def test_krippendorffs_own_example(level: Level, alpha: float) -> None:
    # Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, C and D: four observers, twelve units.
    coders = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    codes = [[None if code == "." else float(code) for code in coder] for coder in coders]
    assert krippendorff_alpha(codes, level).value == pytest.approx(alpha, abs=0.0005)


def test_hundreds_of_ordered_codes_take_no_minutes() -> None:
    # All distinct and in the same order for both: ranks as a whole, and neighbours one rank apart.
    coders = [[float(2 * code) for code in range(150)], [float(2 * code + 1) for code in range(150)]]
    interval = krippendorff_alpha(coders, Level.INTERVAL).value  # of distinct codes a step apart, ordinal is the same
    assert krippendorff_alpha(coders, Level.ORDINAL).value == pytest.approx(interval)


def test_a_ratio_scale_has_no_codes_below_0() -> None:
    with pytest.raises(UsageError, match="start at 0"):
        krippendorff_alpha([[-1, 2], [-1, 3]], Level.RATIO)
