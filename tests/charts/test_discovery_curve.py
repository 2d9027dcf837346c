"""The discovery curve, read back."""

from dataclasses import replace

import pytest

from tests.charts.reading import read
from uxlab.charts.spec import DiscoveryCurve
from uxlab.metrics.discovery import found_by

CURVE = DiscoveryCurve(title="Found", found=(0.3, 0.5, 0.7, 0.75), adjusted=0.3, goal=(0.85, 6))


def test_what_was_found_and_what_is_expected_lie_on_the_rulers() -> None:
    drawn = read(CURVE)
    heights = {text.get_text(): text.get_position()[1] for text in drawn.texts()}
    zero, whole = heights["0 %"], heights["100 %"]
    left, right = drawn.middle("0"), drawn.middle("6")
    found = [((x - left) / (right - left) * 6, (y - zero) / (whole - zero)) for x, y in drawn.points("found")]
    base = zero - 0.36 * 11
    shares = [(base - y) / (zero - whole) for _, y in drawn.points("found")]
    assert [people for people, _ in found] == pytest.approx([1, 2, 3, 4])
    assert shares == pytest.approx(CURVE.found)
    assert (base - drawn.points("here")[0][1]) / (zero - whole) == pytest.approx(found_by(4, 0.3))


def test_the_goal_is_marked_with_its_price() -> None:
    drawn = read(CURVE)
    assert "6 for 85 %" in drawn.words()
    assert drawn.points("goal")[0][0] == pytest.approx(drawn.middle("6"))
    assert f"{100 * found_by(4, 0.3):.0f} % found with 4" in drawn.words()


def test_a_goal_far_away_is_said_and_not_drawn() -> None:
    drawn = read(replace(CURVE, goal=(0.85, 94)))
    assert "94 for 85 %, beyond this scale" in drawn.words()
    assert drawn.points("goal") == []


@pytest.mark.parametrize("adjusted", [0.0, 1.0, 2.0])
def test_a_chance_at_the_edge_is_drawn_within_the_frame(adjusted: float) -> None:
    drawn = read(replace(CURVE, adjusted=adjusted))
    assert all(0 < y < drawn.size[1] for _, y in drawn.points("here"))


def test_the_share_found_is_said_clear_of_the_dots() -> None:
    drawn = read(replace(CURVE, found=(*[0.0] * 10, *[0.86] * 10), adjusted=0.13))
    said = next(text for text in drawn.texts() if "found with" in text.get_text())
    assert said.get_position()[1] > max(y for x, y in drawn.points("found")[10:])
