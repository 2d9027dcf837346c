"""The line at the top of a session's review."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.review.head import BRIEF_PX, HEAD_PX, ReviewHead
from uxlab.gui.style.look import Look


def head_of(look: Look, qtbot: QtBot, done: list[str]) -> ReviewHead:
    made = ReviewHead(look, QLabel("P07"), lambda: done.append("undo"), lambda: done.append("export"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_asks_for_what_is_pressed(look: Look, qtbot: QtBot) -> None:
    done: list[str] = []
    head = head_of(look, qtbot, done)
    head.back_requested.connect(lambda: done.append("back"))
    head.came_to_requested.connect(lambda: done.append("came to"))
    head.mode_chosen.connect(done.append)
    head.set_undo("“Task 2 ends”")
    for button in (head.back, head.came_to, head.undo, head.export):
        button.click()
    head.mode.chosen.emit("heat")
    assert done == ["back", "came to", "undo", "export", "heat"]


def test_nothing_to_undo_says_why(look: Look, qtbot: QtBot) -> None:
    head = head_of(look, qtbot, [])
    head.set_undo("")
    assert not head.undo.isEnabled()
    assert "Nothing is corrected yet" in head.undo.toolTip()
    head.set_undo("“Task 2 ends”")
    assert head.undo.isEnabled()
    assert "Task 2 ends" in head.undo.toolTip()


def test_what_has_no_room_is_left_to_the_menus_and_larger_text_gets_room(look: Look, qtbot: QtBot) -> None:
    head = head_of(look, qtbot, [])
    head.set_brief(brief=True)
    assert not head.undo.isVisible()
    assert not head.export.isVisible()
    assert head.mode.sizeHint().width() < 4 * 40
    assert head.height() == BRIEF_PX
    head.set_brief(brief=False)
    assert head.export.isVisible()
    assert head.mode.sizeHint().width() > 4 * 60
    look.set_text_scale(1.5)
    assert head.height() == round(HEAD_PX * 1.5)
