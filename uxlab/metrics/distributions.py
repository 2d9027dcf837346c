"""Quantiles and tails of the distributions in use. Only these functions know scipy, which loads on their first call."""

import math
from functools import cache, lru_cache
from importlib import import_module
from statistics import NormalDist
from typing import Protocol, cast


class _Special(Protocol):
    """The part of scipy.special that is used here."""

    def stdtrit(self, df: float, p: float) -> float: ...
    def stdtr(self, df: float, t: float) -> float: ...
    def betaincinv(self, a: float, b: float, p: float) -> float: ...
    def betainc(self, a: float, b: float, x: float) -> float: ...
    def gammaincinv(self, a: float, p: float) -> float: ...
    def gammaincc(self, a: float, x: float) -> float: ...


@cache
def _special() -> _Special:
    return cast("_Special", import_module("scipy.special"))


_remembered = lru_cache(maxsize=4096)
"""Many figures of a study rest on the same few numbers of people."""


@_remembered
def two_sided_z(confidence: float) -> float:
    """Return the normal quantile of a two-sided level: 1.96 at 0.95."""
    return NormalDist().inv_cdf((1 + confidence) / 2)


@_remembered
def one_sided_z(confidence: float) -> float:
    """Return the normal quantile of a one-sided level: 1.645 at 0.95."""
    return NormalDist().inv_cdf(confidence)


def normal_cdf(z: float) -> float:
    """Return the share of the standard normal below z."""
    return NormalDist().cdf(z)


@_remembered
def two_sided_t(confidence: float, df: float) -> float:
    """Return the Student quantile of a two-sided level."""
    return float(_special().stdtrit(df, (1 + confidence) / 2))


def t_upper_tail(t: float, df: float) -> float:
    """Return P(T > t)."""
    return float(_special().stdtr(df, -t))


def t_both_tails(t: float, df: float) -> float:
    """Return P(abs(T) > abs(t)), the two-sided p value."""
    return 2 * t_upper_tail(abs(t), df)


@_remembered
def beta_quantile(p: float, a: float, b: float) -> float:
    """Return the point below which a share p of Beta(a, b) lies."""
    return float(_special().betaincinv(a, b, p))


@_remembered
def gamma_quantile(p: float, shape: float) -> float:
    """Return the point below which a share p of Gamma(shape, 1) lies."""
    return float(_special().gammaincinv(shape, p))


def chi_square_upper_tail(x: float, df: float) -> float:
    """Return P(X > x) of a chi-square variable."""
    return float(_special().gammaincc(df / 2, x / 2))


@_remembered
def binomial_at_most(k: int, n: int, p: float) -> float:
    """Return P(X <= k) of Binomial(n, p)."""
    if k < 0:
        return 0.0
    if k >= n:
        return 1.0
    return float(_special().betainc(n - k, k + 1, 1 - p))


def binomial_exactly(k: int, n: int, p: float) -> float:
    """Return P(X = k) of Binomial(n, p) for 0 < p < 1; through logarithms, so that thousands do not overflow."""
    if not 0 <= k <= n:
        return 0.0
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    return math.exp(ways + k * math.log(p) + (n - k) * math.log1p(-p))
