"""Efficiency, lostness and SUM on the calculator."""

from collections.abc import Sequence
from dataclasses import replace

import click

from uxlab.cli.calc_answer import RATIO, SHARE, Answer, figure, measure
from uxlab.cli.calc_command import several, statistic
from uxlab.cli.calc_given import Given, typed
from uxlab.cli.calc_numbers import completed as was_completed
from uxlab.cli.calc_numbers import number, seconds, share, shown
from uxlab.errors import Refused
from uxlab.metrics import efficiency, rates, times
from uxlab.metrics.checks import check_times
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.sum_score import METHOD as SUM_METHOD
from uxlab.metrics.sum_score import sum_score

_BEST_RATING = 5
_NO_SUM = "SUM needs attempts, and at least two ratings and two times that differ."
_LOST = 0.5
_FINE = 0.4


@statistic("lostness", "N S R")
def lostness(given: Given) -> Answer:
    """Lostness from N different pages, S pages in all, R pages at least."""
    different, total, minimum = given.counts("N", "S", "R")
    found = efficiency.lostness(different, total, minimum)
    value = found.value or 0
    said = "above 0.5, which looks lost" if value > _LOST else "below 0.4, which does not look lost"
    between = "between 0.4 and 0.5, which decides nothing"
    return Answer(
        label="Lostness",
        estimate=found,
        scale=RATIO,
        meaning=f"0 is the shortest way; this is {between if _FINE <= value <= _LOST else said}.",
        details={"different": different, "total": total, "minimum": minimum, "capped": minimum > different},
    )


@statistic(
    "efficiency",
    "--times T... --completed 1 0 ...",
    several("--times", "T..."),
    several("--completed", "1 0 ..."),
    csv="Two: the time of each attempt, then 1 if it succeeded, else 0.",
)
def efficiency_of(given: Given, times: Sequence[str], completed: Sequence[str]) -> Answer:
    """Efficiency: success rate / mean time, in % per minute (CIF)."""
    if given.columns:
        taken, done, _ = given.pairs(seconds, was_completed)
    else:
        taken, done = typed(times, seconds, "--times T..."), typed(completed, was_completed, "--completed 1 0 ...")
    by_time, relative = efficiency.time_based(done, taken), efficiency.overall_relative(done, taken)
    found = _percent_per_minute(taken, done, given.confidence)
    return Answer(
        label="Efficiency",
        estimate=found,
        scale=replace(measure(found), unit="% per minute"),
        meaning="Nobody succeeded, so there is no time to relate it to."
        if found.value is None
        else "How much of the goal an average minute brings; it compares designs, and means little by itself.",
        rows=(
            ("Time-based", figure(by_time, replace(measure(by_time), unit="goals per second"))),
            ("Overall relative", figure(relative, SHARE)),
        ),
        details={"time_based_goals_per_second": by_time.value, "overall_relative": relative.value},
    )


@statistic(
    "sum",
    "X N --error-share P --ratings R... --times T... --target S",
    click.Option(["--error-share"], required=True, metavar="P", help="Errors per opportunity, such as 0.1."),
    several("--ratings", "R..."),
    several("--times", "T..."),
    click.Option(["--target"], required=True, metavar="S", help="The longest acceptable time."),
)
def sum_of_task(given: Given, error_share: str, ratings: Sequence[str], times: Sequence[str], target: str) -> Answer:
    """Single Usability Metric of a task; ratings from 1 to 5."""
    x, n = given.x_of_n()
    rate, errors = rates.adjusted_wald(x, n), share(error_share)
    rated, taken = typed(ratings, _rating, "--ratings R..."), typed(times, seconds, "--times T...")
    goal_s = seconds(target)
    check_times([*taken, goal_s])
    if not 0 <= errors <= 1:
        raise Refused(f"The error share is a share from 0 to 1, and not {errors:g}.")
    found = None if rate.value is None else sum_score(rate.value, errors, rated, taken, goal_s)
    if found is None:
        nothing = Estimate(None, None, None, n, SUM_METHOD)
        return Answer(label="SUM", estimate=nothing, scale=SHARE, meaning=_NO_SUM)
    parts = {
        "Completion": found.completion,
        "Few errors": found.errors,
        "Satisfaction": found.satisfaction,
        "Time": found.time,
    }
    return Answer(
        label="SUM",
        estimate=found.score,
        scale=SHARE,
        meaning="The mean of its four parts; the lowest of them says where to begin.",
        rows=tuple((name, f"{SHARE.form(part)} %") for name, part in parts.items()),
        details={name.lower().replace(" ", "_"): part for name, part in parts.items()},
    )


def _rating(word: str) -> float:
    rating = number(word)
    if not 1 <= rating <= _BEST_RATING:
        raise Refused(f"Ratings for SUM lie between 1 and {_BEST_RATING}, and {shown(word)} does not.")
    return rating


def _percent_per_minute(taken: Sequence[float], done: Sequence[bool], confidence: float) -> Estimate:
    successful = [time_s for time_s, success in zip(taken, done, strict=True) if success]
    rate = rates.adjusted_wald(len(successful), len(done), confidence)
    return efficiency.percent_per_minute(rate, times.arithmetic_mean(successful, confidence))
