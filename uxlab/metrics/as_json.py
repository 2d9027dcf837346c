"""A summary as plain values for `metrics --json`; the keys and their order are a stable contract."""

from dataclasses import fields, is_dataclass

from uxlab.metrics.custom import OwnItem, OwnQuestions
from uxlab.metrics.details import Details
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.figures import Figures
from uxlab.metrics.indicators import IndicatorFigure
from uxlab.metrics.opinions import UeqSummary
from uxlab.metrics.study import Part, StudySummary, TaskSummary
from uxlab.metrics.sus_summary import SusSummary
from uxlab.metrics.trials import Left, Uncounted

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
        "overall": _overall(summary.overall, summary.details),
        "sus": _sus(summary.sus),
        "nps": estimate_json(opinions.nps),
        "csat": estimate_json(opinions.csat),
        "ces": estimate_json(opinions.ces),
        "umux_lite": estimate_json(opinions.umux_lite),
        "tlx": estimate_json(opinions.tlx),
        "ueq_s": _ueq(opinions.ueq_s),
        "custom": [_own(questions) for questions in summary.custom],
        "indicators": [indicator_json(figure) for figure in summary.indicators],
        **_left(summary.left, summary.uncounted),
        "umux": estimate_json(opinions.umux),
        "asq": estimate_json(opinions.asq),
        "excluded_input": plain(summary.excluded),
        "participants_excluded": [{"participant": code, "reason": why} for code, why in summary.people_left_out],
        "participants_erased": summary.erased,
        "participants_detail": [_part("participant", part) for part in summary.by_participant],
        "groups": [_part("group", part) for part in summary.by_group],
        "conditions": [_part("condition", part) for part in summary.by_condition],
    }


def _part(trait: str, part: Part) -> Json:
    head: dict[str, Json] = {
        trait: part.key,
        "name": part.name,
        "participants": part.participants,
        "sessions": part.sessions,
        "attempts": part.attempts,
    }
    opinions: dict[str, Json] = {
        name: estimate_json(getattr(part.opinions, name))
        for name in ("nps", "csat", "ces", "umux_lite", "tlx", "umux", "asq")
    }
    tasks: dict[str, Json] = {"tasks": [_task(task) for task in part.tasks]} if part.tasks else {}
    overall = _overall(part.overall, part.details)
    return {**head, **tasks, "overall": overall, "sus": _sus(part.sus), **opinions, **_left(part.left, part.uncounted)}


def indicator_json(figure: IndicatorFigure) -> Json:
    """Return an indicator as it was entered, with its figure."""
    one = figure.indicator
    return {
        "name": one.name,
        "period": one.period,
        "source": one.source,
        "unit": one.unit,
        "numerator": one.numerator,
        "denominator": one.denominator,
        "estimate": estimate_json(figure.estimate),
    }


def estimate_json(estimate: Estimate | None) -> Json:
    """Return an estimate as its five keys, or None for an absent one."""
    return plain(estimate)


def plain(value: object) -> Json:
    """Return a figure as plain values: a dataclass as an object of its fields, an estimate as its five keys.

    Raises:
        TypeError: there is no plain form of it.
    """
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Estimate(value=None):
            return None
        case list() | tuple():
            return [plain(one) for one in value]
        case _ if is_dataclass(value):
            return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            raise TypeError(f"{type(value).__name__} has no plain form")


def _task(task: TaskSummary) -> Json:
    head: dict[str, Json] = {"task": task.task, "attempts": task.attempts, "participants": task.participants}
    left = _left(task.left, task.uncounted)
    return {**head, **_figures(task.figures), "name": task.name, **left, **_details(task.details)}


def _figures(figures: Figures) -> dict[str, Json]:
    return {field.name: estimate_json(getattr(figures, field.name)) for field in fields(figures)}


def _details(details: Details | None) -> dict[str, Json]:
    found = plain(details)
    return found if isinstance(found, dict) else {}


def _overall(figures: Figures, details: Details | None) -> Json:
    every = _figures(figures)
    return {**{name: every[name] for name in (*_MISSION_FIRST, *every)}, **_details(details)}


def _left(left: Left, uncounted: Uncounted) -> dict[str, Json]:
    return {
        "skipped": left.skipped,
        "faults": left.faults,
        "open_attempts": left.still_open,
        "errors_not_counted": uncounted.errors,
        "assists_not_counted": uncounted.assists,
    }


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


def _own(questions: OwnQuestions) -> Json:
    return {
        "questionnaire": questions.questionnaire,
        "name": questions.name,
        "task": questions.task,
        "items": [_own_item(item) for item in questions.items],
    }


def _own_item(item: OwnItem) -> Json:
    choices: list[Json] = [
        {"choice": choice.key, "text": choice.text, "chosen": choice.chosen, "share": estimate_json(choice.share)}
        for choice in item.choices
    ]
    texts: list[Json] = [{"participant": person, "text": text} for person, text in item.texts]
    head: dict[str, Json] = {"item": item.key, "text": item.text, "kind": item.kind.value, "n": item.n}
    return {**head, "mean": estimate_json(item.mean), "choices": choices, "texts": texts}


def _ueq(ueq: UeqSummary | None) -> Json:
    if ueq is None:
        return None
    overall = estimate_json(ueq.overall)
    scales: dict[str, Json] = {"pragmatic": estimate_json(ueq.pragmatic), "hedonic": estimate_json(ueq.hedonic)}
    return {**overall, **scales} if isinstance(overall, dict) else None
