"""The summary table."""

from dataclasses import fields

from tests.report.walking import row_of
from uxlab.metrics.figures import Figures
from uxlab.report.document import Gap, Table
from uxlab.report.material import Material
from uxlab.report.parts.overall import summary_table


def test_every_figure_has_a_row_with_interval_and_n(rich: Material) -> None:
    table = summary_table(rich)
    assert isinstance(table, Table)
    row = row_of(table, "Success rate")
    overall = rich.summary.overall.success_rate
    assert overall is not None
    assert (row["Value"].number, row["n"].number) == (overall.value, overall.n)
    assert row["95 % interval"].text == "68–84"
    spread = rich.summary.details.time_spread if rich.summary.details else None
    assert spread is not None
    assert row_of(table, "Time, standard deviation")["Value"].number == spread.sd
    assert row_of(table, "Longest time")["Value"].number == spread.max
    assert "NASA-TLX" not in [row[0].text for row in table.rows]


def test_every_figure_of_all_tasks_is_in_the_table(rich: Material) -> None:
    table = summary_table(rich)
    assert isinstance(table, Table)
    shown = {row[1].number for row in table.rows}
    known = {field.name: getattr(rich.summary.overall, field.name) for field in fields(Figures)}
    missing = [name for name, one in known.items() if one is not None and one.value not in shown]
    assert missing == []


def test_a_brief_one_has_fewer_rows_of_the_same(rich: Material) -> None:
    brief, whole = summary_table(rich, brief=True), summary_table(rich)
    assert isinstance(brief, Table)
    assert isinstance(whole, Table)
    assert {*brief.rows} < {*whole.rows}


def test_without_figures_it_says_so(empty: Material) -> None:
    assert summary_table(empty) == Gap(text="No figure has a value yet.")
