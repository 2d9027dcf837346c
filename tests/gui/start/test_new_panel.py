"""The form for a new study."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.start.new_panel import NewPanel
from uxlab.gui.start.new_state import NewView
from uxlab.gui.style.look import Look

VIEW = NewView(title="New study", name="Shop", folder="~/Studies", hint="Everything is saved in ~/Studies", error="")


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> NewPanel:
    made = NewPanel(look)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.begin(VIEW)
    return made


def test_the_proposed_name_can_be_typed_over(panel: NewPanel) -> None:
    names = QSignalSpy(panel.name_changed)
    QTest.keyClicks(panel.editor, "AB")
    assert panel.editor.text() == "AB"
    assert [names.at(n)[0] for n in range(names.count())] == ["A", "AB"]


def test_what_is_typed_stays_whatever_is_shown(panel: NewPanel) -> None:
    QTest.keyClicks(panel.editor, "Mine")
    panel.apply(replace(VIEW, name="Other", error="Taken."))
    assert panel.editor.text() == "Mine"
    assert panel.editor.accessibleDescription() == "Taken."
    assert panel.editor.property("state") == "error"
    panel.apply(VIEW)
    assert panel.editor.property("state") == ""


def test_keys_and_buttons_ask_for_the_same(panel: NewPanel) -> None:
    spies = [QSignalSpy(signal) for signal in (panel.create_requested, panel.cancelled, panel.folder_requested)]
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    QTest.keyClick(panel.editor, Qt.Key.Key_Escape)
    for button in (panel.make, panel.cancel, panel.folder):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [spy.count() for spy in spies] == [2, 2, 1]


def test_the_folder_is_told(panel: NewPanel) -> None:
    assert panel.folder.toolTip() == "Now ~/Studies"


def test_a_refusal_stays_until_it_is_mended(panel: NewPanel) -> None:
    panel.apply(replace(VIEW, error="Taken."))
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    panel.folder.setFocus()
    assert panel.editor.accessibleDescription() == "Taken."
    panel.apply(VIEW)
    assert panel.editor.accessibleDescription() == ""
