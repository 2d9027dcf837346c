"""Figures from outside the sessions as estimates: with an interval where they are counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.rates import adjusted_wald
from uxlab.model.indicators import Indicator

AS_GIVEN = "as given, no interval"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorFigure:
    """An indicator and its figure: a share from 0 to 1 where it is two counts, else the value in its unit."""

    indicator: Indicator
    estimate: Estimate


def summarise_indicators(indicators: Iterable[Indicator], confidence: float) -> tuple[IndicatorFigure, ...]:
    """Return the figures, in the order of the study."""
    return tuple(IndicatorFigure(indicator=each, estimate=_estimate(each, confidence)) for each in indicators)


def _estimate(indicator: Indicator, confidence: float) -> Estimate:
    if indicator.numerator is not None and indicator.denominator is not None:
        return adjusted_wald(indicator.numerator, indicator.denominator, confidence)
    return Estimate(indicator.value, None, None, 1, AS_GIVEN)
