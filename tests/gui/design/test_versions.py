"""The Conditions tab at work on a real study."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, Left, follow, show
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.versions import PartsList, VersionsTab
from uxlab.gui.design.versions_state import DESCRIPTION, NAME
from uxlab.gui.style.look import Look
from uxlab.lab.open_study import OpenStudy


@pytest.fixture
def tab(qtbot: QtBot, look: Look, edits: Edits) -> VersionsTab:
    made = VersionsTab(look, edits)
    follow(made, edits)
    return show(qtbot, made)


def add(section: PartsList, name: str) -> None:
    section.begin()
    QTest.keyClicks(section.table.new_row_editor(), name)
    QTest.keyClick(section.table.new_row_editor(), Key.Key_Return)


def write_cell(section: PartsList, key: str, column: int, text: str) -> None:
    section.table.open_cell(key, column)
    (editor,) = [
        each
        for each in section.table.viewport().findChildren(QLineEdit)
        if each.property("role") == "cell" and each.isVisible()
    ]
    editor.setText(text)
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()


def test_conditions_are_added_named_and_described(tab: VersionsTab, study: OpenStudy) -> None:
    tab.primary()
    add(tab.conditions, "Old shop")
    add(tab.conditions, "New shop")
    write_cell(tab.conditions, "new-shop", NAME, "Newer shop")
    write_cell(tab.conditions, "new-shop", DESCRIPTION, "Since May")
    old, new = study.design().conditions
    assert (old.name, new.name, new.description) == ("Old shop", "Newer shop", "Since May")
    assert tab.count(study.design()) == 2
    assert [study.undo() for _ in range(4)] == [
        "Describe condition",
        "Rename condition",
        "Add condition",
        "Add condition",
    ]
    assert tab.conditions.table.rows() == ()


def test_a_single_condition_is_hinted_at(tab: VersionsTab) -> None:
    add(tab.conditions, "Alone")
    assert tab.conditions.hints.hints() == ("There is one condition only. A comparison needs two.",)
    assert tab.groups.hints.hints() == ()


def test_groups_move_and_are_duplicated(tab: VersionsTab, study: OpenStudy) -> None:
    tab.groups.table.set_current("novice")
    tab.groups.table.setFocus()
    QTest.keyClick(tab.groups.table, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [group.key for group in study.design().groups] == ["regular", "novice"]
    assert tab.groups.table.current() == "novice"
    tab.groups.bar.duplicate_requested.emit()
    assert [group.name for group in study.design().groups] == ["Regular", "Novice", "Novice (copy)"]


def test_a_group_with_people_asks_and_leaves_them_without_one(tab: VersionsTab, edits: Edits, study: OpenStudy) -> None:
    asked: list[str] = []
    edits.asked.connect(lambda question, _then: asked.append(question.loss))
    edits.asked.connect(lambda _question, then: then())
    tab.go_to("novice")
    QTest.keyClick(tab.groups.table, Key.Key_Delete)
    assert "leaves 6 people without a group" in asked[0]
    assert [group.key for group in study.design().groups] == ["regular"]
    assert sum(person.group is None for person in study.design().participants) == 6
    study.undo()
    assert sum(person.group == "novice" for person in study.design().participants) == 6


def test_an_emptied_name_is_refused(tab: VersionsTab, edits: Edits, study: OpenStudy) -> None:
    write_cell(tab.groups, "novice", NAME, "")
    assert study.design().groups[0].name == "Novice"
    assert [banner.said() for banner in edits.desk.banners.banners()] == ["This must not be empty."]


def test_commands_lead_to_the_lines_for_new_ones(tab: VersionsTab) -> None:
    condition, group = tab.commands()
    group.act()
    assert tab.groups.table.new_row_editor().hasFocus()
    condition.act()
    assert tab.conditions.table.new_row_editor().hasFocus()


def test_in_a_narrow_window_what_can_be_done_stands_below_the_words(tab: VersionsTab) -> None:
    before = tab.groups.bar.y()
    tab.resize(560, 400)
    QApplication.processEvents()
    assert tab.groups.bar.y() > before
    QTest.mouseClick(tab.groups.bar._copy, Left)  # none is chosen: nothing happens
    assert len(tab.groups.table.rows()) == 2
