"""Counts of answers, read back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.charts.reading import read
from uxlab.charts.spec import Distribution
from uxlab.metrics.estimate import Estimate

Make = Callable[..., Estimate]


def answers(*counts: int) -> Distribution:
    levels = tuple((str(level), count) for level, count in enumerate(counts, 1))
    return Distribution(title="Ease", levels=levels, n=sum(counts))


def test_columns_are_as_high_as_their_counts_over_their_answers() -> None:
    drawn = read(answers(1, 0, 4, 2))
    boxes = sorted(drawn.boxes("bars"))
    heights = [bottom - top for _, top, _, bottom in boxes]
    assert heights == pytest.approx([heights[0], 4 * heights[0], 2 * heights[0]])
    for (left, _, right, _), level in zip(boxes, ("1", "3", "4"), strict=True):
        under = max(drawn.texts(), key=lambda text: (text.get_text() == level, text.get_position()[1]))
        assert left < under.get_position()[0] < right


def test_the_mean_lies_over_the_answers_it_is_between(estimate: Make) -> None:
    drawn = read(replace(answers(0, 2, 2, 0), mean=estimate(2.5, 1.6, 3.4, 4), ends=(1.0, 4.0)))
    two, three = sorted(drawn.boxes("bars"))
    middle = ((two[0] + two[2]) / 2 + (three[0] + three[2]) / 2) / 2
    assert drawn.points("mean-dots")[0][0] == pytest.approx(middle)
    assert "Mean 2.5 [1.6–3.4], 95 % interval, n = 4." in drawn.words()


def test_long_answers_have_rows_with_their_shares() -> None:
    levels = (("I would rather not say which of them it was", 3), ("No", 1))
    drawn = read(Distribution(title="t", levels=levels, n=4))
    (first, second) = sorted(drawn.boxes("bars"), key=lambda box: box[1])
    assert first[2] - first[0] == pytest.approx(3 * (second[2] - second[0]))
    assert {"3, 75 %", "1, 25 %"} <= set(drawn.words())


def test_n_is_stated() -> None:
    assert "n = 7." in read(answers(1, 0, 4, 2)).words()
    assert "1 answer." in read(answers(1, 0)).words()
