"""A line that gives way."""

from pytestqt.qtbot import QtBot

from uxlab.gui.results.one_line import OneLine
from uxlab.gui.style.look import Look


def test_a_cut_line_has_the_whole_as_its_tip(look: Look, qtbot: QtBot) -> None:
    line = OneLine(look, "body")
    qtbot.addWidget(line)
    line.setText("12 participants, 60 attempts")
    line.resize(line.sizeHint())
    line.show()
    line.grab()
    assert line.toolTip() == ""
    line.resize(90, 20)
    line.grab()
    assert line.toolTip() == line.text() == line.accessibleName() == "12 participants, 60 attempts"


def test_too_little_room_shows_nothing(look: Look, qtbot: QtBot) -> None:
    line, bare = OneLine(look, "body"), OneLine(look, "body")
    for one in (line, bare):
        qtbot.addWidget(one)
        one.resize(30, 20)
    line.setText("12 participants, 60 attempts")
    assert line.grab().toImage() == bare.grab().toImage()
