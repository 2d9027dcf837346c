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
from uxlab.metrics.compare_goals import Outcome, outcome_of
from uxlab.wording.figures import sure

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
    said, many = (sure(1 - (mid_p or 0)), "at most") if verdict == BELOW else (likely, "more than")
    return Answer(
        label="Success rate",
        estimate=rates.adjusted_wald(x, n, given.confidence),
        scale=SHARE,
        meaning=f"{verdict}: we can be {said} confident that {many} {goal * 100:g} % of all such people "
        "would complete the task."
        if likely
        else NOTHING_OBSERVED,
        rows=(("Verdict", verdict), ("Confidence", f"{likely} that it is above, exact mid-p")) if likely else (),
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
    quicker = benchmarks.certainty(test)
    verdict = _verdict(quicker, given.confidence, QUICKER, SLOWER)
    claims = ("a typical person is quicker than the target", "a typical person is slower than the target")
    scale = time_scale(found)
    return Answer(
        label="Geometric mean",
        estimate=found,
        scale=scale,
        meaning=_meaning(quicker, found.n, verdict, claims),
        rows=_rows(verdict, scale.form(goal), f"{p_text(test.p)}, {test.method}"),
        details={**_details(test, verdict, goal), "confidence_below_target": quicker},
    )


@statistic(
    "benchmark mean",
    "V... --target G",
    click.Option(["--target"], required=True, metavar="G", help="The mean to compare with, such as 68 for SUS."),
    csv="One value a row.",
)
def mean(given: Given, target: str) -> Answer:
    """Is a mean score, such as SUS, above a target?"""
    values, goal = given.values(number, "V..."), number(target)
    found, test = means.mean(values, given.confidence), benchmarks.mean_against(values, goal)
    above = benchmarks.certainty(test)
    verdict = _verdict(above, given.confidence)
    claims = ("the mean of all such people lies above the target", "the mean of all such people lies below the target")
    scale = measure(found)
    return Answer(
        label="Mean",
        estimate=found,
        scale=scale,
        meaning=_meaning(above, found.n, verdict, claims),
        rows=_rows(verdict, scale.form(goal), _both_p(test)),
        details={**_details(test, verdict, goal), "confidence_above_target": above},
    )


def _meaning(certainty: float | None, n: int, verdict: str, claims: tuple[str, str]) -> str:
    """Return the verdict and how sure it is; `claims` are that the target is met, and that it is missed."""
    if certainty is None:
        return f"{verdict}: {'one value cannot' if n == 1 else 'the values do not'} vary, so there is no test."
    missed = verdict in {BELOW, SLOWER}
    return f"{verdict}: we can be {sure(1 - certainty if missed else certainty)} confident that {claims[missed]}."


def _rows(verdict: str, target: str, test: str) -> tuple[tuple[str, str], ...]:
    return ("Target", target), ("Verdict", verdict), ("Test", test)


def _both_p(test: HypothesisTest) -> str:
    """Return the p value of the side that was observed, by which the verdict is decided, and that of both sides."""
    if test.p is None:
        return p_text(None)
    return f"{p_text(test.p / 2)}, one-sample t test, one-sided; two-sided {p_text(test.p)}"


def _details(test: HypothesisTest, verdict: str, goal: float) -> dict[str, Json]:
    figures: dict[str, Json] = {"p": test.p, "statistic": test.statistic, "df": test.df, "test": test.method}
    return {"target": goal, "verdict": verdict, **figures}


def _verdict(certainty: float | None, confidence: float, met: str = ABOVE, missed: str = BELOW) -> str:
    return {Outcome.MET: met, Outcome.MISSED: missed}.get(outcome_of(certainty, confidence), NOT_DECIDED)
