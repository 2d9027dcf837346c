"""The form of a figure."""

import pytest

from uxlab.metrics.estimate import Estimate, no_value, noted, p_words, percent, without_interval

RATE = Estimate(0.8, 0.4, 0.97, 5, "adjusted Wald, 95 %")


def test_remarks_follow_the_method_and_empty_ones_leave_no_trace() -> None:
    assert noted(RATE, "", "attempts treated as independent").method == (
        "adjusted Wald, 95 %; attempts treated as independent"
    )
    assert noted(RATE, "") == RATE


def test_nothing_observed_has_no_value() -> None:
    assert no_value("mean") == Estimate(None, None, None, 0, "mean")


def test_a_value_can_stand_alone() -> None:
    assert without_interval(RATE, "one person") == Estimate(0.8, None, None, 5, "one person")


@pytest.mark.parametrize(("level", "text"), [(0.95, "95 %"), (0.995, "99.5 %"), (0.8, "80 %")])
def test_levels_read_as_people_write_them(level: float, text: str) -> None:
    assert percent(level) == text


@pytest.mark.parametrize(
    ("p", "text"), [(0.0703125, "p = 0.070"), (0.001, "p = 0.001"), (0.00099, "p < 0.001"), (0, "p < 0.001")]
)
def test_a_p_value_is_never_zero(p: float, text: str) -> None:
    assert p_words(p) == text
