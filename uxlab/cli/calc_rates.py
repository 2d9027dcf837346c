"""Shares and counts on the calculator: success, abandonment, errors."""

import math
from collections.abc import Callable
from dataclasses import replace

import click

from uxlab.cli.calc_answer import (
    NOTHING_OBSERVED,
    RATIO,
    SHARE,
    Answer,
    estimate_details,
    figure,
    share_scale,
    span_words,
)
from uxlab.cli.calc_command import statistic
from uxlab.cli.calc_given import Given
from uxlab.cli.calc_numbers import check_one_kind, count, gave_up
from uxlab.metrics import counts, rates
from uxlab.metrics.checks import check_count_of
from uxlab.metrics.estimate import Estimate, percent

Interval = Callable[[int, int, float], Estimate]

_INTERVALS: dict[str, Interval] = {
    "adjusted-wald": rates.adjusted_wald,
    "wilson": rates.wilson,
    "exact": rates.exact,
    "jeffreys": rates.jeffreys,
}
_OUTCOMES = "One outcome a row: 1 or 0, yes or no, success, failure, abandoned ..."
_ERRORS = "The errors of one attempt a row."


def interval_option() -> click.Option:
    """Return the option that chooses among the intervals of a share."""
    return click.Option(
        ["--interval"],
        type=click.Choice(list(_INTERVALS)),
        default="adjusted-wald",
        show_default=True,
        help="By which method.",
    )


@statistic("success", "X N", interval_option(), csv=_OUTCOMES)
def success(given: Given, interval: str) -> Answer:
    """Success rate: X of N completed the task."""
    x, n = given.x_of_n()
    return _share("Success rate", x, n, given, interval, "completed the task", "would complete it")


@statistic("abandon", "X N", interval_option(), csv=_OUTCOMES)
def abandon(given: Given, interval: str) -> Answer:
    """Abandon rate: X of N gave up."""
    if given.columns:
        check_one_kind(given.only())
    x, n = given.x_of_n(gave_up)
    return _share("Abandon rate", x, n, given, interval, "gave up", "would give up")


@statistic("error-free", "X N", interval_option(), csv=_ERRORS)
def error_free(given: Given, interval: str) -> Answer:
    """Error-free rate: X of N attempts had no error."""
    x, n = given.x_of_n(lambda errors: count(errors) == 0)
    return _share("Error-free rate", x, n, given, interval, "had no error", "would have none", "attempts")


@statistic("conversion", "X N", interval_option(), csv=_OUTCOMES)
def conversion(given: Given, interval: str) -> Answer:
    """Conversion rate: X of N reached the goal."""
    x, n = given.x_of_n()
    return _share("Conversion rate", x, n, given, interval, "reached the goal", "would reach it")


@statistic("best-point-estimate", "X N", csv=_OUTCOMES)
def best_point_estimate(given: Given) -> Answer:
    """Best single guess of a rate from few people."""
    x, n = given.x_of_n()
    found = rates.best_point_estimate(x, n, given.confidence)
    observed = rates.adjusted_wald(x, n, given.confidence)
    return Answer(
        label="Best point estimate",
        estimate=found,
        scale=SHARE,
        meaning=_best_guess(x, n, found, observed),
        details={"rule": found.method, "observed": estimate_details(observed)},
    )


def _best_guess(x: int, n: int, found: Estimate, observed: Estimate) -> str:
    if found.value is None or observed.value is None:
        return NOTHING_OBSERVED
    seen = f"{x} of {n} is {figure(observed, SHARE)}"
    if math.isclose(found.value, observed.value):
        return f"{seen}; from 50 % to 90 % the observed rate is itself the best guess for all users."
    return f"{seen}; the best guess for all users lies nearer to the middle, the more so the fewer were observed."


@statistic("partial", "SUCCESSES PARTIALS N")
def partial(given: Given) -> Answer:
    """Success rate in which a partial success counts one half (Nielsen)."""
    successes, partials, n = given.counts("SUCCESSES", "PARTIALS", "N")
    found = rates.with_half_credit(successes, partials, n)
    levels = {
        "success": rates.adjusted_wald(successes, n, given.confidence),
        "partial": rates.adjusted_wald(partials, n, given.confidence),
        "neither": rates.adjusted_wald(n - successes - partials, n, given.confidence),
    }
    return Answer(
        label="Success rate with half credit",
        estimate=found,
        scale=SHARE,
        meaning="Report the levels apart where you can: half credit hides how many really completed the task."
        if n
        else NOTHING_OBSERVED,
        rows=tuple((name.capitalize(), figure(level, SHARE)) for name, level in levels.items()) if n else (),
        details={name: estimate_details(level) for name, level in levels.items()},
    )


@statistic("errors", "E ATTEMPTS", csv=_ERRORS)
def errors(given: Given) -> Answer:
    """Error rate: E errors in so many ATTEMPTS, a mean count."""
    total, attempts = given.errors_in_attempts()
    found = counts.mean_count(total, attempts, given.confidence)
    span = span_words(found, RATIO)
    level = percent(given.confidence)
    meaning = f"With {level} confidence, {span} errors are made per attempt; where people differ much, it is less sure."
    return Answer(
        label="Error rate",
        estimate=found,
        scale=replace(RATIO, unit="errors per attempt"),
        meaning=meaning if span else NOTHING_OBSERVED,
        details={"errors": total, "attempts": attempts},
    )


@statistic("errors-per-opportunity", "E ATTEMPTS OPPORTUNITIES")
def errors_per_opportunity(given: Given) -> Answer:
    """Share of the OPPORTUNITIES of each attempt that led to an error."""
    total, attempts, opportunities = given.counts("E", "ATTEMPTS", "OPPORTUNITIES")
    check_count_of(total, attempts * opportunities)
    found = counts.per_opportunity(total, attempts, opportunities)
    return Answer(
        label="Errors per opportunity",
        estimate=found,
        scale=share_scale(found),
        meaning="Of all chances to make an error, this share was taken; define the chances before the session."
        if found.n
        else NOTHING_OBSERVED,
        details={"errors": total, "attempts": attempts, "opportunities": opportunities},
    )


def _share(
    label: str, x: int, n: int, given: Given, interval: str, did: str, would: str, whose: str = "people"
) -> Answer:
    found = _INTERVALS[interval](x, n, given.confidence)
    best = rates.best_point_estimate(x, n, given.confidence)
    level = percent(given.confidence)
    scale = share_scale(found)
    meaning = f"{x} of {n} {did}; with {level} confidence, {span_words(found, scale)} of all such {whose} {would}."
    return Answer(
        label=label,
        estimate=found,
        scale=scale,
        meaning=meaning if n else NOTHING_OBSERVED,
        details={"x": x, "best_point_estimate": best.value, "best_point_rule": best.method if n else None},
    )
