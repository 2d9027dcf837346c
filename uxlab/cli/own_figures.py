"""A study's own questions, and figures from elsewhere, as lines of the text of `uxlab metrics`."""

from uxlab.metrics.custom import OwnItem, OwnQuestions
from uxlab.metrics.indicators import IndicatorFigure
from uxlab.metrics.summary import StudySummary
from uxlab.questionnaires.form import ItemKind
from uxlab.wording.figures import ABSENT, fixed, interval, number_text, percent

Lines = list[tuple[str, str]]


def own_blocks(summary: StudySummary) -> list[tuple[str, Lines]]:
    """Return a title and lines for each questionnaire of the study's own that was answered, and for its indicators."""
    names = {task.task: task.name for task in summary.tasks}
    blocks = [
        (_title(questions, names), [line for item in questions.items if item.n for line in _lines(item)])
        for questions in summary.custom
    ]
    blocks.append(("From elsewhere", [(_name(one), indicator_text(one)) for one in summary.indicators]))
    return [(title, lines) for title, lines in blocks if lines]


def indicator_text(figure: IndicatorFigure) -> str:
    """Return the value with its unit, or both counts and their share."""
    estimate, one = figure.estimate, figure.indicator
    if estimate.value is None:
        return ABSENT
    if one.numerator is None:
        return f"{fixed(2)(estimate.value)} {one.unit}".rstrip()
    return f"{one.numerator} of {one.denominator}, {_tenths(estimate.value)} % {interval(estimate, _tenths)}"


def _tenths(share: float) -> str:
    """Return a share in percent with a decimal, for churn is often a few percent of many."""
    return fixed(1)(100 * share)


def _title(questions: OwnQuestions, names: dict[str, str]) -> str:
    return (
        questions.name if questions.task is None else f"{questions.name}, {names.get(questions.task, questions.task)}"
    )


def _name(figure: IndicatorFigure) -> str:
    one = figure.indicator
    return f"{one.name}, {one.period}" if one.period else one.name


def _lines(item: OwnItem) -> Lines:
    match item.kind:
        case ItemKind.LIKERT | ItemKind.NUMBER:
            ends = (None, None) if item.scale is None else (item.scale.low, item.scale.high)
            return [(item.text, number_text(item.mean, 1, "", *ends))]
        case ItemKind.SINGLE_CHOICE | ItemKind.MULTIPLE_CHOICE:
            return _choices(item)
        case ItemKind.TEXT:
            return [
                (item.text if number == 0 else "", f"{who}: {said}") for number, (who, said) in enumerate(item.texts)
            ]


def _choices(item: OwnItem) -> Lines:
    lines = []
    for number, choice in enumerate(item.choices):
        share = f"{percent(choice.share.value or 0)} % {interval(choice.share, percent)}"
        lines.append((item.text if number == 0 else "", f"{choice.text}: {share}, {choice.chosen} of {item.n}"))
    return lines
