"""The Summary tab: everything it shows, from a study's figures. No Qt."""

from dataclasses import dataclass

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.results import Results, is_everyone
from uxlab.gui.results.scales import Mark, count_axis, time_axis
from uxlab.gui.results.summary_sus_state import SusView, present_sus
from uxlab.gui.results.summary_tasks import TaskTableView, present_tasks
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.standouts import Finding, Standout, findings
from uxlab.metrics.study import StudySummary
from uxlab.wording.figures import ABSENT, Format, clock, clock_like, fixed, interval, percent
from uxlab.wording.standouts import finding_words

MOST_FINDINGS = 5
_LARGE_N = 25
_SUS_MOST = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineView:
    """One of the four figures: value, its whisker between the ends of a scale, and of what it was made."""

    name: str
    value: str
    words: str
    mark: Mark | None
    most: float
    ends: tuple[str, str]
    asked: Asked
    method: str = ""

    @property
    def spoken(self) -> str:
        """The figure in words."""
        value = "no value" if self.value == ABSENT else self.value
        return f"{self.name} {value}, {self.words}".replace("\N{EN DASH}", " to ")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandoutView:
    """A task and what is said of it; `asked` is what shows it."""

    icon: str
    role: str
    name: str
    words: str
    asked: Asked


@dataclass(frozen=True, slots=True)
class EmptyView:
    """Why there is nothing to show, and what brings something; `widens`: the filter is what keeps everybody out."""

    fact: str
    next_step: str
    widens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryView:
    """The tab; `empty` stands in the place of everything else."""

    empty: EmptyView | None = None
    headlines: tuple[HeadlineView, ...] = ()
    tasks: TaskTableView | None = None
    sus: SusView | None = None
    standouts: tuple[StandoutView, ...] = ()
    quiet: str = ""


NO_SESSIONS = EmptyView("No results yet", "They appear here when the first session is finished.")
NOBODY = EmptyView("Nobody is left", "No session fits the filter.", widens=True)
ALL_EXCLUDED = EmptyView("Everybody is excluded", "Include somebody again on the People page.", widens=False)


def present(results: Results) -> SummaryView:
    """Return the tab for a study's results."""
    empty = empty_of(results)
    if empty is not None:
        return SummaryView(empty=empty)
    summary = results.summary
    shown = tuple(_standout(one) for one in findings(summary, results.data.design)[:MOST_FINDINGS])
    return SummaryView(
        headlines=(_success(summary), _time(results), _errors(summary), _sus(summary)),
        tasks=present_tasks(results),
        sus=present_sus(results),
        standouts=shown,
        quiet="" if shown else "Nothing stands out beyond what the intervals allow to say.",
    )


def empty_of(results: Results) -> EmptyView | None:
    """Return why there are no figures, None where there are."""
    if results.summary.sessions:
        return None
    if not results.whole.sessions:
        return NO_SESSIONS
    return ALL_EXCLUDED if is_everyone(results.choice.filter) else NOBODY


def _success(summary: StudySummary) -> HeadlineView:
    rate = summary.overall.success_rate
    words = "no attempt counts yet"
    if rate is not None and rate.value is not None:
        best = "" if rate.n == summary.attempts else ", best of each person"
        words = _joined(interval(rate, percent), f"{round(rate.value * rate.n)} of {rate.n} attempts{best}")
    return HeadlineView(
        name="Success rate",
        value=_value(rate, percent, " %"),
        words=words,
        mark=Mark.of(rate),
        most=1.0,
        ends=("0", "100 %"),
        asked=Asked(Figure.SUCCESS),
        method=_method(rate),
    )


def _time(results: Results) -> HeadlineView:
    figures = results.summary.overall
    mean = figures.time_per_task
    words = "no task was completed"
    if mean is not None and mean.value is not None:
        form = clock_like(mean.value)
        centre, name = (
            (figures.time_median, "median") if mean.n >= _LARGE_N else (figures.time_geometric_mean, "geo. mean")
        )
        typical = "" if centre is None or centre.value is None else f"{name} {form(centre.value)}"
        words = _joined(interval(mean, form, 0), f"n = {mean.n}", typical)
    limits = [task.time_limit_s for task in results.data.design.tasks if task.time_limit_s is not None]
    most = time_axis([mean], limits)
    return HeadlineView(
        name="Time per task",
        value=ABSENT if mean is None or mean.value is None else clock_like(mean.value)(mean.value),
        words=words,
        mark=Mark.of(mean),
        most=most,
        ends=("0:00", clock(most)),
        asked=Asked(Figure.TIME),
        method=_method(mean),
    )


def _errors(summary: StudySummary) -> HeadlineView:
    rate = summary.overall.error_rate
    words = "nobody counted errors"
    if rate is not None and rate.value is not None:
        words = _joined(interval(rate, fixed(2)), f"{round(rate.value * rate.n)} in {rate.n} attempts")
    most = count_axis([rate])
    return HeadlineView(
        name="Error rate",
        value=_value(rate, fixed(2)),
        words=words,
        mark=Mark.of(rate),
        most=most,
        ends=("0", f"{most:g}"),
        asked=Asked(Figure.ERRORS),
        method=_method(rate),
    )


def _sus(summary: StudySummary) -> HeadlineView:
    score = summary.sus.estimate
    words = "nobody has answered" if not summary.sus.excluded else "two or more answers are missing"
    if score is not None and score.value is not None:
        people = f"n = {score.n} people" if score.n > 1 else "one person, no interval"
        words = _joined(interval(score, fixed(1), 0, _SUS_MOST), people)
    return HeadlineView(
        name="SUS",
        value=_value(score, fixed(1)),
        words=words,
        mark=Mark.of(score),
        most=_SUS_MOST,
        ends=("0", "100"),
        asked=Asked(Figure.SUS),
        method=_method(score),
    )


def _standout(finding: Finding) -> StandoutView:
    icon, role = _ICONS[finding.kind]
    figure = Figure(finding.figures[0][0])
    name, words = finding_words(finding)
    return StandoutView(icon=icon, role=role, name=name, words=words, asked=Asked(figure, finding.task))


def _value(estimate: Estimate | None, form: Format, unit: str = "") -> str:
    return ABSENT if estimate is None or estimate.value is None else f"{form(estimate.value)}{unit}"


def _method(estimate: Estimate | None) -> str:
    return "" if estimate is None else estimate.method


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


_ICONS = {
    Standout.WORST: ("arrow-down", "failure"),
    Standout.MISSES_GOAL: ("target", "failure"),
    Standout.TOO_SLOW: ("timer", "text2"),
    Standout.GAVE_UP: ("flag", "abandoned"),
    Standout.OUT_OF_TIME: ("timer", "other"),
    Standout.SLOWER_THAN_EXPERT: ("timer", "text2"),
    Standout.REACHES_GOAL: ("target", "ok"),
    Standout.NOBODY_FAILED: ("check", "ok"),
}
