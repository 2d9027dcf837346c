"""CX beside UX: what sessions measured, and figures that come from outside of them. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.results import Results
from uxlab.metrics.indicators import IndicatorFigure
from uxlab.wording.figures import ABSENT, fixed, interval, number_text, rate_text, time_text

_LOAD = "nasa-tlx"


@dataclass(frozen=True, slots=True)
class ExperienceRow:
    """A figure with what it is about; `asked`: the attempts behind it, where there are some."""

    name: str
    value: str
    about: str
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class ExperienceView:
    """What sessions measured, and what comes from elsewhere; `nothing` in the place of the latter."""

    ux: tuple[ExperienceRow, ...]
    cx: tuple[ExperienceRow, ...]
    nothing: str = ""


def present_experience(results: Results) -> ExperienceView:
    """Return both sides."""
    cx = tuple(_indicator(one) for one in results.summary.indicators)
    nothing = "" if cx else "No figures from outside yet. uxlab indicators STUDY --import FILE.csv reads them."
    return ExperienceView(tuple(_ux(results)), cx, nothing)


def _ux(results: Results) -> Iterator[ExperienceRow]:
    overall, opinions = results.summary.overall, results.summary.opinions
    asked_load = any(use.key == _LOAD for use in results.data.design.questionnaires)
    load = _LOAD if asked_load else f"{_LOAD}-weighted"
    measured = (
        ("Success rate", rate_text(overall.success_rate), "all tasks", Asked(Figure.SUCCESS)),
        ("Time per task", time_text(overall.time_per_task), "completed attempts", Asked(Figure.TIME)),
        ("Error rate", number_text(overall.error_rate, 2, "", 0), "errors per attempt", Asked(Figure.ERRORS)),
        ("SEQ", number_text(overall.seq, 1, "", 1, 7), "1 very difficult to 7 very easy", Asked(Figure.SEQ)),
        ("SUS", number_text(results.summary.sus.estimate, 1, "", 0, 100), "0 to 100", Asked(Figure.SUS)),
        ("UMUX-Lite", number_text(opinions.umux_lite, 1, "", 0, 100), "0 to 100", _score("umux-lite")),
        ("NPS", number_text(opinions.nps, 0, "", -100, 100), "−100 to 100, asked in sessions", _score("nps")),
        ("CSAT", number_text(opinions.csat, 0, "%", 0, 100), "two best of five answers", _score("csat")),
        ("CES", number_text(opinions.ces, 1, "", 1, 7), "1 to 7", _score("ces")),
        ("NASA-TLX", number_text(opinions.tlx, 0, "", 0, 100), "load, less is better", _score(load)),
    )
    for name, value, about, asked in measured:
        if value:
            yield ExperienceRow(name, value, about, asked)


def _score(questionnaire: str) -> Asked:
    return Asked(Figure.SCORE, questionnaire=questionnaire)


def _indicator(figure: IndicatorFigure) -> ExperienceRow:
    one, estimate = figure.indicator, figure.estimate
    about = ", ".join(part for part in (one.period, one.source) if part)
    if estimate.value is None:
        return ExperienceRow(one.name, ABSENT, about)
    if one.numerator is None:
        return ExperienceRow(one.name, f"{fixed(2)(estimate.value)} {one.unit}".rstrip(), about)
    share = f"{_tenths(estimate.value)} % {interval(estimate, _tenths)}"
    return ExperienceRow(one.name, f"{share}, {one.numerator} of {one.denominator}", about)


def _tenths(share: float) -> str:
    """Return a share in percent with a decimal, for conversion is often a few percent of many."""
    return fixed(1)(100 * share)
