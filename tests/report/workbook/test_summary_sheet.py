"""The first sheet: title, figures as numbers, and how each was computed."""

from dataclasses import replace
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook

from tests.report.odd_material import odd_material
from uxlab.metrics.indicators import summarise_indicators
from uxlab.model.indicators import Indicator
from uxlab.report.material import Material
from uxlab.report.workbook.formats import Formats
from uxlab.report.workbook.summary_sheet import HEADER_ROW, write_summary


def sheet(material: Material | None = None) -> Worksheet:
    content = BytesIO()
    with Workbook(content, {"strings_to_formulas": False}) as book:
        write_summary(book.add_worksheet("Summary"), material or odd_material(), (), Formats(book))
    return load_workbook(content)["Summary"]


def test_the_title_is_the_study_and_stays_text() -> None:
    title = sheet()["A1"]
    assert (title.value, title.data_type) == ("=Odd & <study>", "s")
    assert sheet()["A2"].value == "2 participants, 3 sessions, 5 attempts · intervals of 95 % · 2026-11-22 · uxlab 0"


def test_figures_stand_beside_their_interval_and_n() -> None:
    rate = odd_material().summary.overall.success_rate
    assert rate is not None
    rows = {row[0].value: row for row in sheet().iter_rows(min_row=HEADER_ROW + 2)}
    row = rows["Success rate"]
    assert [cell.value for cell in row[1:3]] != [None, None]
    first = next(row for row in sheet().iter_rows(min_row=HEADER_ROW + 2) if row[0].value == "Success rate")
    assert [cell.value for cell in first[1:5]] == [rate.value, rate.low, rate.high, rate.n]
    assert [cell.number_format for cell in first[1:4]] == ["0 %"] * 3
    assert first[0].font.bold


def test_a_share_of_many_is_read_with_a_decimal() -> None:
    material = odd_material()
    bought = summarise_indicators([Indicator(name="Conversion rate", numerator=412, denominator=10_150)], 0.95)
    with_it = replace(material, summary=replace(material.summary, indicators=bought))
    row = next(row for row in sheet(with_it).iter_rows() if row[0].value == "Conversion rate")
    assert [cell.number_format for cell in row[1:4]] == ["0.0 %"] * 3


def test_every_estimate_says_how_it_was_computed() -> None:
    rows = [(row[0].value, row[1].value) for row in sheet().iter_rows()]
    start = [label for label, _ in rows].index("How the figures were computed")
    methods = dict(rows[start + 1 :])
    rate = odd_material().summary.overall.success_rate
    assert rate is not None
    assert methods["Success rate"] == rate.method
