"""The workbook: its numbers are numbers, its texts are inert, and its figures are those of the study."""

import json
import re
import zipfile
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.report.odd_material import odd_material
from tests.report.odd_study import HOSTILE
from uxlab.errors import Cancelled
from uxlab.metrics.problems import summarise_problems
from uxlab.metrics.summary import summarise, to_json
from uxlab.model.design import Design
from uxlab.model.report import ReportPlan
from uxlab.model.results import StudyData
from uxlab.report.material import Material
from uxlab.report.tables.figures import FIGURES
from uxlab.report.tables.table import Kind
from uxlab.report.xlsx import write_xlsx

SHEETS = ["Summary", "Tasks", "Participants", "Attempts", "Errors", "Notes", "Answers", "Problems", "Dictionary"]


@cache
def content(*, notes: bool = True) -> bytes:
    return write_xlsx(odd_material(notes=notes))


def book(*, notes: bool = True) -> Workbook:
    return load_workbook(BytesIO(content(notes=notes)))


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    """Return the rows of a sheet by the titles of its columns."""
    header, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in others]


def seen(made: Workbook) -> list[str]:
    return [sheet.title for sheet in made.worksheets if sheet.sheet_state == "visible"]


def test_the_sheets_are_there_in_their_order() -> None:
    assert seen(book()) == SHEETS


def test_notes_are_in_by_choice_only() -> None:
    made = book(notes=False)
    assert seen(made) == [name for name in SHEETS if name != "Notes"]
    assert "Text" not in rows(made["Errors"])[0]
    text = "".join(zipfile.ZipFile(BytesIO(content(notes=False))).read("xl/sharedStrings.xml").decode())
    assert "error text" not in text
    assert "SECRET" not in text


def test_of_people_there_are_codes_and_what_the_study_asks_alone() -> None:
    every = b"".join(zipfile.ZipFile(BytesIO(content())).read(name) for name in ("xl/sharedStrings.xml",))
    assert b"SECRET" not in every
    assert b"Ada" not in every, "the moderator"


@pytest.mark.parametrize("name", SHEETS[1:])
def test_tables_have_a_header_in_sight_and_filters(name: str) -> None:
    sheet = book()[name]
    assert str(sheet.freeze_panes).endswith("2")
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.page_setup.orientation == "landscape"


@pytest.mark.parametrize("name", SHEETS)
def test_no_cell_is_a_formula_or_a_link(name: str) -> None:
    sheet = book()[name]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "b"}
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)


def test_hostile_notes_come_back_as_they_were_written() -> None:
    notes = [row["Note"] for row in rows(book()["Notes"])]
    expected = [text.replace("\x07", "�").replace("\x00", "�") for text in HOSTILE]
    assert notes[: len(expected)] == expected


def test_dates_are_dates_and_numbers_are_numbers() -> None:
    first = rows(book()["Attempts"])[1]
    assert first["Started (UTC)"] == datetime(2026, 11, 21, 9, 0, tzinfo=UTC).replace(tzinfo=None)
    assert (first["Time (s)"], first["Errors"], first["SEQ"]) == (45, 1, 6)
    times = [row["Time (s)"] for row in rows(book()["Attempts"])]
    assert 45.123456789 in times


def test_every_figure_of_a_task_is_that_of_the_json_form() -> None:
    figures = to_json(odd_material().summary)
    tasks = {str(row["Task"]): row for row in rows(book()["Tasks"])}
    checked = 0
    for task in listed(figures["tasks"]):
        for figure in FIGURES:
            estimate = task[figure.field]
            if figure.field == "success_half_credit":
                continue
            unit = f" ({figure.unit})" if figure.unit else ""
            titles = [f"{figure.title}{end}" for end in (unit, f", low{unit}", f", high{unit}", ", n")]
            shown = [tasks[str(task["task"])][title] for title in titles]
            assert shown == ([estimate[key] for key in ("value", "low", "high", "n")] if estimate else [None] * 4)
            checked += estimate is not None
    assert checked > 30


def test_every_figure_of_the_study_is_that_of_the_json_form() -> None:
    figures = json.loads(json.dumps(to_json(odd_material().summary)))
    shown: dict[str, list[object]] = {}
    for label, *values in book()["Summary"].iter_rows(min_col=1, max_col=5, values_only=True):
        shown.setdefault(str(label), values)
    for figure in FIGURES:
        estimate = figures["overall"][figure.field]
        if estimate:
            assert shown[figure.title] == [estimate[key] for key in ("value", "low", "high", "n")]
    assert shown["SUS"] == [figures["sus"]["estimate"][key] for key in ("value", "low", "high", "n")]
    assert shown["SUS, grade"][0] == figures["sus"]["grade"]
    assert shown["SUS, percentile"][0] == figures["sus"]["percentile"]


def test_participants_have_the_figures_of_the_json_form() -> None:
    people = {row["Participant"]: row for row in rows(book()["Participants"])}
    for part in listed(to_json(odd_material().summary)["participants_detail"]):
        row = people[part["participant"]]
        assert row["Time per task (s)"] == part["overall"]["time_per_task"]["value"]
        assert row["Success rate"] == part["overall"]["success_rate"]["value"]
        assert row["SUS"] == part["sus"]["estimate"]["value"]


def test_formats_say_shares_times_and_scores() -> None:
    formats = dict(zip([cell.value for cell in book()["Tasks"][1]], [cell.number_format for cell in book()["Tasks"][2]],
                       strict=True))  # fmt: skip
    assert formats["Success rate"] == "0 %"
    assert formats["Time per task"] == "[m]:ss"
    assert formats["Time per task (s)"] == "0.0"
    assert formats["Error rate (per attempt)"] == "0.00"


def test_there_are_three_native_charts_and_two_have_error_bars_from_cells() -> None:
    with zipfile.ZipFile(BytesIO(content())) as packed:
        charts = [packed.read(name).decode() for name in packed.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 3
    assert sum("<c:errBars>" in chart for chart in charts) == 2
    ranges = [found for chart in charts for found in re.findall(r"<c:f>(.*?)</c:f>", chart)]
    assert "'Chart data'!$A$1:$A$3" in ranges
    assert any(found.startswith("Tasks!") for found in ranges)
    assert any(found.startswith("Participants!") for found in ranges)


def test_error_bars_reach_to_the_interval() -> None:
    reach = book()["Chart data"]
    rates = [task.figures.success_rate for task in odd_material().summary.tasks]
    for row, rate in enumerate(rates, 1):
        if rate is not None and rate.value is not None and rate.low is not None and rate.high is not None:
            assert (reach.cell(row, 1).value, reach.cell(row, 2).value) == (
                rate.high - rate.value,
                rate.value - rate.low,
            )


def test_the_dictionary_explains_every_sheet() -> None:
    made = book()
    listed_titles = {(row["Table"], row["Title"]) for row in rows(made["Dictionary"])}
    assert ("attempts", "Outcome") in listed_titles
    assert {table for table, _ in listed_titles} == {name.lower() for name in SHEETS[1:]}


def test_of_an_empty_study_every_sheet_says_that_there_is_nothing() -> None:
    data = StudyData(design=Design(name="Empty"))
    material = Material(
        data=data, summary=summarise(data), problems=summarise_problems([], ()), plan=ReportPlan(notes=True),
        contexts=(), questionnaires=(), made_on=odd_material().made_on, program="uxlab 0",
    )  # fmt: skip
    made = load_workbook(BytesIO(write_xlsx(material)))
    assert seen(made) == SHEETS
    assert all(made[name]["A2"].value == "There are none." for name in SHEETS[1:-1])


def test_it_can_be_stopped_and_tells_how_far_it_is() -> None:
    shares: list[float] = []
    write_xlsx(odd_material(), progress=lambda share, _doing: shares.append(share))
    assert shares == sorted(shares)
    assert shares[-1] == 1
    with pytest.raises(Cancelled):
        write_xlsx(odd_material(), cancelled=lambda: len(shares) > 0)


def test_dictionary_kinds_are_words() -> None:
    kinds = {row["Type"] for row in rows(book()["Dictionary"])}
    assert kinds <= {kind.value for kind in Kind}


def listed(value: object) -> list[dict[str, dict[str, dict[str, object]]]]:
    assert isinstance(value, list)
    return value
