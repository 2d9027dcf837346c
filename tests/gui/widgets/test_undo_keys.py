"""Undo belongs to the study, also from within a field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, show
from uxlab.gui.widgets.undo_keys import UndoKeys

Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot) -> tuple[QWidget, list[str]]:
    made, heard = QWidget(), list[str]()
    layout = QVBoxLayout(made)
    for editor in (QLineEdit(), QTextEdit()):
        layout.addWidget(editor)
    for keys, name in (("Ctrl+Z", "undo"), ("Ctrl+Y", "redo")):
        QShortcut(QKeySequence(keys), made).activated.connect(lambda name=name: heard.append(name))
    UndoKeys(made, lambda: heard.append("flush"))
    return show(qtbot, made), heard


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit])
def test_a_field_saves_what_was_typed_and_leaves_the_keys_to_the_menu(
    page: tuple[QWidget, list[str]], kind: type[QWidget]
) -> None:
    made, heard = page
    (editor,) = made.findChildren(kind)
    editor.setFocus()
    QTest.keyClicks(editor, "abc")
    QTest.keyClick(editor, Key.Key_Z, Control)
    QTest.keyClick(editor, Key.Key_Y, Control)
    assert heard == ["flush", "undo", "flush", "redo"]
    text = editor.text() if isinstance(editor, QLineEdit) else editor.property("plainText")
    assert text == "abc"


def test_a_cell_of_a_table_keeps_its_own_undo(page: tuple[QWidget, list[str]]) -> None:
    made, heard = page
    cell = QLineEdit(made)
    cell.setProperty("role", "cell")
    cell.show()
    cell.setFocus()
    QTest.keyClicks(cell, "abc")
    QTest.keyClick(cell, Key.Key_Z, Control)
    assert (cell.text(), heard) == ("", [])
