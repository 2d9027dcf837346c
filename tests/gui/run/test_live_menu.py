"""The menus of a running session."""

from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import state
from uxlab.gui.command import Command
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.live_menu import begin_menu, live_commands, show_below, task_menu
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End, MarkError, PauseSession, Skip

NAMES = ("forward", "note", "new-type", "new-task", "new-person", "strip", "finish")
WORKING, READY = ((10.0, Begin()),), ()


def commands(deeds: Deeds, told: list[str], at: tuple[tuple[float, Begin], ...]) -> dict[str, Command]:
    asked = {name: (lambda name=name: told.append(name)) for name in NAMES}
    made = live_commands(present(state(*at, at_s=20)), deeds, asked)
    return {command.text.split("\t")[0]: command for command in made}


def test_everything_is_in_the_menus_and_only_what_is_possible_can_be_done(deeds: Deeds) -> None:
    working, ready = commands(deeds, [], WORKING), commands(deeds, [], READY)
    assert list(working) == list(ready)
    assert working["Success"].impossible == ""
    assert ready["Success"].impossible == "No attempt is running: begin a task first."
    assert (working["Begin next task"].impossible != "", ready["Begin next task"].impossible) == (True, "")
    assert {command.key for command in working.values() if command.key} == {
        "Ctrl+Z",
        "Ctrl+Y",
        "Ctrl+Return",
        "F8",
        "F9",
    }


def test_each_does_what_it_says(deeds: Deeds, asked: Asked) -> None:
    told: list[str] = []
    made = commands(deeds, told, WORKING)
    for text in ("Gave up", "Technical fault", "Mark “Wrong page”", "Pause, or go on"):
        made[text].act()
    assert asked.commands == [End(Outcome.ABANDONED), End(Outcome.FAULT), MarkError("wrong-page"), PauseSession()]
    for text in (
        "Next step",
        "Note",
        "New error type…",
        "Add a task…",
        "Add a participant…",
        "Compact strip",
        "Finish session…",
    ):
        made[text].act()
    assert told == list(NAMES)


def entries(menu: QMenu) -> dict[str, bool]:
    return {action.text(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}


def test_a_task_can_be_begun_skipped_and_moved_while_it_is_open(qtbot: QtBot, deeds: Deeds, asked: Asked) -> None:
    parent, moves = QWidget(), []
    qtbot.addWidget(parent)
    view = present(state((5.0, Begin()), (9.0, End(Outcome.SUCCESS)), at_s=20))
    menu = task_menu(parent, view, "return", deeds, lambda key, to: moves.append((key, to)))
    assert entries(menu) == {
        "Begin “Find a return address”": True,
        "Skip it": True,
        "Move earlier": False,
        "Move later": True,
    }
    for place in (0, 1, 4):
        menu.actions()[place].trigger()
    assert asked.commands == [Begin("return"), Skip("return")]
    assert moves == [("return", 2)]
    done = task_menu(parent, view, "shoes", deeds, lambda key, to: moves.append((key, to)))
    assert entries(done) == {"Repeat “Find shoes”": True, "Skip it": False, "Move earlier": False, "Move later": False}


def test_another_task_can_be_begun(qtbot: QtBot, deeds: Deeds, asked: Asked) -> None:
    parent, told = QWidget(), []
    qtbot.addWidget(parent)
    parent.show()
    menu = begin_menu(parent, present(state(at_s=4)), deeds, lambda: told.append("add"), lambda: told.append("skip"))
    show_below(menu, parent)
    assert menu.isVisible()
    menu.hide()
    by_text = {action.text(): action for action in menu.actions()}
    by_text["4  Voucher"].trigger()
    by_text["Skip the next task"].trigger()
    by_text["Add a task…"].trigger()
    assert asked.commands == [Begin("voucher")]
    assert told == ["skip", "add"]
