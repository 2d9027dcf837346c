"""The marks on the compact strip."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import DESIGN, state
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.strip_marks import StripMarks
from uxlab.gui.style.look import Look
from uxlab.model.session import Outcome
from uxlab.recording.commands import Assist, Begin, End, MarkError

BEGUN = ((10.0, Begin()),)


def marks_of(qtbot: QtBot, look: Look, deeds: Deeds, told: list[str], width_px: int) -> StripMarks:
    marks = StripMarks(look, deeds, lambda: told.append("add"))
    qtbot.addWidget(marks)
    marks.resize(width_px, 44)
    marks.show()
    return marks


def test_what_does_not_fit_is_in_the_menu_with_its_key_and_count(
    qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked
) -> None:
    told: list[str] = []
    marks = marks_of(qtbot, look, deeds, told, 290)
    marks.apply(present(state(*BEGUN, (20.0, MarkError("form")), (21.0, MarkError("form")), (22.0, Assist()), at_s=30)))
    shown = [*marks.types]
    assert shown == ["slip", "wrong-page"]
    assert (marks.more.count(), marks.assist.count()) == (2, 1)
    marks.more.click()
    entries = [action.text() for action in marks.menu.actions() if action.text()]
    assert entries == ["Overlooked, 0\t3", "Misread, 0\t4", "Form error, 2\t5", "Dead end, 0\t6", "New error type…\t+"]
    marks.menu.actions()[1].trigger()
    marks.menu.actions()[-1].trigger()
    marks.assist.click()
    assert (asked.commands, told) == ([MarkError("misread"), Assist()], ["add"])
    marks.menu.close()


def test_more_room_shows_more_types(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    marks = marks_of(qtbot, look, deeds, [], 290)
    view = present(state(*BEGUN, at_s=30))
    marks.apply(view)
    marks.resize(700, 44)
    marks.apply(view)
    assert len(marks.types) == len(DESIGN.error_types)
    fewer = replace(DESIGN, error_types=DESIGN.error_types[:1])
    marks.apply(present(state(*BEGUN, at_s=30, design=fewer)))
    assert [*marks.types] == ["slip"]


def test_nothing_can_be_marked_between_tasks(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    marks = marks_of(qtbot, look, deeds, [], 290)
    marks.apply(present(state(*BEGUN, (20.0, End(Outcome.SUCCESS)), at_s=30)))
    assert not marks.assist.isEnabled()
    assert not marks.types["slip"].isEnabled()
    marks.more.click()
    assert [action.isEnabled() for action in marks.menu.actions() if action.text()] == [False] * 4 + [True]
    marks.menu.close()


def test_keys_fade_while_a_note_is_written(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    marks = marks_of(qtbot, look, deeds, [], 290)
    marks.apply(present(state(*BEGUN, at_s=30)))
    bright = marks.assist.grab().toImage()
    marks.set_keys_faded(faded=True)
    assert marks.assist.grab().toImage() != bright
