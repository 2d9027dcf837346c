"""The Error types tab at work on a real study."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, Left, follow, show
from uxlab.designing.error_types import replace_error_type
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.error_state import COLOUR, DESCRIPTION, HOTKEY, NAME, SEVERITY, SHORT
from uxlab.gui.design.error_types import ErrorTypesTab
from uxlab.gui.style.look import Look
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import ErrorType

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def tab(qtbot: QtBot, look: Look, edits: Edits) -> ErrorTypesTab:
    made = ErrorTypesTab(look, edits)
    follow(made, edits)
    show(qtbot, made)
    made.go_to("slip")
    return made


def kind(study: OpenStudy, key: str) -> ErrorType:
    return next(one for one in study.design().error_types if one.key == key)


def write_cell(tab: ErrorTypesTab, key: str, column: int, text: str) -> None:
    tab.table.open_cell(key, column)
    (editor,) = [
        each
        for each in tab.table.viewport().findChildren(QLineEdit)
        if each.property("role") == "cell" and each.isVisible()
    ]
    editor.setText(text)
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("column", "text", "field", "value"),
    [
        (NAME, "Slip of the hand", "name", "Slip of the hand"),
        (SHORT, "Slipped", "short_name", "Slippe"),
        (HOTKEY, "z", "hotkey", "Z"),
        (DESCRIPTION, "Beside the target.", "description", "Beside the target."),
    ],
)
def test_cells_are_edited_in_place(
    tab: ErrorTypesTab, study: OpenStudy, column: int, text: str, field: str, value: str
) -> None:
    write_cell(tab, "slip", column, text)
    assert getattr(kind(study, "slip"), field) == value
    assert tab.table.rows()[0].cells[column].text == value
    study.undo()
    assert getattr(kind(study, "slip"), field) != value
    assert tab.table.rows()[0].cells[column].text != value


def test_a_key_in_use_is_said_at_once(tab: ErrorTypesTab) -> None:
    before = tab.hints.hints()
    write_cell(tab, "slip", HOTKEY, "2")
    assert "“Slip”: the key 2 is also that of “Wrong page”." in tab.hints.hints()
    assert tab.table.rows()[0].cells[HOTKEY].icon == "warning-fill"
    write_cell(tab, "slip", HOTKEY, "")
    assert tab.hints.hints() == before


def test_what_is_no_key_is_refused_with_a_sentence(tab: ErrorTypesTab, edits: Edits, study: OpenStudy) -> None:
    write_cell(tab, "slip", HOTKEY, "two")
    assert kind(study, "slip").hotkey == ""
    assert [banner.said() for banner in edits.desk.banners.banners()] == [
        "This “TWO” must be one character, or a function key such as F5."
    ]


def test_an_emptied_name_is_refused(tab: ErrorTypesTab, study: OpenStudy) -> None:
    write_cell(tab, "slip", NAME, " ")
    assert kind(study, "slip").name == "Slip"
    assert tab.table.rows()[0].cells[NAME].text == "Slip"


def test_colours_and_severities_are_chosen_from_menus(tab: ErrorTypesTab, study: OpenStudy) -> None:
    (blue,) = [action for action in tab.colour_menu("slip").actions() if action.text() == "Blue"]
    blue.trigger()
    assert kind(study, "slip").colour == "#2A83C6"
    tab.severity_menu("slip").actions()[-1].trigger()
    assert kind(study, "slip").severity == 4
    assert tab.severity_menu("slip").activeAction().text() == "Critical"
    tab.severity_menu("slip").actions()[0].trigger()
    assert kind(study, "slip").severity is None
    assert study.undo_label == "Set severity"


@pytest.mark.parametrize("column", [COLOUR, SEVERITY])
def test_menus_open_with_the_space_bar(tab: ErrorTypesTab, column: int) -> None:
    tab.table.setCurrentIndex(tab.table.model().index(0, column))
    QTest.keyClick(tab.table, Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_a_swatch_is_drawn_in_its_colour(tab: ErrorTypesTab, edits: Edits) -> None:
    edits.make("Colour", replace_error_type(edits.design(), replace(edits.design().error_types[1], colour="#2A83C6")))
    place = tab.table.visualRect(tab.table.model().index(1, COLOUR)).center()
    assert tab.table.viewport().grab().toImage().pixelColor(place).name() == "#2a83c6"


def test_a_new_one_is_written_into_the_last_row(tab: ErrorTypesTab, study: OpenStudy) -> None:
    tab.primary()
    line = tab.table.new_row_editor()
    QTest.keyClicks(line, "Detour")
    QTest.keyClick(line, Key.Key_Return)
    assert study.design().error_types[-1].name == "Detour"
    assert tab.table.current() == study.design().error_types[-1].key
    assert tab.count(study.design()) == 7


def test_rows_move_and_stay_chosen(tab: ErrorTypesTab, study: OpenStudy) -> None:
    QTest.keyClick(tab.table, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.key for one in study.design().error_types][:2] == ["wrong-page", "slip"]
    assert tab.table.current() == "slip"
    QTest.mouseClick(tab.bar._up, Left)
    assert study.design().error_types[0].key == "slip"


def test_a_copy_follows_its_original_without_its_key(tab: ErrorTypesTab, study: OpenStudy) -> None:
    tab.commands()[1].act()
    copy = study.design().error_types[1]
    assert (copy.name, copy.hotkey, tab.table.current()) == ("Slip (copy)", "", copy.key)


def test_delete_takes_the_chosen_row_and_undo_brings_it_back(tab: ErrorTypesTab, study: OpenStudy) -> None:
    QTest.keyClick(tab.table, Key.Key_Delete)
    assert "slip" not in {one.key for one in study.design().error_types}
    assert tab.table.current() == "wrong-page"
    study.undo()
    assert tab.table.rows()[0].key == "slip"


def test_a_narrow_table_leaves_out_what_can_be_done_without(tab: ErrorTypesTab) -> None:
    assert not tab.table.isColumnHidden(DESCRIPTION)
    tab.resize(584, 300)
    assert tab.table.isColumnHidden(DESCRIPTION)
    assert tab.table.columnWidth(NAME) > 100
