"""The line for a note."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.corrections.marks_note import NoteLine
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.layout import column


class Around(QWidget):
    """The line below a field from which somebody comes."""

    def __init__(self, line: NoteLine) -> None:
        super().__init__()
        self.before = QLineEdit()
        self.setLayout(column([self.before, line]))


@pytest.fixture
def line(desk: Desk, viewing: Viewing) -> NoteLine:
    return NoteLine(desk.look, viewing)


@pytest.fixture
def around(qtbot: QtBot, line: NoteLine) -> Around:
    made = Around(line)
    show(qtbot, made)
    return made


def test_enter_writes_and_gives_the_keyboard_back(
    qtbot: QtBot, viewing: Viewing, around: Around, line: NoteLine
) -> None:
    around.before.setFocus()
    viewing.move_to(3 * S)
    line.write()
    assert line.edit.hasFocus()
    QTest.keyClicks(line.edit, "Si")
    assert (line.began_ns(), line.began.text()) == (3 * S, "0:03.0")
    viewing.move_to(7 * S)
    QTest.keyClicks(line.edit, "ghs ")
    with qtbot.waitSignal(line.written) as heard, qtbot.waitSignal(line.left):
        QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert heard.args == ["Sighs", 3 * S]
    assert around.before.hasFocus()
    assert not line.isVisible()
    assert line.began_ns() is None


def test_esc_keeps_what_was_begun_and_enter_without_text_writes_nothing(
    qtbot: QtBot, viewing: Viewing, around: Around, line: NoteLine
) -> None:
    around.before.setFocus()
    line.write()
    QTest.keyClicks(line.edit, "Half")
    with qtbot.assertNotEmitted(line.written):
        QTest.keyClick(line.edit, Qt.Key.Key_Escape)
    assert around.before.hasFocus()
    assert (line.edit.text(), line.isVisible()) == ("Half", True)
    viewing.move_to(9 * S)
    line.write()
    line.edit.selectAll()
    QTest.keyClick(line.edit, Qt.Key.Key_Delete)
    assert line.began_ns() is None
    with qtbot.assertNotEmitted(line.written):
        QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert not line.isVisible()


def test_another_session_has_no_note_begun(around: Around, line: NoteLine) -> None:
    line.write()
    QTest.keyClicks(line.edit, "Half")
    line.forget()
    assert (line.edit.text(), line.began_ns(), line.isVisible()) == ("", None, False)
    assert around.isVisible()
