"""How a comparison is to be read."""

from pytestqt.qtbot import QtBot

from uxlab.gui.results.compare_notes import NotesPanel
from uxlab.gui.results.compare_state import Plan
from uxlab.gui.style.look import Look


def test_notes_and_the_number_of_people(look: Look, qtbot: QtBot) -> None:
    made = NotesPanel(look)
    qtbot.addWidget(made)
    made.apply(("One.", "Two."), Plan("About 33 people a side", "would settle it."))
    assert made._notes.text() == "One.\n\nTwo."
    assert (made._fact.text(), made._words.text()) == ("About 33 people a side", "would settle it.")
    assert not made._plan.isHidden()
    made.apply(("One.",), None)
    assert made._plan.isHidden()
