"""Single figures of two sides: hand-counted, with the edge cases of statistics.md 9."""

import pytest

from uxlab.metrics import compare_rows as rows
from uxlab.metrics.compare_terms import Effect, Figure, Terms, Verdict
from uxlab.metrics.comparison import means_between, means_within, times_between
from uxlab.metrics.two_rates import mcnemar_exact, mcnemar_mid_p, rates_between

BETWEEN, WITHIN = Terms(paired=False, confidence=0.95), Terms(paired=True, confidence=0.95)
SUS = Figure("sus", better_high=True)
TIME = Figure("time_geometric_mean", better_high=False, kind=Effect.RATIO)
ERRORS = Figure("error_rate", better_high=False, kind=Effect.RATIO)
SUCCESS = Figure("success_rate", better_high=True)
NPS = Figure("nps", better_high=True)


def people(*values: float, start: int = 1) -> dict[str, float]:
    return {f"P{number:02}": value for number, value in enumerate(values, start)}


def test_a_higher_mean_of_different_people() -> None:
    a, b = [50.0, 55, 60, 52], [80.0, 85, 78, 90, 82]
    row = rows.means_row(SUS, people(*a), people(*b), BETWEEN)
    assert row is not None
    assert row.effect == means_between(b, a).effect
    assert (row.verdict, row.needed, row.left_out) == (Verdict.SECOND, None, 0)
    assert (row.first.n, row.second.n) == (4, 5)


def test_lower_may_be_better() -> None:
    row = rows.means_row(Figure("tlx", better_high=False), people(50, 55, 60), people(10, 15, 12), BETWEEN)
    assert row is not None
    assert row.verdict is Verdict.SECOND
    back = rows.means_row(Figure("tlx", better_high=False), people(10, 15, 12), people(50, 55, 60), BETWEEN)
    assert back is not None
    assert back.verdict is Verdict.FIRST


def test_only_people_with_both_values_enter_a_paired_test() -> None:
    first, second = people(50, 60, 70, 40), people(62, 69, 85, start=2)
    row = rows.means_row(SUS, first, second, WITHIN)
    assert row is not None
    assert row.effect == means_within([62.0, 69, 85], [60.0, 70, 40]).effect
    assert row.left_out == 1
    assert row.first.value == pytest.approx((60 + 70 + 40) / 3)


def test_pairs_are_matched_by_person_and_not_by_order() -> None:
    row = rows.means_row(SUS, {"A": 10.0, "B": 50.0, "C": 90.0}, {"C": 91.0, "A": 12.0, "B": 53.0}, WITHIN)
    assert row is not None
    assert row.effect == means_within([12.0, 53, 91], [10.0, 50, 90]).effect


def test_times_are_compared_as_multiples() -> None:
    a, b = [100.0, 120, 90, 140], [50.0, 60, 45, 70]
    row = rows.times_row(TIME, people(*a), people(*b), BETWEEN)
    assert row is not None
    assert row.effect == times_between(b, a).effect
    assert row.effect.value == pytest.approx(0.5)
    assert row.verdict is Verdict.SECOND


def test_rates_of_different_people() -> None:
    row = rows.rates_row(SUCCESS, people(1, 0, 0, 0, 0, 0), people(1, 1, 1, 1, 1, 1, 0), BETWEEN)
    assert row is not None
    assert row.effect == rates_between(6, 7, 1, 6).effect
    assert (row.first.value, row.second.value) == (1 / 6, 6 / 7)


def test_rates_of_the_same_people() -> None:
    # 3 only on the second side, 1 only on the first, 2 on both: McNemar with b = 3, c = 1.
    row = rows.rates_row(SUCCESS, people(1, 1, 1, 0, 0, 0), people(1, 1, 0, 1, 1, 1), WITHIN)
    assert row is not None
    assert row.effect is not None
    assert row.effect.value == pytest.approx(2 / 6)
    assert row.p == mcnemar_mid_p(3, 1)
    assert f"{mcnemar_exact(3, 1):.3f}" in row.remark
    assert row.verdict is Verdict.UNDECIDED


def test_where_test_and_interval_disagree_the_test_decides_and_it_is_said() -> None:
    # statistics.md 7 and its vectors mcnemar_exact_15 and matched_adjwald_15: of 15 people 7 succeed on both sides, 6
    # on the second only, 1 on the first only: mid-p .070, exact .125, interval from 0.06 % to 59 %.
    first, second = people(*[1] * 7, *[0] * 6, 1, 0), people(*[1] * 7, *[1] * 6, 0, 0)
    row = rows.rates_row(SUCCESS, first, second, WITHIN)
    assert row is not None
    assert row.effect is not None
    assert row.effect.low == pytest.approx(0.000569, abs=1e-6)
    assert row.p == pytest.approx(0.0703125)
    assert row.verdict is Verdict.UNDECIDED
    assert row.remark == "McNemar exact p = 0.125; the interval alone would decide"
    wide = rows.rates_row(SUCCESS, first, second, Terms(paired=True, confidence=0.9))
    assert wide is not None
    assert (wide.verdict, wide.remark) == (Verdict.SECOND, "McNemar exact p = 0.125")


def test_a_very_small_p_is_not_zero() -> None:
    row = rows.rates_row(SUCCESS, people(*[0] * 14), people(*[1] * 14), WITHIN)
    assert row is not None
    assert row.remark == "McNemar exact p < 0.001"


def test_everybody_succeeds_on_both_sides() -> None:
    row = rows.rates_row(SUCCESS, people(1, 1, 1), people(1, 1, 1, 1), BETWEEN)
    assert row is not None
    assert row.effect is not None
    assert (row.p, row.effect.value, row.verdict) == (None, 0, Verdict.UNDECIDED)
    assert (row.effect.low or 0) < 0 < (row.effect.high or 0)
    paired = rows.rates_row(SUCCESS, people(1, 1, 1), people(1, 1, 1), WITHIN)
    assert paired is not None
    assert paired.p == 1


def test_errors_against_none_have_limits_but_no_value() -> None:
    first, second = {"P01": (0, 3), "P02": (0, 3)}, {"P03": (8, 3), "P04": (6, 3)}
    row = rows.counts_row(ERRORS, first, second, BETWEEN)
    assert row is not None
    assert row.effect is not None
    assert (row.effect.value, row.effect.high, row.verdict) == (None, None, Verdict.FIRST)
    assert (row.first.value, row.second.value) == (0, 14 / 6)


def test_no_errors_at_all_cannot_be_compared() -> None:
    row = rows.counts_row(ERRORS, {"P01": (0, 1), "P02": (0, 1)}, {"P03": (0, 1), "P04": (0, 1)}, BETWEEN)
    assert row is not None
    assert (row.verdict, row.remark) == (Verdict.NONE, "nothing counted")


def test_errors_of_the_same_people_leave_out_who_tried_once() -> None:
    row = rows.counts_row(ERRORS, {"A": (3, 1), "B": (2, 1), "C": (9, 1)}, {"A": (1, 1), "B": (0, 1)}, WITHIN)
    assert row is not None
    assert (row.first.value, row.second.value, row.left_out) == (2.5, 0.5, 1)
    assert rows.counts_row(ERRORS, {"A": (1, 1)}, {"B": (1, 1)}, WITHIN) is None


def test_net_scores() -> None:
    row = rows.net_row(NPS, people(*[2.0] * 8), people(*[10.0] * 8), BETWEEN)
    assert row is not None
    assert row.effect is not None
    assert (row.first.value, row.second.value, row.effect.value) == (-100, 100, 200)
    assert row.verdict is Verdict.SECOND
    paired = rows.net_row(NPS, people(2, 9, 7, 5), people(9, 9, 8, 10), WITHIN)
    assert paired is not None
    assert paired.effect == means_within([100.0, 100, 0, 100], [-100.0, 100, 0, -100]).effect


def test_one_person_on_a_side_is_no_comparison() -> None:
    row = rows.means_row(SUS, people(50), people(60, 70), BETWEEN)
    assert row is not None
    assert (row.effect, row.verdict, row.first.low) == (None, Verdict.NONE, None)
    assert "one person" in row.remark


def test_equal_values_allow_no_test() -> None:
    # scipy answers t = -inf, p = 0.0 for 30, 30, 30 against 31, 31, 31.
    row = rows.means_row(SUS, people(30, 30, 30), people(31, 31, 31), BETWEEN)
    assert row is not None
    assert (row.verdict, row.p) == (Verdict.NONE, None)
    assert "no spread" in row.remark


def test_shares_that_are_all_equal_have_no_interval_of_no_width() -> None:
    row = rows.means_row(SUCCESS, people(1, 1, 1), people(1, 0, 1), BETWEEN)
    assert row is not None
    assert (row.first.value, row.first.low, row.first.method) == (1, None, rows.ALL_EQUAL)


def test_what_one_side_lacks_is_not_compared() -> None:
    assert rows.means_row(SUS, {}, people(1), BETWEEN) is None
    assert rows.times_row(TIME, people(1), {}, WITHIN) is None
    assert rows.rates_row(SUCCESS, {}, {}, BETWEEN) is None
    assert rows.net_row(NPS, {}, {}, BETWEEN) is None


def test_an_undecided_figure_says_how_many_people_would_decide_it() -> None:
    row = rows.means_row(SUS, people(50, 70, 60, 55), people(62, 71, 66, 58), BETWEEN)
    assert row is not None
    # 5.5 apart at a standard deviation of sqrt((72.92 + 30.92) / 2) = 7.21: by z 26.9 people, by t 28.
    assert (row.verdict, row.needed) == (Verdict.UNDECIDED, 28)
