"""A summary as plain values for `metrics --json`; the keys and their order are a stable contract."""

from dataclasses import fields

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.figures import Figures
from uxlab.metrics.opinions import UeqSummary
from uxlab.metrics.study import StudySummary, TaskSummary
from uxlab.metrics.sus_summary import SusSummary
from uxlab.metrics.trials import Left

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_MISSION_FIRST = ("success_rate", "abandon_rate", "time_per_task", "error_rate")


def to_json(summary: StudySummary) -> dict[str, Json]:
    """Return the summary in the stable form; an absent figure is None, and no number is ever nan."""
    opinions = summary.opinions
    return {
        "study": summary.study,
        "confidence": summary.confidence,
        "participants": summary.participants,
        "sessions": summary.sessions,
        "attempts": summary.attempts,
        "tasks": [_task(task) for task in summary.tasks],
        "overall": _overall(summary.overall),
        "sus": _sus(summary.sus),
        "nps": estimate_json(opinions.nps),
        "csat": estimate_json(opinions.csat),
        "ces": estimate_json(opinions.ces),
        "umux_lite": estimate_json(opinions.umux_lite),
        "tlx": estimate_json(opinions.tlx),
        "ueq_s": _ueq(opinions.ueq_s),
        **_left(summary.left),
    }


def estimate_json(estimate: Estimate | None) -> Json:
    """Return an estimate as its five keys, or None for an absent one."""
    if estimate is None or estimate.value is None:
        return None
    return {
        "value": estimate.value,
        "low": estimate.low,
        "high": estimate.high,
        "n": estimate.n,
        "method": estimate.method,
    }


def _task(task: TaskSummary) -> Json:
    head: dict[str, Json] = {"task": task.task, "attempts": task.attempts, "participants": task.participants}
    return {**head, **_figures(task.figures), "name": task.name, **_left(task.left)}


def _figures(figures: Figures) -> dict[str, Json]:
    return {field.name: estimate_json(getattr(figures, field.name)) for field in fields(figures)}


def _overall(figures: Figures) -> Json:
    every = _figures(figures)
    return {name: every[name] for name in (*_MISSION_FIRST, *every)}


def _left(left: Left) -> dict[str, Json]:
    return {"skipped": left.skipped, "faults": left.faults, "open_attempts": left.still_open}


def _sus(sus: SusSummary) -> Json:
    return {
        "estimate": estimate_json(sus.estimate),
        "grade": sus.grade,
        "percentile": sus.percentile,
        "adjective": sus.adjective,
        "acceptability": sus.acceptability,
        "cronbach_alpha": sus.cronbach_alpha,
        "respondents": sus.respondents,
        "excluded": sus.excluded,
        "scaled": sus.scaled,
        "straight_lined": sus.straight_lined,
    }


def _ueq(ueq: UeqSummary | None) -> Json:
    if ueq is None:
        return None
    overall = estimate_json(ueq.overall)
    scales: dict[str, Json] = {"pragmatic": estimate_json(ueq.pragmatic), "hedonic": estimate_json(ueq.hedonic)}
    return {**overall, **scales} if isinstance(overall, dict) else None
