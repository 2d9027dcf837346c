"""The button that starts a session, and what stands above it."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.run.test_preflight_state import AMBER, FACTS, LEFT, PASSED, RED, situation
from uxlab.gui.run.preflight_state import present
from uxlab.gui.run.start_foot import StartFoot
from uxlab.gui.style.look import Look


def test_it_says_what_is_amber_and_starts(qtbot: QtBot, look: Look) -> None:
    told: list[str] = []
    foot = StartFoot(look, lambda: told.append("start"))
    qtbot.addWidget(foot)
    foot.show()
    foot.apply(present(situation(PASSED, AMBER)))
    shown = {label.text() for label in foot.findChildren(QLabel) if label.isVisible()}
    assert shown == {"1 check is amber. The session notes it."}
    foot.start.click()
    assert told == ["start"]
    foot.apply(present(situation(RED)))
    assert (foot.start.isVisible(), foot.in_spite.text()) == (False, "Start in spite of “Disk”…")
    foot.apply(present(situation(RED, replace(RED, key="clock", name="Clock"))))
    assert (foot.in_spite.isVisible(), foot.in_spite.text()) == (True, "Start in spite of 2 red checks…")
    foot.apply(replace(present(situation(PASSED)), why_not="Choose a participant first."))
    assert (foot.start.isEnabled(), foot.start.toolTip()) == (False, "Choose a participant first.")


def test_the_button_stands_below_or_beside(qtbot: QtBot, look: Look) -> None:
    foot = StartFoot(look, print)
    qtbot.addWidget(foot)
    foot.apply(present(situation(PASSED, AMBER, people=(replace(FACTS, sessions=(LEFT,)),))))
    foot.resize(584, 80)
    foot.show()
    qtbot.wait(10)
    assert foot.start.geometry().top() > foot.left_open.geometry().bottom()
    before = foot.grab().toImage()
    foot.set_along(along=True)
    qtbot.wait(10)
    assert foot.start.geometry().left() > foot.left_open.geometry().right()
    assert foot.grab().toImage() != before
