"""The plan beside the checks."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.run.test_preflight_state import AMBER, PASSED, RED, situation
from uxlab.gui.run.plan_panel import PlanPanel
from uxlab.gui.run.preflight_state import present
from uxlab.gui.style.look import Look


def test_it_shows_the_plan_and_starts(qtbot: QtBot, look: Look) -> None:
    told: list[str] = []
    panel = PlanPanel(look, lambda: told.append("start"))
    qtbot.addWidget(panel)
    panel.resize(332, 700)
    panel.show()
    panel.apply(present(situation(PASSED, AMBER)))
    qtbot.wait(1)
    shown = {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}
    assert {"Plan for P07", "Find a return address", "3:00", "SEQ", "Mouse and key classes, never the letters"} <= shown
    assert "1 check is amber. The session notes it." in shown
    panel.start.click()
    assert told == ["start"]
    panel.apply(present(situation(RED)))
    assert (panel.start.isVisible(), panel.in_spite.isVisible()) == (False, True)
    panel.apply(replace(present(situation(PASSED)), why_not="Choose a participant first."))
    assert (panel.start.isEnabled(), panel.start.toolTip()) == (False, "Choose a participant first.")
