"""The question before a session is finished."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import DESIGN, state
from uxlab.gui.run.closing import FinishPanel, what_is_left
from uxlab.gui.run.console import present
from uxlab.gui.style.look import Look
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End

DONE_ONE = ((10.0, Begin()), (82.0, End(Outcome.SUCCESS)))


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


def test_what_is_before_the_participant_is_not_called_unasked() -> None:
    one = replace(DESIGN, tasks=DESIGN.tasks[:1])
    said = what_is_left(present(state(*DONE_ONE, at_s=90, design=one)))
    assert "Not asked" not in said


def test_it_finishes_only_when_that_is_pressed(qtbot: QtBot, look: Look) -> None:
    page, told = QWidget(), []
    qtbot.addWidget(page)
    page.resize(600, 500)
    anchor = QPushButton(page)
    page.show()
    panel = FinishPanel(look, page, lambda: told.append("finished"))
    for verb, expected in (("Go on", []), ("Finish session", ["finished"])):
        panel.ask(present(state(*DONE_ONE, at_s=90)), anchor)
        assert panel.isVisible()
        qtbot.wait(1)
        (button,) = [one for one in panel.findChildren(QPushButton) if one.text() == verb and one.isVisible()]
        button.click()
        assert told == expected
        assert not panel.isVisible()
        qtbot.wait(1)
