"""The panel about several people."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.people.made_views import several_of
from uxlab.gui.people.several_panel import SeveralPanel
from uxlab.gui.style.look import Look


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> SeveralPanel:
    made = SeveralPanel(look)
    qtbot.addWidget(made)
    made.apply(several_of("P08", "P09"))
    made.show()
    return made


def test_it_shows_whom_it_is_about(panel: SeveralPanel) -> None:
    assert panel.codes() == ("P08", "P09")
    assert panel.group.currentText() == "Different"
    assert not panel.condition.isVisible()
    assert panel.exclude.isVisible()
    assert not panel.include.isVisible()


def test_all_are_excluded_for_one_reason(qtbot: QtBot, panel: SeveralPanel) -> None:
    QTest.mouseClick(panel.exclude, Qt.MouseButton.LeftButton)
    assert panel.form is not None
    QTest.keyClicks(panel.form.line(), "Pilot")
    with qtbot.waitSignal(panel.excluded) as told:
        QTest.keyClick(panel.form.line(), Qt.Key.Key_Return)
    assert told.args == ["Pilot"]


def test_other_people_end_the_question(panel: SeveralPanel) -> None:
    panel.ask_reason()
    panel.apply(several_of("P08", "P09"))
    assert panel.form is not None
    panel.apply(several_of("P08", "P10"))
    assert panel.form is None
