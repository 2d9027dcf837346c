"""Errors by type and severity, per opportunity and per person."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, chisquare

from uxlab.metrics.counts import mean_count
from uxlab.metrics.distributions import chi_square_upper_tail
from uxlab.metrics.error_kinds import error_spread, errors_by_severity, errors_by_type, errors_per_opportunity
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.sample import NO_ERRORS_COUNTED, Sample
from uxlab.metrics.trials import Trial
from uxlab.model.design import ErrorType, Task

Tried = Callable[..., Trial]
TYPES = (ErrorType(key="slip", name="Slip"), ErrorType(key="mistake", name="Mistake"))


@pytest.fixture
def sample(tried: Tried) -> Sample:
    """P01 makes two slips of severity 1 and one unknown error; P02 none; P03 one odd error."""
    return Sample.of(
        [
            tried("P01", errors=3, kinds=((("slip", 1), 2), ((None, None), 1))),
            tried("P02"),
            tried("P03", errors=1, kinds=((("odd", 4), 1),)),
            tried("P03", task="buy"),
        ],
        0.95,
    )


def test_every_type_of_the_design_then_others_then_none(sample: Sample) -> None:
    found = errors_by_type(sample, TYPES)
    assert [(one.error_type, one.name, one.errors) for one in found] == [
        ("slip", "Slip", 2),
        ("mistake", "Mistake", 0),
        ("odd", "odd", 1),
        (None, "", 1),
    ]
    assert found[1].per_attempt is not None
    assert found[1].per_attempt.high == pytest.approx(3.689 / 4, abs=1e-3)  # none seen: at most 3.69 / attempts
    assert found[0].per_attempt is not None
    assert found[0].per_attempt.value == mean_count(2, 4).value


def test_every_severity(sample: Sample) -> None:
    found = [(one.severity, one.errors) for one in errors_by_severity(sample)]
    assert found == [(1, 2), (2, 0), (3, 0), (4, 1), (None, 1)]


def test_opportunities_count_where_the_design_has_them(sample: Sample) -> None:
    tasks = {"find": Task(key="find", name="Find", error_opportunities=5), "buy": Task(key="buy", name="Buy")}
    found = errors_per_opportunity(sample, tasks)
    assert found is not None
    assert (found.value, found.n) == (4 / 15, 15)  # 4 errors, 3 attempts x 5 opportunities
    assert errors_per_opportunity(sample, {}) is None


def test_the_spread_over_people_by_hand(sample: Sample) -> None:
    # Errors 3, 0, 1 in 1, 1, 2 attempts: 1 an attempt expected; chi = 4/1 + 1/1 + 1/2 = 5.5, df 2, p = exp(-2.75).
    found = error_spread(sample)
    assert found is not None
    assert found.per_person.value == pytest.approx((3 + 0 + 0.5) / 3)
    assert (found.dispersion, found.p) == pytest.approx((2.75, 0.0639), abs=1e-4)
    assert not found.overdispersed


def test_few_who_make_most_errors_are_noticed(tried: Tried) -> None:
    counts = [0, 0, 0, 1, 0, 12]
    found = error_spread(Sample.of([tried(f"P{n}", errors=errors) for n, errors in enumerate(counts)], 0.95))
    assert found is not None
    assert found.overdispersed
    assert found.p == pytest.approx(chisquare(counts).pvalue)


def test_without_errors_there_is_no_dispersion(tried: Tried) -> None:
    found = error_spread(Sample.of([tried("P01"), tried("P02")], 0.95))
    assert found is not None
    assert (found.per_person.value, found.dispersion, found.p, found.overdispersed) == (0, None, None, False)


def test_one_person_does_not_spread(tried: Tried) -> None:
    assert error_spread(Sample.of([tried(errors=4), tried(task="buy")], 0.95)) is None
    assert error_spread(Sample.of([], 0.95)) is None


@given(st.floats(0, 200), st.integers(1, 100))
def test_the_tail_of_chi_square_is_that_of_scipy(x: float, df: int) -> None:
    assert chi_square_upper_tail(x, df) == pytest.approx(chi2.sf(x, df), rel=1e-9, abs=1e-300)


def test_attempts_of_which_nobody_counted_errors_are_in_none_of_it(sample: Sample, tried: Tried) -> None:
    tasks = {"find": Task(key="find", name="Find", error_opportunities=5)}
    more = Sample.of([*sample.trials, tried("P01", errors=None), tried("P09", errors=None)], 0.95)
    assert [one.errors for one in errors_by_type(more, TYPES)] == [2, 0, 1, 1]
    for before, after in zip(_kinds(sample), _kinds(more), strict=True):
        assert before is not None
        assert after is not None
        assert (before.value, before.low, before.high, before.n) == (after.value, after.low, after.high, after.n)
        assert NO_ERRORS_COUNTED in after.method
    share, same = errors_per_opportunity(sample, tasks), errors_per_opportunity(more, tasks)
    assert share is not None
    assert same is not None
    assert (same.value, same.n) == (share.value, share.n)
    assert error_spread(more) == error_spread(sample) is not None


def test_where_nobody_counted_errors_their_number_is_unknown(tried: Tried) -> None:
    none = Sample.of([tried("P01", errors=None), tried("P02", errors=None)], 0.95)
    assert (
        {one.errors for one in errors_by_type(none, TYPES)}
        == {one.errors for one in errors_by_severity(none)}
        == {None}
    )
    assert set(_kinds(none)) == {None}
    tasks = {"find": Task(key="find", name="Find", error_opportunities=5)}
    assert (errors_per_opportunity(none, tasks), error_spread(none)) == (None, None)


def _kinds(sample: Sample) -> list[Estimate | None]:
    by_type, by_severity = errors_by_type(sample, TYPES), errors_by_severity(sample)
    return [*(one.per_attempt for one in by_type), *(one.per_attempt for one in by_severity)]
