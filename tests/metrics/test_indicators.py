"""Figures from outside."""

from uxlab.metrics.indicators import AS_GIVEN, summarise_indicators
from uxlab.metrics.rates import adjusted_wald
from uxlab.model.indicators import Indicator


def test_two_counts_are_a_share_with_its_interval() -> None:
    (figure,) = summarise_indicators([Indicator(name="Churn", numerator=37, denominator=1200)], 0.9)
    assert figure.estimate == adjusted_wald(37, 1200, 0.9)


def test_a_value_stands_as_it_was_given() -> None:
    (figure,) = summarise_indicators([Indicator(name="ARPU", value=41.2, unit="EUR")], 0.95)
    assert (figure.estimate.value, figure.estimate.low, figure.estimate.method) == (41.2, None, AS_GIVEN)


def test_0_of_0_has_no_value() -> None:
    (figure,) = summarise_indicators([Indicator(name="FCR", numerator=0, denominator=0)], 0.95)
    assert figure.estimate.value is None
