"""How the panels of a chart share its width."""

from collections.abc import Callable
from dataclasses import replace

from uxlab.charts.columns import NARROWEST_PX, arranged, first, n_text, value_text
from uxlab.charts.spec import DotPanel, DotRow, Dots, Scale, Series
from uxlab.metrics.estimate import Estimate

Make = Callable[..., Estimate]


def chart(estimate: Estimate, panels: int, series: int = 1) -> Dots:
    row = DotRow(label="Find a return address", estimates=(estimate,) * series)
    panel = DotPanel(title="Success rate", scale=Scale.SHARE, rows=(row, row))
    names = tuple(Series(name=f"Version {n}") for n in range(series))
    return Dots(title="t", panels=(panel,) * panels, series=names, confidence=0.95)


def test_panels_stand_side_by_side_without_touching(estimate: Make) -> None:
    (columns,) = arranged(chart(estimate(0.5), 3), 0, 760)
    assert columns.names_px < columns.places[0].left
    for place, after in zip(columns.places, columns.places[1:], strict=False):
        assert place.right + place.values_px + place.ns_px < after.left
    assert columns.places[-1].right + columns.places[-1].values_px + columns.places[-1].ns_px <= 760.001


def test_on_a_phone_each_panel_has_the_width_for_itself(estimate: Make) -> None:
    blocks = arranged(chart(estimate(0.5), 3), 0, 330)
    assert [len(block.places) for block in blocks] == [1, 1, 1]
    assert all(block.places[0].right - block.places[0].left >= NARROWEST_PX for block in blocks)


def test_n_has_a_column_only_where_the_scale_is_long(estimate: Make) -> None:
    (wide,) = arranged(chart(estimate(0.5), 1), 0, 760)
    (narrow,) = arranged(chart(estimate(0.5), 3), 0, 760)
    assert wide.places[0].ns_px > 0
    assert narrow.places[0].ns_px == 0


def test_two_series_leave_no_room_for_values(estimate: Make) -> None:
    (columns,) = arranged(chart(estimate(0.5), 3, series=2), 0, 760)
    assert {place.values_px for place in columns.places} == {0}


def test_values_read_with_their_unit_and_n(estimate: Make) -> None:
    panel = DotPanel(title="t", scale=Scale.SHARE, rows=())
    assert (value_text(panel, estimate(0.5, n=7)), n_text(estimate(0.5, n=7))) == ("50 %", "n 7")
    assert (value_text(panel, None), n_text(estimate(None))) == ("–", "")


def test_numbers_of_a_panel_have_as_many_decimals(estimate: Make) -> None:
    rows = tuple(DotRow(label="Pay", estimates=(estimate(value),)) for value in (7.182, 12.04))
    panel = DotPanel(title="Clicks, mean", scale=Scale.COUNT, rows=rows)
    assert [value_text(panel, first(row)) for row in rows] == ["7.2", "12.0"]
    assert value_text(replace(panel, rows=rows[:1]), first(rows[0])) == "7.18"


def test_a_row_without_estimates_has_no_first(estimate: Make) -> None:
    row = DotRow(label="", estimates=(estimate(1),))
    assert first(row) == estimate(1)
    assert first(replace(row, estimates=())) is None
