"""Where effects lie on their scales."""

import math
from dataclasses import replace

import pytest

from uxlab.gui.results.compare_effects import effects_of, oriented
from uxlab.gui.results.compare_sides import compare_two, side_choices
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.compare_terms import Row
from uxlab.metrics.estimate import Estimate
from uxlab.model.results import StudyData


@pytest.fixture(scope="module")
def pair(data: StudyData) -> PairComparison:
    first, second, *_ = side_choices(data, {})
    return compare_two(first, second, [data], 0.95)


def row_of(pair: PairComparison, name: str) -> Row:
    return next(row for row in pair.overall if row.figure.name == name)


def test_better_lies_to_the_right_for_every_kind_of_figure(pair: PairComparison) -> None:
    for name in ("success_rate", "time_geometric_mean", "error_rate"):
        mark, reach = oriented(row_of(pair, name))
        assert mark is not None
        assert mark.low is not None
        assert mark.high is not None
        assert 0 < mark.low < mark.value < mark.high < reach


def test_a_ratio_is_a_logarithm(pair: PairComparison) -> None:
    row = row_of(pair, "time_geometric_mean")
    mark, _ = oriented(replace(row, effect=Estimate(0.5, 0.25, 1.0, 22, "")))
    assert mark is not None
    assert mark.value == pytest.approx(math.log(2))
    assert mark.low == pytest.approx(0.0)
    assert mark.high == pytest.approx(math.log(4))


def test_without_an_effect_there_is_no_mark(pair: PairComparison) -> None:
    assert oriented(replace(row_of(pair, "sus"), effect=None)) == (None, 1.0)


def test_tasks_share_a_scale_on_which_all_of_them_lie(pair: PairComparison) -> None:
    found = {one.figure: one for one in effects_of(pair)}
    assert list(found) == ["success_rate", "time_geometric_mean", "error_rate", "seq"]
    for effects in found.values():
        assert len(effects.rows) == 5
        for row in effects.rows:
            assert row.mark is not None
            ends = [end for end in (row.mark.value, row.mark.low, row.mark.high) if end is not None]
            assert 0 <= min(ends) <= max(ends) <= 1
        assert any(text == "same" and place == pytest.approx(effects.zero) for place, text in effects.ticks)


def test_times_are_multiples_and_rates_differences(pair: PairComparison) -> None:
    found = {one.figure: one for one in effects_of(pair)}
    assert found["time_geometric_mean"].caption == "Version B as a multiple of Version A, 95 %"
    assert "half" in [text for _, text in found["time_geometric_mean"].ticks]
    assert found["success_rate"].caption == "Version B less Version A, 95 %"
    shoes = found["time_geometric_mean"].rows[0]
    assert shoes.spoken == "Find running shoes in your size: × 0.72 [0.55–0.93]"
    assert shoes.decided
