"""The buttons that end an attempt."""

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import state
from uxlab.gui.participant.state import DONE_TAG
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.outcomes import OutcomeRow
from uxlab.gui.style.look import Look
from uxlab.lab.live_state import LiveState
from uxlab.model.session import Outcome
from uxlab.recording.commands import AddNote, Begin, Cancel, End, Extend, PauseSession, Restart, Skip

BEGUN = ((10.0, Begin()),)


def row_of(qtbot: QtBot, look: Look, deeds: Deeds, told: list[str]) -> OutcomeRow:
    row = OutcomeRow(look, deeds, lambda: told.append("back"))
    qtbot.addWidget(row)
    row.resize(836, 111)
    row.show()
    return row


def show(row: OutcomeRow, deeds: Deeds, state: LiveState) -> None:
    view = present(state)
    deeds.take(view)
    row.apply(view)


def test_outcomes_can_be_given_while_an_attempt_runs_only(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    row = row_of(qtbot, look, deeds, [])
    show(row, deeds, state(at_s=4))
    assert not row.buttons[Outcome.SUCCESS].isEnabled()
    assert row.buttons[Outcome.SUCCESS].toolTip() == "No attempt is running: begin a task first."
    show(row, deeds, state(*BEGUN, at_s=20))
    for outcome in (Outcome.PARTIAL, Outcome.ABANDONED):
        row.buttons[outcome].click()
    assert asked.commands == [End(Outcome.PARTIAL), End(Outcome.ABANDONED)]


def test_the_outcome_that_was_given_is_filled_for_a_moment_whoever_gave_it(
    qtbot: QtBot, look: Look, deeds: Deeds
) -> None:
    row = row_of(qtbot, look, deeds, [])
    show(row, deeds, state(*BEGUN, at_s=20))
    show(row, deeds, state(*BEGUN, (21.0, End(Outcome.FAILURE)), at_s=22))
    assert [outcome for outcome, button in row.buttons.items() if button.confirming()] == [Outcome.FAILURE]


def test_what_was_given_before_the_page_was_opened_is_not_confirmed(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    row = row_of(qtbot, look, deeds, [])
    show(row, deeds, state(*BEGUN, (21.0, End(Outcome.FAILURE)), at_s=22))
    assert not any(button.confirming() for button in row.buttons.values())


def test_when_the_participant_says_done_it_asks_for_judgement(
    qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked
) -> None:
    told: list[str] = []
    row = row_of(qtbot, look, deeds, told)
    show(row, deeds, state(*BEGUN, (30.0, AddNote("Done", tag=DONE_TAG)), at_s=40))
    assert row.heading.text() == "P07 says done at 00:20. Judge it"
    row.back.click()
    row.buttons[Outcome.SUCCESS].click()
    assert told == ["back"]
    assert asked.commands == [End(Outcome.SUCCESS, ended_ns=30_000_000_000)]
    assert not row.grab().toImage().isNull()
    show(row, deeds, state(*BEGUN, at_s=40))
    assert (row.heading.text(), row.back.isVisible()) == ("End the attempt", False)


def test_pause_becomes_go_on_in_its_place(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    row = row_of(qtbot, look, deeds, [])
    show(row, deeds, state(*BEGUN, at_s=20))
    before = (row.pause.text(), row.pause.geometry())
    show(row, deeds, state(*BEGUN, (21.0, PauseSession()), at_s=22))
    assert (before[0], row.pause.text()) == ("Pause", "Go on")
    assert row.pause.geometry() == before[1]


def test_pause_stands_apart(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    row = row_of(qtbot, look, deeds, [])
    assert row.pause.geometry().left() - row.other.geometry().right() - 1 == 20


def test_rare_outcomes_are_in_the_menu(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    row = row_of(qtbot, look, deeds, [])
    show(row, deeds, state(*BEGUN, at_s=20))
    for action in row.other.findChildren(QAction):
        if not action.isSeparator() and action.text():
            action.trigger()
    assert asked.commands == [
        End(Outcome.TIMEOUT), End(Outcome.STOPPED), End(Outcome.FAULT), Cancel(), Skip("shoes"),
        Extend(60.0), Restart(), Cancel(),
    ]  # fmt: skip


def test_keys_fade_but_not_that_of_pause(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    row = row_of(qtbot, look, deeds, [])
    show(row, deeds, state(*BEGUN, at_s=20))
    bright = (row.buttons[Outcome.SUCCESS].grab().toImage(), row.pause.grab().toImage())
    row.set_keys_faded(faded=True)
    assert row.buttons[Outcome.SUCCESS].grab().toImage() != bright[0]
    assert row.pause.grab().toImage() == bright[1]
