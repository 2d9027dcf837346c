"""Own fields about people."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.people.own_fields import OwnFields
from uxlab.gui.style.look import Look

Key = Qt.Key


@pytest.fixture
def own(qtbot: QtBot, look: Look) -> OwnFields:
    made = OwnFields(look)
    qtbot.addWidget(made)
    made.apply([("Age", "34"), ("Job", "")])
    made.show()
    return made


def test_what_is_typed_is_told(qtbot: QtBot, own: OwnFields) -> None:
    line = own.field("Job").editor()
    QTest.keyClicks(line, "Nurse")
    with qtbot.waitSignal(own.written) as told:
        own.flush()
    assert told.args == ["Job", "Nurse"]


def test_a_field_is_added(qtbot: QtBot, own: OwnFields) -> None:
    QTest.mouseClick(own.add, Qt.MouseButton.LeftButton)
    QTest.keyClicks(own.name_line(), "City")
    with qtbot.waitSignal(own.field_added) as told:
        QTest.keyClick(own.name_line(), Key.Key_Return)
    assert told.args == ["City"]
    own.refuse("There is a field City already")
    assert own.name_line().property("state") == "error"
    QTest.keyClick(own.name_line(), Key.Key_Escape)
    assert own.name_line().isHidden()


def test_a_field_is_renamed_unless_it_keeps_its_name(qtbot: QtBot, own: OwnFields) -> None:
    own.begin_renaming("Age")
    with qtbot.assertNotEmitted(own.field_renamed):
        QTest.keyClick(own.name_line(), Key.Key_Return)
    own.begin_renaming("Age")
    own.name_line().setText("Years")
    with qtbot.waitSignal(own.field_renamed) as told:
        QTest.keyClick(own.name_line(), Key.Key_Return)
    assert told.args == ["Age", "Years"]


def test_editors_stay_while_the_fields_do(own: OwnFields) -> None:
    before = own.field("Age")
    own.apply([("Age", "35"), ("Job", "")], "P01 was erased")
    assert own.field("Age") is before
    assert before.text() == "35"
    assert not before.editor().isEnabled()
    own.apply([("Job", "")])
    assert own.names() == ("Job",)
