"""The matrix, read back."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.charts.reading import edges, read
from uxlab.charts.matrix import new_problems
from uxlab.charts.spec import Matrix, MatrixRow

CHART = Matrix(
    title="Who met which problem",
    participants=("P01", "P02", "P03"),
    rows=(
        MatrixRow(label="Voucher field", severity=4, met=(True, False, True)),
        MatrixRow(label="Terms", severity=None, met=(False, True, False)),
        MatrixRow(label="Never seen", severity=1, met=(False, False, False)),
    ),
)


def test_a_cell_is_filled_below_each_participant_who_met_the_problem() -> None:
    drawn = read(CHART)
    centres = [(left + right) / 2 for left, _, right, _ in sorted(drawn.boxes("met-0"))]
    assert centres == pytest.approx([drawn.middle("P01"), drawn.middle("P03")])
    assert [(left + right) / 2 for left, _, right, _ in drawn.boxes("met-1")] == pytest.approx([drawn.middle("P02")])
    assert drawn.boxes("met-2") == []


def test_how_many_met_it_is_written() -> None:
    assert {"2 of 3", "1 of 3", "0 of 3"} <= set(read(CHART).words())


def test_new_problems_belong_to_whoever_met_them_first() -> None:
    assert new_problems(CHART) == (1, 1, 0)


def test_without_any_rating_there_are_no_bars_and_nothing_about_them() -> None:
    plain = replace(CHART, rows=tuple(replace(row, severity=None) for row in CHART.rows))
    assert not any("severity" in words for words in read(plain).words())
    assert any("severity" in words for words in read(CHART).words())


def test_two_hundred_people_fit_and_their_codes_do_not_collide() -> None:
    people = tuple(f"P{number:03}" for number in range(200))
    rows = (MatrixRow(label="a", severity=2, met=tuple(n % 3 == 0 for n in range(200))),)
    drawn = read(Matrix(title="t", participants=people, rows=rows))
    boxes = drawn.boxes("met-0")
    assert len(boxes) == 67
    assert all(right - left >= 1 for left, _, right, _ in boxes)
    codes = sorted(edges(text) for text in drawn.texts() if text.get_text() in people)
    assert len(codes) > 5
    assert all(before[1] < after[0] for before, after in pairwise(codes))
    assert max(right for _, right in codes) < drawn.span("seen by")[0]
