"""What to look at again, and the impression."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.summary.checks import Check
from uxlab.gui.summary.side_panel import SidePanel
from uxlab.gui.widgets.lamp import Icon

GAP = Check("warning-fill", "warn-fill", "3 s without keys", "A password field was open.")
LATE = Check("pencil-simple", "text2", "Task 4", "You marked an error after the end.")


@pytest.fixture
def side(qtbot: QtBot, look: Look) -> SidePanel:
    made = SidePanel(look)
    qtbot.addWidget(made)
    made.resize(312, 510)
    made.show()
    return made


def texts(side: SidePanel) -> list[str]:
    labels = [one.text() for one in side.findChildren(QLabel) if one.isVisible() and one.text()]
    return [text for text in labels if text not in {"To check in Review", "Your impression, while it is fresh"}]


def test_checks_are_shown_with_their_icons(side: SidePanel, qtbot: QtBot) -> None:
    side.apply([GAP, LATE], "", "")
    qtbot.waitUntil(lambda: texts(side) == [GAP.title, GAP.text, LATE.title, LATE.text])
    assert [icon.shown() for icon in side.findChildren(Icon)] == [(GAP.icon, GAP.role), (LATE.icon, LATE.role)]


def test_checks_of_another_session_take_their_place(side: SidePanel, qtbot: QtBot) -> None:
    side.apply([GAP, LATE], "", "")
    side.apply([], "", "", "Nothing stands out.")
    qtbot.waitUntil(lambda: texts(side) == ["Nothing stands out."])


def test_an_impression_is_told_once_it_is_typed(side: SidePanel, qtbot: QtBot) -> None:
    side.apply([], "Quick.", "")
    editor = side.impression.editor()
    assert side.impression.text() == "Quick."
    with qtbot.waitSignal(side.impression_written) as told:
        QTest.keyClicks(editor, "!", Qt.KeyboardModifier.NoModifier)
    assert told.args in (["!Quick."], ["Quick.!"])


def test_a_session_that_goes_on_has_no_impression_yet(side: SidePanel) -> None:
    side.apply([], "", "Finish the session first.")
    assert not side.impression.editor().isEnabled()
    side.apply([], "", "")
    assert side.impression.editor().isEnabled()
