"""The Design page: its tabs, questions, files and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, Left
from tests.gui.design.conftest import Shown
from uxlab.gui.design.error_types import ErrorTypesTab
from uxlab.gui.design.page import TABS, DesignPage
from uxlab.gui.design.tab import DesignTab
from uxlab.gui.design.tasks import TasksTab
from uxlab.gui.participant.state import TaskPage, Welcome
from uxlab.gui.widgets.confirm import Confirm
from uxlab.gui.widgets.tabs import Tabs
from uxlab.lab.open_study import OpenStudy

pytestmark = pytest.mark.qt_log_ignore("does not support")


def button(page: DesignPage, text: str) -> QPushButton:
    (found,) = [each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    return found


def question(page: DesignPage) -> Confirm:
    (found,) = [each for each in page.findChildren(Confirm) if each.isVisible()]
    return found


def tasks(page: DesignPage) -> TasksTab:
    tab = page.tab_of("tasks")
    assert isinstance(tab, TasksTab)
    return tab


def test_tabs_are_made_one_after_the_other_and_count_their_parts(
    qtbot: QtBot, page: DesignPage, study: OpenStudy
) -> None:
    (bar,) = page.findChildren(Tabs)
    qtbot.waitUntil(lambda: len(page.findChildren(DesignTab)) == len(TABS))
    names = [bar.accessibleTabName(number) or bar.tabText(number) for number in range(bar.count())]
    assert {"Tasks 5", "Error types 6", "Conditions 0", "Privacy"} <= set(names)
    assert len(names) == len(TABS)
    study.edit("One less", replace(study.design(), error_types=study.design().error_types[:5]))
    assert "Error types 5" in [bar.accessibleTabName(number) for number in range(bar.count())]


def test_one_comes_for_a_tab_or_a_part_of_it(page: DesignPage) -> None:
    page.enter("task:voucher")
    assert tasks(page).current() == "voucher"
    page.enter("error:misread")
    errors = page.tab_of("errors")
    assert isinstance(errors, ErrorTypesTab)
    assert page.tab is errors
    assert errors.table.current() == "misread"
    page.enter("privacy")
    assert page.tab is page.tab_of("privacy")
    page.enter("")
    assert page.tab is page.tab_of("privacy")


def test_the_tab_bar_is_used_by_keys_and_what_was_typed_is_saved(page: DesignPage, study: OpenStudy) -> None:
    page.enter("tasks")
    editor = tasks(page).editor.title.editor()
    editor.setFocus()
    QTest.keyClicks(editor, " now")
    page.show_tab("privacy")
    assert study.design().tasks[0].name.endswith(" now")
    (bar,) = page.findChildren(Tabs)
    bar.setFocus()
    QTest.keyClick(bar, Key.Key_Left)
    assert page.tab is page.tab_of("conditions")


def test_a_hidden_page_has_saved_everything(page: DesignPage, study: OpenStudy) -> None:
    editor = tasks(page).editor.title.editor()
    editor.setFocus()
    QTest.keyClicks(editor, " now")
    page.hide()
    assert study.design().tasks[0].name.endswith(" now")


def test_the_question_stands_in_the_page_and_keeps_by_default(page: DesignPage, study: OpenStudy) -> None:
    page.enter("task:voucher")
    QTest.keyClick(tasks(page).list.list, Key.Key_Delete)
    asked = question(page)
    assert "Delete “Pay with a voucher”" in asked.accessibleName()
    assert button(page, "Keep").hasFocus()
    QTest.keyClick(button(page, "Keep"), Key.Key_Escape)
    assert len(study.design().tasks) == 5
    assert tasks(page).list.list.hasFocus()


def test_what_is_confirmed_is_deleted_and_comes_back_with_undo(page: DesignPage, study: OpenStudy) -> None:
    page.enter("task:voucher")
    QTest.keyClick(tasks(page).list.list, Key.Key_Delete)
    (verb,) = [each for each in question(page).findChildren(QPushButton) if each.text() == "Delete task"]
    QTest.mouseClick(verb, Left)
    assert "voucher" not in {task.key for task in study.design().tasks}
    assert tasks(page).current() == "damaged-parcel"
    study.undo()
    assert tasks(page).list.list.rows()[3].key == "voucher"


def test_a_second_question_takes_the_place_of_the_first(page: DesignPage) -> None:
    page.enter("task:voucher")
    QTest.keyClick(tasks(page).list.list, Key.Key_Delete)
    tasks(page).go_to("running-shoes")
    QTest.keyClick(tasks(page).list.list, Key.Key_Delete)
    assert "Find running shoes" in question(page).accessibleName()


def test_trying_shows_the_chosen_task_or_the_first(page: DesignPage, shown: Shown) -> None:
    page.enter("task:voucher")
    QTest.mouseClick(button(page, "Try as participant"), Left)
    page.show_tab("conditions")
    QTest.mouseClick(button(page, "Try as participant"), Left)
    assert [view.number for view in shown.views if isinstance(view, TaskPage)] == [4, 1]


def test_trying_beside_the_consent_text_shows_the_welcome(page: DesignPage, study: OpenStudy, shown: Shown) -> None:
    page.show_tab("privacy")
    QTest.mouseClick(button(page, "Try as participant"), Left)
    (view,) = shown.views
    assert isinstance(view, Welcome)
    assert study.design().consent_text in view.text


def test_nothing_can_be_tried_without_tasks(page: DesignPage, study: OpenStudy) -> None:
    page.enter("tasks")
    study.edit("Empty", replace(study.design(), tasks=(), questionnaires=()), accept_loss=True)
    tried = button(page, "Try as participant")
    assert (tried.isEnabled(), tried.toolTip()) == (False, "There is no task to try yet")
    tasks(page).primary()
    assert tried.isEnabled()


def test_commands_are_those_of_the_page_and_of_its_tab(page: DesignPage) -> None:
    page.enter("tasks")
    texts = {command.text for command in page.commands()}
    assert {"Import design…", "Export design…", "Try as participant", "Add task", "Move task up"} <= texts
    page.show_tab("errors")
    texts = {command.text for command in page.commands()}
    assert "Add error type" in texts
    assert "Add task" not in texts


def test_keys_of_commands_are_not_used_twice(page: DesignPage) -> None:
    for key, _, _ in TABS:
        page.show_tab(key)
        keys = [command.key for command in page.commands() if command.key]
        assert len(keys) == len(set(keys))


def test_undo_in_a_field_is_the_studys_with_what_was_just_typed(page: DesignPage, study: OpenStudy) -> None:
    QShortcut(QKeySequence("Ctrl+Z"), page).activated.connect(study.undo)
    page.enter("tasks")
    editor = tasks(page).editor.title.editor()
    before = editor.text()
    editor.setFocus()
    QTest.keyClicks(editor, " now")
    QTest.keyClick(editor, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == before == study.design().tasks[0].name
    assert study.redo_label == "Rename task"


def test_primary_adds_to_the_tab(page: DesignPage, study: OpenStudy) -> None:
    page.enter("tasks")
    page.primary()
    assert len(study.design().tasks) == 6


def test_every_control_can_be_reached_by_tab_and_has_a_name(page: DesignPage) -> None:
    for key, _, _ in TABS:
        page.show_tab(key)
        page.tab.go_to("")
        seen: set[QWidget] = set()
        nameless = []
        for _ in range(80):
            now = QApplication.focusWidget()
            if now is None or now in seen:
                break
            seen.add(now)
            if not now.accessibleName() and not now.property("text"):
                nameless.append(now)
            QTest.keyClick(now, Key.Key_Tab)
        assert len(seen) > 5
        assert nameless == []
