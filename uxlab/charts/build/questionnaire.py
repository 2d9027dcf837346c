"""Charts of whole questionnaires, shipped or a study's own: every answer item by item, and what they come to."""

from collections import Counter
from collections.abc import Iterable, Sequence

from uxlab.charts.likert_spec import Likert, LikertRow, ScoreRow
from uxlab.charts.sources import Source
from uxlab.charts.spec import DotPanel, DotRow, Dots, Scale, Series
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.given import Given, given_to
from uxlab.metrics.means import mean
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData
from uxlab.questionnaires.form import Item, ItemKind, Polarity, Questionnaire, Scoring
from uxlab.questionnaires.form import Scale as AnswerScale
from uxlab.wording.figures import DASH

MOST_LEVELS = 11
"""A scale of more steps is a measure, and its answers are drawn as means."""
_NPS_CLASSES = (("0–6", 0, 6), ("7–8", 7, 8), ("9–10", 9, 10))
_SEVERAL = "n counts answers, for people answered after several tasks."
_OF_PEOPLE = "The score is made of each person’s mean."
_SEQ = "seq"
_SUS_VERSIONS = ("sus", "sus-positive")
_BOTH_SUS = "The score is that of both versions of the SUS together."


_Score = tuple[str, Estimate | None, float, float, int, str]
"""What it is called, its value, the ends of its scale, its decimals, its unit."""


def questionnaire(data: StudyData, summary: StudySummary, form: Questionnaire) -> Likert | Dots:
    """Return the answers to a questionnaire and its scores; empty where nobody answered, or it has no scale."""
    given = given_to(data, form.key)
    scaled = [item for item in form.items if item.kind is ItemKind.LIKERT and item.scale is not None]
    first = scaled[0].scale if scaled else None
    if first is not None and first.high - first.low >= MOST_LEVELS:
        return _means(summary, form, scaled, given)
    alike = [item for item in scaled if item.scale is not None and _span(item.scale) == _span(first)]
    names, classes = _levels(form, first)
    return Likert(
        title=f"{form.short_name}: {'every answer' if len(alike) == 1 else 'answers item by item'}",
        levels=names,
        rows=tuple(_rows(summary, form, alike, given, classes)) if given else (),
        ends=_ends(form, alike),
        scores=_scores(summary, form) if given else (),
        confidence=summary.confidence,
        note=_note(form, given, both=_both_versions(data)),
    )


def charted(form: Questionnaire) -> bool:
    """Return whether a questionnaire has items with a scale, of which there is a chart."""
    return any(item.kind is ItemKind.LIKERT and item.scale is not None for item in form.items)


def _span(scale: AnswerScale | None) -> tuple[int, int]:
    return (0, 0) if scale is None else (scale.low, scale.high)


def _levels(form: Questionnaire, scale: AnswerScale | None) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Return the names of the levels, and the answers that each stands for; those of the NPS are its classes."""
    if form.scoring is Scoring.NPS:
        return tuple(name for name, _, _ in _NPS_CLASSES), tuple((low, high) for _, low, high in _NPS_CLASSES)
    low, high = _span(scale)
    return tuple(str(n) for n in range(low, high + 1)), tuple((n, n) for n in range(low, high + 1))


def _rows(
    summary: StudySummary,
    form: Questionnaire,
    items: Sequence[Item],
    given: Sequence[Given],
    classes: Sequence[tuple[int, int]],
) -> Iterable[LikertRow]:
    """Return a row for each item; of a single item that was asked after tasks, one for each task."""
    after_tasks = len(items) == 1 and any(one.task is not None for one in given)
    places = [(task.task, task.name) for task in summary.tasks] if after_tasks else [("", "")]
    apart = len({_anchors(item) for item in items}) > 1
    for item in items:
        for task, name in places:
            numbers = [one.number for one in given if one.item == item.key and (not after_tasks or one.task == task)]
            yield LikertRow(
                label=name or item.text.in_language(),
                counts=_counts([number for number in numbers if number is not None], classes),
                high_is_good=form.better_high and item.polarity is not Polarity.NEGATIVE,
                ends=_anchors(item) if apart else ("", ""),
                source=Source(figure="answers", task=task, questionnaire=form.key, item=item.key),
            )


def _counts(numbers: Sequence[float], classes: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    counts = Counter(round(number) for number in numbers)
    return tuple(sum(counts[value] for value in range(low, high + 1)) for low, high in classes)


def _anchors(item: Item) -> tuple[str, str]:
    words = {} if item.scale is None else {one.value: one.text.in_language() for one in item.scale.anchors}
    low, high = _span(item.scale)
    return words.get(low, ""), words.get(high, "")


def _ends(form: Questionnaire, items: Sequence[Item]) -> tuple[str, str]:
    """Return what the ends of the scale are called, where that is the same for all items."""
    if form.scoring is Scoring.NPS:
        return "Detractors", "Promoters"
    every = {_anchors(item) for item in items}
    return every.pop() if len(every) == 1 else ("", "")


def _both_versions(data: StudyData) -> bool:
    return all(given_to(data, version) for version in _SUS_VERSIONS)


def _note(form: Questionnaire, given: Sequence[Given], *, both: bool) -> str:
    people = {one.person for one in given}
    several = len({(one.person, one.attempt) for one in given}) > len(people)
    both_sus = both and form.key in _SUS_VERSIONS
    of_people = several and form.scoring is not Scoring.NONE and form.key != _SEQ
    said = ((several, _SEVERAL), (of_people, _OF_PEOPLE), (both_sus, _BOTH_SUS))
    return " ".join(words for is_so, words in said if is_so)


def _scores(summary: StudySummary, form: Questionnaire) -> tuple[ScoreRow, ...]:
    """Return the figures of the summary that these answers come to."""
    opinions, ueq = summary.opinions, summary.opinions.ueq_s
    own = Source(figure="score", questionnaire=form.key)
    known: dict[str, tuple[_Score, ...]] = {
        "sus": (("SUS", summary.sus.estimate, 0, 100, 1, ""),),
        "sus-positive": (("SUS", summary.sus.estimate, 0, 100, 1, ""),),
        "umux": (("UMUX", opinions.umux, 0, 100, 1, ""),),
        "umux-lite": (("UMUX-Lite", opinions.umux_lite, 0, 100, 1, ""),),
        _SEQ: (("SEQ, all tasks", summary.overall.seq, 1, 7, 1, ""),),
        "asq": (("ASQ, 1 is best", opinions.asq, 1, 7, 1, ""),),
        "nps": (("NPS", opinions.nps, -100, 100, 0, ""),),
        "csat": (("CSAT, two best answers", opinions.csat, 0, 100, 0, "%"),),
        "ces": (("CES", opinions.ces, 1, 7, 1, ""),),
        "ueq-s": (
            ("Overall", ueq.overall if ueq else None, -3, 3, 2, ""),
            ("Pragmatic quality", ueq.pragmatic if ueq else None, -3, 3, 2, ""),
            ("Hedonic quality", ueq.hedonic if ueq else None, -3, 3, 2, ""),
        ),
    }
    return tuple(
        ScoreRow(label=label, estimate=estimate, low=low, high=high, digits=digits, unit=unit, source=_source(own))
        for label, estimate, low, high, digits, unit in known.get(form.key, ())
        if estimate is not None and estimate.value is not None
    )


def _source(own: Source) -> Source:
    """Return what a score was made from; SUS and SEQ are figures with a name of their own."""
    named = {"sus": "sus", "sus-positive": "sus", _SEQ: _SEQ}
    return Source(figure=named[own.questionnaire]) if own.questionnaire in named else own


def _means(summary: StudySummary, form: Questionnaire, items: Sequence[Item], given: Sequence[Given]) -> Dots:
    """Return the mean of each item of a long scale, such as that of a load, with everybody's own."""
    low, high = _span(items[0].scale)
    rows = []
    for item in items:
        people: dict[str, list[float]] = {}
        for one in given:
            if one.item == item.key and one.number is not None:
                people.setdefault(one.person, []).append(one.number)
        own = tuple(sum(values) / len(values) for values in people.values())
        rows.append(
            DotRow(
                label=item.text.in_language().partition(":")[0],
                estimates=(mean(own, summary.confidence) if own else None,),
                people=own,
                source=Source(figure="answers", questionnaire=form.key, item=item.key),
            )
        )
    if form.scoring in {Scoring.TLX, Scoring.TLX_WEIGHTED} and given:
        source = Source(figure="score", questionnaire=form.key)
        rows.append(DotRow(label="Load", estimates=(summary.opinions.tlx,), source=source))
    return Dots(
        title=f"{form.short_name}: answers item by item",
        panels=(
            DotPanel(
                title=f"Mean, {low}{DASH}{high}",
                scale=Scale.SUS if (low, high) == (0, 100) else Scale.NUMBER,
                rows=tuple(rows),
            ),
        ),
        series=(Series(name=summary.study),),
        confidence=summary.confidence,
        note="" if form.better_high else "Less is better.",
    )
