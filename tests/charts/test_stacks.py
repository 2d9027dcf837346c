"""Stacked bars, read back."""

import pytest

from tests.charts.reading import Drawn, read
from uxlab.charts.draw import draw
from uxlab.charts.roles import schemes
from uxlab.charts.sheet import Box
from uxlab.charts.spec import Stack, Stacks
from uxlab.charts.stacks import LEVELS, level_of, parts
from uxlab.charts.theme import LIGHT, PRINT
from uxlab.model.session import Outcome

CHART = Stacks(
    title="How attempts ended",
    rows=(
        Stack(label="Return", counts=(("success", 9), ("assisted", 2), ("failure", 1))),
        Stack(label="Voucher", counts=(("success", 3), ("abandoned", 0))),
        Stack(label="Nobody", counts=()),
    ),
)


def test_every_outcome_has_its_own_name_and_a_colour_of_the_table() -> None:
    assert {outcome.value for outcome in Outcome} <= LEVELS.keys()
    assert len({level.name for level in LEVELS.values()}) == len(LEVELS)
    assert {role for level in LEVELS.values() for role in (level.role, f"on-{level.role}")} <= schemes()["light"].keys()


def test_in_black_and_white_equal_or_similar_colours_differ_in_pattern() -> None:
    """Of those without strokes, the one is much lighter than the other."""
    patterns = [frozenset(level.print_strokes) for level in LEVELS.values() if level.print_strokes]
    assert len(set(patterns)) == len(patterns)
    assert {key for key, level in LEVELS.items() if not level.print_strokes} == {"success", "partial"}


def test_on_the_screen_no_two_look_alike() -> None:
    shown = [(level.role, level.strokes) for level in LEVELS.values()]
    assert len(set(shown)) == len(shown)


@pytest.mark.parametrize("key", [key for key, level in LEVELS.items() if level.print_strokes])
def test_patterns_stay_within_their_part(key: str) -> None:
    drawn = Drawn(draw(Stacks(title="t", rows=(Stack(label="a", counts=((key, 4), ("success", 96))),)), PRINT))
    (left, top, right, bottom) = drawn.boxes(f"row-0-{key}")[0]
    strokes = [point for point in drawn.points("") if top - 1 < point[1] < bottom + 1]
    assert len(strokes) > 4
    assert all(left - 0.01 <= x <= right + 0.01 for x, _ in strokes)


def test_widths_are_in_proportion_to_the_counts() -> None:
    drawn = read(CHART)
    widths = {key: right - left for key in ("success", "assisted", "failure")
              for left, _, right, _ in drawn.boxes(f"row-0-{key}")}  # fmt: skip
    assert widths["success"] == pytest.approx(9 * widths["failure"])
    assert widths["assisted"] == pytest.approx(2 * widths["failure"])


def test_every_bar_is_as_long_whatever_its_n() -> None:
    drawn = read(CHART)
    first = [drawn.boxes(f"row-0-{key}")[0] for key in ("success", "assisted", "failure")]
    (second,) = drawn.boxes("row-1-success")
    assert (first[0][0], first[-1][2]) == pytest.approx((second[0], second[2]))
    assert {"n = 12", "n = 3"} <= set(drawn.words())


def test_the_key_names_only_what_there_is() -> None:
    words = read(CHART).words()
    assert {"Success", "Success with help", "Failure"} <= set(words)
    assert "Gave up" not in words
    assert "No attempts" in words


def test_a_level_that_nobody_foresaw_goes_by_its_own_name() -> None:
    assert level_of("interrupted").name == "interrupted"
    assert "interrupted" in read(Stacks(title="t", rows=(Stack(label="a", counts=(("interrupted", 1),)),))).words()


def test_parts_leave_gaps_and_skip_zeros() -> None:
    found = parts(CHART.rows[0], Box(0, 0, 124, 20))
    assert [(key, count, box.width) for key, count, box in found] == [
        ("success", 9, 90), ("assisted", 2, 20), ("failure", 1, 10),
    ]  # fmt: skip
    assert [key for key, _, _ in parts(CHART.rows[1], Box(0, 0, 100, 20))] == ["success"]


def test_print_draws_more_patterns_than_the_screen() -> None:
    assert len(draw(CHART, PRINT).artists) > len(draw(CHART, LIGHT).artists)
