"""The note box."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Asked
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.log import clock
from uxlab.gui.run.note_box import NoteBox
from uxlab.gui.style.look import Look
from uxlab.recording.commands import AddNote

S = 1_000_000_000


def box_of(qtbot: QtBot, look: Look, deeds: Deeds) -> tuple[NoteBox, QWidget]:
    host, box, other = QWidget(), NoteBox(look, deeds, clock), QLineEdit()
    layout = QVBoxLayout(host)
    layout.addWidget(other)
    layout.addWidget(box)
    qtbot.addWidget(host)
    host.resize(600, 120)
    host.show()
    host.activateWindow()
    return box, host


def test_the_time_of_a_note_is_when_typing_began(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    box, _host = box_of(qtbot, look, deeds)
    asked.now_ns = 62 * S
    QTest.keyClicks(box.edit, "Rea")
    assert (box.began_ns(), box.began.text(), box.began.isVisible()) == (62 * S, "01:02", True)
    asked.now_ns = 70 * S
    QTest.keyClicks(box.edit, "ds")
    with qtbot.waitSignal(box.left):  # the next key marks again
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert asked.commands == [AddNote("Reads", began_ns=62 * S)]
    assert (box.edit.text(), box.began_ns(), box.began.isVisible()) == ("", None, False)


def test_a_note_that_was_wiped_out_begins_anew(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    box, _host = box_of(qtbot, look, deeds)
    asked.now_ns = 5 * S
    QTest.keyClicks(box.edit, "x")
    QTest.keyClick(box.edit, Qt.Key.Key_Backspace)
    asked.now_ns = 9 * S
    QTest.keyClicks(box.edit, "y")
    assert box.began_ns() == 9 * S


def test_it_shows_what_is_typed_elsewhere(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    box, _host = box_of(qtbot, look, deeds)
    asked.now_ns = 62 * S
    deeds.drafting.write("Re")  # into the strip
    assert (box.edit.text(), box.began.text(), box.began.isVisible()) == ("Re", "01:02", True)
    QTest.keyClicks(box.edit, "ads")
    assert deeds.drafting.text == "Reads"
    deeds.save_note()
    assert (box.edit.text(), box.began.isVisible()) == ("", False)


def test_esc_goes_back_and_keeps_what_was_begun(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    box, _host = box_of(qtbot, look, deeds)
    QTest.keyClicks(box.edit, "half")
    with qtbot.waitSignal(box.left):
        QTest.keyClick(box.edit, Qt.Key.Key_Escape)
    assert (box.edit.text(), asked.commands) == ("half", [])


def test_enter_on_an_empty_box_goes_back(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    box, _host = box_of(qtbot, look, deeds)
    with qtbot.waitSignal(box.left):
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert asked.commands == []


def test_focus_is_told_so_that_keys_can_fade(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    typing: list[bool] = []
    box, _host = box_of(qtbot, look, deeds)
    box.typing.connect(typing.append)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(box.edit.hasFocus)
    box.edit.clearFocus()
    qtbot.waitUntil(lambda: typing == [True, False])


def test_nothing_can_be_noted_where_that_is_impossible(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    box, _host = box_of(qtbot, look, deeds)
    box.set_reason("The session is finished.")
    assert (box.edit.isEnabled(), box.toolTip()) == (False, "The session is finished.")
