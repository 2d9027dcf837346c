"""The menu of what is rare."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import state
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.other_menu import OtherMenu
from uxlab.gui.style.look import Look
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End, Extend


def test_it_offers_what_is_possible(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = OtherMenu(look, deeds, parent)
    entries = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
    menu.apply(present(state(at_s=4)))
    assert not any(entries[name].isEnabled() for name in ("Technical fault", "Cancel attempt"))
    running = present(state((10.0, Begin()), at_s=20))
    deeds.take(running)
    menu.apply(running)
    for name in ("Technical fault", "Extend limit by 1 min"):
        entries[name].trigger()
    assert asked.commands == [End(Outcome.FAULT), Extend(60.0)]
    parent.show()
    menu.open_below(parent)
    assert menu.isVisible()
    menu.close()
