"""The table of people at work."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.people.made_views import VIEW
from uxlab.gui.people.table import PeopleTable
from uxlab.gui.style.look import Look

Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot, look: Look) -> PeopleTable:
    made = PeopleTable(look, VIEW.columns)
    qtbot.addWidget(made)
    made.resize(772, 700)
    made.set_rows(VIEW.rows)
    made.set_choices(["No group", "First-time", "Returning"], [])
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def editor(table: PeopleTable) -> QLineEdit:
    found = [one for one in table.viewport().findChildren(QLineEdit) if one is not table.new_row_editor()]
    return found[-1]


def test_several_are_chosen_with_the_keyboard(qtbot: QtBot, table: PeopleTable) -> None:
    table.set_selected(["P01"])
    with qtbot.waitSignal(table.picked) as told:
        QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == [("P01", "P02")]
    assert table.selected() == ("P01", "P02")


def test_choosing_from_outside_tells_nothing(qtbot: QtBot, table: PeopleTable) -> None:
    with qtbot.assertNotEmitted(table.picked):
        table.set_selected(["P03", "P05"])
    assert table.selected() == ("P03", "P05")
    assert table.current() == "P03"
    table.set_selected([])
    assert table.current() == ""


def test_a_cell_is_edited_in_place(qtbot: QtBot, table: PeopleTable) -> None:
    table.set_selected(["P11"])
    table.edit_field("P11", "appointment")
    line = editor(table)
    assert line.text() == ""  # "None" stands for nothing
    QTest.keyClicks(line, "14 Mar 9:00")
    with qtbot.waitSignal(table.changed) as told:
        QTest.keyClick(line, Key.Key_Return)
    assert told.args == ["P11", "appointment", "14 Mar 9:00"]


def test_f2_edits_and_tab_goes_to_the_next_cell_that_can_be(qtbot: QtBot, table: PeopleTable) -> None:
    table.set_selected(["P08"])
    QTest.keyClick(table, Key.Key_F2)
    assert editor(table).text() == "P08"
    QTest.keyClick(editor(table), Key.Key_Tab)
    qtbot.waitUntil(lambda: bool(table.viewport().findChildren(QComboBox)))
    assert table.currentIndex().column() == 1


def test_what_was_not_understood_can_be_mended(table: PeopleTable) -> None:
    table.edit_field("P11", "appointment", "soon")
    assert editor(table).text() == "soon"
    assert editor(table).width() >= 100


def test_a_group_is_chosen_from_a_list(qtbot: QtBot, table: PeopleTable) -> None:
    table.edit_field("P08", "group")
    qtbot.waitUntil(lambda: bool(table.viewport().findChildren(QComboBox)))
    choice = table.viewport().findChildren(QComboBox)[-1]
    assert choice.currentText() == "Returning"
    qtbot.waitUntil(choice.view().isVisible)
    with qtbot.waitSignal(table.changed) as told:
        QTest.keyClick(choice.view(), Key.Key_Up)
        QTest.keyClick(choice.view(), Key.Key_Return)
    assert told.args == ["P08", "group", "First-time"]


def test_no_group_is_told_as_nothing(qtbot: QtBot, table: PeopleTable) -> None:
    table.edit_field("P08", "group")
    choice = table.viewport().findChildren(QComboBox)[-1]
    qtbot.waitUntil(choice.view().isVisible)
    choice.setCurrentIndex(0)
    with qtbot.waitSignal(table.changed) as told:
        choice.activated.emit(0)
    assert told.args == ["P08", "group", ""]


def test_a_code_is_typed_into_the_last_row(qtbot: QtBot, table: PeopleTable) -> None:
    QTest.keyClicks(table.new_row_editor(), "P13")
    with qtbot.waitSignal(table.row_added) as told:
        QTest.keyClick(table.new_row_editor(), Key.Key_Return)
    assert told.args == ["P13"]


def test_a_choice_with_gaps_is_taken_over_as_it_is(table: PeopleTable) -> None:
    wanted = ("P01", "P02", "P03", "P06", "P08", "P09")
    table.set_selected(wanted)
    assert table.selected() == wanted
    assert table.chosen_places() == (0, 1, 2, 5, 7, 8)
    table.set_selected(["P12"])
    assert table.selected() == ("P12",)


def test_all_are_chosen_but_the_line_for_another(table: PeopleTable) -> None:
    table.selectAll()
    assert table.selected() == tuple(row.key for row in VIEW.rows)
