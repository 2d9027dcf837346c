"""The empty state."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Button
from uxlab.gui.widgets.empty import EmptyState


def test_it_says_the_fact_and_the_next_step_and_its_button_takes_it(qtbot: QtBot, look: Look) -> None:
    done: list[int] = []
    empty = EmptyState(
        look, "film-strip", "No sessions yet", "They appear here.", "Prepare a session", lambda: done.append(1)
    )
    qtbot.addWidget(empty)
    assert [text.text() for text in empty.findChildren(QLabel)] == ["No sessions yet", "They appear here."]
    (button,) = empty.findChildren(Button)
    assert button.property("role") == "secondary"
    button.click()
    assert done == [1]
    empty.set_words("None match", "Clear the search.")
    assert [text.text() for text in empty.findChildren(QLabel)] == ["None match", "Clear the search."]


def test_without_something_to_do_there_is_no_button(qtbot: QtBot, look: Look) -> None:
    empty = EmptyState(look, "users", "Nobody yet", "Add people below.")
    qtbot.addWidget(empty)
    assert not empty.findChildren(Button)
