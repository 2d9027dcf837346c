"""Figures as cells: how they read, and the number behind them."""

import pytest

from uxlab.metrics.estimate import Estimate
from uxlab.report.document import Cell, Gap, Table
from uxlab.report.parts import cells
from uxlab.wording.figures import DASH, percent

RATE = Estimate(10 / 12, 0.54, 0.968, 12, "adjusted Wald, 95 %")
TIME = Estimate(63.2, 48.0, 82.4, 10, "geometric mean")


@pytest.mark.parametrize("absent", [None, Estimate(None, None, None, 0, "mean")])
def test_what_has_no_value_is_a_dash_without_a_number(absent: Estimate | None) -> None:
    every = (cells.share(absent), cells.share_of(absent), cells.time(absent), cells.value(absent, 2))
    assert every == (Cell(text=DASH),) * 4
    assert cells.span(absent, percent) == cells.number(None) == cells.seconds(None) == cells.text(" ") == cells.NOTHING


def test_shares_read_in_percent_and_hold_the_share() -> None:
    assert cells.share(RATE, strong=True) == Cell(text="83 %", aside=f"54{DASH}97", number=10 / 12, strong=True)
    assert cells.share(RATE, span=False).aside == ""
    assert cells.share_of(RATE) == Cell(text="83 %", aside="10/12", number=10 / 12)
    assert cells.span(RATE, percent) == Cell(text=f"54{DASH}97", number=0.54)


def test_times_read_as_clocks() -> None:
    assert cells.time(TIME) == Cell(text="1:03", aside=f"0:48{DASH}1:22", number=63.2)
    assert cells.time(TIME, interval_too=False).aside == ""
    assert cells.seconds(9.06) == Cell(text="0:09.1", number=9.06)
    assert cells.seconds(9.06, like=60.0).text == "0:09"


def test_numbers_are_cut_at_the_ends_of_their_scale() -> None:
    sus = Estimate(63.3, 3.7, 122.9, 3, "mean")
    assert cells.value(sus, 1, 0, 100).aside == f"3.7{DASH}100.0"
    assert cells.value(Estimate(12.0, None, None, 1, ""), 0, sign=True) == Cell(text="+12", number=12.0)


def test_a_column_in_which_nothing_is_known_is_left_out_but_never_the_first() -> None:
    columns = (cells.left("Task"), cells.right("Time"), cells.right("SEQ"))
    rows = [(cells.NOTHING, cells.NOTHING, cells.number(3)), (cells.NOTHING, cells.NOTHING, cells.NOTHING)]
    made = cells.table("Times", columns, rows, missing="Nothing yet.", note="n", sortable=False)
    assert isinstance(made, Table)
    assert [column.title for column in made.columns] == ["Task", "SEQ"]
    assert [len(row) for row in made.rows] == [2, 2]
    assert (made.note, made.sortable) == ("n", False)


def test_without_rows_it_says_what_is_missing() -> None:
    assert cells.table("Times", (cells.left("Task"),), [], missing="Nothing yet.") == Gap(text="Nothing yet.")


def test_empty_lines_divide_paragraphs_and_single_ones_break_them() -> None:
    found = cells.paragraphs("\n one \ntwo\r\n\n\n\nthree\n\n  \n")
    assert [one.text for one in found] == ["one\ntwo", "three"]
    assert cells.paragraphs("  \n ") == ()


def test_intervals_are_named_by_their_level() -> None:
    assert cells.interval_name(0.95) == "95 % interval"
    assert cells.bare("[1–2]") == "1–2"
    assert cells.counted_of(RATE) == 10
