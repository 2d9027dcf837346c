"""Saving a report: the dialog, the name, and the file."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from uxlab.gui.results.report_saving import ReportSaving
from uxlab.gui.results.report_state import Form
from uxlab.gui.widgets.layout import column
from uxlab.gui.widgets.work_state import Stage
from uxlab.gui.widgets.work_strip import WorkStrip
from uxlab.gui.work import Work
from uxlab.lab.report_material import ReportOptions, in_full
from uxlab.model.report import ReportPlan, ReportText

OPTIONS = in_full(ReportOptions(), ReportPlan(texts=((ReportText.TITLE, "Round 2"),)))


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> QWidget:
    made, strip = QWidget(), WorkStrip(office.desk.look)
    qtbot.addWidget(made)
    made.setLayout(column([strip]))
    ReportSaving(office.desk, made, Work(office.desk, strip))  # belongs to the page
    return made


def parts(page: QWidget) -> tuple[ReportSaving, WorkStrip]:
    saving, strip = page.findChild(ReportSaving), page.findChild(WorkStrip)
    assert isinstance(saving, ReportSaving)
    assert isinstance(strip, WorkStrip)
    return saving, strip


@pytest.mark.parametrize(
    ("form", "start"), [(Form.PDF, b"%PDF"), (Form.HTML, b"<!DO"), (Form.WORD, b"PK"), (Form.EXCEL, b"PK")]
)
def test_each_form_is_written(form: Form, start: bytes, page: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    saving, strip = parts(page)
    saving.save(tmp_path / "round", form, OPTIONS)
    qtbot.waitUntil(lambda: strip.view().stage in {Stage.DONE, Stage.REFUSED})
    to = tmp_path / f"round{form.value}"
    assert strip.view().files == (to,)
    assert to.read_bytes().startswith(start)
    if form is Form.PDF:
        assert "Round 2" in PdfReader(to).pages[0].extract_text()


def test_a_file_that_is_there_is_replaced_when_that_is_agreed(page: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    saving, strip = parts(page)
    to = tmp_path / "r.html"
    to.write_text("mine")
    saving.save(to, Form.PDF, OPTIONS)
    qtbot.waitUntil(lambda: strip.view().stage is Stage.ASKING)
    assert strip.view().verb == "Replace r.html"
    assert to.read_text() == "mine"
    strip.agree.click()
    qtbot.waitUntil(lambda: strip.view().stage is Stage.DONE)
    assert "Round 2" in to.read_text()


def test_the_dialog_begins_beside_the_study_with_the_chosen_form(page: QWidget, office: Office) -> None:
    saving, _ = parts(page)
    dialog = saving.ask(Form.WORD, OPTIONS)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.selectedNameFilter() == "Word document (*.docx)"
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert Path(dialog.selectedFiles()[0]) == office.study.path.with_name(f"{office.study.path.stem}-report.docx")
    dialog.close()
