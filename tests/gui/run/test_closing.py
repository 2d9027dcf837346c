"""The question before a session is finished."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import DESIGN, state
from uxlab.gui.run.closing import FinishPanel, can_ask_first, what_is_left
from uxlab.gui.run.console import present
from uxlab.gui.style.look import Look
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End, GiveAnswers, PauseSession

DONE_ONE = ((10.0, Begin()), (82.0, End(Outcome.SUCCESS)))
ANSWERED = (90.0, GiveAnswers("seq", ("6",)))


def test_it_says_what_the_session_would_end_without() -> None:
    said = what_is_left(present(state(*DONE_ONE, at_s=90)))
    assert said.startswith("4 tasks were not begun. Not answered in full: SEQ.")
    assert "Not asked: SUS; that comes when no task is left." in said
    working = what_is_left(present(state((10.0, Begin()), at_s=90)))
    assert working.startswith("The attempt at “Find shoes” ends without a judgement, as stopped. 4 tasks")
    assert "Not asked: SUS" in working
    design = replace(DESIGN, tasks=DESIGN.tasks[:1], questionnaires=())
    done = what_is_left(present(state(*DONE_ONE, at_s=90, design=design)))
    assert done.startswith("All tasks were done and all questions answered.")


def test_the_last_questions_can_be_asked_though_tasks_are_left(qtbot: QtBot, look: Look) -> None:
    page, told = QWidget(), list[str]()
    qtbot.addWidget(page)
    page.resize(600, 500)
    anchor = QPushButton(page)
    page.show()
    panel = FinishPanel(look, page, pytest.fail, lambda: told.append("skipped"))
    panel.ask(present(state(*DONE_ONE, ANSWERED, at_s=95)), anchor)
    (button,) = [one for one in panel.findChildren(QPushButton) if one.text() == "Skip the rest, then ask"]
    button.click()
    assert (told, panel.isVisible()) == (["skipped"], False)


def test_that_is_offered_where_nothing_but_tasks_stands_before_them() -> None:
    assert can_ask_first(present(state(*DONE_ONE, at_s=95)))
    assert can_ask_first(present(state(*DONE_ONE, ANSWERED, at_s=95)))
    for commands in (((10.0, Begin()),), (*DONE_ONE, ANSWERED, (91.0, PauseSession()))):
        assert not can_ask_first(present(state(*commands, at_s=95)))
    one = replace(DESIGN, tasks=DESIGN.tasks[:1])
    assert not can_ask_first(present(state(*DONE_ONE, ANSWERED, at_s=95, design=one)))


def test_what_is_before_the_participant_is_not_called_unasked() -> None:
    one = replace(DESIGN, tasks=DESIGN.tasks[:1])
    said = what_is_left(present(state(*DONE_ONE, ANSWERED, at_s=95, design=one)))
    assert said.startswith("Not answered in full: SUS. A finished session")
    before = what_is_left(present(state(*DONE_ONE, at_s=90, design=one)))
    assert before.startswith("Not answered in full: SEQ. Not asked: SUS. A finished session")


def test_it_finishes_only_when_that_is_pressed(qtbot: QtBot, look: Look) -> None:
    page, told = QWidget(), []
    qtbot.addWidget(page)
    page.resize(600, 500)
    anchor = QPushButton(page)
    page.show()
    panel = FinishPanel(look, page, lambda: told.append("finished"), pytest.fail)
    for verb, expected in (("Go on", []), ("Finish session", ["finished"])):
        panel.ask(present(state(*DONE_ONE, at_s=90)), anchor)
        assert panel.isVisible()
        qtbot.wait(1)
        (button,) = [one for one in panel.findChildren(QPushButton) if one.text() == verb and one.isVisible()]
        button.click()
        assert told == expected
        assert not panel.isVisible()
        qtbot.wait(1)
