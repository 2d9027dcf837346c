"""The journey, read back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.charts.reading import read
from uxlab.charts.build import journey
from uxlab.charts.draw import drawing
from uxlab.charts.sources import Source
from uxlab.charts.spec import Journey, Stage
from uxlab.charts.theme import LIGHT
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.study import StudySummary

Make = Callable[..., Estimate]


def test_the_curve_rises_with_ease(shop_summary: StudySummary) -> None:
    drawn = read(journey(shop_summary))
    eases = [task.figures.seq.value for task in shop_summary.tasks if task.figures.seq]
    heights = {text.get_text(): text.get_position()[1] - 0.36 * 11 for text in drawn.texts()}
    one, seven = heights["1"], heights["7"]
    dots = drawn.points("ease-dots")
    bottom = max(y for y in (drawn_text.get_position()[1] for drawn_text in drawn.texts()
                             if drawn_text.get_text() == "1")) - 0.36 * 11  # fmt: skip
    assert one <= bottom
    assert [1 + 6 * (bottom - y) / (bottom - seven) for _, y in dots] == pytest.approx(eases)
    assert [x for x, _ in dots] == sorted(x for x, _ in dots)


def test_figures_of_a_stage_stand_below_its_name(shop_summary: StudySummary) -> None:
    drawn = read(journey(shop_summary))
    assert drawn.span("58 %")[0] == pytest.approx(drawn.span("Pay with a voucher")[0])
    assert drawn.span("1:31")[0] == pytest.approx(drawn.span("Pay with a voucher")[0])


def test_many_stages_go_on_in_further_bands(estimate: Make) -> None:
    stage = Stage(label="Task", success=estimate(0.5, 0.2, 0.8), time_s=None, ease=None, errors=None)
    drawn = read(Journey(title="Journey", stages=(stage,) * 40, confidence=0.95))
    assert drawn.words().count("Task") == 40
    assert drawn.words().count("Success") > 1
    assert max(right for text in drawn.texts() for right in [drawn.span(text.get_text())[1]]) <= 760


def test_what_nobody_measured_has_no_row_and_a_missing_value_a_dash(estimate: Make) -> None:
    known = Stage(label="A", success=estimate(0.5, 0.2, 0.8), time_s=None, ease=None, errors=None)
    words = read(Journey(title="t", stages=(known, replace(known, success=None)), confidence=0.95)).words()
    assert "–" in words
    assert not {"Time", "Errors", "Ease"} & set(words)


def test_notes_stand_at_their_stage(estimate: Make) -> None:
    known = Stage(label="A", success=estimate(0.5), time_s=None, ease=None, errors=None, quotes=("“Where is it?”",))
    drawn = read(Journey(title="t", stages=(replace(known, quotes=()), known), confidence=0.95))
    assert drawn.span("“Where is it?”")[0] > drawn.size[0] / 2


def test_values_stand_clear_of_the_curve_and_open_their_attempts(estimate: Make) -> None:
    eases = (6.9, 1.2, 6.5, 3.0)
    stages = tuple(
        Stage(label=f"Task {n}", success=None, time_s=None, ease=estimate(ease, 1.0, 7.0), errors=None, task=f"t{n}")
        for n, ease in enumerate(eases)
    )
    chart = Journey(title="t", stages=stages, confidence=0.95)
    drawn = read(chart)
    curve = min(y for _, y in drawn.points("ease-dots"))
    values = [text for text in drawn.texts() if text.get_text() in {"6.9", "1.2", "6.5", "3.0"}]
    assert len(values) == 4
    assert all(float(text.get_position()[1]) < curve - 4 for text in values)
    spots = drawing(chart, LIGHT).spots
    assert [spot.source for spot in spots] == [Source(figure="seq", task=f"t{n}") for n in range(4)]
