"""Quantiles and tails against scipy.stats, which the package itself does not load."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from uxlab.metrics import distributions as d

LEVEL = st.floats(0.5, 0.999)
SHARE = st.floats(0.001, 0.999)


@given(LEVEL, st.floats(1, 500))
def test_student(level: float, df: float) -> None:
    t = d.two_sided_t(level, df)
    assert t == pytest.approx(stats.t.ppf((1 + level) / 2, df), rel=1e-6)
    assert d.t_both_tails(-t, df) == pytest.approx(1 - level, rel=1e-6)
    assert d.t_upper_tail(t, df) == pytest.approx(stats.t.sf(t, df), rel=1e-9)


@given(LEVEL)
def test_normal(level: float) -> None:
    assert d.two_sided_z(level) == pytest.approx(stats.norm.ppf((1 + level) / 2))
    assert d.one_sided_z(level) == pytest.approx(stats.norm.ppf(level), abs=1e-9)
    assert d.normal_cdf(d.two_sided_z(level)) == pytest.approx((1 + level) / 2)


@given(SHARE, st.floats(0.5, 50), st.floats(0.5, 50))
def test_beta_and_gamma(share: float, a: float, b: float) -> None:
    assert d.beta_quantile(share, a, b) == pytest.approx(stats.beta.ppf(share, a, b), rel=1e-6)
    assert d.gamma_quantile(share, a) == pytest.approx(stats.gamma.ppf(share, a), rel=1e-6)


@given(st.integers(0, 3000), st.integers(-2, 3002), SHARE)
def test_binomial(n: int, k: int, p: float) -> None:
    assert d.binomial_at_most(k, n, p) == pytest.approx(stats.binom.cdf(k, n, p), rel=1e-9, abs=1e-12)
    assert d.binomial_exactly(k, n, p) == pytest.approx(stats.binom.pmf(k, n, p), rel=1e-8, abs=1e-12)


def test_importing_the_metrics_does_not_load_scipy() -> None:
    code = "import sys, uxlab.metrics.summary; print(any(name.startswith('scipy') for name in sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
