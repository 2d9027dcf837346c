"""The texts of a report."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.report_state import ReportView, Setting, present_report
from uxlab.gui.results.report_texts import ReportTexts
from uxlab.gui.results.results import Results
from uxlab.gui.style.look import Look
from uxlab.model.report import ReportPlan, ReportText


@pytest.fixture
def view(version_b: Results) -> ReportView:
    return present_report(version_b, ReportPlan(texts=((ReportText.PRODUCT, "The shop"),)), Setting())


@pytest.fixture
def texts(look: Look, qtbot: QtBot, view: ReportView) -> ReportTexts:
    made = ReportTexts(look)
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.apply(view)
    return made


def test_every_text_has_a_field_with_a_name(texts: ReportTexts) -> None:
    assert set(texts.fields) == set(ReportText)
    assert all(field.editor().accessibleName() for field in texts.fields.values())
    assert texts.fields[ReportText.PRODUCT].text() == "The shop"


def test_what_is_typed_is_told_and_can_be_undone(texts: ReportTexts) -> None:
    told: list[tuple[ReportText, str]] = []
    texts.changed.connect(lambda which, text: told.append((which, text)))
    for which in (ReportText.TITLE, ReportText.SUMMARY):
        texts.go_to(which)
        editor = texts.fields[which].editor()
        QTest.keyClicks(editor, "New")
        texts.flush()
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        texts.flush()
    assert told == [
        (ReportText.TITLE, "New"),
        (ReportText.TITLE, ""),
        (ReportText.SUMMARY, "New"),
        (ReportText.SUMMARY, ""),
    ]


def test_a_text_far_below_comes_into_view(texts: ReportTexts) -> None:
    assert texts.fields[ReportText.RECOMMENDATIONS].visibleRegion().isEmpty()
    texts.go_to(ReportText.RECOMMENDATIONS)
    assert not texts.fields[ReportText.RECOMMENDATIONS].visibleRegion().isEmpty()


def test_the_study_s_own_words_are_shown_where_nothing_is_written(texts: ReportTexts, view: ReportView) -> None:
    long = "What is it\nlike? " + "x" * 200
    texts.apply(replace(view, placeholders=((ReportText.TITLE, "Shop <b>"), (ReportText.OBJECTIVES, long))))
    assert texts.fields[ReportText.TITLE].editor().placeholderText() == "Shop <b>"
    hint = texts.fields[ReportText.OBJECTIVES]._below.text()
    assert hint.startswith("If empty, what the study says: What is it like? xxx")
    assert len(hint) < 160
