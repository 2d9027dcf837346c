"""The sentences around the table of metrics: what the study holds, its four figures, how they were computed."""

from collections.abc import Iterable

from uxlab.metrics.error_kinds import ErrorSpread
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.figures import Figures
from uxlab.metrics.summary import StudySummary
from uxlab.metrics.sus_summary import SusSummary
from uxlab.metrics.trials import Uncounted
from uxlab.model.results import ExcludedInput
from uxlab.wording.figures import MINUS, counted, fixed, interval, number_text, rate_text, signed, time_text, with_n
from uxlab.wording.left_out import erased_text

_METHODS = (
    ("Success", "success_rate"),
    ("Success with half credit", "success_half_credit"),
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
        ("Success rate", rate_text(figures.success_rate)),
        ("with half credit", rate_text(figures.success_half_credit)),
        ("Time per task", time_text(figures.time_per_task)),
        ("Error rate", number_text(figures.error_rate, 2, "errors per attempt", 0)),
        ("SUS", number_text(summary.sus.estimate, 1, "", 0, 100)),
        ("", _sus_words(summary.sus)),
        ("NPS", _nps(opinions.nps)),
        ("CSAT", number_text(opinions.csat, 0, "% satisfied", 0, 100)),
        ("CES", number_text(opinions.ces, 1, "of 7", 1, 7)),
        ("UMUX", number_text(opinions.umux, 1, "", 0, 100)),
        ("UMUX-Lite", number_text(opinions.umux_lite, 1, "", 0, 100)),
        ("ASQ", number_text(opinions.asq, 1, "of 7, 1 is best", 1, 7)),
        ("NASA-TLX", number_text(opinions.tlx, 1, "", 0, 100)),
        ("UEQ-S", number_text(None if opinions.ueq_s is None else opinions.ueq_s.overall, 2, "", -3, 3)),
    ]
    return [(label, text) for label, text in lines if text]


def footnotes(summary: StudySummary) -> list[str]:
    """Return what is in none of the figures, what weakens them, and how they were computed."""
    notes = [
        _people_left_out(summary),
        _erased(summary),
        _left(summary),
        _uncounted(summary),
        _excluded(summary.excluded),
        _uneven(summary.error_spread),
        *_sus_notes(summary.sus),
        *_task_remarks(summary),
    ]
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


def _nps(estimate: Estimate | None) -> str:
    if estimate is None or estimate.value is None:
        return ""
    return with_n(signed(estimate.value), interval(estimate, signed), estimate.n)


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


def uncounted_text(uncounted: Uncounted, attempts: int) -> str:
    """Return in how many attempts nobody counted errors, and assists, or nothing where all were counted."""
    parts = ((uncounted.errors, "errors"), (uncounted.assists, "assists"))
    return ", ".join(f"{what} in {number} of {counted(attempts, 'attempt')}" for number, what in parts if number)


def _people_left_out(summary: StudySummary) -> str:
    people = ", ".join(f"{code} ({reason})" for code, reason in summary.people_left_out)
    return f"Excluded from every figure: {people}." if people else ""


def _erased(summary: StudySummary) -> str:
    return erased_text(summary.erased) if summary.erased else ""


def _uncounted(summary: StudySummary) -> str:
    said = uncounted_text(summary.uncounted, summary.attempts)
    return f"Not counted: {said}. What was not counted is in no figure of errors or assists." if said else ""


def _excluded(excluded: ExcludedInput | None) -> str:
    """Return how many clicks, keys and scrolls were not the participants'; of keys, as far as they were kept."""
    if excluded is None:
        return ""
    what = "Clicks and scrolls" if excluded.own_windows.keys is None else "Clicks, keys and scrolls"
    parts = [
        (excluded.chords, "in the moderator's chords"),
        (excluded.own_windows, "in uxlab's own windows"),
        (excluded.repeats, "repeats of held keys"),
    ]
    sums = [(counts.clicks + (counts.keys or 0) + counts.scrolls, where) for counts, where in parts]
    said = [f"{number} {where}" for number, where in sums if number]
    return f"{what} not counted: {', '.join(said)}." if said else ""


def _uneven(spread: ErrorSpread | None) -> str:
    """Return a warning where errors fall on people so unevenly that the interval of their rate is too short."""
    if spread is None or not spread.overdispersed:
        return ""
    return f"Errors: a few people make most of them; over people {number_text(spread.per_person, 2, 'per attempt', 0)}."


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
    nps = summary.opinions.nps
    methods = [*_methods(summary.overall), *([("NPS", nps.method)] if nps else [])]
    named = [(label, method.split("; ")[0].removesuffix(f", {level}")) for label, method in methods]
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
