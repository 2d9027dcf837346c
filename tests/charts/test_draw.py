"""Any chart can be drawn: no exception, no warning, nothing outside the sheet."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.charts.reading import Drawn, edges, read
from tests.report.example import HOSTILE, charts
from uxlab.charts import spec
from uxlab.charts.draw import NOTHING, draw
from uxlab.charts.files import pixels
from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground, HeatMap, PathMap, Way
from uxlab.charts.spec import Chart
from uxlab.charts.theme import DARK, LIGHT, PRINT, Theme
from uxlab.metrics.estimate import Estimate
from uxlab.timeline.heat import blurred

numbers = st.one_of(st.floats(0, 1), st.floats(-10, 100), st.sampled_from([0.0, 1.0, 36_000.0, 1e6, 1e300, 1e-300]))
some_text = st.one_of(st.text(max_size=60), st.sampled_from((*HOSTILE, "long " * 2000, "", "日本語")))
estimates = st.builds(
    Estimate, st.none() | numbers, st.none() | numbers, st.none() | numbers, st.integers(1, 300), st.just("m")
)
counts = st.integers(0, 300)


def some(strategy: st.SearchStrategy[object], most: int = 4) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, min_size=0, max_size=most).map(tuple)


level = st.floats(0.8, 0.99)
row = st.builds(
    spec.DotRow, label=some_text, estimates=some(st.none() | estimates, 2), people=some(numbers, 22),
    marks=some(st.tuples(some_text, numbers)),
)  # fmt: skip
panel = st.builds(spec.DotPanel, title=some_text, scale=st.sampled_from(spec.Scale), rows=some(row))
series = st.lists(st.builds(spec.Series, name=some_text, hollow=st.booleans()), min_size=1, max_size=2).map(tuple)
stage = st.builds(
    spec.Stage, label=some_text, success=st.none() | estimates, time_s=st.none() | estimates,
    ease=st.none() | estimates, errors=st.none() | estimates, quotes=some(some_text),
)  # fmt: skip
difference = st.builds(
    spec.Difference, label=some_text, effect=st.none() | estimates, better_low=st.booleans(), decided=some_text
)
spot = st.floats(0, 300)
ground = st.builds(Ground, width_px=st.integers(300, 8000), height_px=st.integers(300, 8000), share=st.floats(0, 1))
heat = st.builds(
    lambda seconds, radius_px: blurred(np.full((9, 9), seconds), radius_px), st.floats(0, 1e6), st.floats(0, 90)
)
ANY: tuple[st.SearchStrategy[Chart], ...] = (
    st.builds(spec.Dots, title=some_text, panels=some(panel, 3), series=series, confidence=level, note=some_text),
    st.builds(
        spec.Differences, title=some_text, rows=some(difference), ratio=st.booleans(),
        scale=st.sampled_from(spec.Scale), first=some_text, second=some_text, confidence=level,
    ),
    st.builds(
        spec.Stacks, title=some_text,
        rows=some(st.builds(spec.Stack, label=some_text, counts=some(st.tuples(some_text, counts)))),
    ),
    st.builds(
        spec.SusScale, title=some_text, estimate=st.none() | estimates, grade=st.none() | st.sampled_from("ABCDF"),
        people=some(numbers, 22), confidence=level, words=some_text,
    ),
    st.builds(
        spec.Distribution, title=some_text, levels=some(st.tuples(some_text, counts), 12), n=counts,
        mean=st.none() | estimates, ends=st.none() | st.tuples(numbers, numbers), confidence=level,
    ),
    st.builds(
        spec.DiscoveryCurve, title=some_text, found=some(st.floats(0, 1), 30), adjusted=st.floats(0, 1),
        goal=st.tuples(st.floats(0, 1), st.integers(0, 500)),
    ),
    st.builds(
        spec.Matrix, title=some_text, participants=some(some_text, 30),
        rows=some(st.builds(
            spec.MatrixRow, label=some_text, severity=st.none() | st.integers(1, 4), met=some(st.booleans(), 30)
        )),
    ),
    st.builds(spec.Journey, title=some_text, stages=some(stage, 9), confidence=level),
    st.builds(HeatMap, title=some_text, ground=ground, heat=heat, opacity=st.floats(0, 1), note=some_text),
    st.builds(
        ClickMap, title=some_text, ground=ground, numbered=st.booleans(), note=some_text,
        places=some(st.builds(ClickPlace, x_px=spot, y_px=spot, clicks=st.integers(1, 9999)), 9),
    ),
    st.builds(
        PathMap, title=some_text, ground=ground, clicks=some(st.tuples(spot, spot), 9), note=some_text,
        ways=some(st.builds(Way, points=some(st.tuples(spot, spot), 5), age=st.floats(0, 1))),
    ),
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.one_of(*ANY), st.integers(320, 1200), st.sampled_from([LIGHT, DARK, PRINT]))
def test_any_chart_is_drawn_within_its_sheet(chart: Chart, width_px: int, theme: Theme) -> None:
    drawn = Drawn(draw(chart, theme, width_px=width_px))
    wide, high = drawn.size
    assert wide == pytest.approx(width_px)
    for text in drawn.texts():
        left, right = edges(text)
        assert left >= -1, text.get_text()
        assert right <= wide + 1, text.get_text()
        assert 0 <= text.get_position()[1] <= high
    assert pixels(chart, theme, width_px=width_px).rgba


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: type(chart).__name__)
def test_the_title_is_drawn_unless_others_show_it(chart: Chart) -> None:
    with_title, without = draw(chart, LIGHT), draw(chart, LIGHT, titled=False)
    assert chart.title in Drawn(with_title).words()
    assert chart.title not in Drawn(without).words()
    assert with_title.get_figheight() > without.get_figheight()


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: type(chart).__name__)
@pytest.mark.parametrize("wide_px", [340, 760])
def test_no_texts_overlap(chart: Chart, wide_px: int) -> None:
    texts = [(edges(text), text.get_position()[1], text.get_text()) for text in read(chart, wide_px=wide_px).texts()]
    for number, ((left, right), y, words) in enumerate(texts):
        for (other_left, other_right), other_y, other in texts[number + 1 :]:
            apart = right <= other_left + 0.5 or other_right <= left + 0.5
            assert apart or abs(y - other_y) >= 9, (words, other)


def test_an_empty_chart_is_words() -> None:
    words = read(spec.Stacks(title="How attempts ended", rows=())).words()
    assert words == ["How attempts ended", NOTHING]
