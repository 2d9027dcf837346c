"""Figures that come from outside the sessions, such as churn or first-contact resolution."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One figure of a period: either two counts, `numerator` of `denominator`, or a `value` in some `unit`."""

    name: str
    period: str = ""
    source: str = ""
    unit: str = ""
    value: float | None = None
    numerator: int | None = None
    denominator: int | None = None
