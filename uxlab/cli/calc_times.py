"""Task times on the calculator: means, median, and the curve of those who have not completed yet."""

from collections.abc import Sequence

from uxlab.cli.calc_answer import Answer, estimate_details, figure, span_words, time_scale
from uxlab.cli.calc_command import several, statistic
from uxlab.cli.calc_given import Given, typed
from uxlab.cli.calc_numbers import completed as was_completed
from uxlab.cli.calc_numbers import seconds
from uxlab.metrics import survival, times
from uxlab.metrics.estimate import Estimate, percent

_TIMES = "One time a row, in seconds or as m:ss."


@statistic("time", "T...", csv=_TIMES)
def time(given: Given) -> Answer:
    """Time per task: the sum of the times / the number of people."""
    taken = given.values(seconds, "T...")
    found = times.arithmetic_mean(taken, given.confidence)
    geometric = times.geometric_mean(taken, given.confidence)
    median_time = times.median(taken, given.confidence)
    from_25 = len(taken) >= times.MEDIAN_FROM
    typical, name = (median_time, "median") if from_25 else (geometric, "geometric mean")
    shown = figure(typical, time_scale(typical)).partition(",")[0]
    meaning = f"A typical person takes {shown}, the {name}: a few long times pull the mean up."
    return Answer(
        label="Time per task",
        estimate=found,
        scale=time_scale(found),
        meaning=_without_spread(taken) or meaning,
        rows=(("Geometric mean", _shown(geometric)), ("Median", _shown(median_time))),
        details={
            "geometric_mean": estimate_details(geometric),
            "median": estimate_details(median_time),
            "best_centre": "median" if from_25 else "geometric_mean",
        },
    )


@statistic("geometric-mean", "T...", csv=_TIMES)
def geometric_mean(given: Given) -> Answer:
    """Geometric mean of times, the typical time below 25 people."""
    taken = given.values(seconds, "T...")
    found = times.geometric_mean(taken, given.confidence)
    return _centre("Geometric mean", found, taken, given, "the typical time of all such people lies")


@statistic("median", "T...", csv=_TIMES)
def median(given: Given) -> Answer:
    """Median of times, with an interval from six times on."""
    taken = given.values(seconds, "T...")
    found = times.median(taken, given.confidence)
    return _centre("Median", found, taken, given, "half of all such people take less than a time that lies")


@statistic(
    "km",
    "--times T... --completed 1 0 ...",
    several("--times", "T..."),
    several("--completed", "1 0 ..."),
    csv="Two: the time of each attempt, then 1 if it was completed, else 0.",
)
def km(given: Given, times: Sequence[str], completed: Sequence[str]) -> Answer:
    """Median time to complete where some stopped before (Kaplan-Meier)."""
    dropped = 0
    if given.columns:
        taken, done, dropped = given.pairs(seconds, was_completed)
    else:
        taken, done = typed(times, seconds, "--times T..."), typed(completed, was_completed, "--completed 1 0 ...")
    found, steps = survival.median_completion(taken, done), survival.kaplan_meier(taken, done)
    scale = time_scale(found)
    reached = "" if found.value is None else scale.form(found.value)
    return Answer(
        label="Median time to complete",
        estimate=found,
        scale=scale,
        meaning=_half_done(reached, everybody=all(done)),
        rows=(("Completed", f"{sum(done)} of {len(done)}"),),
        details={
            "completed": sum(done),
            "censored": len(done) - sum(done),
            "rows_left_out": dropped,
            "curve": [{"time": step.time_s, "unfinished": step.unfinished} for step in steps],
        },
    )


def _shown(estimate: Estimate) -> str:
    return figure(estimate, time_scale(estimate))


def _half_done(reached: str, *, everybody: bool) -> str:
    if not reached:
        return "Fewer than half completed it in the time observed, so the median is not reached."
    if everybody:
        return f"After {reached} half have completed it; nobody stopped before."
    return (
        f"After {reached} half have completed it, if those who stopped would have gone on like the others; "
        "people who give up rarely do, so the true time is rather longer."
    )


def _without_spread(taken: Sequence[float]) -> str:
    """Return what times that do not vary mean; nothing for others."""
    if len(taken) == 1:
        return "One time says nothing about other people."
    return "All times are equal, so nothing can be said about how others vary." if min(taken) == max(taken) else ""


def _centre(label: str, found: Estimate, taken: Sequence[float], given: Given, lies: str) -> Answer:
    scale = time_scale(found)
    span = span_words(found, scale)
    level = percent(given.confidence)
    too_wide = found.method.endswith("too wide to state")
    few = "The times differ too much for an interval." if too_wide else f"Too few times for an interval of {level}."
    meaning = f"With {level} confidence, {lies} {span}." if span else few
    return Answer(label=label, estimate=found, scale=scale, meaning=_without_spread(taken) or meaning)
