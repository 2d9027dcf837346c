"""A goal fixed beforehand on the calculator: is it met by the success rate, by the times, by a mean score?"""

import click

from uxlab.cli.calc_answer import (
    NOTHING_OBSERVED,
    SHARE,
    Answer,
    measure,
    p_text,
    time_scale,
)
from uxlab.cli.calc_command import statistic
from uxlab.cli.calc_given import Given
from uxlab.cli.calc_numbers import number, seconds, share
from uxlab.metrics import benchmarks, means, rates, times
from uxlab.metrics.as_json import Json
from uxlab.metrics.benchmarks import HypothesisTest
from uxlab.wording.figures import percent as percents

ABOVE, BELOW, NOT_DECIDED = "Above the target", "Below the target", "Not decided"
QUICKER, SLOWER = "Quicker than the target", "Slower than the target"


@statistic(
    "benchmark success",
    "X N --target P",
    click.Option(["--target"], required=True, metavar="P", help="A share, such as 0.8 or 80%."),
    csv="One outcome a row: 1 or 0, success, failure, abandoned ...",
)
def success(given: Given, target: str) -> Answer:
    """Is the success rate above a target?"""
    x, n = given.x_of_n()
    goal = share(target)
    exact, mid_p = benchmarks.rate_exact(x, n, goal), benchmarks.rate_mid_p(x, n, goal)
    verdict = _verdict(mid_p, given.confidence)
    likely = "" if mid_p is None else sure(mid_p)
    return Answer(
        label="Success rate",
        estimate=rates.adjusted_wald(x, n, given.confidence),
        scale=SHARE,
        meaning=f"{verdict}: we can be {likely} confident that more than {goal * 100:g} % of all such people "
        "would complete the task."
        if likely
        else NOTHING_OBSERVED,
        rows=(("Verdict", verdict), ("Confidence", f"{likely}, exact mid-p")) if likely else (),
        details={
            "target": goal,
            "verdict": verdict,
            "confidence_above_target": mid_p,
            "mid_p": mid_p,
            "exact": exact,
        },
    )


@statistic(
    "benchmark time",
    "T... --target S",
    click.Option(["--target"], required=True, metavar="S", help="Seconds, or m:ss."),
    csv="One time a row.",
)
def time(given: Given, target: str) -> Answer:
    """Are people quicker than a target time?"""
    taken, goal = given.values(seconds, "T..."), seconds(target)
    found, test = times.geometric_mean(taken, given.confidence), benchmarks.times_against(taken, goal)
    quicker = _verdict(None if test.p is None else 1 - test.p, given.confidence)
    verdict = {ABOVE: QUICKER, BELOW: SLOWER}.get(quicker, NOT_DECIDED)
    scale = time_scale(found)
    return Answer(
        label="Geometric mean",
        estimate=found,
        scale=scale,
        meaning=_meaning(test, found.n, verdict, "a typical person is quicker than the target"),
        rows=_rows(test, verdict, scale.form(goal)),
        details=_details(test, verdict, goal),
    )


@statistic(
    "benchmark mean",
    "V... --target G",
    click.Option(["--target"], required=True, metavar="G", help="The mean to compare with, such as 68 for SUS."),
    csv="One value a row.",
)
def mean(given: Given, target: str) -> Answer:
    """Does a mean score, such as SUS, differ from a target?"""
    values, goal = given.values(number, "V..."), number(target)
    found, test = means.mean(values, given.confidence), benchmarks.mean_against(values, goal)
    decided = test.p is not None and test.p < 1 - given.confidence
    verdict = NOT_DECIDED if not decided else ABOVE if (test.statistic or 0) > 0 else BELOW
    scale = measure(found)
    return Answer(
        label="Mean",
        estimate=found,
        scale=scale,
        meaning=_meaning(test, found.n, verdict, "the mean of all such people is another than the target"),
        rows=_rows(test, verdict, scale.form(goal)),
        details=_details(test, verdict, goal),
    )


def sure(confidence: float) -> str:
    """Return how confident one can be, which is never 0 or 100 %."""
    shown = percents(confidence)
    return {"0": "less than 1 %", "100": "more than 99 %"}.get(shown, f"{shown} %")


def _meaning(test: HypothesisTest, n: int, verdict: str, claim: str) -> str:
    if test.p is None:
        return f"{verdict}: {'one value cannot' if n == 1 else 'the values do not'} vary, so there is no test."
    return f"{verdict}: we can be {sure(1 - test.p)} confident that {claim}."


def _rows(test: HypothesisTest, verdict: str, target: str) -> tuple[tuple[str, str], ...]:
    return ("Target", target), ("Verdict", verdict), ("Test", f"{p_text(test.p)}, {test.method}")


def _details(test: HypothesisTest, verdict: str, goal: float) -> dict[str, Json]:
    figures: dict[str, Json] = {"p": test.p, "statistic": test.statistic, "df": test.df, "test": test.method}
    return {"target": goal, "verdict": verdict, **figures}


def _verdict(confidence_above: float | None, needed: float) -> str:
    if confidence_above is None:
        return NOT_DECIDED
    if confidence_above >= needed:
        return ABOVE
    return BELOW if confidence_above <= 1 - needed else NOT_DECIDED
