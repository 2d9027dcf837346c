"""The button that shows the participant's window."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Lab
from uxlab.gui.run.shown_button import ShownButton

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_it_shows_the_window_and_hides_it(qtbot: QtBot, lab: Lab) -> None:
    button = ShownButton(lab.desk.look, lab.stage)
    qtbot.addWidget(button)
    assert (button.text(), button.toolTip()) == ("Show participant window", "Show participant window (F7)")
    button.click()
    assert (lab.stage.visible, button.text()) == (True, "Hide participant window")
    button.set_brief(brief=True)
    assert (button.text(), button.accessibleName()) == ("", "Hide participant window")
    button.click()
    assert (lab.stage.visible, button.accessibleName()) == (False, "Show participant window")
