"""The one form of every figure: a value with its interval, the number behind it and how it was computed."""

from dataclasses import dataclass

_SMALLEST_P = 0.001


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure; `value` is None where there is none (0 of 0), `low` and `high` where there is no interval (n = 1)."""

    value: float | None
    low: float | None
    high: float | None
    n: int
    method: str


def no_value(method: str) -> Estimate:
    """Return the figure of nothing observed."""
    return Estimate(None, None, None, 0, method)


def noted(estimate: Estimate, *remarks: str) -> Estimate:
    """Return the estimate with remarks on how it came about; empty ones are left out."""
    method = "; ".join([estimate.method, *filter(None, remarks)])
    return Estimate(estimate.value, estimate.low, estimate.high, estimate.n, method)  # four times as quick as replace


def without_interval(estimate: Estimate, reason: str) -> Estimate:
    """Return the bare value, its method replaced by the reason why there is no interval."""
    return Estimate(estimate.value, None, None, estimate.n, reason)


def percent(confidence: float) -> str:
    """Return a confidence level as people write it: `95 %`, `99.5 %`."""
    return f"{confidence * 100:g} %"


def p_words(p: float) -> str:
    """Return a p value as people write it: `p = 0.070`, and `p < 0.001` where it is smaller."""
    return f"p = {p:.3f}" if p >= _SMALLEST_P else f"p < {_SMALLEST_P}"
