"""The plan beside the checks."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import DESIGN
from tests.gui.run.test_preflight_state import PASSED, situation
from uxlab.gui.run.plan_panel import PlanPanel
from uxlab.gui.run.preflight_state import present
from uxlab.gui.style.look import Look


def test_it_shows_the_plan(qtbot: QtBot, look: Look) -> None:
    panel = PlanPanel(look)
    qtbot.addWidget(panel)
    panel.resize(332, 700)
    panel.show()
    panel.apply(present(situation(PASSED)))
    qtbot.wait(1)
    shown = {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}
    assert {"Plan for P07", "Find a return address", "3:00", "SEQ", "Mouse and key classes, never the letters"} <= shown


def test_a_plan_without_tasks_says_so(qtbot: QtBot, look: Look) -> None:
    panel = PlanPanel(look)
    qtbot.addWidget(panel)
    panel.apply(present(situation(PASSED, design=replace(DESIGN, tasks=()))))
    assert "No tasks yet" in {label.text() for label in panel.findChildren(QLabel)}
