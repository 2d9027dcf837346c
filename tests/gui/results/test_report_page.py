"""The page of a report, by keyboard and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.results.conftest import VERSION_B
from tests.lab.pointed_studies import screenshot
from uxlab.gui.results.page import ResultsPage
from uxlab.gui.results.report_page import CONTENTS, MISSING, PREVIEW, TEXTS, ReportPage
from uxlab.gui.results.report_state import Form
from uxlab.gui.widgets.work_state import Stage
from uxlab.lab.supplied_pictures import NewPicture
from uxlab.model.report import ReportPlan, ReportText
from uxlab.report.document import Paper
from uxlab.storage.report_plan import read_report_plan
from uxlab.storage.study_file import open_for_reading


@pytest.fixture
def report(results_page: ResultsPage, qtbot: QtBot) -> ReportPage:
    results_page.primary()
    qtbot.waitUntil(results_page.report.isVisible)
    return results_page.report


def test_the_main_action_opens_it_and_then_asks_for_a_file(results_page: ResultsPage, report: ReportPage) -> None:
    assert [one.text for one in results_page.commands()] == [
        "Undo", "Redo", "Save report…", "Larger preview", "Back to the results"
    ]  # fmt: skip
    results_page.primary()
    dialog = report.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedNameFilter() == "PDF (*.pdf)"
    dialog.close()


def test_escape_goes_back_to_the_figures(results_page: ResultsPage, report: ReportPage) -> None:
    QTest.keyClick(report, Qt.Key.Key_Escape)
    assert not report.isVisible()
    assert results_page.tab.isVisible()
    assert results_page.head.report.hasFocus() or results_page.focusWidget() is results_page.head.report
    assert results_page.commands()[0].text == "Make report…"


def test_what_is_typed_is_saved_with_the_study(report: ReportPage, office: Office) -> None:
    title = report.texts.fields[ReportText.TITLE]
    QTest.keyClicks(title.editor(), "Round 2")
    report.flush()
    assert office.study.report.get().text(ReportText.TITLE) == "Round 2"
    report.contents.sections["journey"].click()
    report.contents.notes.click()
    office.study.report.set(office.study.report.get()).result(60)
    with open_for_reading(office.study.path) as study:
        plan = study.read(read_report_plan)
    assert plan == ReportPlan(texts=((ReportText.TITLE, "Round 2"),), left_out=frozenset({"journey"}), notes=True)
    assert report.contents.sections["voices"].isEnabled()


def test_what_is_typed_can_be_undone_from_within_the_field(
    results_page: ResultsPage, report: ReportPage, office: Office
) -> None:
    title = report.texts.fields[ReportText.TITLE]
    QTest.keyClicks(title.editor(), "Round 2")
    report.flush()
    report.contents.sections["journey"].click()
    assert [one.text for one in results_page.commands()][:2] == ["Undo Hide Journey", "Redo"]
    for _ in range(2):
        results_page.commands()[0].act()
    assert office.study.report.get() == ReportPlan()
    assert title.text() == ""
    assert report.contents.sections["journey"].isChecked()
    results_page.commands()[1].act()
    assert title.text() == "Round 2"


def test_the_filter_of_the_page_is_said_and_applies(
    results_page: ResultsPage, report: ReportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    results_page.choose(VERSION_B)
    qtbot.waitUntil(lambda: report.head.scope.text() == "Only condition Version B: 12 participants, 12 sessions")
    report.save()
    dialog = report.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "b.html"))
    dialog.close()
    qtbot.waitUntil(lambda: report.strip.view().stage is Stage.DONE)
    assert "Only sessions with condition Version B are in this report." in (tmp_path / "b.html").read_text()


def test_a_report_can_be_stopped(report: ReportPage, results_page: ResultsPage, qtbot: QtBot, tmp_path: Path) -> None:
    report.save()
    dialog = report.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "b.pdf"))
    dialog.close()
    qtbot.waitUntil(lambda: report.work.busy)
    (saving,) = [one for one in results_page.commands() if one.text == "Save report…"]
    assert saving.impossible == "A report is being made"
    assert not report.head.save.isEnabled()
    report.strip.cancel.click()
    qtbot.waitUntil(lambda: not report.work.busy)
    assert report.strip.view().text == "Stopped; nothing was written."
    assert not (tmp_path / "b.pdf").exists()


def test_what_is_missing_leads_to_where_it_is_entered(report: ReportPage, office: Office, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(report.lacks.shown()))
    report.show_part(MISSING)
    assert report.side_tabs.value() == MISSING
    report.lacks.way_chosen.emit("report:facility")
    assert report.window().focusWidget() is report.texts.fields[ReportText.FACILITY].editor()
    report.lacks.way_chosen.emit("design:task:shoes")
    assert office.went == [("design", "task:shoes")]


def test_another_picture_of_a_screen_wants_another_preview(
    report: ReportPage, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    renewed: list[None] = []
    monkeypatch.setattr(report.preview, "renew", lambda: renewed.append(None))
    report.hide()
    office.study.supplied.supply(None, NewPicture("shop.png", screenshot(), (1280, 800))).result(60)
    report.show()
    qtbot.waitUntil(lambda: len(renewed) == 1)


def test_the_setting_is_shown_and_previewed(report: ReportPage, qtbot: QtBot) -> None:
    report.contents.length.chosen.emit("one")
    report.contents.paper.chosen.emit("us-letter")
    report.head.form.chosen.emit(".docx")
    assert (report._setting.one_page, report._setting.paper, report._setting.form) == (True, Paper.LETTER, Form.WORD)
    assert not report.contents.sections["metrics"].isEnabled()
    qtbot.waitUntil(lambda: report.preview.words() == "Page 1 of 1")


def test_little_room_shows_one_part_at_a_time(results_page: ResultsPage, report: ReportPage) -> None:
    def visible() -> list[str]:
        parts = {TEXTS: report.texts, CONTENTS: report.contents, MISSING: report.lacks, PREVIEW: report.preview}
        return [key for key, part in parts.items() if part.isVisible()]

    assert visible() == [TEXTS, CONTENTS, PREVIEW]
    results_page.resize(584, 373)
    assert report.width() == 584
    assert visible() == [TEXTS]
    for key in (CONTENTS, MISSING, PREVIEW):
        report.narrow_tabs.chosen.emit(key)
        report.narrow_tabs.set_value(key)
        assert visible() == [key]
    results_page.resize(1096, 773)
    assert visible() == [TEXTS, CONTENTS, PREVIEW]


def test_the_keys_stay_where_they_can_be_seen(results_page: ResultsPage, report: ReportPage) -> None:
    report.window().activateWindow()
    results_page.resize(584, 373)
    for key in (CONTENTS, TEXTS):
        (report.texts.fields[ReportText.TITLE].editor() if key == CONTENTS else report.contents.notes).setFocus()
        report.narrow_tabs.set_value(key)
        report.narrow_tabs.chosen.emit(key)
        assert report.window().focusWidget() is report.narrow_tabs


def test_the_preview_can_be_read_in_the_room_of_the_whole_page(
    report: ReportPage, results_page: ResultsPage, qtbot: QtBot
) -> None:
    (larger,) = [one for one in results_page.commands() if one.text == "Larger preview"]
    larger.act()
    assert not report.texts.isVisible()
    assert not report.contents.isVisible()
    qtbot.waitUntil(lambda: report.preview.width() == report.width())
    assert [one.text for one in results_page.commands()][3] == "Smaller preview"
    QTest.keyClick(report.preview.picture, Qt.Key.Key_Escape)
    assert report.isVisible()
    assert report.texts.isVisible()
    report.preview.larger.click()
    assert not report.texts.isVisible()
    report.lacks.way_chosen.emit("report:product")
    assert report.window().focusWidget() is report.texts.fields[ReportText.PRODUCT].editor()
    assert report.texts.isVisible()


def test_larger_letters_leave_room_for_the_texts(report: ReportPage, office: Office, qtbot: QtBot) -> None:
    office.desk.look.set_text_scale(1.3)
    report.resize(1060, 700)
    qtbot.waitUntil(lambda: report.contents.width() == 369)
    assert report.texts.width() > 340


def test_tab_goes_through_all_of_it(report: ReportPage, qtbot: QtBot) -> None:
    """From the title through texts, contents and preview, every control once."""
    qtbot.waitUntil(lambda: bool(report.contents.sections) and report.contents.sections["appendices"].isVisible())
    report.window().activateWindow()
    report.take_focus()
    seen = []
    for _ in range(45):
        widget = QApplication.focusWidget()
        if widget is None or widget in seen:
            break
        seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    fields = [field.editor() for field in report.texts.fields.values()]
    assert [one for one in seen if one in fields] == fields
    boxes = [report.contents.notes, *(box for box in report.contents.sections.values() if box.isEnabled())]
    assert [one for one in seen if one in boxes] == boxes
    assert report.preview.picture in seen
    assert seen.index(boxes[-1]) < seen.index(report.preview.picture)
