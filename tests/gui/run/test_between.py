"""What can be done while no attempt is under way."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import state
from uxlab.gui.run.between import Between
from uxlab.gui.run.console import present
from uxlab.gui.style.look import Look
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End

DONE_ONE = ((10.0, Begin()), (82.0, End(Outcome.SUCCESS)))


def test_the_next_task_is_one_press_away(qtbot: QtBot, look: Look) -> None:
    told: list[str] = []
    between = made(qtbot, look, told)
    between.apply(present(state(at_s=4)), None)
    assert between.forward.text() == "Begin task 1"
    assert between.hint.text() == "limit 4:00"
    between.forward.click()
    between.choose.click()
    assert told == ["forward", "choose"]
    assert not between.dues.isVisible()


def test_questionnaires_due_can_be_sent_taken_back_and_filled_in(qtbot: QtBot, look: Look) -> None:
    told: list[object] = []
    between = made(qtbot, look, told)
    view = present(state(*DONE_ONE, at_s=90))
    (due,) = view.dues
    between.apply(view, None)
    press(between, "Send to participant")
    press(between, "Fill in")
    between.apply(view, due.ask)
    press(between, "Take back")
    assert told == [("send", due.ask), ("fill", due.ask), ("send", due.ask)]


def test_at_the_end_the_button_finishes(qtbot: QtBot, look: Look) -> None:
    between = made(qtbot, look, [])
    between.apply(replace(present(state(at_s=4)), forward="Finish session"), None)
    assert between.forward.text() == "Finish session…"
    between.apply(replace(present(state(at_s=4)), forward=""), None)
    assert not between.forward.isEnabled()


def test_stacked_it_is_narrow(qtbot: QtBot, look: Look) -> None:
    between = made(qtbot, look, [])
    between.apply(present(state(*DONE_ONE, at_s=90)), None)
    wide = between.minimumSizeHint().width()
    between.set_stacked(stacked=True)
    assert between.minimumSizeHint().width() < wide


def press(between: Between, text: str) -> None:
    QTest.qWait(1)  # children of a layout appear with the next event
    (button,) = [one for one in between.findChildren(QPushButton) if one.text() == text and not one.isHidden()]
    button.click()


def made(qtbot: QtBot, look: Look, told: list[Any]) -> Between:
    def tell(name: str) -> Callable[[object], None]:
        return lambda ask: told.append((name, ask))

    between = Between(look, lambda: told.append("forward"), lambda: told.append("choose"), tell("fill"), tell("send"))
    qtbot.addWidget(between)
    between.resize(786, 132)
    between.show()
    return between
