"""The first page: who, how many and when, the one thing to remember, and the four figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from uxlab.metrics.estimate import Estimate
from uxlab.model.report import ReportText
from uxlab.model.session import SessionState
from uxlab.report.document import Block, Gap, Headline, Headlines, Lead
from uxlab.report.material import Material
from uxlab.report.parts.cells import counted_of, paragraphs
from uxlab.report.parts.dates import span_text
from uxlab.report.parts.plain import lead
from uxlab.wording.chosen import chosen_text
from uxlab.wording.figures import ABSENT, MINUS, Format, clock_like, counted, fixed, interval, listed, percent
from uxlab.wording.left_out import about_text

_NAMELESS = {"", "Moderator"}
_ONE = "one person, no interval"
NOTHING_TRIED = "Nobody has tried a task yet, so there are no figures. Conduct a session on the Run page."


def title(material: Material) -> str:
    """Return the report's title: the author's, else the study's name."""
    return material.plan.text(ReportText.TITLE).strip() or material.data.design.name


def subtitle(material: Material) -> str:
    """Return how much there is, from when, by whom and for whom."""
    summary, plan = material.summary, material.plan
    tasks = sum(1 for task in summary.tasks if task.attempts) or len(summary.tasks)
    held = (counted(summary.participants, "participant"), counted(tasks, "task"), counted(summary.attempts, "attempt"))
    said = [f"{', '.join(held)}.", about(material), _sessions(material), _compared(material)]
    said += [f"For {client}." for client in [plan.text(ReportText.CLIENT).strip().rstrip(".")] if client]
    said += [f"By {authors}." for authors in [plan.text(ReportText.AUTHORS).strip().rstrip(".")] if authors]
    return " ".join(part for part in said if part)


def about(material: Material) -> str:
    """Return whom the report is about, where that is not everybody whom the study does not exclude."""
    chosen = chosen_text(material.data.design, material.where)
    return about_text(chosen, material.excluded, len(material.readmitted))


def front(material: Material) -> tuple[Block, ...]:
    """Return what stands under the title: the author's summary or the computed one, and the headline figures."""
    written = paragraphs(material.plan.text(ReportText.SUMMARY))
    if not material.summary.attempts:
        said: list[Block] = [Lead(text=written[0].text)] if written else []
        return (*said, Gap(text=NOTHING_TRIED))
    return (Lead(text=written[0].text if written else lead(material)), Headlines(figures=tuple(headlines(material))))


def headlines(material: Material) -> Iterator[Headline]:
    """Return the four figures of a study."""
    figures, sus = material.summary.overall, material.summary.sus
    one = material.summary.participants == 1
    share = _Reading(lambda v: f"{percent(v)} %", percent)
    yield _headline("Success rate", figures.success_rate, share, _tried(material), one=one)
    time = figures.time_per_task
    clock = clock_like(0.0 if time is None else time.value or 0.0)
    completed = "nobody completed a task" if time is None else f"mean of {time.n} completed"
    yield _headline("Time per task", time, _Reading(clock, clock, 0), completed, one=one)
    errors = figures.error_rate
    per = "nobody counted errors" if errors is None else f"errors per attempt, n = {errors.n}"
    yield _headline("Error rate", errors, _Reading(fixed(2), fixed(2), 0), per, one=one)
    grade = f"grade {sus.grade.replace('-', MINUS)}, " if sus.grade else ""
    basis = "nobody answered it" if sus.estimate is None else f"{grade}n = {sus.respondents}"
    yield _headline("SUS", sus.estimate, _Reading(fixed(1), fixed(1), 0, 100), basis, one=sus.respondents == 1)


@dataclass(frozen=True, slots=True)
class _Reading:
    """How a figure and the ends of its interval read, and where its scale ends."""

    value: Format
    ends: Format
    lowest: float | None = None
    highest: float | None = None


def _headline(label: str, estimate: Estimate | None, reading: _Reading, basis: str, *, one: bool) -> Headline:
    if estimate is None or estimate.value is None:
        return Headline(label=label, value=ABSENT, interval="", basis=basis)
    span = interval(estimate, reading.ends, reading.lowest, reading.highest)
    return Headline(
        label=label, value=reading.value(estimate.value), interval=span or (_ONE if one else ""), basis=basis
    )


def _tried(material: Material) -> str:
    rate = material.summary.overall.success_rate
    if rate is None:
        return "nobody tried a task"
    if rate.n == material.summary.attempts:
        return f"{counted_of(rate)} of {counted(rate.n, 'attempt')}"
    return f"{counted_of(rate)} of {rate.n}, each person’s best attempt at a task"


def _sessions(material: Material) -> str:
    held = [one.session for one in material.sessions if one.attempts]
    if not held:
        return ""
    days = [datetime.fromisoformat(one.started_utc).astimezone().date() for one in held]
    moderators = [name for name in dict.fromkeys(one.moderator.strip() for one in held) if name not in _NAMELESS]
    by = f", moderated by {listed(moderators)}" if moderators else ""
    still = sum(one.state is not SessionState.FINISHED for one in held)
    unfinished = f" {counted(still, 'session')} not finished." if still else ""
    return f"{'Session' if len(held) == 1 else 'Sessions'} {span_text(days)}{by}.{unfinished}"


def _compared(material: Material) -> str:
    if not material.comparisons or "comparison" in material.plan.left_out:
        return ""
    first = material.comparisons[0]
    sides = [(first.first, first.people[0]), *((one.second, one.people[1]) for one in material.comparisons)]
    named = [f"{name} ({counted(people, 'participant')})" for name, people in sides]
    return f"Compared: {listed(named)}."
