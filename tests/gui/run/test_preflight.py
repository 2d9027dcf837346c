"""The page before a session."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import DESIGN
from tests.gui.run.test_preflight_state import AMBER, FACTS, PASSED, RED, situation
from uxlab.gui.run.preflight import Chooser, PreflightPage
from uxlab.gui.run.preflight_state import Person, present
from uxlab.gui.style.look import Look
from uxlab.model.design import Participant


def page_of(qtbot: QtBot, look: Look) -> PreflightPage:
    page = PreflightPage(look, QWidget())
    qtbot.addWidget(page)
    page.resize(1096, 800)
    page.show()
    return page


def test_checks_are_shown_and_asked_about(qtbot: QtBot, look: Look) -> None:
    page = page_of(qtbot, look)
    page.apply(present(situation(PASSED, AMBER)))
    assert list(page.rows) == ["clock", "consent"]
    assert page.headline.text() == "1 of 2 checks passed"
    with qtbot.waitSignal(page.check_requested):
        page.again.click()
    assert not page.grab().toImage().isNull()


def test_amber_starts_at_once(qtbot: QtBot, look: Look) -> None:
    page = page_of(qtbot, look)
    page.apply(present(situation(PASSED, AMBER)))
    with qtbot.waitSignal(page.start_requested):
        page.ask_to_start()


def test_red_starts_only_when_it_is_confirmed(qtbot: QtBot, look: Look) -> None:
    page, started = page_of(qtbot, look), []
    page.start_requested.connect(lambda: started.append(True))
    page.apply(present(situation(RED)))
    page.ask_to_start()
    assert (started, page.in_spite.isVisible()) == ([], True)
    page.ask_to_start()
    assert (started, page.in_spite.isVisible()) == ([True], False)


def test_nothing_starts_where_that_is_impossible(qtbot: QtBot, look: Look) -> None:
    page, started = page_of(qtbot, look), []
    page.start_requested.connect(lambda: started.append(True))
    page.ask_to_start()
    page.apply(present(situation(PASSED, code="")))
    page.ask_to_start()
    assert started == []


def test_without_participants_one_can_be_added(qtbot: QtBot, look: Look) -> None:
    page = page_of(qtbot, look)
    page.apply(present(situation(design=replace(DESIGN, participants=()), people=(), code="")))
    assert page.empty.isVisible()
    assert not page.chooser.isVisible()
    assert not page.again.isEnabled()


def test_the_chooser_tells_who_was_chosen(qtbot: QtBot, look: Look) -> None:
    chooser = Chooser(look)
    qtbot.addWidget(chooser)
    chooser.apply((Person("P07", "First-time, 14:00"), Person("P08", "")), "P07")
    assert chooser.currentText() == "P07  First-time, 14:00"
    with qtbot.waitSignal(chooser.person_chosen) as chosen:
        chooser.activated.emit(1)
    assert chosen.args == ["P08"]
    with qtbot.waitSignal(chooser.add_requested):
        chooser.activated.emit(chooser.count() - 1)
    assert chooser.currentData() == "P07"


def test_people_may_come_while_it_is_shown(qtbot: QtBot, look: Look) -> None:
    page = page_of(qtbot, look)
    page.apply(present(situation(PASSED)))
    design = replace(DESIGN, participants=(*DESIGN.participants, Participant(code="P08")))
    page.apply(present(situation(PASSED, design=design, people=(FACTS,))))
    assert page.chooser.findData("P08") == 1
