"""The rail as it is seen and used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.shell.rail import COMPACT_PX, WIDE_PX, Rail
from uxlab.gui.shell.state import CaptureLamp, Facts, PageName, present
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import text_width

FACTS = Facts(study="Larkspur shop", subtitle="shop.uxlab", planned=12, finished=6, page=PageName.PEOPLE)


@pytest.fixture
def rail(look: Look, qtbot: QtBot) -> Rail:
    rail = Rail(look)
    qtbot.addWidget(rail)
    rail.resize(WIDE_PX, 800)
    rail.apply(present(FACTS))
    rail.show()
    return rail


def test_each_page_says_its_name_and_count_and_the_current_one_is_marked(rail: Rail) -> None:
    said = {page: button.accessibleName() for page, button in rail.entries.items()}
    assert said[PageName.PEOPLE] == "People, 6 of 12"
    assert said[PageName.SETTINGS] == "Settings"
    assert [page for page, button in rail.entries.items() if button.isChecked()] == [PageName.PEOPLE]


def test_a_page_is_asked_for_by_mouse_and_by_keyboard(rail: Rail, qtbot: QtBot) -> None:
    run = rail.entries[PageName.RUN]
    with qtbot.waitSignal(rail.page_requested) as asked:
        QTest.mouseClick(run, Qt.MouseButton.LeftButton)
    assert asked.args == ["run"]
    assert not run.isChecked()  # until the window has gone there
    run.setFocus()
    with qtbot.waitSignal(rail.page_requested):
        QTest.keyClick(run, Qt.Key.Key_Space)


def test_the_name_of_the_study_leads_to_the_others(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.study_requested):
        QTest.mouseClick(rail.study, Qt.MouseButton.LeftButton)
    assert rail.study.accessibleName() == "Study Larkspur shop"


def test_the_compact_rail_keeps_its_words_for_tool_tips(rail: Rail) -> None:
    assert rail.width() == WIDE_PX
    rail.apply(present(Facts(study="Larkspur shop", width_px=800, planned=12, finished=6)))
    assert rail.width() == COMPACT_PX
    assert not rail.saved.isVisible()
    assert rail.entries[PageName.PEOPLE].toolTip() == "People, 6 of 12 (Ctrl 2)"


def test_capture_and_saving_are_told(rail: Rail) -> None:
    rail.apply(present(Facts(study="Larkspur shop", capture=CaptureLamp.FAILED, saved_at="13:58:04")))
    assert rail.lamp.state() == "failed"
    assert rail.lamp_text.text() == "Capture does not work"
    assert rail.saved.text() == "Saved 13:58:04"


def test_everything_has_room_in_light_and_dark(rail: Rail, look: Look) -> None:
    for scheme in ("dark", "light"):
        look.use(scheme)
        rail.grab()
    for button in rail.entries.values():
        assert button.width() >= button.sizeHint().width()
        assert button.height() >= button.sizeHint().height()


def test_larger_text_keeps_names_and_counts_apart(rail: Rail, look: Look) -> None:
    look.set_text_scale(1.3)
    entry, status = rail.entries[PageName.PEOPLE], rail.lamp_text
    name = text_width(look.font("body", 600), entry.text())
    count = text_width(look.font("small"), "6 of 12")
    assert 8 + 18 + 10 + name + 8 + count + 8 <= rail.width() - 16
    assert 16 + 16 + 8 + text_width(look.font("small"), "Capture not checked") <= rail.width()
    assert status.isVisible()
    look.set_text_scale(1.0)
    assert rail.width() == WIDE_PX
