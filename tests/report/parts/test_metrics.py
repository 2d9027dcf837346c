"""Definitions of the figures that there are."""

from tests.report.walking import blocks_in, gaps, row_of, tables, texts_in
from uxlab.report.material import Material
from uxlab.report.parts.metrics import metrics


def test_each_figure_says_what_it_is_and_how_it_was_computed(rich: Material) -> None:
    table = tables(metrics(rich))["Definitions"]
    row = row_of(table, "Error rate")
    assert "never a percentage" in row["What it is"].text
    assert row["Value and interval"].text == "Exact Poisson, 95 %."
    names = [row[0].text for row in table.rows]
    assert {"Success rate", "Time per task", "SUS", "NPS", "SEQ"} <= {*names}
    assert "NASA-TLX" not in names  # nobody was asked


def test_the_level_is_said(rich: Material, empty: Material) -> None:
    text = texts_in(blocks_in(metrics(rich))[0])[0]
    assert "95 % interval" in text
    assert "95 of 100 studies" in text
    assert gaps(metrics(empty)) == ["No figure has a value yet."]
