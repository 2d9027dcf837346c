"""What the participant's window does of itself."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Lab
from uxlab.gui.run.switches import ParticipantSwitches

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_parts_are_taken_over_and_handed_back(qtbot: QtBot, lab: Lab) -> None:
    switches = ParticipantSwitches(lab.desk.look, lab.stage)
    qtbot.addWidget(switches)
    assert all(switch.isChecked() for switch in switches.switches.values())
    switches.switches["tasks"].click()
    assert (lab.stage.autopilot.consent, lab.stage.autopilot.tasks) == (True, False)
    switches.refresh()
    assert not switches.switches["tasks"].isChecked()


def test_the_screens_are_offered(qtbot: QtBot, lab: Lab) -> None:
    switches = ParticipantSwitches(lab.desk.look, lab.stage)
    qtbot.addWidget(switches)
    assert switches.place.count() == len(lab.stage.screens())
    assert not switches.hint.isHidden()
    assert "F9 brings the console back" in switches.hint.text()
