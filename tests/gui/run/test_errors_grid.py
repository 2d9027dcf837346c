"""The buttons that mark errors."""

from dataclasses import replace

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import DESIGN, state
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.errors_grid import ErrorsGrid
from uxlab.gui.style.look import Look
from uxlab.model.design import ErrorType
from uxlab.recording.commands import Assist, Begin, MarkError

BEGUN = ((10.0, Begin()),)


def grid_of(qtbot: QtBot, look: Look, deeds: Deeds, told: list[str]) -> ErrorsGrid:
    grid = ErrorsGrid(look, deeds, lambda: told.append("new"))
    qtbot.addWidget(grid)
    grid.resize(836, 120)
    grid.show()
    return grid


def test_a_press_marks_at_once(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    told: list[str] = []
    grid = grid_of(qtbot, look, deeds, told)
    grid.apply(present(state(*BEGUN, at_s=20)))
    grid.buttons["misread"].click()
    grid.assist.click()
    grid.add.click()
    assert (asked.commands, told) == ([MarkError("misread"), Assist()], ["new"])


def test_counts_are_those_of_the_attempt(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    grid = grid_of(qtbot, look, deeds, [])
    grid.apply(present(state(*BEGUN, (12.0, MarkError("slip")), (13.0, MarkError("slip")), (14.0, Assist()), at_s=20)))
    assert (grid.buttons["slip"].count(), grid.buttons["misread"].count(), grid.assist.count()) == (2, 0, 1)


def test_without_an_attempt_only_a_type_can_be_added(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    grid = grid_of(qtbot, look, deeds, [])
    grid.apply(present(state(at_s=4)))
    assert (grid.buttons["slip"].isEnabled(), grid.assist.isEnabled(), grid.add.isEnabled()) == (False, False, True)


def test_a_new_type_joins_the_grid_and_more_of_them_make_more_columns(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    grid = grid_of(qtbot, look, deeds, [])
    grid.apply(present(state(*BEGUN, at_s=20)))
    assert grid.height_in(grid.width(), 50) == 2 * 50 + 8
    more = (*DESIGN.error_types, ErrorType(key="detour", name="Detour"))
    grid.apply(present(state(*BEGUN, at_s=20, design=replace(DESIGN, error_types=more))))
    QTest.qWait(1)
    assert "detour" in grid.buttons
    assert grid.buttons["detour"].isEnabled()
    assert len({button.y() for button in grid.buttons.values()}) == 2
    assert grid.height_in(grid.width(), 50) == 2 * 50 + 8


def test_where_there_is_little_room_short_names_stand_in_fewer_columns(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    told: list[str] = []
    grid = grid_of(qtbot, look, deeds, told)
    grid.apply(present(state(*BEGUN, at_s=20)))
    grid.set_brief(brief=True)
    grid.set_height(34)
    grid.resize(300, 300)
    assert (grid.buttons["wrong-page"].text(), grid.height_in(300, 34)) == ("Page", 4 * 34 + 3 * 8)
    grid.add.click()
    assert told == ["new"]
    grid.set_brief(brief=False)
    assert grid.buttons["wrong-page"].text() == "Wrong page"


def test_keys_fade(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    grid = grid_of(qtbot, look, deeds, [])
    grid.apply(present(state(*BEGUN, at_s=20)))
    bright = grid.buttons["slip"].grab().toImage()
    grid.set_keys_faded(faded=True)
    assert grid.buttons["slip"].grab().toImage() != bright
