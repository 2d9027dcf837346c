"""How effects read, and the scale they lie on."""

from collections.abc import Callable

import pytest

from uxlab.charts.effects import better, effect_format, effect_text, effects_axis, interval_text, no_effect
from uxlab.charts.spec import Difference, Differences, Scale
from uxlab.metrics.estimate import Estimate

Make = Callable[..., Estimate]


def chart(scale: Scale, *effects: Estimate | None, ratio: bool = False) -> Differences:
    rows = tuple(Difference(label="r", effect=effect, better_low=True) for effect in effects)
    return Differences(title="t", rows=rows, ratio=ratio, scale=scale, first="A", second="B", confidence=0.95)


@pytest.mark.parametrize(
    ("scale", "value", "text"),
    [
        (Scale.SHARE, 0.17, "+17 points"),
        (Scale.SHARE, -0.004, "0 points"),
        (Scale.COUNT, -0.67, "−0.67"),
        (Scale.SUS, 13.58, "+13.6"),
        (Scale.TIME, -75.0, "−1:15"),
        (Scale.TIME, 0.2, "0:00"),
    ],
)
def test_differences_carry_a_sign(estimate: Make, scale: Scale, value: float, text: str) -> None:
    assert effect_text(chart(scale), estimate(value)) == text


def test_ratios_are_bare() -> None:
    assert effect_format(chart(Scale.TIME, ratio=True))(0.654) == "0.65"
    assert effect_text(chart(Scale.TIME, ratio=True), None) == "–"


def test_an_interval_without_end_says_so(estimate: Make) -> None:
    assert interval_text(chart(Scale.COUNT, ratio=True), estimate(None, 1.5)) == "[1.50 or more]"
    assert interval_text(chart(Scale.COUNT), None) == ""


def test_no_difference_is_always_on_the_scale(estimate: Make) -> None:
    for ratio, effect in ((True, estimate(0.2, 0.1, 0.3)), (False, estimate(20.0, 15.0, 25.0))):
        one = chart(Scale.NUMBER, effect, ratio=ratio)
        scale = effects_axis(one, 0, 300)
        assert 0 < scale.x(no_effect(one)) < 300
        assert scale.low < no_effect(one) < scale.high


def test_an_endless_interval_does_not_hide_the_others(estimate: Make) -> None:
    scale = effects_axis(chart(Scale.TIME, estimate(0.9, 1e-300, 1e300), estimate(0.5, 0.4, 0.7), ratio=True), 0, 300)
    assert scale.x(0.7) - scale.x(0.4) > 10
    assert scale.beyond(1e300)
    assert scale.below(1e-300)


def test_the_side_that_is_better_depends_on_the_direction() -> None:
    one = chart(Scale.TIME)
    low = Difference(label="r", effect=None, better_low=True)
    assert (better(low, one, right=True), better(low, one, right=False)) == ("A", "B")
