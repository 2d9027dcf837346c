"""Splitting, merging and removing, over a real study."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.attempt_ways import AttemptWays
from uxlab.gui.review.viewing import Viewing
from uxlab.model.session import Attempt, Outcome


@pytest.fixture
def ways(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> AttemptWays:
    made = AttemptWays(desk.look, viewing, correcting.make)
    show(qtbot, made)
    return made


def attempts(viewing: Viewing) -> list[Attempt]:
    assert viewing.told is not None
    return sorted(viewing.told.as_corrected.attempts, key=lambda one: one.started_ns)


def press(menu: QMenu, text: str) -> Callable[[], None]:
    (action,) = (one for one in menu.actions() if one.text() == text)
    menu.close()
    return action.trigger


def test_an_attempt_is_split_at_the_cursor_and_merged_again(qtbot: QtBot, viewing: Viewing, ways: AttemptWays) -> None:
    ways.show_attempt(attempts(viewing)[0])
    assert not ways.split.isEnabled()  # the cursor is where it began
    viewing.move_to(6 * S)
    ways.show_attempt(attempts(viewing)[0])
    assert ways.split.text() == "Split at 0:06.0…"
    menu = ways.ask_split()
    asked = menu.actions()[0]
    assert (asked.text(), asked.isSeparator(), asked.isEnabled()) == ("The earlier part ended with", False, False)
    changed(qtbot, viewing, press(menu, "Gave up"))
    first, second, _ = attempts(viewing)
    assert (first.task, first.ended_ns, first.outcome) == ("find", 6 * S, Outcome.ABANDONED)
    assert (second.task, second.started_ns, second.outcome) == ("find", 6 * S, Outcome.SUCCESS)
    ways.show_attempt(first)
    assert (ways.previous.isEnabled(), ways.following.isEnabled()) == (False, True)
    changed(qtbot, viewing, ways.following.click)
    assert [(one.started_ns, one.ended_ns) for one in attempts(viewing)] == [(0, 10 * S), (11 * S, 31 * S)]


def test_neighbours_at_another_task_do_not_merge(viewing: Viewing, ways: AttemptWays) -> None:
    for one in attempts(viewing):
        ways.show_attempt(one)
        assert (ways.previous.isEnabled(), ways.following.isEnabled()) == (False, False)


def test_an_attempt_is_removed_alone_or_with_what_is_in_it(qtbot: QtBot, viewing: Viewing, ways: AttemptWays) -> None:
    ways.show_attempt(attempts(viewing)[0])
    changed(qtbot, viewing, press(ways.ask_remove(), "Remove it with 1 mark in it"))
    assert viewing.told is not None
    assert [one.uid for one in viewing.told.as_corrected.errors] == ["s1-e1"]
    ways.show_attempt(attempts(viewing)[0])
    changed(qtbot, viewing, press(ways.ask_remove(), "Remove the attempt"))
    assert attempts(viewing) == []
    assert [one.uid for one in viewing.told.as_corrected.errors] == ["s1-e1"]


def test_nothing_is_done_without_an_attempt(viewing: Viewing, ways: AttemptWays) -> None:
    before = attempts(viewing)
    ways.following.click()
    press(ways.ask_remove(), "Remove the attempt")()
    press(ways.ask_split(), "Success")()
    assert attempts(viewing) == before
