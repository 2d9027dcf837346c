"""Figures from elsewhere beside the study's own."""

from tests.report.walking import gaps, row_of, tables
from uxlab.report.material import Material
from uxlab.report.parts.indicators import NO_INDICATORS, indicators


def test_counts_have_an_interval_and_values_their_unit(rich: Material) -> None:
    table = tables(indicators(rich))["From elsewhere"]
    churn = row_of(table, "Churn")
    assert (churn["Value"].text, churn["Value"].aside, churn["Value"].number) == ("3.1 %", "41/1312", 41 / 1312)
    assert churn["95 % interval"].text == "2.3–4.2"
    assert row_of(table, "First-contact resolution")["Value"].text == "71.40 %"


def test_the_study_s_own_stand_beside_them(rich: Material) -> None:
    table = tables(indicators(rich))["From this study"]
    conversion = rich.summary.details.conversion_rate if rich.summary.details else None
    assert conversion is not None
    assert row_of(table, "Conversion")["Value"].number == conversion.value
    assert row_of(table, "NPS")["n"].text == "20"


def test_without_any_it_says_how_they_come_in(empty: Material) -> None:
    assert gaps(indicators(empty)) == [NO_INDICATORS]
