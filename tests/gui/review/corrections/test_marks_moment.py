"""A field for a time, and the cursor's."""

import shiboken6
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import show
from uxlab.gui.review.corrections.marks_moment import MomentField
from uxlab.gui.style.look import Look

S = 1_000_000_000


def test_the_cursor_is_taken_over(qtbot: QtBot, look: Look) -> None:
    field = MomentField(look, "Begins", lambda: 379 * S + 4 * S // 10)
    show(qtbot, field)
    field.show_moment(5 * S)
    assert field.text() == "0:05.0"
    with qtbot.waitSignal(field.changed):
        field.here.click()
    assert field.text() == "6:19.4"
    assert field.here.accessibleName() == "Begins: at the cursor"


def test_typing_tells_and_showing_does_not(qtbot: QtBot, look: Look) -> None:
    field = MomentField(look, "Begins", lambda: 0)
    show(qtbot, field)
    with qtbot.assertNotEmitted(field.changed):
        field.show_moment(5 * S)
    with qtbot.waitSignal(field.changed):
        QTest.keyClicks(field.edit, "x")
    assert field.edit.problem() == "Write a time such as 6:19.4"
    field.show_moment(5 * S)
    assert field.edit.problem() == ""


def test_larger_text_has_its_room(qtbot: QtBot, look: Look) -> None:
    field = MomentField(look, "Begins", lambda: 0)
    show(qtbot, field)
    width = field.edit.width()
    look.set_text_scale(1.3)
    assert field.edit.minimumWidth() > width
    look.set_text_scale(1.0)


def test_one_that_is_gone_hears_of_no_other_text_size(qtbot: QtBot, look: Look) -> None:
    del qtbot  # hears of errors in slots
    field = MomentField(look, "Begins", lambda: 0)
    shiboken6.delete(field)
    look.set_text_scale(1.3)
