"""What stands out in a study, in words: the task, and what is said of it."""

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.standouts import Finding, Standout
from uxlab.wording.figures import clock_like, fixed, percent

_OF_PEOPLE = {Standout.GAVE_UP, Standout.OUT_OF_TIME, Standout.NOBODY_FAILED}
_ALL = {2: "both", 3: "all three"}
_COUNTED = {0: "none", 1: "one", 2: "two", 3: "three"}


def finding_words(finding: Finding) -> tuple[str, str]:
    """Return the name of a task, and what is said of it: "Pay", "takes 1.7 times the expert's 0:31."."""
    _, first = finding.figures[0]
    value, low, high = first.value or 0.0, first.low or 0.0, first.high or 0.0
    people = f"{round(value * first.n)} of {first.n}"
    surely = f"true rate is at least {percent(low)} %."
    form, measure = clock_like(value), finding.measure
    words = {
        Standout.WORST: f"is worst in {_extent(finding)}: {', '.join(_figure(*one) for one in finding.figures)}.",
        Standout.MISSES_GOAL: f"misses its goal of {percent(measure)} %: {people}, at most {percent(high)} %.",
        Standout.REACHES_GOAL: f"reaches its goal of {percent(measure)} %: {people}, at least {percent(low)} %.",
        Standout.TOO_SLOW: f"takes {form(value)}, at least {form(low)}; the goal is {form(measure)}.",
        Standout.GAVE_UP: f"{people} gave up; {surely}",
        Standout.OUT_OF_TIME: f"{people} ran out of time; {surely}",
        Standout.SLOWER_THAN_EXPERT: f"takes {fixed(1)(value)} times the expert’s {clock_like(measure)(measure)}.",
        Standout.NOBODY_FAILED: f"nobody failed; {surely}",
    }
    colon = ":" if finding.kind in _OF_PEOPLE else ""
    return f"{finding.name}{colon}", words[finding.kind]


def _extent(finding: Finding) -> str:
    number = len(finding.figures)
    if number == finding.of:
        return _ALL[number]
    return f"{_COUNTED[number]} of {_COUNTED[finding.of]}"


def _figure(name: str, estimate: Estimate) -> str:
    value = estimate.value or 0.0
    match name:
        case "success_rate":
            return f"{percent(value)} % success"
        case "time_geometric_mean":
            return clock_like(value)(value)
        case _:
            return f"{fixed(2)(value)} errors"
