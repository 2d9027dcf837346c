"""The head where there is little room."""

from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import state
from uxlab.gui.run.console import present
from uxlab.gui.run.small_head import SmallHead
from uxlab.gui.style.look import Look
from uxlab.recording.commands import Begin, MarkError


def test_it_shows_the_timer_or_the_button_that_begins(qtbot: QtBot, look: Look) -> None:
    told: list[str] = []
    head = SmallHead(look, lambda: told.append("forward"))
    qtbot.addWidget(head)
    head.show()
    head.apply(present(state(at_s=4)))
    assert (head.forward.isVisible(), head.forward.text()) == (True, "Begin task 1")
    assert head.counts.text() == "Next, task 1 of 5"
    head.forward.click()
    assert told == ["forward"]
    head.apply(present(state((10.0, Begin()), (12.0, MarkError("slip")), at_s=93)))
    assert (head.forward.isVisible(), head.timer.text(), head.title.text()) == (False, "01:23", "Find shoes")
    assert head.counts.text() == "Task 1 of 5, 1 error, 0 assists, 11 clicks"
