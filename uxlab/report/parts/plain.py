"""A study in plain sentences, for those who read nothing else; every one of them holds within its interval."""

from collections.abc import Iterator

from uxlab.metrics.problems import ProblemSummary
from uxlab.metrics.standouts import Standout, findings
from uxlab.report.material import Material
from uxlab.report.parts.cells import bare, counted_of
from uxlab.wording.comparisons import decided_text
from uxlab.wording.figures import clock_like, counted, fixed, interval, percent
from uxlab.wording.standouts import finding_words

_AGAINST = (Standout.WORST, Standout.MISSES_GOAL, Standout.TOO_SLOW, Standout.GAVE_UP, Standout.OUT_OF_TIME)
LEADING = 4
_MOST_STANDOUTS = 2
_SERIOUS_FROM = 3


def lead(material: Material) -> str:
    """Return the sentences to remember where the author wrote none."""
    return " ".join(plain_summary(material)[:LEADING])


def plain_summary(material: Material) -> list[str]:
    """Return the sentences, the most important first; none for a study in which nothing was tried."""
    if not material.summary.attempts:
        return []
    compared = "comparison" not in material.plan.left_out
    said = [*_success(material)]
    said += [decided_text(one) for one in material.comparisons if compared]
    said += [*_standouts(material), *_effort(material), *_sus(material), *_problems(material.problems)]
    return said


def _success(material: Material) -> Iterator[str]:
    rate, confidence = material.summary.overall.success_rate, material.summary.confidence
    if rate is None or rate.value is None:
        return
    span = bare(interval(rate, percent))
    sure = f" ({100 * confidence:g} % interval {span})" if span else ""
    made = f"{counted_of(rate)} of {rate.n}"
    said = f"{made} attempts succeeded"
    if rate.n != material.summary.attempts:
        said = f"People completed {made} tasks that they tried"
    yield f"{said}, which is {percent(rate.value)} %{sure}."


def _standouts(material: Material) -> Iterator[str]:
    shown = [one for one in findings(material.summary, material.data.design) if one.kind in _AGAINST]
    for one in shown[:_MOST_STANDOUTS]:
        yield " ".join(finding_words(one))


def _effort(material: Material) -> Iterator[str]:
    time, errors = material.summary.overall.time_per_task, material.summary.overall.error_rate
    if time is not None and time.value is not None:
        took = f"A completed task took {clock_like(time.value)(time.value)} on average"
        made = "" if errors is None or errors.value is None else f", with {fixed(2)(errors.value)} errors per attempt"
        yield f"{took}{made}."


def _sus(material: Material) -> Iterator[str]:
    sus = material.summary.sus
    if sus.estimate is None or sus.estimate.value is None or sus.grade is None or sus.percentile is None:
        return
    grade = sus.grade.replace("-", "\N{MINUS SIGN}")
    better = f"better than {sus.percentile:.0f} % of products"
    yield f"The SUS of {fixed(1)(sus.estimate.value)} is grade {grade}, {better} (n = {sus.estimate.n})."


def _problems(problems: ProblemSummary) -> Iterator[str]:
    if not problems.rows:
        return
    bad = [row for row in problems.rows if (row.problem.severity or 0) >= _SERIOUS_FROM]
    serious = f", {len(bad)} of them critical or serious" if bad else ""
    first = sorted(bad, key=lambda row: (-(row.problem.severity or 0), -len(row.met_by)))[:_MOST_STANDOUTS]
    named = f" First to solve: {'; '.join(row.problem.title.rstrip('.') for row in first)}." if first else ""
    yield f"{counted(len(problems.rows), 'problem')} found{serious}.{named}"
