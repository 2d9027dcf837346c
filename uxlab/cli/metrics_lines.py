"""The sentences around the table of metrics: what the study holds, its four figures, how they were computed."""

from collections.abc import Iterable

from uxlab.cli.figure_text import MINUS, clock_like, fixed, interval, percent, signed
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.figures import Figures
from uxlab.metrics.summary import StudySummary
from uxlab.metrics.sus_summary import SusSummary

_METHODS = (
    ("Success", "success_rate"),
    ("Time per task", "time_per_task"),
    ("Typical time", "time_geometric_mean"),
    ("Errors", "error_rate"),
    ("Clicks", "clicks_per_task"),
)


def headline(summary: StudySummary) -> str:
    """Return what the study holds; for an empty one, also what to do next."""
    people = counted(summary.participants, "participant")
    title = f"{summary.study}: {people}, {counted(summary.sessions, 'session')}, {counted(summary.attempts, 'attempt')}"
    if summary.attempts:
        return title
    return f"{title}\n\nNo attempt has been completed yet. Record a session: uxlab record STUDY --participant P01"


def overall_lines(summary: StudySummary) -> list[tuple[str, str]]:
    """Return label and text of the four figures over all tasks, and of the other questionnaires."""
    figures, opinions = summary.overall, summary.opinions
    lines = [
        ("Success rate", _rate(figures.success_rate)),
        ("Time per task", _time(figures.time_per_task)),
        ("Error rate", _figure(figures.error_rate, 2, "errors per attempt", 0)),
        ("SUS", _figure(summary.sus.estimate, 1, "", 0, 100)),
        ("", _sus_words(summary.sus)),
        ("NPS", _nps(opinions.nps)),
        ("CSAT", _figure(opinions.csat, 0, "% satisfied", 0, 100)),
        ("CES", _figure(opinions.ces, 1, "of 7", 1, 7)),
        ("UMUX-Lite", _figure(opinions.umux_lite, 1, "", 0, 100)),
        ("NASA-TLX", _figure(opinions.tlx, 1, "", 0, 100)),
        ("UEQ-S", _figure(None if opinions.ueq_s is None else opinions.ueq_s.overall, 2, "", -3, 3)),
    ]
    return [(label, text) for label, text in lines if text]


def footnotes(summary: StudySummary) -> list[str]:
    """Return what is in none of the figures, what weakens them, and how they were computed."""
    notes = [_left(summary), *_sus_notes(summary.sus), *_task_remarks(summary)]
    if summary.attempts and summary.participants == 1:
        notes.append("One person, no intervals.")
    elif summary.attempts:
        notes.append(_methods_paragraph(summary))
    remarks = dict.fromkeys(remark for _, method in _methods(summary.overall) for remark in method.split("; ")[1:])
    notes += [f"Over all tasks: {'; '.join(remarks)}."] if remarks else []
    if summary.overall.time_geometric_mean is not None:
        notes.append(
            "Typical is the geometric mean, or the median from 25 times on: a few long times pull the mean up."
        )
    return [note for note in notes if note]


def counted(number: int, noun: str) -> str:
    """Return a number with its noun in singular or plural."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _rate(estimate: Estimate | None) -> str:
    if estimate is None or estimate.value is None:
        return ""
    return _joined(f"{percent(estimate.value)} %", interval(estimate, percent), estimate.n)


def _time(estimate: Estimate | None) -> str:
    if estimate is None or estimate.value is None:
        return ""
    form = clock_like(estimate.value)
    return _joined(form(estimate.value), interval(estimate, form, 0), estimate.n)


def _figure(
    estimate: Estimate | None, digits: int, unit: str, lowest: float | None = None, highest: float | None = None
) -> str:
    if estimate is None or estimate.value is None:
        return ""
    form = fixed(digits)
    value = f"{form(estimate.value)} {unit}".strip()
    return _joined(value, interval(estimate, form, lowest, highest), estimate.n)


def _nps(estimate: Estimate | None) -> str:
    if estimate is None or estimate.value is None:
        return ""
    return _joined(signed(estimate.value), interval(estimate, signed), estimate.n)


def _joined(value: str, span: str, n: int) -> str:
    return f"{value} {span}, n = {n}" if span else f"{value}, n = {n}"


def _sus_words(sus: SusSummary) -> str:
    if sus.grade is None or sus.percentile is None:
        return ""
    grade = sus.grade.replace("-", MINUS)
    return f"grade {grade}, percentile {sus.percentile:.0f}, {sus.adjective}, {sus.acceptability}"


def _left(summary: StudySummary) -> str:
    left = summary.left
    parts = [(left.skipped, "skipped"), (left.faults, "technical fault"), (left.still_open, "still open")]
    said = [
        f"{number} {what}{'s' if what.endswith('fault') and number > 1 else ''}" for number, what in parts if number
    ]
    return f"Not in the figures: {', '.join(said)}." if said else ""


def _sus_notes(sus: SusSummary) -> list[str]:
    notes = []
    if sus.excluded:
        notes.append(f"SUS: {counted(sus.excluded, 'respondent')} without a score (two or more answers missing).")
    if sus.scaled:
        notes.append(f"SUS: {counted(sus.scaled, 'score')} made of nine answers.")
    if sus.straight_lined:
        notes.append(f"SUS: {counted(sus.straight_lined, 'respondent')} gave ten equal answers.")
    if sus.cronbach_alpha is not None:
        notes.append(f"SUS: Cronbach's alpha {fixed(2)(sus.cronbach_alpha)}.")
    return notes


def _methods(figures: Figures) -> Iterable[tuple[str, str]]:
    for label, name in _METHODS:
        estimate: Estimate | None = getattr(figures, name)
        if estimate is not None:
            yield label, estimate.method


def _methods_paragraph(summary: StudySummary) -> str:
    level = f"{summary.confidence * 100:g} %"
    methods = [(label, method.split("; ")[0].removesuffix(f", {level}")) for label, method in _methods(summary.overall)]
    nps = summary.opinions.nps
    named = [*methods, *([("NPS", nps.method.removesuffix(f", {level}"))] if nps else [])]
    return f"Intervals of {level}. " + " ".join(f"{label}: {method}." for label, method in named)


def _task_remarks(summary: StudySummary) -> list[str]:
    """Return what the methods of single tasks say beyond those of all tasks together."""
    everywhere = {part for _, method in _methods(summary.overall) for part in method.split("; ")}
    return [
        f"{task.name}, {label.lower()}: {remark}."
        for task in summary.tasks
        for label, method in _methods(task.figures)
        for remark in method.split("; ")[1:]
        if remark not in everywhere
    ]
