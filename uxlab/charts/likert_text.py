"""Answers to a questionnaire in words: each item with how often each level was chosen, and the scores."""

from collections.abc import Iterator

from uxlab.charts.caption import level, short
from uxlab.charts.likert_layout import score_text
from uxlab.charts.likert_spec import Likert, LikertRow
from uxlab.wording.figures import counted

_MOST_ROWS = 40


def tell_likert(chart: Likert) -> Iterator[str]:
    """Yield what the chart shows, in sentences."""
    low, high = chart.ends
    if low and high:
        yield f"From {chart.levels[0]}, {short(low)}, to {chart.levels[-1]}, {short(high)}."
    for row in chart.rows[:_MOST_ROWS]:
        yield f"{short(row.label)}: {_counts(chart, row)}."
    if len(chart.rows) > _MOST_ROWS:
        yield f"And {counted(len(chart.rows) - _MOST_ROWS, 'more item')}."
    for score in chart.scores:
        yield f"{score.label} {score_text(score)}, {level(chart.confidence)}."


def _counts(chart: Likert, row: LikertRow) -> str:
    if not row.n:
        return "no answers"
    low, high = row.ends
    between = f" from {short(low)} to {short(high)}" if low and high else ""
    chosen = [f"{count} chose {name}" for name, count in zip(chart.levels, row.counts, strict=True) if count > 0]
    return f"n = {row.n}{between}, {', '.join(chosen)}"
