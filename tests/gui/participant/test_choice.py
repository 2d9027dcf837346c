"""Things to tick and to choose."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.participant.choice import LEAST_HEIGHT_PX, Option, Tick
from uxlab.gui.style.look import Look

LONG = "Where I point and click, and which kinds of keys I press, but never what I type"


@pytest.mark.parametrize("kind", [Tick, Option])
def test_the_whole_row_can_be_pressed_and_space_does_it_too(
    look: Look, qtbot: QtBot, kind: type[Tick | Option]
) -> None:
    row = kind(look, "My voice")
    qtbot.addWidget(row)
    row.resize(500, LEAST_HEIGHT_PX)
    row.show()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(480, 40))
    assert row.isChecked()
    other = kind(look, "A film of me")
    qtbot.addWidget(other)
    other.show()
    QTest.keyClick(other, Qt.Key.Key_Space)
    assert other.isChecked()
    assert other.accessibleName() == "A film of me"


@pytest.mark.parametrize("kind", [Tick, Option])
def test_a_long_text_makes_it_higher_not_shorter(look: Look, qtbot: QtBot, kind: type[Tick | Option]) -> None:
    row = kind(look, LONG)
    qtbot.addWidget(row)
    assert row.heightForWidth(1200) == LEAST_HEIGHT_PX >= 44
    assert row.heightForWidth(320) > row.heightForWidth(500) > LEAST_HEIGHT_PX


@pytest.mark.parametrize("kind", [Tick, Option])
def test_the_sign_shows_whether_it_is_chosen(look: Look, qtbot: QtBot, kind: type[Tick | Option]) -> None:
    row = kind(look, "Yes")
    qtbot.addWidget(row)
    row.resize(200, LEAST_HEIGHT_PX)
    sign = QPoint(5, LEAST_HEIGHT_PX // 2 - 7)
    empty = row.grab().toImage().pixelColor(sign)
    row.setChecked(True)
    assert (empty, row.grab().toImage().pixelColor(sign)) == (look.colour("surface"), look.colour("accent"))
