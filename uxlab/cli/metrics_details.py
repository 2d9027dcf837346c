"""The further figures of a study as text: a block for each task, and one for all of them together."""

from collections.abc import Iterable

from uxlab.cli.metrics_lines import uncounted_text
from uxlab.metrics.completion import LevelShare, SuccessGoal
from uxlab.metrics.details import Details
from uxlab.metrics.error_kinds import ErrorSpread
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.input_figures import InputFigures
from uxlab.metrics.learning import Learning
from uxlab.metrics.pace import TimeGoal
from uxlab.metrics.study import StudySummary, TaskSummary
from uxlab.metrics.sum_score import SumScore
from uxlab.metrics.whereabouts import TimeIn
from uxlab.wording.figures import ABSENT, clock_like, fixed, interval, number_text, percent, rate_text, sure, time_text

_SHOWN_WINDOWS = 5

Line = tuple[str, str]


def detail_blocks(summary: StudySummary) -> list[tuple[str, list[Line]]]:
    """Return a title and lines of label and text for each task that was tried, then for all tasks together."""
    found = [task for task in summary.tasks if task.attempts]
    blocks = [(task.name, _lines(task.details, task)) for task in found if task.details is not None]
    if len(found) > 1 and summary.details is not None:
        blocks.append(("All tasks", _lines(summary.details, summary)))
    return blocks


def _lines(one: Details, whole: TaskSummary | StudySummary) -> list[Line]:
    lines = [
        ("Outcomes", _levels(one.outcomes)),
        ("Success", _other_intervals(one)),
        ("Success goal", _success_goal(one.success_goal)),
        ("Conversion", rate_text(one.conversion_rate)),
        ("Half are done after", _median(one.time_completion_median)),
        ("Time not completed", time_text(one.time_uncompleted)),
        ("Against expert", number_text(one.time_to_expert, 1, "times as long", 0)),
        ("Time goal", _time_goal(one.time_goal)),
        ("Errors", _per_opportunity(one.errors_per_opportunity)),
        ("Errors by type", _kinds((kind.name or "no type", kind.errors) for kind in one.errors_by_type)),
        ("by severity", _kinds((f"{kind.severity or 'unrated'}:", kind.errors) for kind in one.errors_by_severity)),
        ("Errors per person", _spread(one.error_spread)),
        ("Not counted", uncounted_text(whole.uncounted, whole.attempts)),
        *_input(one.input),
        ("Time in", _windows(one.time_per_application)),
        ("Windows", _windows(one.time_per_window)),
        ("Lostness", number_text(one.lostness, 2, "", 0)),
        ("Time-based efficiency", number_text(one.time_based_efficiency, 4, "goals per second")),
        ("Relative efficiency", rate_text(one.relative_efficiency)),
        ("Learning", _learning(one.learning)),
        ("SUM", _sum(one.sum)),
        ("ASQ", number_text(one.asq, 1, "of 7, 1 is best", 1, 7)),
    ]
    return [(label, text) for label, text in lines if text]


def _levels(levels: Iterable[LevelShare]) -> str:
    shown = [(level.level.replace("-", " "), level.people) for level in levels]
    return _kinds(shown)


def _kinds(kinds: Iterable[tuple[str, int | None]]) -> str:
    return ", ".join(f"{name} {number}" for name, number in kinds if number)


def _other_intervals(one: Details) -> str:
    ways = (("Wilson", one.success_wilson), ("exact", one.success_exact), ("Jeffreys", one.success_jeffreys))
    said = [f"{name} {span}" for name, estimate in ways if (span := interval(estimate, percent))]
    best = one.success_best_point
    if best is not None and best.value is not None:
        said.append(f"best guess {percent(best.value)} %")
    return ", ".join(said)


def _success_goal(goal: SuccessGoal | None) -> str:
    if goal is None:
        return ""
    enough = f"more than {100 * goal.goal:g} % succeed"
    return f"{sure(goal.confidence)} sure that {enough} (mid-p; exact {sure(goal.exact)})"


def _median(median: Estimate | None) -> str:
    if median is None or not median.n:
        return ""
    return time_text(median) or f"not reached, n = {median.n}"


def _time_goal(goal: TimeGoal | None) -> str:
    if goal is None:
        return ""
    limit = clock_like(goal.goal_s)(goal.goal_s)
    if goal.confidence is None:
        return f"{limit}, too few different times for a test"
    return f"{sure(goal.confidence)} sure that completing typically takes less than {limit}"


def _per_opportunity(estimate: Estimate | None) -> str:
    if estimate is None or estimate.value is None:
        return ""
    return f"{fixed(1)(100 * estimate.value)} % of {estimate.n} opportunities"


def _spread(spread: ErrorSpread | None) -> str:
    if spread is None or spread.dispersion is None:
        return ""
    uneven = "; a few people make most of them, so this interval holds" if spread.overdispersed else ""
    return f"{number_text(spread.per_person, 2, 'per attempt', 0)}{uneven}"


def _input(one: InputFigures) -> list[Line]:
    # What was recorded, but for the keys: a dash says that nobody knows them, where no line would say nothing.
    unknown = ABSENT if one.scrolls is not None and one.keys is None else ""
    return [
        ("Clicks", number_text(one.clicks_to_optimal, 1, "times the optimum", 0)),
        ("Scrolls", number_text(one.scrolls, 1, "", 0)),
        ("Keys", number_text(one.keys, 1, "", 0) or unknown),
        ("Corrections", number_text(one.corrections, 1, "", 0) or unknown),
        ("Pointer path", number_text(one.pointer_path_px, 0, "px", 0)),
        ("Path directness", number_text(one.path_directness, 2, "", 0, 1)),
        ("Hesitations", number_text(one.hesitations, 1, "longer than 3 s", 0) or unknown),
        ("Time hesitated", number_text(one.hesitation_s, 1, "s", 0) or unknown),
    ]


def _windows(windows: tuple[TimeIn, ...]) -> str:
    shown = [
        f"{one.title or one.application or 'unknown'} {clock_like(one.seconds)(one.seconds)} ({percent(one.share)} %)"
        for one in windows[:_SHOWN_WINDOWS]
    ]
    rest = len(windows) - _SHOWN_WINDOWS
    return ", ".join([*shown, *([f"{rest} more"] if rest > 0 else [])])


def _learning(learning: Learning | None) -> str:
    if learning is None:
        return ""
    rates = [learning.first_success_rate, learning.last_success_rate]
    first, last = (percent(rate.value) if rate is not None and rate.value is not None else "" for rate in rates)
    ratio = number_text(learning.time_ratio, 2, "times the first time", 0)
    return ", ".join(filter(None, [f"success {first} % at first, {last} % at last", ratio and f"last time {ratio}"]))


def _sum(score: SumScore | None) -> str:
    if score is None:
        return ""
    parts = ("completion", "errors", "satisfaction", "time")
    return f"{rate_text(score.score)} ({', '.join(f'{name} {percent(getattr(score, name))}' for name in parts)})"
