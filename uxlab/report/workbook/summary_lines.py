"""The lines of the first sheet: every figure of the whole study, with its unit and how it was computed."""

from collections.abc import Iterator
from dataclasses import dataclass

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.problems import GOAL, ProblemSummary
from uxlab.metrics.study import StudySummary
from uxlab.report.tables.figures import FIGURES
from uxlab.report.tables.table import Kind, Value
from uxlab.wording.figures import percent

_FIRST = ("success_rate", "time_per_task", "error_rate")
_SCALES = {"seq": "1 (hard) to 7 (easy)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A figure: its value alone, or an estimate.

    `key`: one of the four that come first. `fine`: a share with a decimal, for churn is often a few percent of many.
    """

    label: str
    kind: Kind
    estimate: Estimate | None = None
    value: Value = None
    unit: str = ""
    key: bool = False
    fine: bool = False

    @property
    def shown(self) -> Value:
        """What stands as its value."""
        return self.value if self.estimate is None else self.estimate.value


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading."""

    title: str
    lines: tuple[Line, ...]


def summary_parts(summary: StudySummary, problems: ProblemSummary) -> tuple[Part, ...]:
    """Return the lines that have something to say, in parts."""
    found = (
        Part("Key figures", tuple(_key_figures(summary))),
        Part("All tasks together", tuple(_figures(summary))),
        Part("Questionnaires", tuple(_questionnaires(summary))),
        Part("Own questions", tuple(_own(summary))),
        Part("Figures from elsewhere", tuple(_indicators(summary))),
        Part("Problems", tuple(_problems(problems))),
        Part("Basis", tuple(_basis(summary))),
    )
    parts = [Part(part.title, tuple(line for line in part.lines if line.shown is not None)) for part in found]
    return tuple(part for part in parts if part.lines)


def _key_figures(summary: StudySummary) -> Iterator[Line]:
    titles = {figure.field: figure for figure in FIGURES}
    for name in _FIRST:
        figure, estimate = titles[name], getattr(summary.overall, name)
        yield Line(label=figure.title, kind=figure.kind, estimate=estimate, unit=figure.unit, key=True)
    yield Line(label="SUS", kind=Kind.TENTHS, estimate=summary.sus.estimate, unit="0 to 100", key=True)


def _figures(summary: StudySummary) -> Iterator[Line]:
    for figure in FIGURES:
        if figure.field not in _FIRST:
            estimate = getattr(summary.overall, figure.field)
            unit = figure.unit or _SCALES.get(figure.field, "")
            yield Line(label=figure.title, kind=figure.kind, estimate=estimate, unit=unit)
        if figure.field == "unassisted_success_rate" and summary.details is not None:
            yield Line(label="Assisted success", kind=Kind.SHARE, estimate=summary.details.assisted_success_rate)


def _questionnaires(summary: StudySummary) -> Iterator[Line]:
    sus, opinions = summary.sus, summary.opinions
    words = ", ".join(filter(None, (sus.adjective, sus.acceptability)))
    yield Line(label="SUS, grade", kind=Kind.TEXT, value=sus.grade, unit=words)
    yield Line(label="SUS, percentile", kind=Kind.TENTHS, value=sus.percentile, unit="% of products")
    yield Line(label="SUS, Cronbach’s alpha", kind=Kind.NUMBER, value=sus.cronbach_alpha)
    ueq = opinions.ueq_s
    scales = (None, None, None) if ueq is None else (ueq.overall, ueq.pragmatic, ueq.hedonic)
    for label, kind, estimate, unit in (
        ("NPS", Kind.TENTHS, opinions.nps, "−100 to 100"),
        ("CSAT", Kind.TENTHS, opinions.csat, "%"),
        ("CES", Kind.NUMBER, opinions.ces, "1 to 7"),
        ("UMUX-Lite", Kind.TENTHS, opinions.umux_lite, "0 to 100"),
        ("UMUX", Kind.TENTHS, opinions.umux, "0 to 100"),
        ("ASQ", Kind.NUMBER, opinions.asq, "1 (best) to 7"),
        ("NASA-TLX", Kind.TENTHS, opinions.tlx, "0 (best) to 100"),
        ("UEQ-S", Kind.NUMBER, scales[0], "−3 to 3"),
        ("UEQ-S, pragmatic", Kind.NUMBER, scales[1], "−3 to 3"),
        ("UEQ-S, hedonic", Kind.NUMBER, scales[2], "−3 to 3"),
    ):
        yield Line(label=label, kind=kind, estimate=estimate, unit=unit)


def _own(summary: StudySummary) -> Iterator[Line]:
    for questions in summary.custom:
        where = f", {questions.task}" if questions.task else ""
        for item in questions.items:
            label = f"{questions.name}{where}: {item.text}"
            yield Line(label=label, kind=Kind.NUMBER, estimate=item.mean)
            for choice in item.choices:
                yield Line(label=f"{choice.text}: {item.text}", kind=Kind.SHARE, estimate=choice.share)


def _indicators(summary: StudySummary) -> Iterator[Line]:
    for figure in summary.indicators:
        one = figure.indicator
        of_counts = one.denominator is not None
        about = ", ".join(filter(None, (one.name, one.period, one.source)))
        kind = Kind.SHARE if of_counts else Kind.NUMBER
        unit = "" if of_counts else one.unit
        yield Line(label=about, kind=kind, estimate=figure.estimate, unit=unit, fine=of_counts)


def _problems(problems: ProblemSummary) -> Iterator[Line]:
    if not problems.rows:
        return
    yield Line(label="Problems in the list", kind=Kind.WHOLE, value=len(problems.rows))
    found = problems.discovery
    if found is not None:
        yield Line(label="Share found, estimated", kind=Kind.SHARE, value=found.found)
        yield Line(label="Problems in all, estimated", kind=Kind.TENTHS, value=found.total)
        goal = f"Participants still needed for {percent(GOAL)} % of them"
        yield Line(label=goal, kind=Kind.WHOLE, value=problems.more_for_goal)


def _basis(summary: StudySummary) -> Iterator[Line]:
    left, uncounted = summary.left, summary.uncounted
    for label, number in (
        ("Participants", summary.participants),
        ("Sessions", summary.sessions),
        ("Attempts", summary.attempts),
        ("Attempts skipped", left.skipped or None),
        ("Attempts with a technical fault", left.faults or None),
        ("Attempts still open", left.still_open or None),
        ("Attempts whose errors were not counted", uncounted.errors or None),
        ("Attempts whose assists were not counted", uncounted.assists or None),
        ("Participants excluded", len(summary.people_left_out) or None),
        ("Participants erased", summary.erased or None),
    ):
        yield Line(label=label, kind=Kind.WHOLE, value=number)
