"""Dots with whiskers, read back from the figure."""

from collections.abc import Callable

from tests.charts.reading import read_sheet
from uxlab.charts.axis import Axis
from uxlab.charts.marks import CAP_PX, Look, people, value_of, whiskers
from uxlab.charts.sheet import Sheet
from uxlab.metrics.estimate import Estimate

Make = Callable[..., Estimate]
SCALE = Axis(100, 200, 0, 10, (), (True, False))
LOOK = Look("accent-text", hollow=False, name="x")


def test_the_dot_lies_at_the_value_and_the_whisker_from_end_to_end(sheet: Sheet, estimate: Make) -> None:
    whiskers(sheet, SCALE, [(30, estimate(5, 2, 9))], LOOK)
    drawn = read_sheet(sheet)
    assert drawn.points("x-dots") == [(150, 30)]
    line, caps = drawn.points("x-whiskers")[:2], drawn.points("x-whiskers")[2:]
    assert line == [(120, 30), (190, 30)]
    assert {x for x, _ in caps} == {120, 190}
    assert {y for _, y in caps} == {30 - CAP_PX / 2, 30 + CAP_PX / 2}


def test_one_person_has_a_dot_and_no_whisker(sheet: Sheet, estimate: Make) -> None:
    whiskers(sheet, SCALE, [(30, estimate(5, n=1)), (60, None)], LOOK)
    drawn = read_sheet(sheet)
    assert drawn.points("x-dots") == [(150, 30)]
    assert drawn.points("x-whiskers") == []


def test_what_goes_on_beyond_the_scale_ends_in_an_arrow(sheet: Sheet, estimate: Make) -> None:
    whiskers(sheet, SCALE, [(30, estimate(5, 2, 99))], LOOK)
    points = read_sheet(sheet).points("x-whiskers")
    assert points[:2] == [(120, 30), (200, 30)]
    assert points[-4:] == [(200, 30), (196, 26), (200, 30), (196, 34)]


def test_an_interval_without_upper_end_goes_on(sheet: Sheet, estimate: Make) -> None:
    whiskers(sheet, SCALE, [(30, estimate(None, 4))], LOOK)
    drawn = read_sheet(sheet)
    assert drawn.points("x-dots") == []
    assert drawn.points("x-whiskers")[:2] == [(140, 30), (200, 30)]


def test_an_interval_below_what_can_be_is_cut_with_a_cap(sheet: Sheet, estimate: Make) -> None:
    whiskers(sheet, SCALE, [(30, estimate(1, -4, 6))], LOOK)
    assert (100, 26) in read_sheet(sheet).points("x-whiskers")


def test_people_are_drawn_where_they_have_a_value(sheet: Sheet) -> None:
    people(sheet, SCALE, [(30, 1.0), (30, float("nan")), (30, 4.0)], "x")
    assert read_sheet(sheet).points("x-people") == [(110, 30), (140, 30)]


def test_a_value_that_is_no_number_is_none(estimate: Make) -> None:
    assert value_of(estimate(3)) == 3
    assert value_of(estimate(float("inf"))) is None
    assert value_of(None) is None
