"""The forms of an export."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.results.export_forms import FormChoice
from uxlab.gui.results.export_state import FormView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column

VIEWS = (FormView("csv", "CSV", "For everything."), FormView("sav", "SPSS", "With labels.", 'pip install "uxlab[sav]"'))


def test_arrow_keys_choose(look: Look, qtbot: QtBot) -> None:
    choice, told = FormChoice(look, VIEWS), list[str]()
    qtbot.addWidget(choice)
    choice.apply(VIEWS, "csv")
    choice.chosen.connect(told.append)
    with qtbot.waitExposed(choice):
        choice.show()
    choice.buttons["csv"].setFocus()
    QTest.keyClick(choice.buttons["csv"], Qt.Key.Key_Down)
    assert told == ["sav"]
    choice.apply(VIEWS, "csv")
    assert choice.buttons["csv"].isChecked()
    assert told == ["sav"]


def test_tab_comes_to_the_forms_before_what_follows_them(look: Look, qtbot: QtBot) -> None:
    window, choice, after = QWidget(), FormChoice(look, VIEWS), QPushButton("after")
    qtbot.addWidget(window)
    window.setLayout(column([choice, after]))
    choice.apply([VIEWS[0], replace(VIEWS[1], install="")], "csv")
    choice.apply(VIEWS, "sav")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    choice.buttons["sav"].setFocus()
    QTest.keyClick(choice.buttons["sav"], Qt.Key.Key_Tab)
    copy = window.focusWidget()
    assert isinstance(copy, QPushButton)
    assert copy.text() == "Copy"
    QTest.keyClick(copy, Qt.Key.Key_Tab)
    assert window.focusWidget() is after


def test_a_missing_library_says_how_to_install_it(look: Look, qtbot: QtBot) -> None:
    choice = FormChoice(look, VIEWS)
    qtbot.addWidget(choice)
    choice.apply(VIEWS, "csv")
    (copy,) = choice.findChildren(QPushButton)
    assert copy.accessibleName() == "Copy the command that installs what SPSS needs"
    assert 'pip install "uxlab[sav]"' in choice.buttons["sav"].accessibleDescription()
    copy.click()
    assert QGuiApplication.clipboard().text() == 'pip install "uxlab[sav]"'
    choice.apply([VIEWS[0], replace(VIEWS[1], install="")], "csv")
    assert choice.buttons["sav"].accessibleDescription() == "With labels."
