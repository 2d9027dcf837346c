"""The page before a session."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Lab
from tests.gui.run.made_states import DESIGN
from tests.gui.run.test_preflight_state import AMBER, FACTS, PASSED, RED, situation
from uxlab.gui.run.preflight import PreflightPage
from uxlab.gui.run.preflight_state import present
from uxlab.gui.run.prepare_head import CHECKS, PLAN
from uxlab.gui.run.shown_button import ShownButton
from uxlab.gui.run.switches import ParticipantSwitches
from uxlab.lab.preflight import Check, LampState
from uxlab.model.design import Participant

ONE_SCREEN = Check(
    "participant-window", "Participant window", LampState.WARNING, "There is one screen only",
    "P07 would see your console", "P07 sees what you mark.", "Connect a second screen, or use the compact strip.",
    ("use-strip", "display-settings", "check-again"),
)  # fmt: skip
CAPTURE = Check(
    "capture", "Input capture", LampState.PASSED, "Move, click, scroll and key arrived from the hook",
    "4 of 4, 1.4 ms late at most",
)  # fmt: skip


def page_of(qtbot: QtBot, lab: Lab) -> PreflightPage:
    look = lab.desk.look
    page = PreflightPage(look, ParticipantSwitches(look, lab.stage), ShownButton(look, lab.stage))
    qtbot.addWidget(page)
    page.resize(1096, 800)
    page.show()
    return page


@pytest.mark.parametrize("text_scale", [1.0, 1.3])
def test_a_small_page_shows_checks_and_plan_in_turn(qtbot: QtBot, lab: Lab, text_scale: float) -> None:
    lab.desk.look.set_text_scale(text_scale)
    page = page_of(qtbot, lab)
    page.resize(584, 374)
    page.apply(present(situation(CAPTURE, ONE_SCREEN)))
    qtbot.wait(20)
    assert page.size() == QSize(584, 374)
    for side in (CHECKS, PLAN):
        page.head.sides.chosen.emit(side)
        qtbot.wait(20)
        assert (page.rows["capture"].isVisible(), page.plan.isVisible()) == (side == CHECKS, side == PLAN)
        assert page.foot.start.isVisible()
        assert cut(page) == []
    assert page.head.chooser.geometry().right() < page.head.sides.geometry().left()
    page.resize(1096, 800)
    qtbot.wait(20)
    assert (page.rows["capture"].isVisible(), page.plan.isVisible(), page.head.sides.isVisible()) == (True, True, False)


def cut(page: QWidget) -> list[str]:
    """Return the buttons that reach over the right edge, or stand on another one."""
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    out = [one.accessibleName() or one.text() for one in buttons if right(one, page) > page.width()]
    head = [one for one in buttons if one.parentWidget() is buttons[0].parentWidget()]
    return out + [b.text() for a, b in pairwise(head) if a.geometry().intersects(b.geometry())]


def right(widget: QWidget, parent: QWidget) -> int:
    return widget.mapTo(parent, QPoint(widget.width(), 0)).x()


def test_checks_are_shown_and_asked_about(qtbot: QtBot, lab: Lab) -> None:
    page = page_of(qtbot, lab)
    page.apply(present(situation(PASSED, AMBER)))
    assert list(page.rows) == ["clock", "consent"]
    assert page.headline.text() == "1 of 2 checks passed"
    with qtbot.waitSignal(page.check_requested):
        page.head.again.click()
    assert not page.grab().toImage().isNull()


def test_amber_starts_at_once(qtbot: QtBot, lab: Lab) -> None:
    page = page_of(qtbot, lab)
    page.apply(present(situation(PASSED, AMBER)))
    with qtbot.waitSignal(page.start_requested):
        page.ask_to_start()


def test_red_starts_only_when_it_is_confirmed(qtbot: QtBot, lab: Lab) -> None:
    page, started = page_of(qtbot, lab), []
    page.start_requested.connect(lambda: started.append(True))
    page.apply(present(situation(RED)))
    page.ask_to_start()
    assert (started, page.in_spite.isVisible()) == ([], True)
    page.ask_to_start()
    assert (started, page.in_spite.isVisible()) == ([True], False)


def test_nothing_starts_where_that_is_impossible(qtbot: QtBot, lab: Lab) -> None:
    page, started = page_of(qtbot, lab), []
    page.start_requested.connect(lambda: started.append(True))
    page.ask_to_start()
    page.apply(present(situation(PASSED, code="")))
    page.ask_to_start()
    assert started == []


def test_without_participants_one_can_be_added(qtbot: QtBot, lab: Lab) -> None:
    page = page_of(qtbot, lab)
    page.apply(present(situation(design=replace(DESIGN, participants=()), people=(), code="")))
    assert page.empty.isVisible()
    assert not page.head.chooser.isVisible()
    assert not page.head.again.isEnabled()


def test_people_may_come_while_it_is_shown(qtbot: QtBot, lab: Lab) -> None:
    page = page_of(qtbot, lab)
    page.apply(present(situation(PASSED)))
    design = replace(DESIGN, participants=(*DESIGN.participants, Participant(code="P08")))
    page.apply(present(situation(PASSED, design=design, people=(FACTS,))))
    assert page.head.chooser.findData("P08") == 1
