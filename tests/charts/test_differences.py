"""Effects about "no difference", read back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from matplotlib.lines import Line2D

from tests.charts.reading import read
from uxlab.charts.spec import Difference, Differences, Scale
from uxlab.charts.theme import LIGHT
from uxlab.metrics.estimate import Estimate

Make = Callable[..., Estimate]


@pytest.fixture
def quicker(estimate: Make) -> Differences:
    return Differences(
        title="Version B is quicker",
        rows=(
            Difference(
                label="Find a return address", effect=estimate(0.5, 0.4, 0.8), better_low=True, decided="Version B"
            ),
            Difference(label="Voucher", effect=estimate(1.0, 0.6, 2.0), better_low=True),
        ),
        ratio=True,
        scale=Scale.TIME,
        first="Version A",
        second="Version B",
        confidence=0.9,
    )


def test_equal_ratios_are_equally_far_from_the_same(quicker: Differences) -> None:
    drawn = read(quicker)
    same, half, twice = (drawn.middle(name) for name in ("same", "half", "twice"))
    assert same - half == pytest.approx(twice - same)
    assert drawn.points("row-0-dots")[0][0] == pytest.approx(half)
    assert drawn.points("row-1-dots")[0][0] == pytest.approx(same)
    assert drawn.points("no-effect")[0][0] == pytest.approx(same)


def test_what_is_decided_is_blue_and_what_is_not_is_grey(quicker: Differences) -> None:
    figure = read(quicker).figure
    colours = {one.get_gid(): one.get_markerfacecolor() for one in figure.artists if isinstance(one, Line2D)}
    assert colours["row-0-dots"] == LIGHT.colour("accent-text")
    assert colours["row-1-dots"] == LIGHT.colour("text3")


def test_each_end_names_whom_it_favours(quicker: Differences) -> None:
    drawn = read(quicker)
    assert drawn.span("Version B better")[1] < drawn.middle("same") < drawn.span("Version A better")[0]
    turned = replace(quicker, rows=tuple(replace(row, better_low=False) for row in quicker.rows))
    drawn = read(turned)
    assert drawn.span("Version A better")[1] < drawn.span("Version B better")[0]


def test_rows_of_different_directions_name_neither_end(quicker: Differences) -> None:
    mixed = replace(quicker, rows=(quicker.rows[0], replace(quicker.rows[1], better_low=False)))
    assert not [words for words in read(mixed).words() if words.endswith(" better")]


def test_values_and_intervals_stand_beside_their_rows(quicker: Differences) -> None:
    drawn = read(quicker)
    assert {"0.50", "[0.40–0.80]", "1.00", "[0.60–2.00]"} <= set(drawn.words())
    assert drawn.span("0.50")[1] == pytest.approx(drawn.span("1.00")[1])
    assert drawn.span("[0.40–0.80]")[1] <= 760


def test_where_room_is_scarce_the_interval_stands_below(quicker: Differences) -> None:
    drawn = read(quicker, wide_px=320)
    assert drawn.span("[0.40–0.80]")[1] == pytest.approx(drawn.span("0.50")[1])
    heights = {text.get_text(): text.get_position()[1] for text in drawn.texts()}
    assert heights["[0.40–0.80]"] > heights["0.50"]


def test_differences_of_shares_are_points_about_zero(quicker: Differences, estimate: Make) -> None:
    row = Difference(label="a", effect=estimate(0.17, -0.05, 0.40), better_low=False)
    drawn = read(replace(quicker, rows=(row,), ratio=False, scale=Scale.SHARE))
    assert {"+17 points", "[−5 to +40]", "0", "+20"} <= set(drawn.words())
    zero, twenty = drawn.middle("0"), drawn.middle("+20")
    assert (drawn.points("row-0-dots")[0][0] - zero) / (twenty - zero) == pytest.approx(0.85)


def test_the_level_is_said(quicker: Differences) -> None:
    assert any("Version B as a multiple of Version A, 90 % interval." in words for words in read(quicker).words())
