"""A report as an Excel workbook: its figures and everything they are made of, as numbers to go on calculating with."""

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from uxlab.report.material import Material
from uxlab.report.progress import Asked, Progress, never, silent, step
from uxlab.report.tables.attempts import attempts_table
from uxlab.report.tables.dictionary import dictionary_table
from uxlab.report.tables.figures import people_table, tasks_table
from uxlab.report.tables.problems import problem_figures_table
from uxlab.report.tables.records import answers_table, errors_table, notes_table
from uxlab.report.tables.table import Table
from uxlab.report.workbook.charts import study_charts
from uxlab.report.workbook.formats import Formats
from uxlab.report.workbook.summary_sheet import write_summary
from uxlab.report.workbook.table_sheet import write_table

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_FROZEN = {"tasks": 2, "attempts": 6}
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(material: Material, *, progress: Progress = silent, cancelled: Asked = never) -> bytes:
    """Return the report as a workbook; of people it has codes, and free texts only where the report's plan says so.

    Raises:
        Cancelled: it was stopped.
    """
    from xlsxwriter import Workbook

    step(progress, cancelled, 0, "Gathering the tables")
    tables = _tables(material)
    content = BytesIO()
    with Workbook(content, _OPTIONS) as book:
        _describe(book, material)
        formats = Formats(book)
        summary = book.add_worksheet("Summary")
        sheets = [book.add_worksheet(table.title) for table in tables]
        by_name = {table.name: table for table in tables}
        charts = study_charts(book, material.summary, by_name["tasks"], by_name["participants"])
        write_summary(summary, material, charts, formats)
        for number, (sheet, table) in enumerate(zip(sheets, tables, strict=True), 1):
            step(progress, cancelled, number / (len(tables) + 2), f"Writing the sheet {table.title}")
            write_table(sheet, table, formats, frozen=_FROZEN.get(table.name, 1))
        step(progress, cancelled, (len(tables) + 1) / (len(tables) + 2), "Packing the workbook")
    progress(1.0, "Packing the workbook")
    return content.getvalue()


def _tables(material: Material) -> tuple[Table, ...]:
    data, summary = material.part, material.summary
    errors = errors_table(data)
    tables = [
        tasks_table(summary),
        people_table(data, summary),
        attempts_table(data),
        errors if material.plan.notes else errors.without_free_text(),
        *([notes_table(data)] if material.plan.notes else []),
        answers_table(data, material.questionnaires),
        problem_figures_table(material.problems),
    ]
    return (*tables, dictionary_table(tables).without(["column"]))


def _describe(book: "Workbook", material: Material) -> None:
    book.set_properties(
        {
            "title": material.summary.study,
            "comments": f"Made with {material.program}",
            "created": datetime.combine(material.made_on, time()),
        }
    )
